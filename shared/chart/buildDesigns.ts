import type { AdjudicationView } from '../clinical/dlt/adjudication.ts';
import { dltBySubject } from '../clinical/dlt/dltBySubject.ts';
import { type DosedSet, dosedSet, groupOf } from '../clinical/dosedSet.ts';
import { proportion } from '../clinical/proportion.ts';
import type { TrialData } from '../dataset/trialData.ts';
import { posteriorAbove } from '../escalation/betaBinomial.ts';
import { countSubject, followedShare } from '../escalation/countSubject.ts';
import { countAll, waysOf } from '../escalation/countWays.ts';
import { decide } from '../escalation/decide.ts';
import type { LevelState } from '../escalation/designState.ts';
import { withEliminated } from '../escalation/eliminatedBy.ts';
import type { GateEvaluation } from '../gates/gate.ts';
import { completedDecisions, type DecisionOnRecord } from '../gates/gateInput.ts';
import { decisionsOpening } from '../gates/openGroupGate.ts';
import { lt } from '../grading/compare.ts';
import { canonicalJson } from '../integrity/canonicalJson.ts';
import type { ComparatorParameters } from '../protocol/comparators.ts';
import type { DoseLevel, Protocol } from '../protocol/protocol.ts';
import { phrase } from '../text/phrases.ts';
import { designConclusion } from './designConclusion.ts';
import type { CountedSubject, CountingWay, DesignLevel, DesignsModel, SmallNumber } from './designs.ts';
import type { Provenance } from './provenance.ts';

interface DesignsInput {
  readonly adjudications: readonly AdjudicationView[];
  readonly decisions: readonly DecisionOnRecord[];
  readonly gates: GateEvaluation;
  readonly provenance: Provenance;
}

interface CountedLevel extends DoseLevel {
  readonly opened: boolean;
  readonly dosed: number;
  readonly subjects: readonly (CountedSubject & { readonly share: number })[];
}

/** Dosed subjects whose level cannot be told, where this one is possible: they are there, and their outcome is open. */
const unassignedAt = (dosed: DosedSet, level: number): CountedLevel['subjects'] =>
  dosed.unassigned
    .filter(({ assignment }) => assignment.candidates.includes(level))
    .map(({ subjectId, refs }) => ({
      subjectId,
      as: 'unassigned',
      reason: phrase('counted.unassigned'),
      refs: [...refs],
      share: 0,
    }));

const countLevels = (data: TrialData, protocol: Protocol, input: DesignsInput): readonly CountedLevel[] => {
  const dosed = dosedSet(data, protocol);
  const dlt = dltBySubject(data, protocol, input.adjudications);
  const lowest = Math.min(...protocol.doseLevels.map(({ level }) => level));
  return protocol.doseLevels
    .toSorted((a, b) => a.level - b.level)
    .map((doseLevel) => {
      const { level } = doseLevel;
      const group = groupOf(dosed, level);
      const subjects = group.flatMap((subject) => {
        const own = dlt.get(subject.subjectId);
        if (own === undefined) return [];
        return [{ ...countSubject(subject, own), share: followedShare(subject, own, data.cutoff) }];
      });
      const opened =
        level === lowest || completedDecisions(decisionsOpening(input.decisions, level)).length > 0;
      return {
        ...doseLevel,
        opened,
        dosed: group.length,
        subjects: [...subjects, ...unassignedAt(dosed, level)],
      };
    });
};

const levelStates = (levels: readonly CountedLevel[], way: CountingWay['way']): readonly LevelState[] =>
  levels.map(({ level, opened, subjects }) => ({
    level,
    opened,
    eliminated: false,
    ...countAll(subjects, way),
  }));

const countingWay = (
  levels: readonly CountedLevel[],
  at: number,
  { way, parameters }: { readonly way: CountingWay['way']; readonly parameters: ComparatorParameters },
): CountingWay => {
  const states = levelStates(levels, way);
  const own = states[at];
  if (own === undefined) throw new Error(`No level at index ${at}`);
  return {
    way,
    pending: own.pending,
    followUp: own.followUp ?? 0,
    rate: proportion(own.dlt, own.evaluable),
    advice: parameters.shown.map((design) =>
      decide(design, parameters, { levels: withEliminated(design, parameters, { levels: states, at }), at }),
    ),
  };
};

const sameOutcome = (a: CountingWay, b: CountingWay): boolean =>
  canonicalJson([a.rate, a.pending, a.advice]) === canonicalJson([b.rate, b.pending, b.advice]);

/** Verdicts that wait on a neighbour bear on this level too, when it would be eliminated; else one way is enough. */
const countingWays = (
  levels: readonly CountedLevel[],
  at: number,
  parameters: ComparatorParameters,
): CountingWay[] => {
  const ways = waysOf(levels.flatMap(({ subjects }) => subjects)).map((way) =>
    countingWay(levels, at, { way, parameters }),
  );
  const [first, second] = ways;
  return first !== undefined && second !== undefined && sameOutcome(first, second)
    ? [{ ...first, way: 'as-counted' }]
    : ways;
};

const designLevel = (
  levels: readonly CountedLevel[],
  at: number,
  parameters: ComparatorParameters,
): DesignLevel[] => {
  const counted = levels[at];
  if (counted === undefined) return [];
  const { level, dose, unit, opened, dosed, subjects } = counted;
  const ways = subjects.length === 0 ? [] : countingWays(levels, at, parameters);
  return [
    {
      level,
      dose,
      unit,
      opened,
      dosed,
      subjects: subjects.map(({ share: _share, ...subject }) => subject),
      ways,
    },
  ];
};

const SMALL = [1, 2, 3];

const smallNumbers = ({ overdose }: ComparatorParameters): SmallNumber[] =>
  SMALL.map((n) => {
    const prior = { a: overdose.priorA, b: overdose.priorB };
    const probability = posteriorAbove(overdose.limit, { n, dlt: 0 }, prior);
    return { n, probability, within: lt(probability, overdose.maxProbability) };
  });

/**
 * What the comparator designs advise on a cut, per dose level, beside the gates of the protocol and never instead of
 * them. What waits for adjudication is counted both ways. `adjudications` come in the order of signing.
 */
export const buildDesigns = (data: TrialData, protocol: Protocol, input: DesignsInput): DesignsModel => {
  const parameters = protocol.comparators;
  const counted = countLevels(data, protocol, input);
  const levels = counted.flatMap((_, at) => designLevel(counted, at, parameters.value));
  const present = levels.findLast(({ dosed }) => dosed > 0);
  const halts = input.gates.results
    .filter(({ gate, value }) => gate === 'G5' && value === 'not-met')
    .map(({ sentence }) => sentence);
  return {
    conclusion: designConclusion(present, halts),
    present: present?.level ?? null,
    parameters,
    levels,
    smallNumbers: smallNumbers(parameters.value),
    halts,
    empty: present === undefined ? phrase('board.no-one') : null,
    provenance: input.provenance,
  };
};
