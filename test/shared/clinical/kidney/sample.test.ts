import { expect, test } from 'vitest';
import {
  amountIn,
  baselineOf,
  isAnalyte,
  lastUpTo,
  nearest,
} from '../../../../shared/clinical/kidney/sample.ts';
import type { Measurement } from '../../../../shared/dataset/trialData.ts';
import { creatinine, FIRST, result, upcr } from '../../../builders/renal.ts';
import { iso } from '../../../builders/trialData.ts';

const at = (measurement: Measurement) => ({ measurement });

test.each([
  ['g/g', 0.5, 0.5],
  ['mg/mg', 0.5, 0.5],
  ['mg/g', 500, 0.5],
  ['mg/mmol', 56.56, 0.5],
  ['mg/mmol', 113.12, 1],
  // What guidelines print for 0.5 g/g is a little less.
  ['mg/mmol', 50, 0.442008486563],
] as const)('SRC-REN-030: UPCR in %s: %d is %d g/g', (unit, value, expected) => {
  expect(amountIn(upcr('2026-05-02', value, { unit }), 'g/g')).toEqual({ kind: 'exact', value: expected });
});

test('SRC-REN-031: below the limit stays below a limit, converted; a limit in the text goes before LLOQ', () => {
  expect(amountIn(upcr('2026-05-02', '<50', { textUnit: 'mg/g', unit: 'g/g' }), 'g/g')).toEqual({
    kind: 'below',
    limit: 0.05,
  });
  expect(
    amountIn({ ...upcr('2026-05-02', '<LLOQ', { unit: 'g/g' }), quantificationLimit: 0.04 }, 'g/g'),
  ).toEqual({
    kind: 'below',
    limit: 0.04,
  });
  expect(amountIn({ ...upcr('2026-05-02', '≤ 0.1'), belowLimit: true }, 'g/g')).toEqual({
    kind: 'below',
    limit: 0.1,
  });
  expect(amountIn(upcr('2026-05-02', '<LLOQ'), 'g/g')).toMatchObject({
    kind: 'none',
    reason: { key: 'fact-reason.kidney.no-number' },
  });
  expect(amountIn(upcr('2026-05-02', '<50', { unit: 'furlong', textUnit: 'furlong' }), 'g/g')).toMatchObject({
    kind: 'none',
    reason: { key: 'fact-reason.kidney.unit' },
  });
});

test('SRC-REN-032: no number, no unit and an unknown unit are no amount', () => {
  expect(amountIn(upcr('2026-05-02', 'HAEMOLYSED'), 'g/g')).toEqual({
    kind: 'none',
    reason: { key: 'fact-reason.kidney.no-number', params: { test: 'UPCR' } },
  });
  expect(amountIn(upcr('2026-05-02', 1, { unit: '' }), 'g/g')).toEqual({
    kind: 'none',
    reason: { key: 'fact-reason.kidney.unit', params: { test: 'UPCR', unit: '' } },
  });
});

test('SRC-REN-033: creatinine in blood converts to mg/dL; creatinine in urine is another test', () => {
  expect(amountIn(creatinine('2026-05-02', 88.4), 'mg/dL')).toEqual({
    kind: 'exact',
    value: 0.9999808,
  });
  expect(isAnalyte(creatinine('2026-05-02', 80), 'creatinine', true)).toBe(true);
  expect(isAnalyte(creatinine('2026-05-02', 80, { specimen: '' }), 'creatinine', true)).toBe(true);
  expect(isAnalyte(creatinine('2026-05-02', 80, { specimen: '24H URINE' }), 'creatinine', true)).toBe(false);
  expect(isAnalyte(creatinine('2026-05-02', 80, { loinc: '2161-8' }), 'creatinine', true)).toBe(false);
  expect(isAnalyte(creatinine('2026-05-02', 80, { specimen: 'URINE' }), 'creatinine', false)).toBe(true);
  expect(isAnalyte(upcr('2026-05-02', 1), 'creatinine', true)).toBe(false);
});

test('SRC-REN-034: the nearest sample within the days; of two as near the earlier; without a day never', () => {
  const [a, b, c] = [at(upcr('2026-05-08', 1)), at(upcr('2026-05-12', 1)), at(upcr('2026-05', 1))];
  expect(nearest([a, b, c], iso('2026-05-10'), 2)).toBe(a);
  expect(nearest([a, b], iso('2026-05-11'), 2)).toBe(b);
  expect(nearest([a, b], iso('2026-05-15'), 3)).toBe(b);
  expect(nearest([a, b], iso('2026-05-15'), 2)).toBeUndefined();
  expect(nearest([c], iso('2026-05-15'), 40)).toBeUndefined();
});

test('SRC-REN-035: the last sample on or before a day', () => {
  const [a, b, c] = [at(upcr('2026-05-08', 1)), at(upcr('2026-05-12', 1)), at(upcr('2026', 1))];
  expect(lastUpTo([a, b, c], iso('2026-05-12'))).toBe(b);
  expect(lastUpTo([a, b, c], iso('2026-05-11'))).toBe(a);
  expect(lastUpTo([a, b, c], iso('2026-05-07'))).toBeUndefined();
});

test('SRC-REN-036: baseline is the record marked; else the last before the day of the first infusion', () => {
  const marked = at(upcr('2026-04-20', 1, { baselineFlag: true }));
  const last = at(upcr('2026-04-30', 1));
  const onDay = at(upcr(FIRST, 1));
  const all = [marked, last, onDay];
  expect(baselineOf(all, iso(FIRST), 'flag')).toBe(marked);
  expect(baselineOf(all, iso(FIRST), 'last-before')).toBe(last);
  expect(baselineOf([last, onDay], iso(FIRST), 'flag')).toBe(last);
  expect(baselineOf([onDay], iso(FIRST), 'flag')).toBeUndefined();
  expect(baselineOf([last], null, 'flag')).toBeUndefined();
  expect(baselineOf([marked], null, 'flag')).toBe(marked);
  expect(baselineOf([at(upcr('2026-04', 1))], iso(FIRST), 'flag')).toBeUndefined();
});

test('SRC-REN-037: 24-hour protein in grams', () => {
  const urine = result(['LB', 'PROT24H'], '2026-05-02', 520, { unit: 'mg/24h' });
  expect(isAnalyte(urine, 'protein excretion', false)).toBe(true);
  expect(amountIn(urine, 'g/(24.h)')).toEqual({ kind: 'exact', value: 0.52 });
});
