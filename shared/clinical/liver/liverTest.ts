import { z } from 'zod';
import type { Measurement } from '../../dataset/trialData.ts';
import { recognizeAnalyte } from '../../dataset/units/recognizeAnalyte.ts';

/** The tests that liver signals rest on. TBL is total bilirubin. */
export const LiverTest = z.enum(['ALT', 'AST', 'TBL', 'ALP', 'INR']);
export type LiverTest = z.infer<typeof LiverTest>;

/** Ids of shared/dataset/units. Direct and indirect bilirubin are other analytes and never taken for the total. */
const TESTS: ReadonlyMap<string, LiverTest> = new Map([
  ['ALT', 'ALT'],
  ['AST', 'AST'],
  ['alkaline phosphatase', 'ALP'],
  ['bilirubin', 'TBL'],
  ['INR', 'INR'],
]);

export type LiverTestOf =
  | { readonly kind: 'test'; readonly test: LiverTest }
  /** Named like a liver test, but not to be taken for one. */
  | { readonly kind: 'refused'; readonly test: LiverTest; readonly reason: 'contradiction' | 'specimen' }
  | { readonly kind: 'other' };

const OF_BLOOD = /BLOOD|SERUM|PLASMA|血/;

/** Bilirubin, ALP and others are measured in these too, under the same --TESTCD; only --SPEC tells. */
const OF_ANOTHER_FLUID =
  /URINE|CSF|CEREBROSPINAL|FECES|FAECES|STOOL|ASCIT|PERITONEAL|PLEURAL|SYNOVIAL|BILE|SALIVA|尿|粪|脑脊液|腹水|胸水|胆汁/;

/** Blood before fluids: "SERUM" decides also in "SERUM, URINE-FREE". An empty specimen says nothing against blood. */
const specimenIs = (specimen: string): 'blood' | 'other' | 'unclear' => {
  if (specimen === '' || OF_BLOOD.test(specimen)) return 'blood';
  return OF_ANOTHER_FLUID.test(specimen) ? 'other' : 'unclear';
};

/**
 * Which liver test a record is, by --TESTCD, --LOINC and --SPEC. Code and LOINC that contradict each other, and a
 * specimen that is not known, leave it unclear: such a record is refused, not passed over.
 */
export const liverTestOf = (
  record: Pick<Measurement, 'domain' | 'testCode' | 'loinc' | 'specimen'>,
): LiverTestOf => {
  const specimen = specimenIs(record.specimen);
  if (specimen === 'other') return { kind: 'other' };
  const analyte = recognizeAnalyte(record);
  const test = TESTS.get(analyte?.id ?? '');
  if (test !== undefined)
    return specimen === 'blood' ? { kind: 'test', test } : { kind: 'refused', test, reason: 'specimen' };
  const byCode =
    analyte === undefined ? TESTS.get(recognizeAnalyte({ ...record, loinc: '' })?.id ?? '') : undefined;
  return byCode === undefined
    ? { kind: 'other' }
    : { kind: 'refused', test: byCode, reason: 'contradiction' };
};
