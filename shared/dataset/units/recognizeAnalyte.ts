import type { Analyte } from './analyte.ts';
import { BLOOD_AND_IMMUNITY } from './analyteTables/bloodAndImmunity.ts';
import { CHEMISTRY } from './analyteTables/chemistry.ts';
import { URINE_AND_BODY } from './analyteTables/urineAndBody.ts';

/** Every analyte that converts. A test that is not here keeps the unit it came in. */
export const ANALYTES: readonly Analyte[] = [...CHEMISTRY, ...BLOOD_AND_IMMUNITY, ...URINE_AND_BODY];

const byCode = new Map<string, Analyte>();
const byLoinc = new Map<string, Analyte>();

const keep = (map: Map<string, Analyte>, key: string, analyte: Analyte): void => {
  const other = map.get(key);
  if (other !== undefined) throw new Error(`"${key}" stands for ${other.id} and for ${analyte.id}`);
  map.set(key, analyte);
};

for (const analyte of ANALYTES) {
  for (const domain of analyte.domains) {
    for (const code of analyte.testCodes) keep(byCode, `${domain} ${code}`, analyte);
  }
  for (const loinc of analyte.loinc) keep(byLoinc, loinc, analyte);
}

/** What names a test on a record. */
export interface TestNames {
  readonly domain: string;
  readonly testCode: string;
  /** --LOINC; empty when the record has none. */
  readonly loinc: string;
}

/**
 * The analyte of a record by --TESTCD, and by --LOINC where the code says nothing. Where both speak and contradict each
 * other (urea and urea nitrogen differ by a factor of two) it is neither: undefined, and nothing converts.
 */
export const recognizeAnalyte = ({ domain, testCode, loinc }: TestNames): Analyte | undefined => {
  const named = byCode.get(`${domain} ${testCode.trim().toUpperCase()}`);
  const coded = byLoinc.get(loinc.trim());
  if (named === undefined) return coded;
  return coded === undefined || coded === named ? named : undefined;
};
