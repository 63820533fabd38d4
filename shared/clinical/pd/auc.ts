import { lt } from '../../grading/compare.ts';
import type { AucMethod } from '../../protocol/pd.ts';

/** A concentration at a time from the start of an infusion, in days. */
export interface CurvePoint {
  readonly days: number;
  readonly value: number;
}

/** Falling between two positive values: where the logarithmic rule applies. */
const falls = (a: CurvePoint, b: CurvePoint): boolean => b.value > 0 && lt(b.value, a.value);

/** Area of one segment. Linear: mean of both times width; logarithmic: (a - b) / ln(a / b) times width. */
const segment = (a: CurvePoint, b: CurvePoint, method: AucMethod): number => {
  const width = b.days - a.days;
  return method === 'linear-up-log-down' && falls(a, b)
    ? ((a.value - b.value) / Math.log(a.value / b.value)) * width
    : ((a.value + b.value) / 2) * width;
};

/** Area under points in order of time by trapezoids; 0 for fewer than two. Unit: that of the value times days. */
export const areaUnder = (points: readonly CurvePoint[], method: AucMethod): number =>
  points.reduce((sum, point, index) => {
    const before = points[index - 1];
    return before === undefined ? sum : sum + segment(before, point, method);
  }, 0);

/** The value between two points by the rule of the area. */
const between = (a: CurvePoint, b: CurvePoint, days: number, method: AucMethod): number => {
  const share = (days - a.days) / (b.days - a.days);
  return method === 'linear-up-log-down' && falls(a, b)
    ? a.value * (b.value / a.value) ** share
    : a.value + (b.value - a.value) * share;
};

/** Points up to a time, the last one interpolated where the time lies between two; null when they end before it. */
export const cutAt = (
  points: readonly CurvePoint[],
  end: number,
  method: AucMethod,
): readonly CurvePoint[] | null => {
  const after = points.findIndex(({ days }) => !lt(days, end));
  const [a, b] = [points[after - 1], points[after]];
  if (b === undefined) return null;
  const inside = points.slice(0, after);
  return [
    ...inside,
    { days: end, value: a === undefined || !lt(end, b.days) ? b.value : between(a, b, end, method) },
  ];
};
