import type { RowRef } from '../../dataset/sourceRow.ts';
import type { Measurement } from '../../dataset/trialData.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import { lt } from '../../grading/compare.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import type { PdSeries } from '../../protocol/pd.ts';
import { hasResult } from '../hasResult.ts';
import { inUnit } from './inUnit.ts';
import { type Moment, momentOf } from './moment.ts';

/** One dated result of a series, in the unit of the series. */
export interface Sample {
  readonly ref: RowRef;
  readonly moment: Moment;
  /** null when below the limit of quantification: neither zero nor the limit. */
  readonly value: number | null;
  /** Limit of quantification of a result below it; null when the record names none. */
  readonly limit: number | null;
  /** As reported, e.g. "<50". */
  readonly text: string;
  readonly timePoint: string;
  readonly baselineFlag: boolean;
  /** Range on the record. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Why a result takes no part: no complete date, no number, another unit. */
export type LeftOut = 'date' | 'no-number' | 'unit';

export interface Samples {
  /** By date and time, then record. */
  readonly samples: readonly Sample[];
  readonly leftOut: readonly { readonly ref: RowRef; readonly why: LeftOut }[];
}

const BELOW = /^<\s*=?\s*(\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/i;

/** The limit that a result below it names, or the one recorded beside it (--LLOQ), in the unit of the series. */
const limitOf = (measurement: Measurement, unit: string): number | null => {
  const named = BELOW.exec(measurement.text.trim())?.[1];
  if (named !== undefined) {
    const limit = inUnit(Number(named), measurement.textUnit, unit);
    if (limit !== null) return limit;
  }
  const { quantificationLimit } = measurement;
  return quantificationLimit === null ? null : inUnit(quantificationLimit, measurement.unit, unit);
};

const rangeLimit = (limit: number | null, from: string, unit: string): number | null =>
  limit === null ? null : inUnit(limit, from, unit);

const toSample = (measurement: Measurement, unit: string): Sample | LeftOut => {
  const { date, ref, text, timePoint, baselineFlag } = measurement;
  const moment = date.kind === 'complete' ? momentOf(date.text) : undefined;
  if (moment === undefined) return 'date';
  const { value: recorded, unit: from } = measurement;
  if (recorded === null && !measurement.belowLimit) return 'no-number';
  const value = recorded === null ? null : inUnit(recorded, from, unit);
  if (recorded !== null && value === null) return 'unit';
  const { quantificationLimit } = measurement;
  // A figure under the limit of its own record (0 with a limit of 50) is a result below the limit.
  const below =
    measurement.belowLimit ||
    (recorded !== null && quantificationLimit !== null && lt(recorded, quantificationLimit));
  return {
    ref,
    moment,
    value: below ? null : value,
    limit: below ? limitOf(measurement, unit) : null,
    text,
    timePoint,
    baselineFlag,
    low: rangeLimit(measurement.low, from, unit),
    high: rangeLimit(measurement.high, from, unit),
  };
};

const byMoment = (a: Sample, b: Sample): number => {
  if (a.moment.date !== b.moment.date) return a.moment.date < b.moment.date ? -1 : 1;
  return (a.moment.minutes ?? -1) - (b.moment.minutes ?? -1) || a.ref.recordId - b.ref.recordId;
};

const isOf = ({ tests }: Pick<PdSeries, 'tests'>, { domain, testCode }: Measurement): boolean =>
  tests.some((test) => test.domain === domain && test.testCode === testCode.toUpperCase());

const afterCutoff = ({ date }: Measurement, cutoff: IsoDate): boolean =>
  date.kind === 'complete' && date.date > cutoff;

/**
 * The results of a series of one subject up to the cut-off (moved dates are not held against it), in the unit of the
 * series; what cannot be placed is handed back with the reason.
 */
export const readSamples = (
  { measurements, cutoff, datesShifted }: Pick<SubjectInput, 'measurements' | 'cutoff' | 'datesShifted'>,
  series: Pick<PdSeries, 'tests' | 'unit'>,
): Samples => {
  const samples: Sample[] = [];
  const leftOut: { ref: RowRef; why: LeftOut }[] = [];
  for (const one of measurements) {
    if (!isOf(series, one) || !hasResult(one) || (!datesShifted && afterCutoff(one, cutoff))) continue;
    const sample = toSample(one, series.unit);
    if (typeof sample === 'string') leftOut.push({ ref: one.ref, why: sample });
    else samples.push(sample);
  }
  return { samples: samples.sort(byMoment), leftOut };
};
