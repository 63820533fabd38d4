import { elevated } from './cuts.ts';
import type { Multiple } from './multiples.ts';
import { mayBeHigher, peakOf, type Series } from './peaks.ts';
import { daysApart } from './placeInTime.ts';

/** Whether a threshold is reached; the samples that reach it, or those that come nearest. */
export interface ThresholdResult {
  readonly state: 'met' | 'not-met' | 'not-evaluable';
  readonly reason: 'no-result' | 'unusable-result' | 'no-companion' | null;
  readonly samples: readonly Multiple[];
}

/** ALT or AST above a multiple once. Source: FDA, Drug-Induced Liver Injury, July 2009 (8 × ULN); verify. */
export const singleAbove = (series: Series, cut: number): ThresholdResult => {
  const peak = peakOf(series);
  if (peak === null)
    return {
      state: 'not-evaluable',
      reason: series.gaps.length > 0 ? 'unusable-result' : 'no-result',
      samples: [],
    };
  if (elevated(peak.multiple, cut, 'strict')) return { state: 'met', reason: null, samples: [peak] };
  return mayBeHigher(series)
    ? { state: 'not-evaluable', reason: 'unusable-result', samples: [peak] }
    : { state: 'not-met', reason: null, samples: [peak] };
};

export interface CombinedCuts {
  readonly aminotransferase: number;
  readonly bilirubin: number;
  readonly inr: number;
  readonly windowDays: number;
}

const near = (a: Multiple, b: Multiple, days: number): boolean =>
  daysApart(a.result.dates, b.result.dates).least <= days;

/** The companion of an elevation: met by one above its cut; known to be none only when there is a sure result near it. */
const companion = (at: Multiple, series: Series, cut: number, days: number) => {
  const beside = series.multiples.filter((one) => near(at, one, days));
  const above = beside.find(({ multiple }) => elevated(multiple, cut, 'strict'));
  return { above, known: beside.length > 0 && !mayBeHigher(series) };
};

/**
 * ALT or AST above 3 × ULN with total bilirubin above 2 × ULN or INR above 1.5 near it. Not met needs both companions
 * known for every elevation. Source: FDA, Drug-Induced Liver Injury, July 2009; from memory, verify.
 */
export const combinedAbove = (
  { aminotransferase, bilirubin, inr }: { readonly [K in 'aminotransferase' | 'bilirubin' | 'inr']: Series },
  cuts: CombinedCuts,
): ThresholdResult => {
  const single = singleAbove(aminotransferase, cuts.aminotransferase);
  if (single.state !== 'met') return single;
  const elevations = aminotransferase.multiples.filter(({ multiple }) =>
    elevated(multiple, cuts.aminotransferase, 'strict'),
  );
  const companions = elevations.map((at) => ({
    at,
    tbl: companion(at, bilirubin, cuts.bilirubin, cuts.windowDays),
    ratio: companion(at, inr, cuts.inr, cuts.windowDays),
  }));
  for (const { at, tbl, ratio } of companions) {
    const above = tbl.above ?? ratio.above;
    if (above !== undefined) return { state: 'met', reason: null, samples: [at, above] };
  }
  const known =
    !mayBeHigher(aminotransferase) && companions.every(({ tbl, ratio }) => tbl.known && ratio.known);
  return known
    ? { state: 'not-met', reason: null, samples: single.samples }
    : { state: 'not-evaluable', reason: 'no-companion', samples: single.samples };
};
