import { roundSignificant } from '../../dataset/units/roundSignificant.ts';
import { eq, gt, gte, lt } from '../../grading/compare.ts';
import type { AucMethod, BelowLimitRule } from '../../protocol/pd.ts';
import { areaUnder, type CurvePoint, cutAt } from './auc.ts';
import type { ExposurePeriod, TimedSample } from './exposurePeriods.ts';

/** Conventions of the area; protocol parameters. */
export interface ExposureRule {
  readonly method: AucMethod;
  readonly endDays: number;
  readonly minPoints: number;
  readonly beforeFirst: BelowLimitRule;
  readonly between: BelowLimitRule;
}

/** The greatest result after an infusion. */
export type Peak =
  | { readonly kind: 'value'; readonly value: number; readonly at: TimedSample }
  /** Every result is below the limit; `at` has the highest limit, so that the statement holds for all. */
  | { readonly kind: 'below-limit'; readonly at: TimedSample }
  | { readonly kind: 'no-sample' };

/** Why no area can be stated. */
export type NoArea =
  | 'no-sample'
  | 'all-below-limit'
  | 'no-pre-dose'
  | 'unclear-pre-dose'
  | 'too-few-points'
  | 'next-infusion'
  | 'not-followed'
  | 'no-limit';

export type Area =
  | { readonly kind: 'value'; readonly value: number }
  /** Results below the limit after the last quantifiable one, taken as zero and as the limit. */
  | { readonly kind: 'between'; readonly low: number; readonly high: number }
  | { readonly kind: 'none'; readonly reason: NoArea };

const none = (reason: NoArea): Area => ({ kind: 'none', reason });

const figureOf = ({ sample }: TimedSample): number | null => sample.value;

/** Cmax with its sample; of equal results the first. */
export const peakOf = ({ after }: Pick<ExposurePeriod, 'after'>): Peak => {
  const [first] = after;
  if (first === undefined) return { kind: 'no-sample' };
  const top = after.reduce((best, one) =>
    gt(figureOf(one) ?? Number.NEGATIVE_INFINITY, figureOf(best) ?? Number.NEGATIVE_INFINITY) ? one : best,
  );
  const value = figureOf(top);
  if (value !== null) return { kind: 'value', value, at: top };
  const limit = (one: TimedSample): number => one.sample.limit ?? Number.POSITIVE_INFINITY;
  return { kind: 'below-limit', at: after.reduce((best, one) => (gt(limit(one), limit(best)) ? one : best)) };
};

/** The last quantifiable result; null when there is none. */
export const lastQuantifiable = ({ after }: Pick<ExposurePeriod, 'after'>): TimedSample | null =>
  after.findLast((one) => figureOf(one) !== null) ?? null;

/**
 * The value at the start of the infusion: the pre-dose result, below the limit as zero. Without one it is zero for the
 * first infusion (the transgene is nobody's own) and unknown for a later one, which meets what is left of the former.
 */
const startValue = ({ preDose, infusion, unclear }: ExposurePeriod): number | NoArea => {
  if (unclear.length > 0) return 'unclear-pre-dose';
  if (preDose !== null) return preDose.value ?? 0;
  return infusion.number === 1 ? 0 : 'no-pre-dose';
};

/** Quantifiable points to the last, with those below the limit as the rules say. */
const curve = (after: readonly TimedSample[], rule: ExposureRule): readonly CurvePoint[] => {
  const firstAt = after.findIndex((one) => figureOf(one) !== null);
  const lastAt = after.findLastIndex((one) => figureOf(one) !== null);
  return after.slice(0, lastAt + 1).flatMap((one, index) => {
    const value = figureOf(one);
    if (value !== null) return [{ days: one.days, value }];
    const treated = index < firstAt ? rule.beforeFirst : rule.between;
    return treated === 'zero' ? [{ days: one.days, value: 0 }] : [];
  });
};

/** All points from the start to the last quantifiable one, or why there are none. */
const points = (period: ExposurePeriod, rule: ExposureRule): readonly CurvePoint[] | NoArea => {
  if (period.after.length === 0) return 'no-sample';
  const measured = curve(period.after, rule);
  if (measured.length === 0) return 'all-below-limit';
  const start = startValue(period);
  if (typeof start === 'string') return start;
  const all = [{ days: 0, value: start }, ...measured];
  return all.length < rule.minPoints ? 'too-few-points' : all;
};

/** Area from the start of the infusion to the last quantifiable result. */
export const areaToLast = (period: ExposurePeriod, rule: ExposureRule): Area => {
  const all = points(period, rule);
  return typeof all === 'string'
    ? none(all)
    : { kind: 'value', value: roundSignificant(areaUnder(all, rule.method)) };
};

/** Points after the last quantifiable one, each at zero and at its limit. */
const tail = (after: readonly TimedSample[], at: 'zero' | 'limit'): readonly CurvePoint[] | null => {
  const lastAt = after.findLastIndex((one) => figureOf(one) !== null);
  const found: CurvePoint[] = [];
  for (const { sample, days } of after.slice(lastAt + 1)) {
    if (sample.limit === null) return null;
    found.push({ days, value: at === 'zero' ? 0 : sample.limit });
  }
  return found;
};

const areaOf = (all: readonly CurvePoint[], { endDays, method }: ExposureRule): number | null => {
  const inside = cutAt(all, endDays, method);
  return inside === null ? null : roundSignificant(areaUnder(inside, method));
};

/**
 * Area from the start of the infusion to a fixed time. It needs a sample at or after that time and no further infusion
 * before it; nothing is extrapolated. Where results below the limit follow the last quantifiable one, the area lies
 * between those with zero and with the limit in their place.
 */
export const areaToEnd = (period: ExposurePeriod, rule: ExposureRule): Area => {
  const measured = points(period, rule);
  if (typeof measured === 'string') return none(measured);
  if (period.nextAt !== null && lt(period.nextAt, rule.endDays)) return none('next-infusion');
  if (!period.after.some(({ days }) => gte(days, rule.endDays))) return none('not-followed');
  const [zeros, limits] = [tail(period.after, 'zero'), tail(period.after, 'limit')];
  const low = zeros === null ? null : areaOf([...measured, ...zeros], rule);
  const high = limits === null ? null : areaOf([...measured, ...limits], rule);
  if (low === null || high === null) {
    const whole = areaOf(measured, rule);
    return whole === null ? none('no-limit') : { kind: 'value', value: whole };
  }
  return eq(low, high) ? { kind: 'value', value: low } : { kind: 'between', low, high };
};
