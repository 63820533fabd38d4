import { type DosedSet, dosedSet } from '../clinical/dosedSet.ts';
import type { RowRef } from '../dataset/sourceRow.ts';
import type { Infusion, TrialData } from '../dataset/trialData.ts';
import type { SubjectInput } from '../facts/subjectInput.ts';
import { subjectInputs } from '../facts/subjectInputs.ts';
import { type GradedMeasurement, gradeMeasurements } from '../grading/subjectLabGrades.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { StoppingRule } from '../protocol/stopping.ts';
import type { CriterionResult } from './criterionResult.ts';

/** A dosed subject as stopping rules see it; one whose level or first infusion cannot be told is one too. */
export interface StopPerson {
  readonly subjectId: string;
  /** null: rows of EX only. */
  readonly input: SubjectInput | null;
  /** null: an infusion without a date may have been the first. */
  readonly infusions: readonly [Infusion, ...Infusion[]] | null;
  /** Level, or the levels that it may belong to. */
  readonly levels: readonly [number, ...number[]];
  /** Rows of EX. */
  readonly refs: readonly RowRef[];
  readonly death: boolean;
  /** Laboratory records with their grades, derived when first asked for. */
  readonly graded: () => readonly GradedMeasurement[];
  /** What rules found of these rows alone; verdicts stay outside. Kept as long as the subject is. */
  readonly known: WeakMap<StoppingRule, CriterionResult>;
}

const NONE: readonly GradedMeasurement[] = [];

const gradedOnce = (input: SubjectInput | null, protocol: Protocol): StopPerson['graded'] => {
  let graded: readonly GradedMeasurement[] | null = null;
  return () => {
    graded ??= input === null ? NONE : gradeMeasurements(input, `ctcae-${protocol.ctcaeVersion.value}`);
    return graded;
  };
};

interface Told {
  readonly subjectId: string;
  readonly infusions: StopPerson['infusions'];
  readonly levels: readonly number[];
  readonly refs: readonly RowRef[];
}

const nonEmpty = <T>([first, ...rest]: readonly T[]): readonly [T, ...T[]] | null =>
  first === undefined ? null : [first, ...rest];

const toldOf = (set: DosedSet): readonly Told[] => [
  ...set.subjects.map(({ subjectId, infusions, level }) => ({
    ...{ subjectId, infusions, levels: [level] },
    refs: infusions.map(({ ref }) => ref),
  })),
  ...set.unassigned.map(({ subjectId, infusions, assignment, refs }) => ({
    ...{ subjectId, refs, levels: assignment.candidates },
    infusions: assignment.kind === 'undated' ? null : nonEmpty(infusions),
  })),
];

/** What was derived of these very rows under this very protocol is kept as long as both are; neither ever changes. */
const derived = new WeakMap<TrialData, WeakMap<Protocol, readonly StopPerson[]>>();

/** Every dosed subject, also those whose dose level or first infusion cannot be told, by identifier. */
export const stopPeople = (data: TrialData, protocol: Protocol): readonly StopPerson[] => {
  const byProtocol = derived.get(data) ?? new WeakMap<Protocol, readonly StopPerson[]>();
  derived.set(data, byProtocol);
  const known = byProtocol.get(protocol);
  if (known !== undefined) return known;
  const set = dosedSet(data, protocol);
  const inputs = new Map(subjectInputs(data, protocol).map((input) => [input.subjectId, input]));
  const all = nonEmpty(protocol.doseLevels.map(({ level }) => level));
  if (all === null) throw new Error('A protocol has at least one dose level');
  const people = toldOf(set)
    .map(({ levels, ...told }) => {
      const input = inputs.get(told.subjectId) ?? null;
      const death = set.deaths.includes(told.subjectId);
      return {
        ...told,
        levels: nonEmpty(levels) ?? all,
        input,
        death,
        known: new WeakMap(),
        graded: gradedOnce(input, protocol),
      };
    })
    .sort((a, b) => (a.subjectId < b.subjectId ? -1 : a.subjectId > b.subjectId ? 1 : 0));
  byProtocol.set(protocol, people);
  return people;
};
