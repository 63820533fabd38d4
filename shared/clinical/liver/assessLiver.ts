import type { SubjectInput } from '../../facts/subjectInput.ts';
import type { Aminotransferase, LiverParameters } from '../../protocol/liver.ts';
import { type HysLaw, screenHysLaw } from './hysLaw.ts';
import { isUnused, type LiverData, liverData, type TestData } from './liverData.ts';
import type { LiverResult } from './liverResult.ts';
import type { LiverTest } from './liverTest.ts';
import type { Multiple } from './multiples.ts';
import { baselineSeries, joinSeries, peakOf, type Series, ulnSeries } from './peaks.ts';
import { type PlacedQuadrant, placeQuadrant } from './placedQuadrant.ts';
import { type RAtPeak, rAtPeak } from './rAtPeak.ts';
import { type Sustained, sustainedAbove } from './sustained.ts';
import { combinedAbove, singleAbove, type ThresholdResult } from './thresholds.ts';

type PerTest<T> = { readonly [K in LiverTest]: T };

const perTest = <T>(make: (test: LiverTest) => T): PerTest<T> => ({
  ALT: make('ALT'),
  AST: make('AST'),
  TBL: make('TBL'),
  ALP: make('ALP'),
  INR: make('INR'),
});

/** Quadrants by aminotransferase. */
type PerChoice<T> = { readonly [K in Aminotransferase]: T };

/** All that is said of one subject's liver; facts and charts are made of it alone. */
export interface LiverAssessment {
  readonly data: LiverData;
  /** Multiples of the ULN after the first infusion. */
  readonly uln: PerTest<Series>;
  readonly peaks: PerTest<Multiple | null>;
  /** The baseline as multiple of its own ULN: at most one. */
  readonly baselines: PerTest<Series>;
  readonly r: RAtPeak;
  readonly nR: RAtPeak;
  readonly hysLaw: { readonly primary: HysLaw; readonly strict: HysLaw; readonly inclusive: HysLaw };
  readonly edish: PerChoice<PlacedQuadrant>;
  readonly mdish: PerChoice<PlacedQuadrant>;
  /** By the cuts and operator of the migration; `baselineSeries` of one record each. */
  readonly migration: { readonly baseline: PlacedQuadrant; readonly peak: PlacedQuadrant };
  /** Peak of the leading aminotransferase and of bilirubin as multiples of baseline. */
  readonly timesBaseline: { readonly aminotransferase: Series; readonly bilirubin: Series };
  readonly thresholds: {
    readonly single: ThresholdResult;
    readonly sustained: Sustained;
    readonly combined: ThresholdResult;
    readonly withSymptoms: ThresholdResult;
  };
}

const usable = ({ baseline }: TestData): LiverResult | null =>
  baseline === null || isUnused(baseline) ? null : baseline;

/** The baseline as a series of at most one, so that it is placed as a peak is. */
const baselineUln = (data: TestData): Series => {
  const { baseline } = data;
  if (baseline === null) return { multiples: [], gaps: [] };
  return isUnused(baseline)
    ? { multiples: [], gaps: [baseline] }
    : ulnSeries({ after: [baseline], unused: [] });
};

const choose = (choice: Aminotransferase, of: PerTest<Series>): Series =>
  choice === 'higher' ? joinSeries(of.ALT, of.AST) : of[choice];

const perChoice = <T>(make: (choice: Aminotransferase) => T): PerChoice<T> => ({
  ALT: make('ALT'),
  AST: make('AST'),
  higher: make('higher'),
});

const hysLawOf = (uln: PerTest<Series>, { hysLaw }: LiverParameters): LiverAssessment['hysLaw'] => {
  const { operators, ...cuts } = hysLaw.value;
  const series = {
    aminotransferase: joinSeries(uln.ALT, uln.AST),
    bilirubin: uln.TBL,
    alkalinePhosphatase: uln.ALP,
  };
  return {
    primary: screenHysLaw(series, cuts, operators),
    strict: screenHysLaw(series, cuts, 'strict'),
    inclusive: screenHysLaw(series, cuts, 'inclusive'),
  };
};

const thresholdsOf = (
  uln: PerTest<Series>,
  { thresholds }: LiverParameters,
): LiverAssessment['thresholds'] => {
  const { single, sustained, sustainedDays, combined, bilirubin, inr, withSymptoms, windowDays } =
    thresholds.value;
  const either = joinSeries(uln.ALT, uln.AST);
  return {
    single: singleAbove(either, single),
    sustained: sustainedAbove(either, sustained, sustainedDays),
    combined: combinedAbove(
      { aminotransferase: either, bilirubin: uln.TBL, inr: uln.INR },
      { aminotransferase: combined, bilirubin, inr, windowDays },
    ),
    withSymptoms: singleAbove(either, withSymptoms),
  };
};

/**
 * The liver of a subject whose first infusion is known; null when it is not, because nothing can then be called baseline
 * or peak.
 */
export const assessLiver = (input: SubjectInput): LiverAssessment | null => {
  const [first] = input.infusions;
  if (input.firstInfusion === null || first === undefined) return null;
  const { cutoff, datesShifted, protocol } = input;
  const parameters = protocol.liver;
  const data = liverData(input.measurements, { first, cutoff, datesShifted });
  const uln = perTest((test) => ulnSeries(data.tests[test]));
  const multiplesOfBaseline = perTest((test) => baselineSeries(data.tests[test], usable(data.tests[test])));
  const baselines = perTest((test) => baselineUln(data.tests[test]));
  const leading = parameters.aminotransferase.value;
  const migration = parameters.migration.value;
  return {
    data,
    uln,
    peaks: perTest((test) => peakOf(uln[test])),
    baselines,
    r: rAtPeak(peakOf(uln.ALT), uln.ALP, parameters.rValue.value),
    nR: rAtPeak(peakOf(joinSeries(uln.ALT, uln.AST)), uln.ALP, parameters.rValue.value),
    hysLaw: hysLawOf(uln, parameters),
    edish: perChoice((choice) => placeQuadrant(choose(choice, uln), uln.TBL, parameters.edish.value)),
    mdish: perChoice((choice) =>
      placeQuadrant(choose(choice, multiplesOfBaseline), multiplesOfBaseline.TBL, parameters.mdish.value),
    ),
    migration: {
      baseline: placeQuadrant(choose(leading, baselines), baselines.TBL, migration),
      peak: placeQuadrant(choose(leading, uln), uln.TBL, migration),
    },
    timesBaseline: {
      aminotransferase: choose(leading, multiplesOfBaseline),
      bilirubin: multiplesOfBaseline.TBL,
    },
    thresholds: thresholdsOf(uln, parameters),
  };
};
