import type { CutOperator } from '../../protocol/liver.ts';
import { elevated, otherOperator } from './cuts.ts';
import type { Multiple } from './multiples.ts';
import { type Gap, mayBeHigher, peakOf, type Series } from './peaks.ts';
import { type Quadrant, type QuadrantCuts, quadrantOf } from './quadrant.ts';

/** Why a pair of series has no quadrant. */
export type NoQuadrant =
  | 'no-aminotransferase'
  | 'no-bilirubin'
  | 'aminotransferase-unusable'
  | 'bilirubin-unusable'
  | 'peak-may-be-higher';

/** The two peaks and the quadrant that they stand in. */
export interface PlacedQuadrant {
  readonly aminotransferase: Multiple | null;
  readonly bilirubin: Multiple | null;
  /** null when it cannot be told; the known peaks are then the least that is possible. */
  readonly quadrant: Quadrant | null;
  readonly reason: NoQuadrant | null;
  /** The records that stand in the way; empty when the quadrant is known. */
  readonly gaps: readonly Gap[];
  /** The quadrant by the other operator, where a peak lies on a cut; else null. */
  readonly other: { readonly operator: CutOperator; readonly quadrant: Quadrant } | null;
}

/** A peak that is below its cut, and that a result without a figure may exceed. */
const unsure = (peak: Multiple, cut: number, operator: CutOperator, series: Series): boolean =>
  !elevated(peak.multiple, cut, operator) && mayBeHigher(series);

/** Places the peaks of two series. A peak that may be higher never makes a lesser quadrant than the truth. */
export const placeQuadrant = (at: Series, tbl: Series, cuts: QuadrantCuts): PlacedQuadrant => {
  const [aminotransferase, bilirubin] = [peakOf(at), peakOf(tbl)];
  const none = (reason: NoQuadrant, gaps: readonly Gap[]) => ({
    ...{ aminotransferase, bilirubin, quadrant: null, reason, gaps, other: null },
  });
  const { operator } = cuts;
  if (aminotransferase === null)
    return none(at.gaps.length > 0 ? 'aminotransferase-unusable' : 'no-aminotransferase', at.gaps);
  if (bilirubin === null) return none(tbl.gaps.length > 0 ? 'bilirubin-unusable' : 'no-bilirubin', tbl.gaps);
  if (unsure(aminotransferase, cuts.aminotransferase, operator, at))
    return none('peak-may-be-higher', at.gaps);
  if (unsure(bilirubin, cuts.bilirubin, operator, tbl)) return none('peak-may-be-higher', tbl.gaps);
  const multiples = { aminotransferase: aminotransferase.multiple, bilirubin: bilirubin.multiple };
  const quadrant = quadrantOf(multiples, cuts);
  const otherwise = otherOperator(operator);
  const second = quadrantOf(multiples, cuts, otherwise);
  return {
    ...{ aminotransferase, bilirubin, quadrant, reason: null, gaps: [] },
    other: second === quadrant ? null : { operator: otherwise, quadrant: second },
  };
};
