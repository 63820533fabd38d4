import type { RowRef } from '../../dataset/sourceRow.ts';
import { type Fact, type FactValue, factId } from '../../facts/fact.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import type { Phrase } from '../../gates/gate.ts';
import { studyDay } from '../../kernel/isoDate.ts';
import { formatUnit } from '../../text/formatUnit.ts';
import { phrase } from '../../text/phrases.ts';
import type { LeftOut, Sample } from './sample.ts';

export const NOT_EVALUABLE: FactValue = { kind: 'none', none: 'not-evaluable' };
export const NOT_APPLICABLE: FactValue = { kind: 'none', none: 'not-applicable' };

/** A result as a value: a number, or below its limit, with the unit of the series. */
export const valueOfSample = ({ value, text }: Sample, unit: string): FactValue =>
  value === null ? { kind: 'below-limit', text, unit } : { kind: 'number', value, unit };

/** A result as it stands among the inputs of a fact, with its unit as people write it. */
export const sampleText = ({ value, text }: Sample, unit: string): string =>
  `${value === null ? text : value} ${formatUnit(unit)}`;

/** Days of a subject, where the first infusion is known. */
export type DosedInput = SubjectInput & {
  readonly firstInfusion: NonNullable<SubjectInput['firstInfusion']>;
};

export interface PdFactParts {
  /** Without the area: "b-cells/nadir". */
  readonly rule: string;
  readonly key: string;
  readonly about: string;
  /** Gives date, day and the first row. */
  readonly at?: Sample | null;
  readonly value: FactValue;
  readonly clause?: string;
  readonly reason?: Phrase | null;
  readonly inputs?: Fact['inputs'];
  readonly refs?: readonly RowRef[];
}

/** A fact of this area. */
export const pdFact = (
  { subjectId, firstInfusion }: Pick<SubjectInput, 'subjectId' | 'firstInfusion'>,
  { rule, key, about, at = null, value, clause = '', reason = null, inputs = [], refs = [] }: PdFactParts,
): Fact => ({
  id: factId(`pd/${rule}`, subjectId, key),
  rule: `pd/${rule}`,
  area: 'pd',
  subjectId,
  about,
  date: at === null ? '' : at.moment.date,
  day: at === null || firstInfusion === null ? null : studyDay(at.moment.date, firstInfusion),
  value,
  clause,
  reason,
  inputs,
  refs: [...(at === null ? [] : [at.ref]), ...refs.filter((ref) => ref.recordId !== at?.ref.recordId)],
});

/** What is said of results that take no part; null when there is none. */
export const leftOutReason = (leftOut: readonly { readonly why: LeftOut }[]): Phrase | null =>
  leftOut.length === 0 ? null : phrase('fact-reason.pd.left-out', { n: leftOut.length });
