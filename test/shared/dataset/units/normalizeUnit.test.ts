import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeUnit, UNITS } from '../../../../shared/dataset/units/normalizeUnit.ts';
import { formatUnit } from '../../../../shared/text/formatUnit.ts';

const code = (text: string): string => {
  const found = normalizeUnit(text);
  return found.kind === 'known' ? found.unit.code : found.kind;
};

describe('spellings of units', () => {
  test.each([
    ['10^9/L', '10*9/L'],
    ['10*9/L', '10*9/L'],
    ['10**9/L', '10*9/L'],
    ['x10E9/L', '10*9/L'],
    ['X10E9/L', '10*9/L'],
    ['x10^9/L', '10*9/L'],
    ['×10^9/L', '10*9/L'],
    ['× 10⁹/L', '10*9/L'],
    ['10⁹/L', '10*9/L'],
    ['10e9/l', '10*9/L'],
    ['10^9 /L', '10*9/L'],
    ['１０＾９／Ｌ', '10*9/L'],
    ['GI/L', '10*9/L'],
    ['Gpt/L', '10*9/L'],
    ['/nL', '10*9/L'],
    ['10^9个/L', '10*9/L'],
    ['10⁹/升', '10*9/L'],
    ['10^12/L', '10*12/L'],
    ['10¹²/L', '10*12/L'],
    ['TI/L', '10*12/L'],
    ['K/uL', '10*3/uL'],
    ['k/µL', '10*3/uL'],
    ['10^3/mm3', '10*3/uL'],
    ['10^3/mm³', '10*3/uL'],
    ['10³/μL', '10*3/uL'],
    ['thou/uL', '10*3/uL'],
    ['THOU/uL', '10*3/uL'],
    ['x10^3 cells/uL', '10*3/uL'],
    ['10*6/uL', '10*6/uL'],
    ['MILL/uL', '10*6/uL'],
    ['M/uL', '10*6/uL'],
    ['cells/uL', '{cells}/uL'],
    ['cells/mm^3', '{cells}/uL'],
    ['cells/mm³', '{cells}/uL'],
    ['个/µL', '{cells}/uL'],
    ['个/μl', '{cells}/uL'],
    ['/uL', '/uL'],
    ['/mm3', '/uL'],
    ['mg/dL', 'mg/dL'],
    ['MG/DL', 'mg/dL'],
    ['mg/dl', 'mg/dL'],
    ['mg/100 mL', 'mg/dL'],
    ['毫克/分升', 'mg/dL'],
    ['umol/L', 'umol/L'],
    ['µmol/L', 'umol/L'],
    ['μmol/L', 'umol/L'],
    ['UMOL/L', 'umol/L'],
    ['mcmol/L', 'umol/L'],
    ['微摩尔/升', 'umol/L'],
    ['mmol/l', 'mmol/L'],
    ['mEq/L', 'meq/L'],
    ['MEQ/L', 'meq/L'],
    ['g/dL', 'g/dL'],
    ['gm/dL', 'g/dL'],
    ['mcg/mL', 'ug/mL'],
    ['MCG/ML', 'ug/mL'],
    ['µg/L', 'ug/L'],
    ['pg/mL', 'pg/mL'],
    ['ng/L', 'ng/L'],
    ['g/24h', 'g/(24.h)'],
    ['g/24 hrs', 'g/(24.h)'],
    ['克/24小时', 'g/(24.h)'],
    ['g/day', 'g/d'],
    ['mg/g creatinine', 'mg/g{creat}'],
    ['mg/g Cr', 'mg/g{creat}'],
    ['mg/g肌酐', 'mg/g{creat}'],
    ['mg/g', 'mg/g'],
    ['g/g', 'g/g'],
    ['mg/mmol', 'mg/mmol'],
    ['%', '%'],
    ['％', '%'],
    ['ratio', '{ratio}'],
    ['FRACTION', '1'],
    ['1', '1'],
    ['INR', '{INR}'],
    ['IU/L', '[IU]/L'],
    ['U/L', 'U/L'],
    ['u/l', 'U/L'],
    ['单位/升', 'U/L'],
    ['ukat/L', 'ukat/L'],
    ['µkat/L', 'ukat/L'],
    ['IU/mL', '[IU]/mL'],
    ['uIU/mL', 'u[IU]/mL'],
    ['mIU/L', 'm[IU]/L'],
    ['copies/ug DNA', '{copies}/ug{DNA}'],
    ['copies/µg DNA', '{copies}/ug{DNA}'],
    ['COPIES/UG DNA', '{copies}/ug{DNA}'],
    ['拷贝/μg DNA', '{copies}/ug{DNA}'],
    ['copies/ug gDNA', '{copies}/ug{gDNA}'],
    ['sec', 's'],
    ['秒', 's'],
    ['mL/min/1.73m2', 'mL/min/{1.73_m2}'],
    ['mL/min/1.73 m²', 'mL/min/{1.73_m2}'],
    ['mmHg', 'mm[Hg]'],
    ['C', 'Cel'],
    ['℃', 'Cel'],
    ['°F', '[degF]'],
    ['fmol(Fe)', 'fmol{Fe}'],
    ['fL', 'fL'],
    ['beats/min', '/min'],
    ['次/分', '/min'],
  ])('SRC-UNIT-001: %j is %s', (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  test.each(['', ' ', '-', 'NO UNITS', 'N/A', '无'])(
    'SRC-UNIT-002: %j says that there is no unit',
    (text) => {
      expect(code(text)).toBe('none');
    },
  );

  test.each([
    ['gram or giga', 'G/L'],
    ['milli, micro or mega', 'MIU/L'],
    ['million or milli', 'MU/L'],
    ['milli or mega', 'MIU/mL'],
    ['milli or mega', 'MU/mL'],
    ['milli or mega', 'Miu/l'],
    ['milli or mega', 'Mu/L'],
    ['a thousand or a million', 'mil/mm3'],
    ['long or short scale', 'billion/L'],
    ['a power without a sign', '10 9/L'],
    ['a power without a sign', '109/L'],
    ['milli-what', 'm/uL'],
    ['siemens', 'S'],
    ['DNA of what', 'copies/ug'],
    ['an index', 'AI'],
    ['an assay unit', 'RU/mL'],
    ['two units', 'mg/dL (umol/L)'],
    ['a range', 'mg/dL 0.5-1.1'],
    ['nearly', 'mg/dL.'],
  ])('SRC-UNIT-003: %s: %j is unknown, and kept as it came', (_, text) => {
    expect(normalizeUnit(text)).toEqual({ kind: 'unknown', text });
  });

  test('SRC-UNIT-004: every code of the table names itself, once', () => {
    const codes = UNITS.map((unit) => unit.code);
    expect(codes.map(code)).toEqual(codes);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('SRC-UNIT-005: every unit has a source', () => {
    expect(UNITS.filter(({ source }) => source.length < 20)).toEqual([]);
  });

  test('SRC-UNIT-006: units of one name have one size: no spelling is in two rows', () => {
    for (const unit of UNITS) {
      for (const spelling of unit.spellings)
        expect([spelling, code(spelling)]).toEqual([spelling, unit.code]);
    }
  });

  test('SRC-UNIT-007: any text gives an answer, and what is unknown keeps its text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const found = normalizeUnit(text);
        if (found.kind === 'unknown') expect(found.text).toBe(text);
      }),
    );
  });
});

describe('UCUM codes as people read them', () => {
  test.each([
    ['10*9/L', '10⁹/L'],
    ['[IU]/mL', 'IU/mL'],
    ['m[IU]/L', 'mIU/L'],
    ['mm[Hg]', 'mmHg'],
    ['{cells}/uL', 'cells/µL'],
    ['{copies}/ug{gDNA}', 'copies/µg gDNA'],
    ['mg/g{creat}', 'mg/g creat'],
    ['g/(24.h)', 'g/24h'],
    ['mL/min/{1.73_m2}', 'mL/min/1.73 m²'],
    ['Cel', '°C'],
    ['[degF]', '°F'],
    ['meq/L', 'mEq/L'],
  ])('SRC-UNIT-008: %s is written %s', (ucum, written) => {
    expect(formatUnit(ucum)).toBe(written);
  });
});
