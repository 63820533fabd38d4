import type { Measurement } from '../../dataset/trialData.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { hasResult } from '../hasResult.ts';
import { momentOf } from '../pd/moment.ts';
import { possibleDates } from '../possibleDates.ts';
import type { Screening } from './screeningWindow.ts';

/** The results of a quantity that count: those of the last moment within screening. */
export interface ScreeningResults {
  /** One, or several of the same time (or of the same day where a time is missing). */
  readonly last: readonly Measurement[];
  /** Results without a complete date that may be as late. */
  readonly maybeLater: readonly Measurement[];
  /** Results exist, but none of them within screening. */
  readonly outside: boolean;
}

type Tests = readonly { readonly domain: string; readonly testCode: string }[];

const isOf = (tests: Tests, { domain, testCode }: Measurement): boolean =>
  tests.some((test) => test.domain === domain && test.testCode === testCode.toUpperCase());

const within = (date: IsoDate, { first, last }: Extract<Screening, { kind: 'window' }>): boolean =>
  (first === null || date >= first) && (last === null || date <= last);

/** Of the results of one day the latest; all of the day where one of them has no time. */
const latestOfDay = (results: readonly Measurement[]): readonly Measurement[] => {
  const timed = results.map((result) => ({
    result,
    minutes: result.date.kind === 'complete' ? (momentOf(result.date.text)?.minutes ?? null) : null,
  }));
  if (timed.some(({ minutes }) => minutes === null)) return results;
  const latest = Math.max(...timed.map(({ minutes }) => minutes ?? 0));
  return timed.filter(({ minutes }) => minutes === latest).map(({ result }) => result);
};

/** The last results of a quantity within screening. */
export const screeningResults = (
  measurements: readonly Measurement[],
  tests: Tests,
  screening: Extract<Screening, { kind: 'window' }>,
): ScreeningResults => {
  const own = measurements.filter((one) => isOf(tests, one) && hasResult(one));
  const dated = own.flatMap((result) =>
    result.date.kind === 'complete' && within(result.date.date, screening)
      ? [{ result, date: result.date.date }]
      : [],
  );
  const lastDay = dated.reduce<IsoDate | null>(
    (last, { date }) => (last === null || date > last ? date : last),
    null,
  );
  const last = latestOfDay(dated.filter(({ date }) => date === lastDay).map(({ result }) => result));
  const maybeLater = own.filter((result) => {
    if (result.date.kind === 'complete') return false;
    const possible = possibleDates(result.date);
    if (possible === null) return true;
    const early = screening.last === null || possible.earliest <= screening.last;
    return early && possible.latest >= (lastDay ?? screening.first ?? possible.latest);
  });
  return { last, maybeLater, outside: own.length > 0 && last.length === 0 && maybeLater.length === 0 };
};
