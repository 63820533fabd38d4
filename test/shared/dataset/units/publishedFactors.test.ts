import { describe, expect, test } from 'vitest';
import { ANALYTES, recognizeAnalyte } from '../../../../shared/dataset/units/recognizeAnalyte.ts';
import { convert, convertBack, siConversion } from '../../../../shared/dataset/units/toSi.ts';

/**
 * By which factor a unit becomes the unit of the program, as published, with as many digits as are printed. Substances
 * and enzymes: AMA Manual of Style, 11th ed., table 17.5-2 [M] verify against amamanualofstyle.com; haemoglobin as
 * monomer (1 mmol/L = 1.611 g/dL): ICSH 1987, WHO "The SI for the Health Professions" 1977; protein per creatinine
 * (1 mg/g = 0.113 mg/mmol): KDIGO 2012 CKD guideline, table of conversions; kPa, inch, pound: NIST SP 811, appendix B.
 */
const PUBLISHED: readonly (readonly [analyte: string, testCode: string, unit: string, factor: string])[] = [
  ['creatinine', 'CREAT', 'mg/dL', '88.4'],
  ['creatinine', 'CREAT', 'mmol/L', '1000'],
  ['urea', 'UREA', 'mg/dL', '0.1665'],
  ['urea nitrogen', 'BUN', 'mg/dL', '0.357'],
  ['glucose', 'GLUC', 'mg/dL', '0.0555'],
  ['bilirubin', 'BILI', 'mg/dL', '17.1'],
  ['direct bilirubin', 'BILDIR', 'mg/dL', '17.1'],
  ['indirect bilirubin', 'BILIND', 'mg/dL', '17.1'],
  ['calcium', 'CA', 'mg/dL', '0.2495'],
  ['calcium', 'CAION', 'mg/dL', '0.2495'],
  ['calcium', 'CA', 'meq/L', '0.5'],
  ['magnesium', 'MG', 'mg/dL', '0.411'],
  ['magnesium', 'MG', 'meq/L', '0.5'],
  ['phosphate', 'PHOS', 'mg/dL', '0.323'],
  ['potassium', 'K', 'meq/L', '1'],
  ['sodium', 'SODIUM', 'meq/L', '1'],
  ['chloride', 'CL', 'meq/L', '1'],
  ['bicarbonate', 'BICARB', 'meq/L', '1'],
  ['uric acid', 'URATE', 'mg/dL', '59.48'],
  ['cholesterol', 'CHOL', 'mg/dL', '0.0259'],
  ['HDL cholesterol', 'HDL', 'mg/dL', '0.0259'],
  ['LDL cholesterol', 'LDL', 'mg/dL', '0.0259'],
  ['triglycerides', 'TRIG', 'mg/dL', '0.0113'],
  ['lactate', 'LACT', 'mg/dL', '0.111'],
  ['ammonia', 'AMMONIA', 'ug/dL', '0.587'],
  ['iron', 'IRON', 'ug/dL', '0.179'],
  ['vitamin B12', 'VITB12', 'pg/mL', '0.738'],
  ...(
    [
      ['ALT', 'ALT'],
      ['AST', 'AST'],
      ['alkaline phosphatase', 'ALP'],
      ['GGT', 'GGT'],
      ['LDH', 'LDH'],
      ['creatine kinase', 'CK'],
      ['amylase', 'AMYLASE'],
      ['lipase', 'LIPASE'],
    ] as const
  ).flatMap(
    ([analyte, code]) =>
      [
        [analyte, code, 'ukat/L', '60'],
        [analyte, code, 'nkat/L', '0.06'],
        [analyte, code, 'IU/L', '1'],
      ] as const,
  ),
  ['albumin', 'ALB', 'g/dL', '10'],
  ['total protein', 'PROT', 'g/dL', '10'],
  ['globulin', 'GLOB', 'g/dL', '10'],
  ['estimated glomerular filtration rate', 'EGFR', 'mL/s/1.73m2', '60'],
  ['haemoglobin A1c', 'HBA1C', '1', '100'],
  ['creatinine clearance', 'CRCL', 'mL/s', '60'],
  ['haemoglobin', 'HGB', 'g/dL', '10'],
  ['haemoglobin', 'HGB', 'mmol/L', '16.11'],
  ['MCHC', 'MCHC', 'g/dL', '10'],
  ['MCHC', 'MCHC', 'mmol/L', '16.11'],
  ['MCH', 'MCH', 'fmol', '16.11'],
  ['MCV', 'MCV', 'um3', '1'],
  ['haematocrit', 'HCT', '%', '0.01'],
  ['erythrocytes', 'RBC', '10*6/uL', '1'],
  ...(
    [
      ['leukocytes', 'WBC'],
      ['platelets', 'PLAT'],
      ['neutrophils', 'NEUT'],
      ['lymphocytes', 'LYM'],
      ['monocytes', 'MONO'],
      ['eosinophils', 'EOS'],
      ['basophils', 'BASO'],
      ['reticulocytes', 'RETI'],
    ] as const
  ).flatMap(
    ([analyte, code]) =>
      [
        [analyte, code, '10*3/uL', '1'],
        [analyte, code, 'cells/uL', '0.001'],
        [analyte, code, '/mm3', '0.001'],
      ] as const,
  ),
  ...(
    [
      ['neutrophils per leukocytes', 'NEUTLE'],
      ['lymphocytes per leukocytes', 'LYMLE'],
      ['monocytes per leukocytes', 'MONOLE'],
      ['eosinophils per leukocytes', 'EOSLE'],
      ['basophils per leukocytes', 'BASOLE'],
      ['reticulocytes per erythrocytes', 'RETIRBC'],
    ] as const
  ).map(([analyte, code]) => [analyte, code, '%', '0.01'] as const),
  ...(
    [
      ['CD19 B cells', 'CD19B'],
      ['CD20 B cells', 'CD20B'],
      ['CD3 T cells', 'CD3T'],
      ['CD4 T cells', 'CD4T'],
      ['CD8 T cells', 'CD8T'],
      ['CAR-NK cells', 'CARNK'],
    ] as const
  ).flatMap(
    ([analyte, code]) =>
      [
        [analyte, code, 'cells/uL', '1'],
        [analyte, code, '10*9/L', '1000'],
      ] as const,
  ),
  ['prothrombin time', 'PT', 'min', '60'],
  ['activated partial thromboplastin time', 'APTT', 'min', '60'],
  ['INR', 'INR', 'ratio', '1'],
  ['fibrinogen', 'FIB', 'mg/dL', '0.01'],
  ['C-reactive protein', 'CRP', 'mg/dL', '10'],
  ['ferritin', 'FERRITIN', 'ng/mL', '1'],
  ['procalcitonin', 'PROCAL', 'ng/mL', '1'],
  ['interleukin 6', 'IL6', 'pg/mL', '1'],
  ['complement C3', 'C3', 'mg/dL', '0.01'],
  ['complement C4', 'C4', 'mg/dL', '0.01'],
  ['immunoglobulin G', 'IGG', 'mg/dL', '0.01'],
  ['immunoglobulin A', 'IGA', 'mg/dL', '0.01'],
  ['immunoglobulin M', 'IGM', 'mg/dL', '0.01'],
  ['anti-dsDNA antibodies', 'DSDNA', 'kIU/L', '1'],
  ['thyrotropin', 'TSH', 'uIU/mL', '1'],
  ['protein per creatinine', 'UPCR', 'mg/g', '0.113'],
  ['protein per creatinine', 'UPCR', 'g/g', '113'],
  ['protein per creatinine', 'UPCR', 'mg/mg', '113'],
  ['albumin per creatinine', 'UACR', 'mg/g', '0.113'],
  ['protein excretion', 'PROT24H', 'mg/24h', '0.001'],
  ['weight', 'WEIGHT', 'lb', '0.4536'],
  ['height', 'HEIGHT', 'in', '2.54'],
  ['systolic blood pressure', 'SYSBP', 'kPa', '7.5006'],
  ['diastolic blood pressure', 'DIABP', 'kPa', '7.5006'],
  ['mean arterial pressure', 'MAP', 'kPa', '7.5006'],
  ['heart rate', 'HR', '/s', '60'],
  ['respiratory rate', 'RESP', '/s', '60'],
  ['oxygen saturation', 'SPO2', '1', '100'],
];

const namesOf = (id: string, testCode: string) => ({
  ...{ domain: ANALYTES.find((one) => one.id === id)?.domains[0] ?? '', testCode, loinc: '' },
});

const conversionOf = (id: string, testCode: string, unit: string) => {
  const found = siConversion(namesOf(id, testCode), unit);
  if (found.kind === 'not-gradable') throw new Error(`${id} in ${unit}: ${found.reason}`);
  return found.conversion;
};

/** Digits that are printed: 3 of 0.357, 4 of 59.48, all of a power of ten. */
const printed = (figure: string): number => figure.replace('.', '').replace(/^0+/, '').length;

/** A result has at most eight digits; conversions keep twelve, of which two rounded steps leave ten. */
const DIGITS = 10;

/** Results that laboratories report, the least and the greatest among them. */
const VALUES = [0, 0.01, 0.3, 1, 1.2, 7.35, 12.1, 88.4, 150, 1234.5, 480_000];

describe('published factors', () => {
  test.each(PUBLISHED)('SRC-UNIT-040: %s (%s) from %s by %s', (id, testCode, unit, factor) => {
    expect(recognizeAnalyte(namesOf(id, testCode))?.id).toBe(id);
    const found = conversionOf(id, testCode, unit);
    expect(found.offset).toBe(0);
    expect(Number(found.factor.toPrecision(printed(factor)))).toBe(Number(factor));
  });

  test.each(PUBLISHED)('SRC-UNIT-041: %s (%s) from %s and back is the same', (id, testCode, unit) => {
    const found = conversionOf(id, testCode, unit);
    const back = VALUES.map((value) => convertBack(convert(value, found), found));
    expect(back.map((value) => Number(value.toPrecision(DIGITS)))).toEqual(VALUES);
  });

  test('SRC-UNIT-042: no analyte is without a published factor', () => {
    const listed = new Set(PUBLISHED.map(([id]) => id));
    // A temperature has an offset: SRC-UNIT-011 has its table.
    expect(ANALYTES.map(({ id }) => id).filter((id) => !listed.has(id))).toEqual(['temperature']);
  });

  test('SRC-UNIT-043: to the unit of the program itself nothing is converted', () => {
    for (const { id, testCodes, unit } of ANALYTES) {
      const found = conversionOf(id, testCodes[0] ?? '', unit);
      expect([id, found.factor, found.offset]).toEqual([id, 1, 0]);
      expect(VALUES.map((value) => convert(value, found))).toEqual(VALUES);
    }
  });
});
