import { gt } from '../../grading/compare.ts';
import type { Unused } from './liverData.ts';
import type { LiverResult } from './liverResult.ts';
import { isMultiple, type Multiple, type NoMultiple, timesBaseline, timesUln } from './multiples.ts';

/** A result that has no multiple on a scale, or a record that holds none to use. */
export type Gap =
  | Unused
  | { readonly kind: 'no-multiple'; readonly reason: NoMultiple; readonly result: LiverResult };

/** Results of one test, or of ALT and AST together, as multiples of one kind of reference. */
export interface Series {
  readonly multiples: readonly Multiple[];
  readonly gaps: readonly Gap[];
}

const seriesOf = (
  after: readonly LiverResult[],
  unused: readonly Unused[],
  scale: (result: LiverResult) => Multiple | NoMultiple,
): Series => {
  const multiples: Multiple[] = [];
  const gaps: Gap[] = [...unused];
  for (const result of after) {
    const scaled = scale(result);
    if (isMultiple(scaled)) multiples.push(scaled);
    else gaps.push({ kind: 'no-multiple', reason: scaled, result });
  }
  return { multiples, gaps };
};

type Data = { readonly after: readonly LiverResult[]; readonly unused: readonly Unused[] };

export const ulnSeries = ({ after, unused }: Data): Series => seriesOf(after, unused, timesUln);

export const baselineSeries = ({ after, unused }: Data, baseline: LiverResult | null): Series =>
  seriesOf(after, unused, (result) => timesBaseline(result, baseline));

/** Several series as one: ALT and AST where the higher of both is asked for. */
export const joinSeries = (...series: readonly Series[]): Series => ({
  multiples: series.flatMap(({ multiples }) => multiples),
  gaps: series.flatMap(({ gaps }) => gaps),
});

/**
 * The greatest multiple; of equal ones the first in the order given, which is that of their dates. An "at least" counts
 * at its bound, and before an equal exact figure, because the truth lies above.
 */
export const peakOf = ({ multiples }: Series): Multiple | null =>
  multiples.reduce<Multiple | null>((peak, one) => {
    if (peak === null || gt(one.multiple, peak.multiple)) return one;
    const equal = !gt(peak.multiple, one.multiple);
    return equal && one.bound === 'at-least' && peak.bound !== 'at-least' ? one : peak;
  }, null);

/** Whether a greater multiple than any known is possible: a result without a multiple, or one that is "at least". */
export const mayBeHigher = ({ multiples, gaps }: Series): boolean =>
  gaps.length > 0 || multiples.some(({ bound }) => bound === 'at-least');
