import { ANALYTES } from '../../dataset/units/recognizeAnalyte.ts';

/** Which kind of sample a quantity is measured in. */
export type Sample =
  /** Blood, serum or plasma; a record that names no specimen is taken for it. */
  | 'blood'
  /** As above, but the same test code is used for urine, so that the record must say so. */
  | 'blood-stated'
  /** From urine, or from urine and blood together. */
  | 'any';

/** What is measured, with the names that records have for it. Units are UCUM codes. */
export interface Quantity {
  readonly id: string;
  /** --TESTCD: CDISC submission values first, then what sponsors write instead. */
  readonly testCodes: readonly string[];
  readonly loinc: readonly string[];
  /** Units of the two columns of thresholds; null where the criteria name multiples only. */
  readonly unit: { readonly si: string | null; readonly us: string | null };
  readonly sample: Sample;
}

interface Names {
  readonly testCodes: readonly string[];
  readonly loinc: readonly string[];
}

const namesOf = (analyteId: string, ...more: readonly string[]): Names => {
  const analyte = ANALYTES.find(({ id }) => id === analyteId);
  if (analyte === undefined) throw new Error(`No analyte is called "${analyteId}"`);
  const testCodes = [...analyte.testCodes, ...more.filter((code) => !analyte.testCodes.includes(code))];
  return { testCodes, loinc: analyte.loinc };
};

const ANY = { si: null, us: null };
const MASS = { si: 'g/L', us: 'g/dL' };
const CELLS = { si: '10*9/L', us: '10*3/uL' };
const ELECTROLYTE = { si: 'mmol/L', us: 'mmol/L' };
const MOLAR = { si: 'mmol/L', us: 'mg/dL' };

const of = (names: Names, unit: Quantity['unit'], sample: Sample = 'blood') => ({ ...names, unit, sample });

/** CDISC SDTM Controlled Terminology, codelist LBTESTCD (C65047) [M] verify against evs.nci.nih.gov. */
const TABLE = {
  haemoglobin: of(namesOf('haemoglobin'), MASS),
  leukocytes: of(namesOf('leukocytes'), CELLS),
  platelets: of(namesOf('platelets', 'PLATELET'), CELLS),
  neutrophils: of(namesOf('neutrophils'), CELLS),
  lymphocytes: of(namesOf('lymphocytes'), CELLS),
  'cd4-cells': of(namesOf('CD4 T cells'), { si: '10*9/L', us: '/uL' }),
  aptt: of(namesOf('activated partial thromboplastin time'), ANY),
  inr: of(namesOf('INR'), ANY),
  fibrinogen: of(namesOf('fibrinogen', 'FIBRINOG'), { si: 'g/L', us: 'mg/dL' }),
  haptoglobin: of({ testCodes: ['HAPTOG'], loinc: ['4542-7'] }, ANY),
  alt: of(namesOf('ALT'), ANY),
  ast: of(namesOf('AST'), ANY),
  alp: of(namesOf('alkaline phosphatase'), ANY),
  ggt: of(namesOf('GGT'), ANY),
  ldh: of(namesOf('LDH'), ANY),
  'creatine-kinase': of(namesOf('creatine kinase'), ANY),
  lipase: of(namesOf('lipase'), ANY),
  amylase: of(namesOf('amylase'), ANY),
  bilirubin: of(namesOf('bilirubin'), ANY),
  creatinine: of(namesOf('creatinine'), ANY),
  'creatinine-clearance': of(namesOf('creatinine clearance'), { si: 'mL/min', us: 'mL/min' }, 'any'),
  cholesterol: of(namesOf('cholesterol'), MOLAR),
  hdl: of(namesOf('HDL cholesterol'), ANY),
  ldl: of(namesOf('LDL cholesterol'), ANY),
  triglycerides: of(namesOf('triglycerides'), MOLAR),
  ph: of({ testCodes: ['PH'], loinc: ['2744-1', '11558-4'] }, ANY, 'blood-stated'),
  albumin: of(namesOf('albumin'), MASS),
  glucose: of(namesOf('glucose'), MOLAR),
  'uric-acid': of(namesOf('uric acid'), { si: 'umol/L', us: 'mg/dL' }),
  sodium: of(namesOf('sodium'), ELECTROLYTE),
  potassium: of(namesOf('potassium'), ELECTROLYTE),
  magnesium: of(namesOf('magnesium'), MOLAR),
  phosphate: of(namesOf('phosphate'), MOLAR),
  // The analyte "calcium" converts all three; CTCAE grades total (corrected) and ionised calcium by other figures.
  calcium: of({ testCodes: ['CA', 'CALCIUM', 'CACR', 'CACORR'], loinc: ['17861-6', '2000-8'] }, MOLAR),
  'ionised-calcium': of({ testCodes: ['CAION', 'CAIONZ'], loinc: ['1995-0', '1994-3'] }, MOLAR),
} as const satisfies { readonly [id: string]: Omit<Quantity, 'id'> };

export type QuantityId = keyof typeof TABLE;

export const quantity = (id: QuantityId): Quantity => ({ id, ...TABLE[id] });

const byCode = new Map<string, QuantityId>();
const byLoinc = new Map<string, QuantityId>();
const isQuantity = (id: string): id is QuantityId => id in TABLE;

const keep = (map: Map<string, QuantityId>, key: string, id: QuantityId): void => {
  const other = map.get(key);
  if (other !== undefined) throw new Error(`"${key}" stands for ${other} and for ${id}`);
  map.set(key, id);
};

for (const id of Object.keys(TABLE).filter(isQuantity)) {
  for (const code of TABLE[id].testCodes) keep(byCode, code, id);
  for (const loinc of TABLE[id].loinc) keep(byLoinc, loinc, id);
}

/** The quantity that a test code names; letter case does not count. */
export const quantityOfCode = (testCode: string): QuantityId | undefined =>
  byCode.get(testCode.trim().toUpperCase());

/** The quantity of a record by its code, and by LOINC where the code says nothing; undefined where both disagree. */
export const quantityOf = (names: {
  readonly testCode: string;
  readonly loinc: string;
}): QuantityId | undefined => {
  const named = quantityOfCode(names.testCode);
  const coded = byLoinc.get(names.loinc.trim());
  if (named === undefined) return coded;
  return coded === undefined || coded === named ? named : undefined;
};
