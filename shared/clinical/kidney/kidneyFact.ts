import type { RowRef } from '../../dataset/sourceRow.ts';
import type { Measurement } from '../../dataset/trialData.ts';
import { type Fact, type FactValue, factId } from '../../facts/fact.ts';
import type { Phrase } from '../../gates/gate.ts';
import type { Amount } from './amount.ts';

export const NOT_EVALUABLE: FactValue = { kind: 'none', none: 'not-evaluable' };

interface Parts {
  /** Without the area. */
  readonly rule: string;
  readonly subjectId: string;
  readonly about: string;
  /** The result that it is about; gives date, day and the first row. */
  readonly at: Measurement | null;
  readonly value: FactValue;
  readonly clause?: string;
  readonly reason?: Phrase | null;
  readonly inputs?: Fact['inputs'];
  readonly refs?: readonly RowRef[];
}

const uniqueRefs = (refs: readonly RowRef[]): RowRef[] => {
  const seen = new Set<number>();
  return refs.filter(({ recordId }) => !seen.has(recordId) && seen.add(recordId));
};

/** A fact of this area; its key is the record of the result. */
export const kidneyFact = ({
  rule,
  subjectId,
  about,
  at,
  value,
  clause = '',
  reason = null,
  inputs = [],
  refs = [],
}: Parts): Fact => ({
  id: factId(`kidney/${rule}`, subjectId, at === null ? '' : String(at.ref.recordId)),
  rule: `kidney/${rule}`,
  area: 'kidney',
  subjectId,
  about,
  date: at === null || at.date.kind === 'missing' ? '' : at.date.text,
  day: at?.day ?? null,
  value,
  clause,
  reason,
  inputs: [...inputs],
  refs: uniqueRefs([...(at === null ? [] : [at.ref]), ...refs]),
});

/** An amount as a value of a fact, with its reason where it has none. */
export const amountValue = (
  amount: Amount,
  unit: string,
): { readonly value: FactValue; readonly reason: Phrase | null } => {
  switch (amount.kind) {
    case 'exact':
      return { value: { kind: 'number', value: amount.value, unit }, reason: null };
    case 'below':
      return { value: { kind: 'below-limit', text: `<${amount.limit}`, unit }, reason: null };
    default:
      return { value: NOT_EVALUABLE, reason: amount.reason };
  }
};

/** An amount in words of inputs; '' unknown is said as "?". */
export const amountText = (amount: Amount, unit: string): string => {
  if (amount.kind === 'none') return '?';
  const figure = amount.kind === 'exact' ? String(Number(amount.value.toPrecision(6))) : `<${amount.limit}`;
  return `${figure} ${unit}`;
};
