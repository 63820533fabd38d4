import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UNITS } from '../../../../shared/dataset/units/normalizeUnit.ts';
import { ANALYTES, recognizeAnalyte } from '../../../../shared/dataset/units/recognizeAnalyte.ts';
import { compareResults, roundSignificant } from '../../../../shared/dataset/units/roundSignificant.ts';
import { convert, convertBack, siConversion, toSi } from '../../../../shared/dataset/units/toSi.ts';

const names = (testCode: string, domain = 'LB', loinc = '') => ({ domain, testCode, loinc });

const si = (testCode: string, value: number | null, unit: string, domain = 'LB') => {
  const result = toSi(names(testCode, domain), value, unit);
  return result.kind === 'si' ? [result.value, result.unit] : result.reason;
};

describe('conversion to SI', () => {
  test.each([
    ['CREAT', 1, 'mg/dL', 88.4016973126, 'umol/L'],
    ['CREAT', 4, 'mg/dL', 353.60678925, 'umol/L'],
    ['CREAT', 70, 'µmol/L', 70, 'umol/L'],
    ['CREAT', 0.07, 'mmol/L', 70, 'umol/L'],
    ['CREAT', 0, 'mg/dL', 0, 'umol/L'],
    ['UREAN', 20, 'mg/dL', 7.13928749911, 'mmol/L'],
    ['BUN', 20, 'mg/dL', 7.13928749911, 'mmol/L'],
    ['UREA', 20, 'mg/dL', 3.33022512322, 'mmol/L'],
    ['GLUC', 180.156, 'mg/dL', 10, 'mmol/L'],
    ['GLUC', 55, 'mg/dL', 3.05290970048, 'mmol/L'],
    ['BILI', 1, 'mg/dL', 17.1039578558, 'umol/L'],
    ['CA', 10, 'mg/dL', 2.49513448775, 'mmol/L'],
    ['CA', 5, 'mEq/L', 2.5, 'mmol/L'],
    ['MG', 2, 'mg/dL', 0.82287595145, 'mmol/L'],
    ['MG', 1.6, 'mEq/L', 0.8, 'mmol/L'],
    ['PHOS', 3.0974, 'mg/dL', 1, 'mmol/L'],
    ['K', 4.1, 'mEq/L', 4.1, 'mmol/L'],
    ['SODIUM', 140, 'mEq/L', 140, 'mmol/L'],
    ['CL', 101, 'meq/L', 101, 'mmol/L'],
    ['ALB', 3.8, 'g/dL', 38, 'g/L'],
    ['PROT', 7.1, 'g/dL', 71, 'g/L'],
    ['URATE', 6, 'mg/dL', 356.904920529, 'umol/L'],
    ['CHOL', 300, 'mg/dL', 7.75875446128, 'mmol/L'],
    ['TRIG', 150, 'mg/dL', 1.69405387091, 'mmol/L'],
    ['HGB', 10, 'g/dL', 100, 'g/L'],
    ['HGB', 6.2, 'mmol/L', 99.9068, 'g/L'],
    ['HGB', 4.9, 'mmol/L', 78.9586, 'g/L'],
    ['MCH', 1.8, 'fmol', 29.0052, 'pg'],
    ['MCHC', 33, 'g/dL', 330, 'g/L'],
    ['CRP', 1.2, 'mg/dL', 12, 'mg/L'],
    ['CRP', 12, 'ug/mL', 12, 'mg/L'],
    ['FERRITIN', 120, 'ng/mL', 120, 'ug/L'],
    ['C3', 90, 'mg/dL', 0.9, 'g/L'],
    ['C4', 12, 'mg/dL', 0.12, 'g/L'],
    ['IGG', 1100, 'mg/dL', 11, 'g/L'],
    ['IGA', 210, 'mg/dL', 2.1, 'g/L'],
    ['IGM', 95, 'mg/dL', 0.95, 'g/L'],
    ['DSDNA', 30, 'IU/mL', 30, '[IU]/mL'],
    ['DSDNA', 30, 'kIU/L', 30, '[IU]/mL'],
    ['UPCR', 500, 'mg/g', 56.56, 'mg/mmol'],
    ['UPCR', 0.5, 'g/g', 56.56, 'mg/mmol'],
    ['UPCR', 0.5, 'mg/mg', 56.56, 'mg/mmol'],
    ['UPCR', 500, 'mg/g creatinine', 56.56, 'mg/mmol'],
    ['UPCR', 50, 'mg/mmol', 50, 'mg/mmol'],
    ['PROT24H', 3500, 'mg/24h', 3.5, 'g/(24.h)'],
    ['PLAT', 150, 'K/uL', 150, '10*9/L'],
    ['PLAT', 150_000, '/uL', 150, '10*9/L'],
    ['NEUT', 500, 'cells/uL', 0.5, '10*9/L'],
    ['NEUT', 0.5, 'x10E9/L', 0.5, '10*9/L'],
    ['RBC', 4.5, 'MILL/uL', 4.5, '10*12/L'],
    ['HCT', 42, '%', 0.42, '1'],
    ['HCT', 0.42, 'L/L', 0.42, '1'],
    ['ALT', 1, 'ukat/L', 60, 'U/L'],
    ['ALT', 0.6666666666667, 'ukat/L', 40, 'U/L'],
    ['ALT', 40, 'IU/L', 40, 'U/L'],
    ['ALT', 500, 'nkat/L', 30, 'U/L'],
    ['TSH', 2.5, 'uIU/mL', 2.5, 'm[IU]/L'],
    ['VITB12', 300, 'pg/mL', 221.340140772, 'pmol/L'],
    ['IL6', 7, 'pg/mL', 7, 'ng/L'],
    ['PT', 12.1, 'sec', 12.1, 's'],
    ['INR', 1.1, 'ratio', 1.1, '{INR}'],
  ])('SRC-UNIT-010: %s %s %s is %s %s', (testCode, value, unit, expected, ucum) => {
    expect(si(testCode, value, unit)).toEqual([expected, ucum]);
  });

  test.each([
    ['VS', 'TEMP', 98.6, 'F', 37, 'Cel'],
    ['VS', 'TEMP', 32, '°F', 0, 'Cel'],
    ['VS', 'TEMP', -40, 'F', -40, 'Cel'],
    ['VS', 'TEMP', 37.2, 'C', 37.2, 'Cel'],
    ['VS', 'WEIGHT', 150, 'LB', 68.0388555, 'kg'],
    ['VS', 'HEIGHT', 65, 'IN', 165.1, 'cm'],
    ['CP', 'CD19B', 12, 'cells/uL', 12, '10*6/L'],
    ['CP', 'CD19B', 0.012, '10^9/L', 12, '10*6/L'],
  ])('SRC-UNIT-011: %s %s %s %s is %s %s', (domain, testCode, value, unit, expected, ucum) => {
    expect(si(testCode, value, unit, domain)).toEqual([expected, ucum]);
  });

  /** Rounded factors as printed by the AMA Manual of Style, 11th ed., table 17.5-2: ours round to them. */
  test.each([
    ['CREAT', 'mg/dL', 88.4, 1],
    ['BILI', 'mg/dL', 17.1, 1],
    ['UREAN', 'mg/dL', 0.357, 3],
    ['CA', 'mg/dL', 0.2495, 4],
    ['CHOL', 'mg/dL', 0.02586, 5],
    ['GLUC', 'mg/dL', 0.0555, 4],
    ['MG', 'mg/dL', 0.411, 3],
    ['PHOS', 'mg/dL', 0.323, 3],
    ['TRIG', 'mg/dL', 0.0113, 4],
    ['LACT', 'mg/dL', 0.111, 3],
    ['AMMONIA', 'ug/dL', 0.587, 3],
    ['IRON', 'ug/dL', 0.179, 3],
    ['VITB12', 'pg/mL', 0.738, 3],
    ['URATE', 'mg/dL', 59.48, 2],
    ['ALT', 'nkat/L', 0.06, 2],
  ])(
    'SRC-UNIT-012: the factor of %s from %s rounds to the published %s',
    (testCode, unit, factor, digits) => {
      const found = toSi(names(testCode), 1, unit);
      expect(found.kind === 'si' ? Number(found.factor.toFixed(digits)) : found.reason).toBe(factor);
    },
  );
});

describe('not gradable', () => {
  test.each([
    ['an unknown unit', 'CREAT', 1, 'arb. u.', 'unknown-unit'],
    ['an ambiguous unit', 'PLAT', 150, 'G/L', 'unknown-unit'],
    ['no unit', 'K', 4.1, '', 'no-unit'],
    ['a unit of another quantity', 'CREAT', 1, 'U/L', 'no-factor'],
    ['protein by mass has no amount', 'ALB', 500, 'umol/L', 'no-factor'],
    ['an assay unit of anti-dsDNA', 'DSDNA', 30, 'U/mL', 'no-factor'],
    ['IU of what is no enzyme', 'C3', 30, 'IU/mL', 'no-factor'],
    ['amount per volume of ferritin', 'FERRITIN', 270, 'pmol/L', 'no-factor'],
    ['copies are not cells', 'CARNK', 30, 'copies/uL', 'no-factor'],
    ['a test without factors', 'NEWTEST', 1, 'mg/dL', 'no-factor'],
    ['no number', 'CREAT', null, 'mg/dL', 'no-number'],
    ['not a finite number', 'CREAT', Number.NaN, 'mg/dL', 'no-number'],
  ] as const)('SRC-UNIT-020: %s', (_, testCode, value, unit, reason) => {
    expect(toSi(names(testCode), value, unit)).toEqual({ kind: 'not-gradable', reason });
  });

  test.each([
    ['INR in per cent is an activity', 'INR', '%', 'no-factor'],
    ['thyroglobulin is no fat', 'TG', 'ng/mL', 'no-factor'],
    ['haemoglobin A1c in mmol/mol has an offset', 'HBA1C', 'mmol/mol', 'unknown-unit'],
    ['a share of cells is no count of them', 'NEUT', '%', 'no-factor'],
    ['a concentration of haemoglobin in per cent', 'MCHC', '%', 'no-factor'],
    ['phosphate in equivalents depends on pH', 'PHOS', 'mEq/L', 'no-factor'],
    ['units of an assay are no international units', 'DSDNA', 'U/mL', 'no-factor'],
    ['a clearance that is not of 1.73 m2', 'EGFR', 'mL/min', 'no-factor'],
    ['protein per creatinine without dimension', 'UPCR', 'ratio', 'no-factor'],
  ])('SRC-UNIT-023: %s', (_, test_, unit, reason) => {
    expect(si(test_, 1, unit)).toBe(reason);
  });

  test('SRC-UNIT-024: every LOINC code has the check digit that its number asks for', () => {
    // Source: LOINC Users' Guide, appendix "Calculating Mod 10 check digits".
    const checkDigit = (number: string): number => {
      const sum = [...number].reverse().reduce((total, digit, i) => {
        const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
        return total + (value > 9 ? value - 9 : value);
      }, 0);
      return (10 - (sum % 10)) % 10;
    };
    const codes = ANALYTES.flatMap(({ loinc }) => loinc);
    expect(codes.length).toBeGreaterThan(100);
    for (const code of codes) expect(code).toBe(`${code.slice(0, -2)}-${checkDigit(code.slice(0, -2))}`);
  });

  test('SRC-UNIT-021: an unknown unit never converts, whatever the test', () => {
    const tests = ANALYTES.flatMap(({ domains, testCodes }) =>
      domains.flatMap((domain) => testCodes.map((testCode) => names(testCode, domain))),
    );
    const unknown = fc.string({ minLength: 1, maxLength: 12 }).map((text) => `?${text}`);
    fc.assert(
      fc.property(fc.constantFrom(...tests), fc.double(), unknown, (test, value, unit) => {
        expect(toSi(test, value, unit)).toEqual({ kind: 'not-gradable', reason: 'unknown-unit' });
      }),
    );
  });

  test('SRC-UNIT-022: a code means a test in its own domain only', () => {
    expect(si('C3', 90, 'mg/dL', 'PC')).toBe('no-factor');
  });
});

describe('which test it is', () => {
  test.each([
    ['by code', 'CREAT', '', 'creatinine'],
    ['by synonym', 'SGPT', '', 'ALT'],
    ['in lower case', 'creat', '', 'creatinine'],
    ['by LOINC where the code says nothing', 'LAB07', '2160-0', 'creatinine'],
    ['both agree', 'HGB', '718-7', 'haemoglobin'],
    ['an unknown LOINC does not contradict', 'HGB', '99999-9', 'haemoglobin'],
    ['they contradict', 'UREA', '3094-0', undefined],
    ['neither', 'LAB07', '', undefined],
  ])('SRC-UNIT-023: %s', (_, testCode, loinc, id) => {
    expect(recognizeAnalyte(names(testCode, 'LB', loinc))?.id).toBe(id);
  });
});

/** IUPAC/CIAAW abridged standard atomic weights 2021. */
const WEIGHTS: { readonly [element: string]: number } = {
  H: 1.008,
  C: 12.011,
  N: 14.007,
  O: 15.999,
  Na: 22.99,
  Mg: 24.305,
  P: 30.974,
  Cl: 35.45,
  K: 39.098,
  Ca: 40.078,
  Fe: 55.845,
  Co: 58.933,
};

const massOf = (formula: string): number =>
  [...formula.matchAll(/([A-Z][a-z]?)(\d*)/g)].reduce(
    (sum, [, element = '', n = '']) => sum + (WEIGHTS[element] ?? Number.NaN) * Number(n || 1),
    0,
  );

describe('the tables', () => {
  const formulas = ANALYTES.flatMap(({ id, molarMass }) =>
    molarMass === null || molarMass.formula === 'Hb(Fe)' ? [] : [[id, molarMass] as const],
  );

  test.each(formulas)(
    'SRC-UNIT-030: the molar mass of %s is that of its formula',
    (_, { formula, gramsPerMole }) => {
      expect(Math.abs(massOf(formula) - gramsPerMole)).toBeLessThan(0.02);
    },
  );

  test('SRC-UNIT-031: every factor has a source, and what is from memory says so', () => {
    for (const { id, bridges } of ANALYTES) {
      for (const { source } of bridges) expect([id, /\[M\]|charge number/.test(source)]).toEqual([id, true]);
    }
  });

  const pairs = ANALYTES.flatMap((analyte) =>
    UNITS.flatMap((unit) => {
      const test = names(analyte.testCodes[0] ?? '', analyte.domains[0]);
      const found = siConversion(test, unit.code);
      return found.kind === 'conversion' ? [found.conversion] : [];
    }),
  );

  test('SRC-UNIT-032: to SI and back is the same', () => {
    expect(pairs.length).toBeGreaterThan(500);
    const ten = fc.tuple(fc.integer({ min: 1, max: 9_999_999_999 }), fc.integer({ min: -9, max: 2 }));
    fc.assert(
      fc.property(fc.constantFrom(...pairs), ten, (conversion, [digits, power]) => {
        const value = Number(`${digits}e${power}`);
        const back = convertBack(convert(value, conversion), conversion);
        // A temperature loses digits where its offset cancels them; everything else keeps all ten that a result can have.
        const kept = conversion.offset === 0 ? 0 : 1e-9;
        expect(Math.abs(back - value)).toBeLessThanOrEqual(Math.max(kept, Math.abs(value) * 1e-11));
        if (conversion.offset === 0) expect(Number(back.toPrecision(10))).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });

  test('SRC-UNIT-033: a larger result stays the larger', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...pairs),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        (conversion, a, b) => {
          const [low, high] = a <= b ? [a, b] : [b, a];
          expect(compareResults(convert(low, conversion), convert(high, conversion))).toBeLessThanOrEqual(0);
        },
      ),
    );
  });
});

describe('float noise', () => {
  test.each([
    [0.1 * 3, 0.3, 0],
    [1.1 * 1.1, 1.21, 0],
    [88.4 * 1.5, 132.6, 0],
    [5.0000000001, 5, 1],
    [4.9999999999, 5, -1],
  ])('SRC-UNIT-034: %d against %d: %d', (a, b, order) => {
    expect(compareResults(a, b)).toBe(order);
  });

  test('SRC-UNIT-035: rounding twice is rounding once; -0 is 0', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const once = roundSignificant(value);
        expect(roundSignificant(once)).toBe(once);
      }),
    );
    expect(Object.is(roundSignificant(-0), 0)).toBe(true);
  });
});
