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

/** A sample that gave no result, in the words of laboratories; American and British spelling. */
const FAILED_SAMPLE =
  /^(?:HA?EMOLY[SZ]ED|CLOTTED|COAGULATED|QNS|QUANTITY NOT SUFFICIENT|INSUFFICIENT\b.*|PENDING|LOST|SAMPLE (?:LOST|CLOTTED|HA?EMOLY[SZ]ED)|INVALID|CANCELL?ED|NOT (?:PERFORMED|REPORTED|TESTED|ANALY[SZ]ED)|MISSING)$/;

/** Whether a finding says anything; a planned row or a spoilt sample is not data. */
export const hasResult = (measurement: Pick<Measurement, 'value' | 'text'>): boolean => {
  const text = measurement.text.trim().toUpperCase();
  return measurement.value !== null || !(NO_RESULT.includes(text) || FAILED_SAMPLE.test(text));
};
