import { parseNumber } from '../../dataset/numericText.ts';
import type { Measurement } from '../../dataset/trialData.ts';
import { recognizeAnalyte } from '../../dataset/units/recognizeAnalyte.ts';
import { convertBack, siConversion, toSi } from '../../dataset/units/toSi.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { daysBetween } from '../../kernel/isoDate.ts';
import { phrase } from '../../text/phrases.ts';
import { type Amount, below, exact, none } from './amount.ts';

/** A result in the unit that the rules ask for, with the row that it came from. */
export interface Sample {
  readonly measurement: Measurement;
  readonly amount: Amount;
}

/** LOINC of creatinine in urine, which shares its test code with creatinine in serum. */
const URINE_CREATININE: ReadonlySet<string> = new Set(['2161-8']);

/** Whether a measurement is of the analyte (shared/dataset/units), in blood where `inBlood`. */
export const isAnalyte = (measurement: Measurement, id: string, inBlood: boolean): boolean =>
  recognizeAnalyte(measurement)?.id === id &&
  !(inBlood && (measurement.specimen.includes('URINE') || URINE_CREATININE.has(measurement.loinc)));

/** Figure of a limit that a text names ("<0.05"); null when it names none. */
const limitOf = ({ text, textUnit, quantificationLimit, unit }: Measurement) => {
  const named = parseNumber(text.replace(/^[<≤\s]+/, ''));
  if (named !== undefined) return { value: named, unit: textUnit };
  return quantificationLimit === null ? null : { value: quantificationLimit, unit };
};

const converted = (measurement: Measurement, value: number, unit: string, target: string): Amount => {
  const si = toSi(measurement, value, unit);
  const back = siConversion(measurement, target);
  if (si.kind !== 'si' || back.kind !== 'conversion') {
    return none(phrase('fact-reason.kidney.unit', { test: measurement.testCode, unit }));
  }
  return exact(convertBack(si.value, back.conversion));
};

/**
 * A result in a unit (UCUM code), by the conversions of shared/dataset/units; below its limit where it is reported so.
 * 1 g/g is 113.12 mg/mmol, creatinine being 113.12 g/mol.
 */
export const amountIn = (measurement: Measurement, target: string): Amount => {
  if (measurement.belowLimit) {
    const limit = limitOf(measurement);
    if (limit === null) return none(phrase('fact-reason.kidney.no-number', { test: measurement.testCode }));
    const amount = converted(measurement, limit.value, limit.unit, target);
    return amount.kind === 'exact' ? below(amount.value) : amount;
  }
  if (measurement.value === null) {
    return none(phrase('fact-reason.kidney.no-number', { test: measurement.testCode }));
  }
  return converted(measurement, measurement.value, measurement.unit, target);
};

export const dateOf = ({ date }: Pick<Measurement, 'date'>): IsoDate | null =>
  date.kind === 'complete' ? date.date : null;

/** The sample nearest to a day within so many days; of two as near the earlier. Samples without a day never match. */
export const nearest = <T extends { readonly measurement: Measurement }>(
  samples: readonly T[],
  date: IsoDate,
  days: number,
): T | undefined => {
  let best: { readonly sample: T; readonly distance: number } | undefined;
  for (const sample of samples) {
    const own = dateOf(sample.measurement);
    if (own === null) continue;
    const distance = Math.abs(daysBetween(date, own));
    if (distance <= days && (best === undefined || distance < best.distance)) best = { sample, distance };
  }
  return best?.sample;
};

/** The last sample dated on or before a day. */
export const lastUpTo = <T extends { readonly measurement: Measurement }>(
  samples: readonly T[],
  date: IsoDate,
): T | undefined =>
  samples.findLast(({ measurement }) => {
    const own = dateOf(measurement);
    return own !== null && own <= date;
  });

/** Marked as baseline; where none is, or the protocol says so, the last before the day of the first infusion. */
export const baselineOf = <T extends { readonly measurement: Measurement }>(
  samples: readonly T[],
  firstInfusion: IsoDate | null,
  method: 'flag' | 'last-before',
): T | undefined => {
  const marked = samples.findLast(({ measurement }) => measurement.baselineFlag);
  if (method === 'flag' && marked !== undefined) return marked;
  if (firstInfusion === null) return undefined;
  return samples.findLast(({ measurement }) => {
    const own = dateOf(measurement);
    return own !== null && own < firstInfusion;
  });
};
