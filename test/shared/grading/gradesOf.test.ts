import { describe, expect, test } from 'vitest';
import { EDITIONS, termNamed, termSlug, termsOfQuantity } from '../../../shared/grading/ctcae/editions.ts';
import { quantity, quantityOf, quantityOfCode } from '../../../shared/grading/ctcae/quantities.ts';
import { gradesOf } from '../../../shared/grading/gradesOf.ts';
import type { CriteriaId, Direction, LabInput } from '../../../shared/grading/labGrade.ts';

const INPUT: LabInput = {
  value: 79,
  unit: 'g/L',
  lln: 115,
  uln: 150,
  baseline: null,
  baselineIndicator: null,
  percentChange: null,
};

const graded = (
  name: string,
  direction: Direction | undefined,
  input: Partial<LabInput> = {},
  criteria: CriteriaId = 'ctcae-5.0',
) => gradesOf(name, direction, { ...INPUT, ...input }, { criteria, units: 'si' });

const short = (...args: Parameters<typeof graded>) =>
  graded(...args).map(({ term, direction, grade, reason }) => [term, direction, grade, reason]);

describe('terms by name and by test code', () => {
  test('SRC-CTC-011: a term in either spelling and any letter case', () => {
    for (const name of ['Anemia', 'anaemia', ' ANAEMIA ', 'aNeMiA']) {
      expect(short(name, undefined)).toEqual([['Anemia', 'L', 3, null]]);
    }
    const spelled = [
      ['Hypokalaemia', 'Hypokalemia'],
      ['leucocytosis', 'Leukocytosis'],
      ['Haemoglobin increased', 'Hemoglobin increased'],
      ['hypercalcaemia (ionised)', 'Hypercalcemia (Ionized)'],
      ['White  blood\tcell decreased', 'White blood cell decreased'],
    ] as const;
    for (const [name, term] of spelled) expect(termNamed('ctcae-5.0', name)?.term).toBe(term);
    expect(termNamed('ctcae-5.0', 'Thrombocytopaenia')).toBeUndefined();
    expect(termNamed('ctcae-6.0', 'Thrombocytopaenia')?.term).toBe('Thrombocytopenia');
  });

  test('SRC-CTC-012: a test code gives each direction that the criteria have', () => {
    expect(short('hgb', undefined)).toEqual([
      ['Anemia', 'L', 3, null],
      ['Hemoglobin increased', 'H', 0, null],
    ]);
    expect(short('HGB', 'L')).toEqual([['Anemia', 'L', 3, null]]);
    expect(short('HGB', 'H')).toEqual([['Hemoglobin increased', 'H', 0, null]]);
    expect(short('NEUT', undefined, { value: 0.4, unit: '10^9/L' })).toEqual([
      ['Neutrophil count decreased', 'L', 4, null],
    ]);
  });

  test('SRC-CTC-013: what these criteria do not grade is one result that says so', () => {
    expect(graded('Anemia', 'H')).toEqual([
      {
        ...{ term: 'Anemia', direction: 'H', grade: null, gradeMin: null, gradeMax: null },
        ...{ clause: '', reason: 'not-in-criteria' },
      },
    ]);
    expect(short('NEUT', 'H')).toEqual([['NEUT', 'H', null, 'not-in-criteria']]);
    expect(short('Hypophosphataemia', undefined)).toEqual([
      ['Hypophosphataemia', 'L', null, 'not-in-criteria'],
    ]);
    expect(short('CK', undefined, {}, 'ctcae-6.0')).toEqual([['CK', 'H', null, 'not-in-criteria']]);
    expect(short('HDL', undefined)).toEqual([['HDL', 'L', null, 'not-in-criteria']]);
    expect(short('Hyperglycemia', undefined)).toEqual([['Hyperglycemia', 'H', null, 'not-in-criteria']]);
    expect(short('Headache', undefined)).toEqual([['Headache', null, null, 'unknown-term']]);
    expect(short('Headache', 'L')).toEqual([['Headache', 'L', null, 'unknown-term']]);
    expect(short('', undefined)).toEqual([['', null, null, 'unknown-term']]);
  });

  test('SRC-CTC-014: glucose of which nobody said whether the subject had fasted', () => {
    const glucose = (value: number, known: Partial<LabInput> = {}) =>
      graded('GLUC', 'H', { value, unit: 'mmol/L', lln: 3.9, uln: 6.1, ...known }, 'ctcae-6.0').map(
        ({ term, grade, gradeMin, gradeMax, reason }) => [term, grade, gradeMin, gradeMax, reason],
      );
    const [open, name] = ['fasting-not-recorded', 'Hyperglycemia'] as const;
    expect(glucose(6.1)).toEqual([[name, 0, 0, 0, null]]);
    expect(glucose(6.2)).toEqual([[name, 0, 0, 1, open]]);
    expect(glucose(8.9)).toEqual([[name, 0, 0, 1, open]]);
    expect(glucose(9)).toEqual([[name, 0, 0, 2, open]]);
    expect(glucose(13.9)).toEqual([[name, 0, 0, 2, open]]);
    expect(glucose(14)).toEqual([[name, 3, 3, 3, null]]);
    expect(glucose(27.9)).toEqual([[name, 4, 4, 4, null]]);
    expect(glucose(5, { uln: null })).toEqual([[name, 0, 0, 1, open]]);
    expect(glucose(9, { uln: null })).toEqual([[name, 0, 0, 2, open]]);
    expect(glucose(9, { unit: 'mg/dL' })).toEqual([[name, null, null, null, 'unit-mismatch']]);
    const fasted = { value: 9, unit: 'mmol/L', uln: 6.1 };
    expect(short('Hyperglycemia (Fasting)', undefined, fasted, 'ctcae-6.0')).toEqual([
      ['Hyperglycemia (Fasting)', 'H', 2, null],
    ]);
    expect(short('Hyperglycemia', undefined, fasted, 'ctcae-6.0')).toEqual([['Hyperglycemia', 'H', 0, null]]);
  });

  test('SRC-CTC-015: missing values and values that are no numbers', () => {
    expect(short('Anemia', 'L', { value: null, unit: '' })).toEqual([['Anemia', 'L', null, 'no-value']]);
    expect(short('Anemia', 'L', { value: Number.NaN })).toEqual([['Anemia', 'L', null, 'no-value']]);
    expect(short('Anemia', 'L', { value: Number.NEGATIVE_INFINITY })).toEqual([
      ['Anemia', 'L', null, 'no-value'],
    ]);
  });
});

describe('what a baseline decides', () => {
  test('SRC-CTC-018: haemoglobin of v4.03 is held against the baseline only where that is above the upper limit', () => {
    const hgb = (baseline: number | null, value: number, uln: number | null = 150) =>
      graded('Hemoglobin increased', 'H', { value, baseline, uln }, 'ctcae-4.03')[0]?.grade;
    expect(hgb(120, 145)).toBe(0);
    expect(hgb(150, 151)).toBe(1);
    expect(hgb(155, 151)).toBe(0);
    expect(hgb(155, 156)).toBe(1);
    expect(hgb(null, 151)).toBe(1);
    expect(hgb(155, 156, null)).toBeNull();
  });

  test('SRC-CTC-019: an unknown indicator does not make an ungradable result half graded', () => {
    const creatinine = { value: 50, unit: 'umol/L', uln: null, baseline: 5 };
    expect(graded('CREAT', 'H', creatinine, 'ctcae-6.0')).toEqual([
      {
        ...{ term: 'Creatinine increased', direction: 'H', grade: null, gradeMin: null, gradeMax: null },
        ...{ clause: '', reason: 'no-upper-limit' },
      },
    ]);
  });
});

describe('quantities', () => {
  test('SRC-CTC-016: by code, by LOINC where the code says nothing, by neither where they disagree', () => {
    expect(quantityOf({ testCode: 'hgb ', loinc: '' })).toBe('haemoglobin');
    expect(quantityOf({ testCode: 'L123', loinc: ' 718-7 ' })).toBe('haemoglobin');
    expect(quantityOf({ testCode: 'HGB', loinc: '718-7' })).toBe('haemoglobin');
    expect(quantityOf({ testCode: 'HGB', loinc: '99999-9' })).toBe('haemoglobin');
    expect(quantityOf({ testCode: 'HGB', loinc: '777-3' })).toBeUndefined();
    expect(quantityOf({ testCode: 'L123', loinc: '' })).toBeUndefined();
  });

  test('SRC-CTC-016: total and ionised calcium are two quantities', () => {
    expect(['CA', 'CACR', 'CACORR', 'CAION', 'CAIONZ', 'CALCIUM'].map(quantityOfCode)).toEqual([
      ...['calcium', 'calcium', 'calcium', 'ionised-calcium', 'ionised-calcium', 'calcium'],
    ]);
    expect(quantityOf({ testCode: '', loinc: '1995-0' })).toBe('ionised-calcium');
  });

  test('SRC-CTC-016: the codes of this study and of CDISC stand for their quantity', () => {
    const codes = {
      ...{
        HGB: 'haemoglobin',
        PLAT: 'platelets',
        NEUT: 'neutrophils',
        WBC: 'leukocytes',
        LYM: 'lymphocytes',
      },
      ...{ ALT: 'alt', AST: 'ast', ALP: 'alp', BILI: 'bilirubin', CREAT: 'creatinine', GGT: 'ggt' },
      ...{ CK: 'creatine-kinase', CPK: 'creatine-kinase', INR: 'inr', APTT: 'aptt', FIBRINO: 'fibrinogen' },
      ...{ LIPASE: 'lipase', LIPASET: 'lipase', AMYLASE: 'amylase', LDH: 'ldh', HAPTOG: 'haptoglobin' },
      ...{
        ALB: 'albumin',
        SODIUM: 'sodium',
        K: 'potassium',
        MG: 'magnesium',
        GLUC: 'glucose',
        TRIG: 'triglycerides',
      },
      ...{ CHOL: 'cholesterol', URATE: 'uric-acid', PH: 'ph', CD4: 'cd4-cells', LDL: 'ldl', HDL: 'hdl' },
      ...{ CREATCLR: 'creatinine-clearance', PHOS: 'phosphate', PLATELET: 'platelets' },
    };
    expect(Object.fromEntries(Object.keys(codes).map((code) => [code, quantityOfCode(code)]))).toEqual(codes);
  });

  test('SRC-CTC-017: terms of a quantity in the order of the edition; identifiers are unique', () => {
    const names = (criteria: CriteriaId) => termsOfQuantity(criteria, 'glucose').map(({ term }) => term);
    expect(names('ctcae-5.0')).toEqual(['Hypoglycemia']);
    expect(names('ctcae-6.0')).toEqual(['Hyperglycemia', 'Hyperglycemia (Fasting)', 'Hypoglycemia']);
    expect(termsOfQuantity('ctcae-5.0', 'hdl')).toEqual([]);
    expect(quantity('ph')).toMatchObject({ id: 'ph', sample: 'blood-stated', testCodes: ['PH'] });
    const slugs = EDITIONS['ctcae-6.0'].map(termSlug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs).toContain('anemia/L');
    expect(slugs).toContain('hypercalcemia-ionized/H');
  });
});
