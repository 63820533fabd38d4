import type { Phrase } from '../../gates/gate.ts';
import { gte, lt, lte } from '../../grading/compare.ts';
import type { CutOperator } from '../../protocol/renalDefinition.ts';
import { phrase } from '../../text/phrases.ts';
import { unknown, type Verdict, verdict, YES } from '../verdict.ts';

/** A quantity as the record allows to state it; `below` is a result under a limit, which is neither zero nor the limit. */
export type Amount =
  | { readonly kind: 'exact'; readonly value: number }
  | { readonly kind: 'below'; readonly limit: number }
  | { readonly kind: 'none'; readonly reason: Phrase };

export const exact = (value: number): Amount => ({ kind: 'exact', value });
export const below = (limit: number): Amount => ({ kind: 'below', limit });
export const none = (reason: Phrase): Amount => ({ kind: 'none', reason });

/** Whether an amount stands below a cut (`lt`) or at most at it (`lte`). */
export const underCut = (amount: Amount, operator: CutOperator, cut: number): Verdict => {
  if (amount.kind === 'none') return unknown(amount.reason);
  if (amount.kind === 'exact') return verdict((operator === 'lt' ? lt : lte)(amount.value, cut));
  // What is below its limit is below every cut from the limit upwards, also where the cut itself would not do.
  return lte(amount.limit, cut) ? YES : unknown(phrase('fact-reason.kidney.below-limit'));
};

/** Change in per cent of the baseline: negative for a fall. The baseline is a number above 0. */
export const percentChange = (value: number, baseline: number): number =>
  ((value - baseline) / baseline) * 100;

/** Whether an amount fell by at least so many per cent of its baseline. */
export const fellBy = (amount: Amount, baseline: Amount, percent: number): Verdict => {
  if (baseline.kind === 'none') return unknown(baseline.reason);
  if (baseline.kind === 'below') return unknown(phrase('fact-reason.kidney.baseline-below-limit'));
  if (amount.kind === 'none') return unknown(amount.reason);
  if (!lt(0, baseline.value)) return unknown(phrase('fact-reason.kidney.baseline-zero'));
  const top = amount.kind === 'exact' ? amount.value : amount.limit;
  const fell = gte(-percentChange(top, baseline.value), percent);
  if (amount.kind === 'below' && !fell) return unknown(phrase('fact-reason.kidney.below-limit'));
  return verdict(fell);
};
