import { parseNumber } from '../numericText.ts';
import type { SourceRow } from '../sourceRow.ts';
import type { CollectedDate, Measurement } from '../trialData.ts';
import { collectedDate, type DayOf, number, subjectOf, text, upper } from './fields.ts';

/** Results that laboratories write for "below the limit of quantification" besides "<50". */
const BELOW_LIMIT =
  /^(?:<|BLQ$|BLOQ$|BQL$|LLOQ$|BLLOQ$|BELOW (?:THE )?(?:LOWER )?LIMIT OF (?:QUANTIFICATION|DETECTION)$)/i;

interface Result {
  readonly text: string;
  /** Unit that the text is in; '' when none can be told. */
  readonly textUnit: string;
  readonly belowLimit: boolean;
}

/**
 * Unit of an original result. Where only the standard unit is recorded, it is that of the original too if both results
 * read the same or there is no standard result; otherwise it cannot be told.
 */
const originalUnit = (row: SourceRow, domain: string, original: string): string => {
  const recorded = text(row, `${domain}ORRESU`);
  if (recorded !== '') return recorded;
  const standard = text(row, `${domain}STRESC`) || text(row, `${domain}STRESN`);
  const same = standard === '' || standard === original || parseNumber(standard) === parseNumber(original);
  return same ? text(row, `${domain}STRESU`) : '';
};

/**
 * The result as reported. For a result below the limit the standardised text is preferred where it says so, because
 * its figure is in the unit that goes with it.
 */
const resultOf = (row: SourceRow, domain: string): Result => {
  const [original, standard] = [text(row, `${domain}ORRES`), text(row, `${domain}STRESC`)];
  const standardUnit = text(row, `${domain}STRESU`);
  if (BELOW_LIMIT.test(standard)) return { text: standard, textUnit: standardUnit, belowLimit: true };
  if (original === '') return { text: standard, textUnit: standardUnit, belowLimit: false };
  return {
    text: original,
    textUnit: originalUnit(row, domain, original),
    belowLimit: BELOW_LIMIT.test(original),
  };
};

/** A number with the unit and the range that belong to it. */
type Figure = Pick<Measurement, 'value' | 'unit' | 'low' | 'high'>;

/**
 * The standard result; where an extract has none, the original result with its own unit and range. The two are never
 * mixed: a range in one unit says nothing about a value in another.
 */
const figureOf = (
  row: SourceRow,
  domain: string,
  { text: reported, textUnit, belowLimit }: Result,
): Figure => {
  const standard = number(row, `${domain}STRESN`);
  const standardUnit = text(row, `${domain}STRESU`);
  const hasStandard = standard !== null || text(row, `${domain}STRESC`) !== '';
  if (hasStandard || text(row, `${domain}ORRES`) === '') {
    return {
      value: belowLimit ? null : standard,
      unit: standardUnit,
      low: number(row, `${domain}STNRLO`),
      high: number(row, `${domain}STNRHI`),
    };
  }
  const sameUnit = standardUnit === '' || standardUnit === textUnit;
  const limit = (name: 'LO' | 'HI'): number | null =>
    number(row, `${domain}ORNR${name}`) ?? (sameUnit ? number(row, `${domain}STNR${name}`) : null);
  return { value: parseNumber(reported) ?? null, unit: textUnit, low: limit('LO'), high: limit('HI') };
};

/** --LOBXFL took the place of --BLFL. Source: SDTMIG v3.4, section 4.5.9. */
const isBaseline = (row: SourceRow, domain: string): boolean => {
  const flag = upper(row, `${domain}BLFL`) || upper(row, `${domain}LOBXFL`);
  return flag === 'Y';
};

const fastingOf = (row: SourceRow, domain: string): boolean | null => {
  const flag = upper(row, `${domain}FAST`);
  return flag === 'Y' ? true : flag === 'N' ? false : null;
};

/**
 * One finding; undefined when the row holds no result (not done, or planned only), so that it can satisfy nothing.
 * A result below the limit has no number here: it is neither zero nor the limit.
 */
const toMeasurement = (row: SourceRow, domain: string, dayOf: DayOf): Measurement | undefined => {
  const result = resultOf(row, domain);
  const figure = figureOf(row, domain, result);
  if (figure.value === null && result.text === '') return undefined;
  if (upper(row, `${domain}STAT`) === 'NOT DONE') return undefined;
  // A value carried forward, averaged or imputed for an analysis was not observed. Source: ADaMIG v1.3, section 3.3.4.1 (DTYPE).
  if (text(row, 'DTYPE') !== '') return undefined;
  const subjectId = subjectOf(row);
  const date = collectedDate(row, `${domain}DTC`);
  return {
    subjectId,
    ref: row.ref,
    domain,
    testCode: text(row, `${domain}TESTCD`),
    test: text(row, `${domain}TEST`),
    loinc: text(row, `${domain}LOINC`),
    value: figure.value,
    text: result.text === '' ? String(figure.value) : result.text,
    textUnit: result.textUnit,
    unit: figure.unit,
    low: figure.low,
    high: figure.high,
    belowLimit: result.belowLimit,
    quantificationLimit: number(row, `${domain}LLOQ`),
    specimen: upper(row, `${domain}SPEC`),
    method: upper(row, `${domain}METHOD`),
    fasting: fastingOf(row, domain),
    timePoint: text(row, `${domain}TPT`),
    baselineFlag: isBaseline(row, domain),
    date,
    day: dayOf(subjectId, date),
    visit: text(row, 'VISIT'),
  };
};

const dateText = (date: CollectedDate): string => (date.kind === 'missing' ? '' : date.text);

const compareText = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

/** By subject, domain, test and date; written out, for a cut can have a million of them. */
export const compareMeasurements = (a: Measurement, b: Measurement): number =>
  compareText(a.subjectId, b.subjectId) ||
  compareText(a.domain, b.domain) ||
  compareText(a.testCode, b.testCode) ||
  compareText(dateText(a.date), dateText(b.date)) ||
  a.ref.recordId - b.ref.recordId;

/** Findings of one domain; rows without a result are handed back. */
export const toMeasurements = (
  rows: readonly SourceRow[],
  domain: string,
  dayOf: DayOf,
): { readonly measurements: readonly Measurement[]; readonly others: readonly SourceRow[] } => {
  const measurements: Measurement[] = [];
  const others: SourceRow[] = [];
  for (const row of rows) {
    const measurement = toMeasurement(row, domain, dayOf);
    if (measurement === undefined) others.push(row);
    else measurements.push(measurement);
  }
  return { measurements, others };
};

/** A domain is one of findings when its rows name a test. Source: CDISC SDTM v2.0, section 3.1.3. */
export const isFindings = (domain: string, rows: readonly SourceRow[]): boolean =>
  rows.some((row) => text(row, `${domain}TESTCD`) !== '');
