import { assertNever } from '../../kernel/assertNever.ts';
import { gt, gte, lt, lte } from '../compare.ts';
import type { LabInput } from '../labGrade.ts';
import type { Bound, Condition } from './criterion.ts';

/** A figure that a record can lack. */
export type Missing = 'lln' | 'uln' | 'baseline' | 'percent-change';

/** Whether a condition holds, or which missing figure keeps that unknown. */
export type Truth = boolean | Missing;

/** The figures of a record that conditions speak of. `value` is a finite number here. */
export interface Figures {
  readonly value: number;
  readonly lln: number | null;
  readonly uln: number | null;
  readonly baseline: number | null;
  readonly percentChange: number | null;
}

/** Change from baseline in per cent: as given, else from value and baseline; null without a baseline other than 0. */
const percentChangeOf = ({ percentChange, baseline }: LabInput, value: number): number | null => {
  if (percentChange !== null) return percentChange;
  return baseline === null || baseline === 0 ? null : ((value - baseline) / baseline) * 100;
};

export const figuresOf = (input: LabInput, value: number): Figures => ({
  value,
  lln: input.lln,
  uln: input.uln,
  baseline: input.baseline,
  percentChange: percentChangeOf(input, value),
});

const figureOf = ({ limit, times, plus }: Bound, figures: Figures): number | null => {
  if (limit === null) return plus;
  const figure = figures[limit];
  return figure === null ? null : times * figure + plus;
};

const compare = (condition: Condition & { kind: 'compare' }, figures: Figures): Truth => {
  const { of, is, than } = condition;
  const subject = of === 'value' ? figures.value : figures.percentChange;
  if (subject === null) return 'percent-change';
  const figure = figureOf(than, figures);
  if (figure === null) return than.limit ?? 'baseline';
  switch (is) {
    case 'lt':
      return lt(subject, figure);
    case 'lte':
      return lte(subject, figure);
    case 'gt':
      return gt(subject, figure);
    case 'gte':
      return gte(subject, figure);
    default:
      return assertNever(is);
  }
};

/**
 * Whether a condition holds of a record, in three-valued logic: of several conditions one false decides, whatever is
 * missing in the others.
 */
export const holds = (condition: Condition, figures: Figures): Truth => {
  if (condition.kind === 'compare') return compare(condition, figures);
  let truth: Truth = true;
  for (const one of condition.conditions) {
    const next = holds(one, figures);
    if (next === false) return false;
    if (truth === true) truth = next;
  }
  return truth;
};
