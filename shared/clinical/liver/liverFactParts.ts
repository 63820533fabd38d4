import type { RowRef } from '../../dataset/sourceRow.ts';
import { roundSignificant } from '../../dataset/units/roundSignificant.ts';
import { type Fact, type FactValue, factId } from '../../facts/fact.ts';
import type { ClinicalRule } from '../../facts/rule.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import type { Phrase } from '../../gates/gate.ts';
import { studyDay } from '../../kernel/isoDate.ts';
import type { Bound } from './liverResult.ts';
import type { Multiple } from './multiples.ts';
import type { Gap } from './peaks.ts';
import { exactDate } from './placeInTime.ts';

export type None = Extract<FactValue, { kind: 'none' }>['none'];

export const none = (why: None): FactValue => ({ kind: 'none', none: why });
export const code = (text: string): FactValue => ({ kind: 'code', code: text });
/** Twelve digits: noise of binary arithmetic beyond them is no finding. */
export const figureOf = (value: number): number => roundSignificant(value);
export const number = (value: number, unit: string): FactValue => ({
  ...{ kind: 'number', value: figureOf(value), unit },
});

/** What one fact of the liver says; the rest follows from the subject and the samples. */
export interface LiverStatement {
  readonly rule: ClinicalRule;
  /** Tells facts of one rule apart. */
  readonly key?: string;
  readonly about: string;
  readonly value: FactValue;
  readonly clause?: string;
  readonly reason?: Phrase | null;
  /** The samples that decided; the first dates the fact. */
  readonly samples?: readonly (Multiple | null)[];
  /** Samples from before the first infusion, named as such. */
  readonly before?: readonly (Multiple | null)[];
  /** Records that stand in the way of a statement. */
  readonly gaps?: readonly Gap[];
}

const SIGN: { readonly [B in Bound]: string } = { exact: '', 'at-most': '<= ', 'at-least': '>= ' };

const REFERENCE: { readonly [R in Multiple['reference']]: string } = {
  uln: ' x ULN',
  baseline: ' x baseline',
  none: '',
};

/** A sample as read: "24.6 U/L, ULN 40, 0.615 x ULN, 2026-04-20". */
export const sampleText = ({ multiple, reference, bound, result, base }: Multiple): string => {
  const { value, unit, uln, dateText } = result;
  const baseline = base === null ? [] : [`baseline ${base.value}${base.unit === '' ? '' : ` ${base.unit}`}`];
  const parts = [
    `${SIGN[bound]}${value}${unit === '' ? '' : ` ${unit}`}`,
    ...(reference === 'uln' ? [`ULN ${uln}`] : baseline),
    ...(reference === 'none' ? [] : [`${SIGN[bound]}${figureOf(multiple)}${REFERENCE[reference]}`]),
    ...(dateText === '' ? [] : [dateText]),
  ];
  return parts.join(', ');
};

const sampleInput = (sample: Multiple, when: string): Fact['inputs'][number] => ({
  name: `${sample.result.test}${when}`,
  value: sampleText(sample),
});

const rowsOf = ({ result, base }: Multiple): readonly RowRef[] =>
  base === null ? [result.ref] : [result.ref, base.ref];

const refOf = (gap: Gap): RowRef => (gap.kind === 'unused' ? gap.ref : gap.result.ref);

/** Each row once, in the order given. */
const uniqueRefs = (refs: readonly RowRef[]): RowRef[] => [
  ...new Map(refs.map((ref) => [ref.recordId, ref])).values(),
];

const isSample = (one: Multiple | null): one is Multiple => one !== null;

export const liverFact = (
  input: SubjectInput,
  {
    rule,
    key = '',
    about,
    value,
    clause = '',
    reason = null,
    samples = [],
    before = [],
    gaps = [],
  }: LiverStatement,
): Fact => {
  const [used, earlier] = [samples.filter(isSample), before.filter(isSample)];
  const [first] = used;
  const date = first === undefined ? null : exactDate(first.result.dates);
  return {
    id: factId(rule.id, input.subjectId, key),
    rule: rule.id,
    area: 'liver',
    subjectId: input.subjectId,
    about,
    date: first?.result.dateText ?? '',
    day: date === null || input.firstInfusion === null ? null : studyDay(date, input.firstInfusion),
    value,
    clause,
    reason,
    inputs: [
      ...used.map((sample) => sampleInput(sample, '')),
      ...earlier.map((sample) => sampleInput(sample, ' at baseline')),
    ],
    refs: uniqueRefs([...[...used, ...earlier].flatMap(rowsOf), ...gaps.map(refOf)]),
  };
};
