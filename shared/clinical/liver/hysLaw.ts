import { z } from 'zod';
import { lt } from '../../grading/compare.ts';
import type { CutOperator, HysLawOperators } from '../../protocol/liver.ts';
import { elevated } from './cuts.ts';
import type { Multiple } from './multiples.ts';
import { mayBeHigher, type Series } from './peaks.ts';
import { daysApart } from './placeInTime.ts';

/** Outcome of the screen. It is never a diagnosis: other causes need clinical judgement. */
export const HysLawState = z.enum(['meets', 'alp-elevated', 'does-not-meet', 'not-evaluable']);
export type HysLawState = z.infer<typeof HysLawState>;

/** Which record is missing where the screen cannot be evaluated. */
export type HysLawGap =
  | 'no-aminotransferase'
  | 'no-bilirubin'
  | 'no-aminotransferase-in-window'
  | 'no-bilirubin-in-window'
  | 'no-alkaline-phosphatase'
  | 'unusable-result';

export interface HysLawCuts {
  readonly aminotransferase: number;
  readonly bilirubin: number;
  readonly alkalinePhosphatase: number;
  readonly windowDays: number;
}

export interface HysLawSeries {
  /** ALT and AST together; multiples of the ULN, by date. */
  readonly aminotransferase: Series;
  readonly bilirubin: Series;
  readonly alkalinePhosphatase: Series;
}

/** The samples that the answer rests on. */
export interface HysLawPair {
  readonly aminotransferase: Multiple;
  readonly bilirubin: Multiple;
  /** Nearest to the aminotransferase; null when none is within the window. */
  readonly alkalinePhosphatase: Multiple | null;
  /** The dates do not prove that the samples belong together; taken as if they did. */
  readonly assumed: boolean;
}

export interface HysLaw {
  readonly state: HysLawState;
  readonly gap: HysLawGap | null;
  readonly pair: HysLawPair | null;
}

type SignOf = { readonly aminotransferase: CutOperator; readonly bilirubin: CutOperator };

/** The readings of the guidance by name: FDA 2009 DILI, case definition and listing advice (domain.md 3.3). */
export const HYS_LAW_SIGNS: { readonly [O in HysLawOperators]: SignOf } = {
  'fda-2009': { aminotransferase: 'inclusive', bilirubin: 'strict' },
  'fda-2009-listing': { aminotransferase: 'strict', bilirubin: 'inclusive' },
  inclusive: { aminotransferase: 'inclusive', bilirubin: 'inclusive' },
  strict: { aminotransferase: 'strict', bilirubin: 'strict' },
};

const apart = (a: Multiple, b: Multiple) => daysApart(a.result.dates, b.result.dates);

/** What the dates leave possible counts as within. */
const within = (a: Multiple, b: Multiple, days: number): boolean => apart(a, b).least <= days;

/** The "initial" alkaline phosphatase: nearest to the aminotransferase; of equally near ones the lowest, so that the screen errs towards meeting. */
const initialAlp = (at: Multiple, alp: Series, days: number): Multiple | null =>
  alp.multiples
    .filter((one) => within(at, one, days))
    .reduce<Multiple | null>((nearest, one) => {
      if (nearest === null) return one;
      const nearer = apart(at, one).least - apart(at, nearest).least;
      return nearer < 0 || (nearer === 0 && lt(one.multiple, nearest.multiple)) ? one : nearest;
    }, null);

const pairsOf = (series: HysLawSeries, cuts: HysLawCuts, signs: SignOf): readonly HysLawPair[] =>
  series.aminotransferase.multiples
    .filter(({ multiple }) => elevated(multiple, cuts.aminotransferase, signs.aminotransferase))
    .flatMap((at) =>
      series.bilirubin.multiples
        .filter(({ multiple }) => elevated(multiple, cuts.bilirubin, signs.bilirubin))
        .filter((tbl) => within(at, tbl, cuts.windowDays))
        .map((tbl) => {
          const most = apart(at, tbl).most;
          return {
            aminotransferase: at,
            bilirubin: tbl,
            alkalinePhosphatase: initialAlp(at, series.alkalinePhosphatase, cuts.windowDays),
            assumed: most === null || most > cuts.windowDays,
          };
        }),
    );

/** An elevation of one kind with no result of the other near it: whether both coincided is not known. */
const unaccompanied = (
  { aminotransferase, bilirubin }: HysLawSeries,
  cuts: HysLawCuts,
  signs: SignOf,
): HysLawGap | null => {
  const lacks = (elevations: readonly Multiple[], others: readonly Multiple[]): boolean =>
    elevations.some((one) => others.every((other) => !within(one, other, cuts.windowDays)));
  const at = aminotransferase.multiples.filter(({ multiple }) =>
    elevated(multiple, cuts.aminotransferase, signs.aminotransferase),
  );
  if (lacks(at, bilirubin.multiples)) return 'no-bilirubin-in-window';
  const tbl = bilirubin.multiples.filter(({ multiple }) =>
    elevated(multiple, cuts.bilirubin, signs.bilirubin),
  );
  return lacks(tbl, aminotransferase.multiples) ? 'no-aminotransferase-in-window' : null;
};

const notEvaluable = (gap: HysLawGap, pair: HysLawPair | null = null): HysLaw => ({
  state: 'not-evaluable',
  gap,
  pair,
});

const withoutPair = (series: HysLawSeries, cuts: HysLawCuts, signs: SignOf): HysLaw => {
  const { aminotransferase, bilirubin } = series;
  const unusable = mayBeHigher(aminotransferase) || mayBeHigher(bilirubin);
  if (aminotransferase.multiples.length === 0)
    return notEvaluable(aminotransferase.gaps.length > 0 ? 'unusable-result' : 'no-aminotransferase');
  if (bilirubin.multiples.length === 0)
    return notEvaluable(bilirubin.gaps.length > 0 ? 'unusable-result' : 'no-bilirubin');
  if (unusable) return notEvaluable('unusable-result');
  const gap = unaccompanied(series, cuts, signs);
  return gap === null ? { state: 'does-not-meet', gap: null, pair: null } : notEvaluable(gap);
};

/** An alkaline phosphatase "at least" below the cut may be above it. */
const alpKnown = ({ alkalinePhosphatase: alp }: HysLawPair, cut: number): boolean =>
  alp !== null && !(alp.bound === 'at-least' && lt(alp.multiple, cut));

/**
 * Screen for Hy's law: ALT or AST at or above 3 × ULN and total bilirubin above 2 × ULN within the window, with an
 * alkaline phosphatase below 2 × ULN (no initial cholestasis). Any pair of samples that meets suffices. What is missing
 * never gives "does not meet". Source: FDA, Drug-Induced Liver Injury: Premarketing Clinical Evaluation, July 2009;
 * domain.md 3.3. The third part of the law, that no other cause is found, is for clinical judgement.
 */
export const screenHysLaw = (series: HysLawSeries, cuts: HysLawCuts, operators: HysLawOperators): HysLaw => {
  const signs = HYS_LAW_SIGNS[operators];
  const pairs = pairsOf(series, cuts, signs);
  const known = pairs.filter((pair) => alpKnown(pair, cuts.alkalinePhosphatase));
  const meeting = known.find(
    ({ alkalinePhosphatase: alp }) => alp !== null && lt(alp.multiple, cuts.alkalinePhosphatase),
  );
  if (meeting !== undefined) return { state: 'meets', gap: null, pair: meeting };
  const open = pairs.find((pair) => !known.includes(pair));
  if (open !== undefined)
    return notEvaluable(
      open.alkalinePhosphatase === null ? 'no-alkaline-phosphatase' : 'unusable-result',
      open,
    );
  const [first] = pairs;
  if (first !== undefined) return { state: 'alp-elevated', gap: null, pair: first };
  return withoutPair(series, cuts, signs);
};
