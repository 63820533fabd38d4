import type { IsoDate } from '../../kernel/brands.ts';
import { daysBetween } from '../../kernel/isoDate.ts';
import { type AgainstCut, againstCut } from './againstCut.ts';
import type { Sample } from './sample.ts';

/** How a count ran against one cut, in whole days. */
export interface BelowCut {
  /** First sample from the last before the infusion on that is below; null when none is. */
  readonly first: Sample | null;
  /** The first below is the sample before the infusion. */
  readonly alreadyBefore: boolean;
  /** An earlier sample after it cannot be told (its limit of quantification is above the cut). */
  readonly unclearEarlier: Sample | null;
  /** Samples after the infusion that are below. */
  readonly samplesBelow: number;
  /** Days after the start of the first infusion that certainly lie between samples below. */
  readonly leastDays: number;
  /** Days that can lie below, up to the neighbouring samples; null when open, because the last sample is not above. */
  readonly mostDays: number | null;
  /** First sample from which on none is below or unclear; null while there is none. */
  readonly recovery: Sample | null;
  /** Some sample cannot be told against the cut. */
  readonly anyUnclear: boolean;
  /** The last sample is below or cannot be told. */
  readonly belowAtLast: boolean;
}

interface Point {
  readonly sample: Sample;
  readonly state: AgainstCut;
}

/** Days from a to b that lie after the first infusion. */
const daysAfter = (a: IsoDate, b: IsoDate, infusion: IsoDate): number =>
  Math.max(0, daysBetween(a < infusion ? infusion : a, b));

const durations = (points: readonly Point[], infusion: IsoDate) => {
  let leastDays = 0;
  let mostDays = 0;
  points.forEach(({ sample, state }, index) => {
    const next = points[index + 1];
    if (next === undefined) return;
    const days = daysAfter(sample.moment.date, next.sample.moment.date, infusion);
    if (state === 'below' && next.state === 'below') leastDays += days;
    if (state !== 'not-below' || next.state !== 'not-below') mostDays += days;
  });
  return { leastDays, mostDays };
};

/**
 * The course against a cut, interval-censored: between two samples below the count is taken as below, between a sample
 * below and one not below it may be either, between two not below it is taken as not below. `before` is the last sample
 * before the first infusion, `after` are those after it, in order.
 */
export const belowCut = (
  { before, after }: { readonly before: Sample | null; readonly after: readonly Sample[] },
  cut: number,
  infusion: IsoDate,
): BelowCut => {
  const points: readonly Point[] = [...(before === null ? [] : [before]), ...after].map((sample) => ({
    sample,
    state: againstCut(sample, cut),
  }));
  const firstAt = points.findIndex(({ state }) => state === 'below');
  const unclear = points.slice(0, firstAt < 0 ? 0 : firstAt).find(({ state }) => state === 'unclear');
  const last = points.at(-1);
  const lastDownAt = points.findLastIndex(({ state }) => state !== 'not-below');
  const { leastDays, mostDays } = durations(points, infusion);
  const belowAtLast = last !== undefined && last.state !== 'not-below';
  const first = points[firstAt]?.sample ?? null;
  return {
    first,
    alreadyBefore: first !== null && first === before,
    unclearEarlier: unclear?.sample ?? null,
    samplesBelow: after.filter((sample) => againstCut(sample, cut) === 'below').length,
    leastDays,
    mostDays: belowAtLast ? null : mostDays,
    recovery: firstAt < 0 ? null : (points[lastDownAt + 1]?.sample ?? null),
    anyUnclear: points.some(({ state }) => state === 'unclear'),
    belowAtLast,
  };
};
