import { eq, lt, lte } from '../../grading/compare.ts';
import type { Sample } from './sample.ts';

/** The least of several results, with the first sample that has it. */
export type Lowest =
  | { readonly kind: 'value'; readonly value: number; readonly sample: Sample; readonly times: number }
  /** Below the limit of the sample, whose limit is the least of all; null when none is named. */
  | {
      readonly kind: 'below-limit';
      readonly limit: number | null;
      readonly sample: Sample;
      readonly times: number;
    }
  /** The least figure, though a result below a higher limit may have been less. */
  | { readonly kind: 'at-most'; readonly value: number; readonly sample: Sample; readonly times: number }
  | { readonly kind: 'no-sample' };

const least = <T>(items: readonly T[], of: (item: T) => number): T | undefined =>
  items.reduce<T | undefined>(
    (best, item) => (best === undefined || lt(of(item), of(best)) ? item : best),
    undefined,
  );

/** How many of the samples have the same figure. */
const count = (figures: readonly (number | null)[], figure: number | null): number =>
  figures.filter((one) => (one === null || figure === null ? one === figure : eq(one, figure))).length;

/**
 * The least result of samples in order of time; of equal ones the first. Results below the limit of quantification are
 * the least where their limit is not above any figure.
 */
export const lowestOf = (samples: readonly Sample[]): Lowest => {
  const below = samples.filter(({ value }) => value === null);
  const figure = least(
    samples.flatMap((sample) => (sample.value === null ? [] : [{ sample, value: sample.value }])),
    ({ value }) => value,
  );
  const underLimit = least(below, ({ limit }) => limit ?? Number.POSITIVE_INFINITY);
  if (underLimit === undefined) {
    if (figure === undefined) return { kind: 'no-sample' };
    const values = samples.map(({ value }) => value);
    return { kind: 'value', ...figure, times: count(values, figure.value) };
  }
  const { limit } = underLimit;
  if (figure === undefined || (limit !== null && lte(limit, figure.value))) {
    const limits = below.map((sample) => sample.limit);
    return { kind: 'below-limit', limit, sample: underLimit, times: count(limits, limit) };
  }
  const values = samples.map(({ value }) => value);
  return { kind: 'at-most', ...figure, times: count(values, figure.value) };
};
