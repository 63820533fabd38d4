import type { Measurement } from '../dataset/trialData.ts';
import type { Sample } from './ctcae/quantities.ts';

/** CDISC codelist SPECTYPE (C78734): "BLOOD", "SERUM", "PLASMA", "BLOOD ARTERIAL" …; Chinese laboratories write 血. */
const BLOOD = /\b(?:BLOOD|SERUM|PLASMA)\b|血/;
/** 尿: urine. A word for both ("血尿") is no blood sample. */
const OTHER =
  /\b(?:URINE|CEREBROSPINAL|CSF|FLUID|STOOL|FECES|FAECES|SALIVA|TISSUE|MARROW)\b|尿|脑脊液|便|骨髓/;

/** Whether a specimen, in upper case, is blood or a part of it. */
export const isBlood = (specimen: string): boolean => BLOOD.test(specimen) && !OTHER.test(specimen);

/**
 * Whether the criteria speak of the sample of a record. Their laboratory terms are about blood: a result in urine is
 * never graded by them, whatever its test code.
 */
export const isGradableSample = ({ specimen }: Pick<Measurement, 'specimen'>, sample: Sample): boolean => {
  const text = specimen.trim().toUpperCase();
  if (sample === 'any') return true;
  return text === '' ? sample === 'blood' : isBlood(text);
};
