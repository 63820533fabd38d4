import type { RowRef } from '../../dataset/sourceRow.ts';
import type { CollectedDate } from '../../dataset/trialData.ts';
import { type Fact, type FactValue, factId } from '../../facts/fact.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import type { Phrase } from '../../gates/gate.ts';
import { datePart, studyDay } from '../../kernel/isoDate.ts';
import type { CellTherapyRuleId } from './cellTherapyRules.ts';

interface CellFact {
  /** Tells facts of one rule and subject apart. */
  readonly key: string;
  readonly about: string;
  readonly date?: string;
  readonly value: FactValue;
  readonly clause?: string;
  readonly reason?: Phrase | null;
  readonly inputs?: Fact['inputs'];
  readonly refs: readonly RowRef[];
}

/** A reason of this area. */
export const cellReason = (name: string, params: Phrase['params'] = {}): Phrase => ({
  key: `fact-reason.cell-therapy.${name}`,
  params,
});

export const dateText = (date: CollectedDate): string => (date.kind === 'missing' ? '' : date.text);

/** A fact of this area with the study day of its date. */
export const cellFact = (
  { subjectId, firstInfusion }: Pick<SubjectInput, 'subjectId' | 'firstInfusion'>,
  rule: CellTherapyRuleId,
  { key, about, date = '', value, clause = '', reason = null, inputs = [], refs }: CellFact,
): Fact => {
  const day = datePart(date);
  return {
    id: factId(rule, subjectId, key),
    rule,
    area: 'cell-therapy',
    subjectId,
    about,
    date,
    day: day === undefined || firstInfusion === null ? null : studyDay(day, firstInfusion),
    value,
    clause,
    reason,
    inputs,
    refs: [...refs],
  };
};

export const NOT_EVALUABLE: FactValue = { kind: 'none', none: 'not-evaluable' };
export const UNGRADABLE: FactValue = { kind: 'none', none: 'ungradable' };

/** A grade by the policy worst-case. */
export const gradeValue = (scale: string, { min, max }: { min: number; max: number }): FactValue => ({
  kind: 'grade',
  scale,
  grade: max,
  min,
  max,
});

/** A figure as it was read, with its unit. */
export const figure = (value: number, unit: string): string =>
  unit === '' ? `${value}` : `${value} ${unit}`;
