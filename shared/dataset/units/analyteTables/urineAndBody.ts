import type { Analyte, Bridge } from '../analyte.ts';
import { type Names, plain } from './kinds.ts';

/** Grams of creatinine in a mole: the table of chemistry has the same figure for its formula C4H7N3O. */
const CREATININE = 113.12;

/** mg/g become mg/mmol: the mass of creatinine in the denominator turns into its amount. */
const PER_CREATININE: Bridge = {
  dimension: 'mass ratio',
  factor: CREATININE,
  source:
    'Creatinine C4H7N3O, 113.12 g/mol, in the denominator: 1 g/g = 113.12 mg/mmol (IUPAC/CIAAW abridged standard atomic weights 2021 [M] verify); KDIGO 2024 CKD guideline prints the rounded 500 mg/g = 50 mg/mmol',
};

const perCreatinine = (names: Names): Analyte => plain('mg/mmol', names, [PER_CREATININE]);

const vital = (unit: string, id: string, ...testCodes: readonly string[]): Analyte =>
  plain(unit, { id, testCodes, domains: ['VS'] });

/** Urine, and the body's own measures. Blood pressure stays in mm[Hg], as CTCAE and clinics everywhere have it. */
export const URINE_AND_BODY: readonly Analyte[] = [
  perCreatinine({
    id: 'protein per creatinine',
    testCodes: ['PROTCRT', 'UPCR'],
    loinc: ['2890-2', '34366-5'],
  }),
  perCreatinine({
    id: 'albumin per creatinine',
    testCodes: ['ALBCREAT', 'UACR', 'ACR'],
    loinc: ['9318-7', '14959-1'],
  }),
  plain('g/(24.h)', {
    id: 'protein excretion',
    testCodes: ['PROTEXR', 'PROT24H', 'UPROT24'],
    loinc: ['2889-4'],
  }),

  vital('Cel', 'temperature', 'TEMP'),
  vital('kg', 'weight', 'WEIGHT'),
  vital('cm', 'height', 'HEIGHT'),
  vital('mm[Hg]', 'systolic blood pressure', 'SYSBP'),
  vital('mm[Hg]', 'diastolic blood pressure', 'DIABP'),
  vital('mm[Hg]', 'mean arterial pressure', 'MAP'),
  vital('/min', 'heart rate', 'HR', 'PULSE'),
  vital('/min', 'respiratory rate', 'RESP'),
  vital('%', 'oxygen saturation', 'OXYSAT', 'SPO2'),
];
