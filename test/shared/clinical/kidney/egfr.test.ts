import { describe, expect, test } from 'vitest';
import {
  bedsideSchwartz,
  ckdEpi2021,
  ckidU25,
  equationAt,
  sexOf,
} from '../../../../shared/clinical/kidney/egfr.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';

const { kidney } = axaNk02;

describe('CKiD U25 (Pierce, Kidney Int 2021;99:948)', () => {
  // Height 150 cm and creatinine 0.8 mg/dL: eGFR is 1.875 times k.
  test.each([
    ['male', 5, 69.158],
    ['male', 11.99, 73.1192],
    ['male', 12, 73.125],
    ['male', 12.01, 73.1572],
    ['male', 17.99, 95.1859],
    ['male', 18, 95.25],
    ['male', 25, 95.25],
    ['male', 25.01, 95.25],
    ['female', 5, 64.0154],
    ['female', 11.99, 67.6821],
    ['female', 12, 67.6875],
    ['female', 12.01, 67.7029],
    ['female', 17.99, 77.5646],
    ['female', 18, 77.625],
    ['female', 25, 77.625],
    ['female', 25.01, 77.625],
  ] as const)('SRC-REN-010: %s of %d years: %d', (sex, age, expected) => {
    expect(ckidU25(kidney.ckidU25.value[sex], { age, heightCm: 150, creatinine: 0.8 })).toBeCloseTo(
      expected,
      3,
    );
  });
});

test('SRC-REN-011: bedside Schwartz: 0.413 × 150 cm / 0.8 mg/dL', () => {
  expect(bedsideSchwartz(kidney.schwartzK.value, { heightCm: 150, creatinine: 0.8 })).toBeCloseTo(77.4375, 6);
});

describe('CKD-EPI 2021 (Inker, NEJM 2021;385:1737)', () => {
  test.each([
    ['female', 30, 0.69, 119.6588],
    ['female', 30, 0.7, 119.2446],
    ['female', 30, 0.71, 117.232],
    ['male', 30, 0.89, 118.2289],
    ['male', 30, 0.9, 117.8306],
    ['male', 30, 0.91, 116.2785],
    ['female', 60, 1.5, 39.6476],
    ['male', 60, 1.5, 52.9675],
  ] as const)('SRC-REN-012: %s of %d years, %d mg/dL: %d', (sex, age, creatinine, expected) => {
    expect(ckdEpi2021(kidney.ckdEpi2021.value, { sex, age, creatinine })).toBeCloseTo(expected, 3);
  });
});

test.each([
  [0.99, null],
  [1, 'ckid-u25'],
  [24.99, 'ckid-u25'],
  [25, 'ckid-u25'],
  [25.01, 'ckd-epi-2021'],
  [80, 'ckd-epi-2021'],
] as const)('SRC-REN-013: at %d years at baseline the equation is %s', (age, equation) => {
  expect(equationAt(kidney, age)).toBe(equation);
});

test('SRC-REN-014: no equation beyond the last age; the least age is that of U25 alone', () => {
  const only = (equation: 'ckid-u25' | 'bedside-schwartz') => ({
    ...kidney,
    equations: { ...kidney.equations, value: [{ upToAge: 18, equation }] },
  });
  expect(equationAt(only('ckid-u25'), 18.01)).toBeNull();
  expect(equationAt(only('bedside-schwartz'), 0.5)).toBe('bedside-schwartz');
});

test.each([
  ['F', 'female'],
  [' m ', 'male'],
  ['U', null],
  ['UNDIFFERENTIATED', null],
  ['', null],
] as const)('SRC-REN-015: sex "%s" is %s', (text, sex) => {
  expect(sexOf(text)).toBe(sex);
});
