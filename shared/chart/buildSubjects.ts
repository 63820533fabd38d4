import { lastSafetyObservation } from '../clinical/daysOfData.ts';
import type { DosedSubject } from '../clinical/dosedSet.ts';
import type { TrialData } from '../dataset/trialData.ts';
import { FactArea } from '../facts/fact.ts';
import type { AreaCounts } from '../facts/factLine.ts';
import type { SubjectInput } from '../facts/subjectInput.ts';
import { subjectInputs } from '../facts/subjectInputs.ts';
import type { Phrase } from '../gates/gate.ts';
import type { IsoDate } from '../kernel/brands.ts';
import { studyDay } from '../kernel/isoDate.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { phrase } from '../text/phrases.ts';
import type { Provenance } from './provenance.ts';
import type { AreaCount, FactSetView, ListedSubject, SubjectsModel } from './subjects.ts';

/** Counts of several blocks added up, areas in the order of their pages. */
export const addCounts = (blocks: readonly AreaCounts[]): AreaCount[] => {
  const sums = new Map<FactArea, { facts: number; none: number }>();
  for (const block of blocks) {
    for (const area of FactArea.options) {
      const own = block[area];
      if (own === undefined) continue;
      const before = sums.get(area) ?? { facts: 0, none: 0 };
      sums.set(area, { facts: before.facts + own.facts, none: before.none + own.none });
    }
  }
  return FactArea.options.flatMap((area) => {
    const sum = sums.get(area);
    return sum === undefined ? [] : [{ area, ...sum }];
  });
};

const lastObservation = (
  dosed: DosedSubject | null,
  first: IsoDate | null,
  cutoff: IsoDate,
): ListedSubject['lastObservation'] => {
  const last = dosed === null ? null : lastSafetyObservation(dosed, cutoff);
  return last === null || first === null
    ? null
    : { date: last.date, day: studyDay(last.date, first), ref: last.ref };
};

const listed = (input: SubjectInput, areas: readonly AreaCounts[]): ListedSubject => {
  const { subjectId, subject, dosed, infusions, firstInfusion: first, cutoff } = input;
  return {
    subjectId,
    state: dosed !== null ? 'dosed' : infusions.length > 0 ? 'no-level' : 'not-dosed',
    level: dosed?.level ?? null,
    age: subject?.age ?? null,
    sex: subject?.sex ?? '',
    ref: subject?.ref ?? null,
    infusions: infusions.map(({ number, date, ref }) => ({
      ...{ number, date, ref },
      day: first === null ? null : studyDay(date, first),
    })),
    lastObservation: lastObservation(dosed, first, cutoff),
    areas: addCounts(areas),
  };
};

const STATES = ['dosed', 'no-level', 'not-dosed'] as const;

/** Dosed by level, sentinel first; dates that were moved order nobody. */
const order = (inputs: readonly SubjectInput[], rows: readonly ListedSubject[]): ListedSubject[] => {
  const place = new Map(inputs.map(({ subjectId, dosed }) => [subjectId, dosed?.index ?? 0]));
  return rows.toSorted(
    (a, b) =>
      STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
      (a.level ?? 0) - (b.level ?? 0) ||
      (place.get(a.subjectId) ?? 0) - (place.get(b.subjectId) ?? 0) ||
      (a.subjectId < b.subjectId ? -1 : 1),
  );
};

const conclusionOf = (subjects: readonly ListedSubject[], all: readonly AreaCount[]): Phrase[] => {
  const dosed = subjects.filter(({ state }) => state !== 'not-dosed').length;
  const facts = all.reduce((sum, one) => sum + one.facts, 0);
  const none = all.reduce((sum, one) => sum + one.none, 0);
  return [
    phrase('subjects.conclusion', { n: subjects.length, dosed }),
    phrase('subjects.facts', { facts, none }),
  ];
};

/** Everybody of a cut with the counts of their derived facts. */
export const buildSubjects = (
  { data, protocol }: { readonly data: TrialData; readonly protocol: Protocol },
  blocks: readonly { readonly subjectId: string; readonly areas: AreaCounts }[],
  { set, provenance }: { readonly set: FactSetView; readonly provenance: Provenance },
): SubjectsModel => {
  const inputs = subjectInputs(data, protocol);
  const areasOf = (subjectId: string): AreaCounts[] =>
    blocks.filter((block) => block.subjectId === subjectId).map(({ areas }) => areas);
  const subjects = order(
    inputs,
    inputs.map((input) => listed(input, areasOf(input.subjectId))),
  );
  return {
    conclusion: conclusionOf(subjects, addCounts(blocks.map(({ areas }) => areas))),
    subjects,
    wholeCut: addCounts(areasOf('')),
    set,
    provenance,
  };
};
