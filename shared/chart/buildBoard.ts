import type { z } from 'zod';
import { daysOfData } from '../clinical/daysOfData.ts';
import type { AdjudicationView } from '../clinical/dlt/adjudication.ts';
import { dltBySubject } from '../clinical/dlt/dltBySubject.ts';
import type { SubjectDlt } from '../clinical/dlt/subjectDlt.ts';
import { type DosedSet, type DosedSubject, dosedSet, groupOf } from '../clinical/dosedSet.ts';
import { withinTolerance } from '../clinical/doseLevelOf.ts';
import { eligibilityDeviations } from '../clinical/eligibility/eligibilityDeviations.ts';
import { sentinelOf } from '../clinical/sentinel.ts';
import { emergentEvents } from '../clinical/subjectEvents.ts';
import { worstGrade } from '../clinical/worstGrade.ts';
import type { TrialData } from '../dataset/trialData.ts';
import { subjectInputs } from '../facts/subjectInputs.ts';
import type { GateEvaluation, Phrase } from '../gates/gate.ts';
import { studyDay } from '../kernel/isoDate.ts';
import type { DoseLevel, Protocol } from '../protocol/protocol.ts';
import { phrase } from '../text/phrases.ts';
import type { BoardInfusion, BoardLevel, BoardModel, BoardSubject } from './board.ts';
import { boardConclusion } from './boardConclusion.ts';
import { nextGateOf } from './nextGate.ts';
import { notShown } from './notShown.ts';
import type { Provenance } from './provenance.ts';
import { stopSigns } from './stopSigns.ts';

const boardInfusions = (
  { infusions }: DosedSubject,
  level: DoseLevel,
  protocol: Protocol,
): z.infer<typeof BoardInfusion>[] =>
  infusions.map((infusion) => ({
    number: infusion.number,
    date: infusion.date,
    day: studyDay(infusion.date, infusions[0].date),
    actualDose: infusion.actualDose,
    plannedDose: infusion.plannedDose,
    unit: infusion.doseUnit,
    withinTolerance: withinTolerance(infusion, level, protocol),
    ref: infusion.ref,
  }));

interface LevelPlace {
  readonly level: DoseLevel;
  readonly sentinel: boolean;
}

interface BoardContext {
  readonly data: TrialData;
  readonly protocol: Protocol;
  readonly gates: GateEvaluation;
  readonly dlt: ReadonlyMap<string, SubjectDlt>;
}

const boardSubject = (
  subject: DosedSubject,
  { level, sentinel }: LevelPlace,
  { data, protocol, dlt }: BoardContext,
): BoardSubject => {
  const events = emergentEvents(subject);
  const serious = events.filter((event) => event.serious === true);
  const { cutoff } = data;
  const { days, last } = daysOfData(subject, {
    cutoff,
    protocol,
    anchor: protocol.gateParameters.anchor.value,
  });
  return {
    subjectId: subject.subjectId,
    age: subject.subject?.age ?? null,
    sex: subject.subject?.sex ?? '',
    sentinel,
    infusions: boardInfusions(subject, level, protocol),
    plannedInfusions: protocol.plannedInfusions,
    daysOfData: days,
    lastDay: last === null ? null : studyDay(last.date, subject.infusions[0].date),
    lastEvidence: last?.ref ?? null,
    // Without a single AE row in the cut, "no event" would be a guess.
    worstGrade: subject.adverseEventsOnRecord ? worstGrade(events) : { kind: 'not-graded', refs: [] },
    adverseEventCount: events.length,
    adverseEventRefs: events.map(({ ref }) => ref),
    seriousCount: serious.length,
    seriousUnknownCount: events.filter((event) => event.serious === null).length,
    seriousRefs: serious.map(({ ref }) => ref),
    // Every subject at a level has one.
    dlt: dlt.get(subject.subjectId)?.status ?? {
      kind: 'not-evaluable',
      reason: phrase('not-shown.level-unknown'),
    },
  };
};

const boardLevel = (level: DoseLevel, dosed: DosedSet, context: BoardContext): BoardLevel => {
  const { protocol, gates } = context;
  const group = groupOf(dosed, level.level);
  const sentinel = sentinelOf(group);
  const subjects = group.map((subject) =>
    boardSubject(
      subject,
      {
        level,
        sentinel:
          protocol.gateParameters.sentinel.value &&
          sentinel.kind === 'sentinel' &&
          sentinel.subject === subject,
      },
      context,
    ),
  );
  return {
    level: level.level,
    dose: level.dose,
    unit: level.unit,
    subjects,
    groupSizeMax: protocol.groupSizeMax,
    dosed: subjects.length,
    nextGate: nextGateOf(level.level, { dosed, gates, protocol }),
  };
};

/** Deviations that G3 and G4 name, in the order of the levels. */
const gateDeviations = (gates: GateEvaluation): Phrase[] => {
  const found = gates.results
    .filter(({ gate }) => gate === 'G3' || gate === 'G4')
    .flatMap(({ conditions }) => conditions)
    .filter(({ value }) => value === 'not-met')
    .map((one) => one.phrase);
  // The size of the trial is judged at every level; one sentence is enough.
  return found.filter(
    (one, index) => found.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === index,
  );
};

/**
 * The board: every dosed subject at its dose level with infusions, days of data, worst treatment-emergent grade and
 * DLT state, the gate that comes next per level, and everybody who is not shown with the reason.
 */
export const buildBoard = (
  data: TrialData,
  protocol: Protocol,
  {
    gates,
    adjudications,
    provenance,
  }: {
    readonly gates: GateEvaluation;
    readonly adjudications: readonly AdjudicationView[];
    readonly provenance: Provenance;
  },
): BoardModel => {
  const dosed = dosedSet(data, protocol);
  const dlt = dltBySubject(data, protocol, adjudications);
  const levels = protocol.doseLevels
    .toSorted((a, b) => a.level - b.level)
    .map((level) => boardLevel(level, dosed, { data, protocol, gates, dlt }));
  const deviations = [
    ...gateDeviations(gates),
    ...dosed.deviations,
    ...eligibilityDeviations(subjectInputs(data, protocol)),
  ];
  const stops = stopSigns(gates);
  const { datesShifted } = data;
  return {
    stops,
    conclusion: boardConclusion({ levels, dosed, protocol, deviations, datesShifted, stops }),
    levels,
    notShown: notShown(dosed),
    deviations,
    provenance,
  };
};
