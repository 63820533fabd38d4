import type { ExposureRule } from '../../shared/clinical/pd/exposure.ts';
import { exposurePeriods } from '../../shared/clinical/pd/exposurePeriods.ts';
import { infusionStart, sample } from './pdSamples.ts';
/** Conventions of these tests: linear, to day 28. */
export const exposureRule: ExposureRule = {
  ...{ method: 'linear', endDays: 28, minPoints: 3, beforeFirst: 'zero', between: 'missing' },
};
/** Start of the first infusion. */
export const FIRST = '2026-04-20T10:00';
/** Time of a sample so many days after the first infusion, to the minute. */
export const dtc = (days: number): string =>
  new Date(Date.parse(`${FIRST}:00Z`) + days * 86_400_000).toISOString().slice(0, 16);

/** Days since the first infusion, and a result. */
export type Point = readonly [number, number | string];
/** One infusion at day 0 (and others), samples by days since the first. */
export const periods = (points: readonly Point[], ...others: readonly number[]) =>
  exposurePeriods(
    [0, ...others].map((days, index) => infusionStart(index + 1, dtc(days))),
    points.map(([days, result]) => sample(dtc(days), result)),
  );
/** The period of a single infusion. */
export const only = (points: readonly Point[]) => {
  const [period] = periods(points);
  if (period === undefined) throw new Error('No period');
  return period;
};
