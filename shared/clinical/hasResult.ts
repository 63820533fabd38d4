import type { Measurement } from '../dataset/trialData.ts';

/** Texts of --ORRES that say that there is no result. "ND" is not among them: it also means "not detected". */
const NO_RESULT: readonly string[] = [
  '',
  'NOT DONE',
  'NOT ASSESSED',
  'NOT AVAILABLE',
  'UNKNOWN',
  'UNK',
  'NA',
  'N/A',
];

/** Whether a finding says anything; a planned row without a result is not data. */
export const hasResult = (measurement: Pick<Measurement, 'value' | 'text'>): boolean =>
  measurement.value !== null || !NO_RESULT.includes(measurement.text.trim().toUpperCase());
