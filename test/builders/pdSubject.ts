import { pdFacts } from '../../shared/clinical/pd/pdFacts.ts';
import type { Measurement, TrialData } from '../../shared/dataset/trialData.ts';
import { sayFactValue } from '../../shared/text/factText.ts';
import { inputOf } from './subjectInput.ts';
import { infusion, measurement, onDay, ref, subject } from './trialData.ts';

/** Day 1 of these tests. */
export const FIRST = '2026-04-20';
const UNITS: { readonly [code: string]: string } = {
  CD19B: 'cells/uL',
  CARCOPY: 'copies/ug gDNA',
  CARNK: 'cells/uL',
  DSDNA: 'IU/mL',
  IL6: 'pg/mL',
  CRP: 'mg/L',
};
const DOMAINS: { readonly [code: string]: string } = { CD19B: 'CP', CARNK: 'CP', CARCOPY: 'PC' };

/** A result on a study day, at 08:00 unless another time is given. */
export const result = (
  code: string,
  day: number,
  value: number | string,
  over: Partial<Measurement> & { readonly time?: string } = {},
): Measurement => {
  const { time = '08:00', ...rest } = over;
  const unit = UNITS[code] ?? 'g/L';
  const below = typeof value === 'string';
  return measurement('S', [DOMAINS[code] ?? 'LB', code], `${onDay(FIRST, day)}T${time}`, {
    ...{ value: below ? null : value, text: String(value), unit, textUnit: unit, belowLimit: below },
    ...{ low: null, high: null, ...rest },
  });
};

/** A record of lymphodepletion. */
export const depletion = {
  CM: [{ ref: ref('CM'), values: { USUBJID: 'S', CMCAT: 'LYMPHODEPLETION', CMSTDTC: '2026-04-15' } }],
};

/** A subject with weekly infusions at 10:00 and these results. */
export const inputFor = (measurements: readonly Measurement[], over: Partial<TrialData> = {}) =>
  inputOf({
    subjects: [subject('S')],
    infusions: [1, 8, 15, 22].map((day, index) =>
      infusion('S', `${onDay(FIRST, day)}T10:00`, { number: index + 1 }),
    ),
    measurements,
    otherRows: depletion,
    ...over,
  });

/** rule and key → value in words, reason key (with its parameters), day. */
export const said = (measurements: readonly Measurement[], wanted: string, over: Partial<TrialData> = {}) =>
  pdFacts(inputFor(measurements, over))
    .filter(({ id }) => id.includes(wanted))
    .map((fact) => [
      fact.id.replace('pd/', '').replace('|S|', ' '),
      sayFactValue('en', fact),
      fact.reason?.key.replace('fact-reason.pd.', '') ?? '',
      fact.day,
    ]);
