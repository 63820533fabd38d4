import { describe, expect, test } from 'vitest';
import { itemRules, resultsSay, upcrRule } from '../../../../shared/clinical/lupus/itemCheck.ts';
import { lymphodepletionPeriod } from '../../../../shared/clinical/lupus/lymphodepletionPeriod.ts';
import type { Measurement } from '../../../../shared/dataset/trialData.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { FIRST, result, row, upcr } from '../../../builders/renal.ts';
import { iso } from '../../../builders/trialData.ts';

const { itemCuts, sedimentTests, lymphodepletion } = axaNk02.lupus;
const rules = itemRules(itemCuts.value, sedimentTests.value);
const DAY = '2026-05-29';

const ruleOf = (item: number) => {
  const found = rules.find((one) => one.item === item);
  if (found === undefined) throw new Error(`No rule of item ${item}`);
  return found;
};

/** State, and the name of the reason where there is none. */
const says = (item: number, ...results: readonly Measurement[]): string => {
  const { state, reason } = resultsSay(results, ruleOf(item), { date: iso(DAY), days: 10 });
  return reason === null ? state : reason.key.replace('fact-reason.lupus.', '');
};

const lab = (code: string, value: number | string, over: Partial<Measurement> = {}): Measurement =>
  result(['LB', code], DAY, value, over);

test('SRC-LUP-040: results speak of nine items', () => {
  expect(rules.map(({ item }) => item)).toEqual([11, 12, 13, 14, 20, 21, 22, 23, 24]);
});

describe('each item at and beside its cut', () => {
  test.each([
    [23, 'PLAT', '10^9/L', 99.9, 'present'],
    [23, 'PLAT', '10^9/L', 100, 'absent'],
    [23, 'PLAT', '10^9/L', 100.1, 'absent'],
    [24, 'WBC', '10^9/L', 2.99, 'present'],
    [24, 'WBC', '10^9/L', 3, 'absent'],
    [24, 'WBC', '10^9/L', 3.01, 'absent'],
    [13, 'PROT24H', 'g/24h', 0.5, 'absent'],
    [13, 'PROT24H', 'g/24h', 0.51, 'present'],
    [13, 'PROT24H', 'mg/24h', 501, 'present'],
    [12, 'RBCU', '/HPF', 5, 'absent'],
    [12, 'RBCU', '/HPF', 6, 'present'],
    [14, 'WBCU', 'cells/hpf', 5, 'absent'],
    [14, 'WBCU', 'cells/hpf', 6, 'present'],
    [12, 'RBCU', '/uL', 60, 'lab-unit'],
    [12, 'RBCU', '/HPF', '5-10', 'lab-unit'],
    [11, 'CSGRAN', '/LPF', 0, 'absent'],
    [11, 'CSRBC', '/LPF', 1, 'present'],
    [23, 'PLAT', 'furlong', 50, 'lab-unit'],
  ] as const)('SRC-LUP-041: item %d, %s in %s: %s: %s', (item, code, unit, value, expected) => {
    expect(says(item, lab(code, value, { unit }))).toBe(expected);
  });

  test.each([
    ['NEGATIVE', 'absent'],
    ['NEG', 'absent'],
    ['none', 'absent'],
    ['ABSENT', 'absent'],
    ['NOT SEEN', 'absent'],
    ['NOT DETECTED', 'absent'],
    ['N', 'absent'],
    ['0', 'absent'],
    ['POSITIVE', 'present'],
    ['POS', 'present'],
    ['PRESENT', 'present'],
    ['SEEN', 'present'],
    ['DETECTED', 'present'],
    ['Y', 'present'],
    ['++', 'present'],
    ['FEW', 'lab-unit'],
  ] as const)('SRC-LUP-042: casts "%s": %s', (text, expected) => {
    expect(says(11, lab('CSGRAN', text))).toBe(expected);
  });

  test.each([
    [38, 'absent'],
    [38.1, 'present'],
  ] as const)('SRC-LUP-043: temperature %d: %s', (value, expected) => {
    expect(says(22, result(['VS', 'TEMP'], DAY, value, { unit: 'C' }))).toBe(expected);
  });

  test.each([
    ['C3', 0.69, { low: 0.7 }, 'present'],
    ['C3', 0.7, { low: 0.7 }, 'absent'],
    ['C4', 0.09, { low: 0.1 }, 'present'],
    ['CH50', 20, { low: 30, unit: 'U/mL' }, 'present'],
    ['C3', 0.4, { low: null }, 'no-range'],
    ['C3', '<0.2', { low: 0.7 }, 'present'],
    ['C3', 'LOW', { low: 0.7 }, 'lab-unit'],
  ] as const)('SRC-LUP-044: complement %s %s: %o: %s', (code, value, over, expected) => {
    expect(says(20, lab(code, value, { unit: 'g/L', ...over }))).toBe(expected);
  });

  test.each([
    [100, { high: 100 }, 'absent'],
    [101, { high: 100 }, 'present'],
    [400, { high: null }, 'no-range'],
    ['<10', { high: null }, 'absent'],
    ['POSITIVE', { high: 100 }, 'lab-unit'],
  ] as const)('SRC-LUP-045: anti-dsDNA %s, %o: %s', (value, over, expected) => {
    expect(says(21, lab('DSDNA', value, { unit: 'IU/mL', ...over }))).toBe(expected);
  });

  test.each([
    ['<0.5', 'absent'],
    ['<0.4', 'absent'],
    ['<0.6', 'lab-unit'],
  ] as const)('SRC-LUP-046: 24-hour protein %s g: %s', (value, expected) => {
    expect(says(13, lab('PROT24H', value, { unit: 'g/24h' }))).toBe(expected);
  });

  test('SRC-LUP-047: a count below its limit of quantification is below every cut from there up', () => {
    expect(says(23, lab('PLAT', '<20', { unit: '10^9/L' }))).toBe('present');
    expect(says(23, lab('PLAT', '<200', { unit: '10^9/L' }))).toBe('lab-unit');
  });
});

test('SRC-LUP-048: UPCR in g/g stands for the 24-hour urine at the same figure', () => {
  const by = (value: number) =>
    resultsSay([upcr(DAY, value)], upcrRule(itemCuts.value), { date: iso(DAY), days: 10 }).state;
  expect([by(0.5), by(0.51)]).toEqual(['absent', 'present']);
  expect(upcrRule(itemCuts.value).item).toBe(13);
  expect(says(13, upcr(DAY, 3))).toBe('no-lab');
});

describe('the window', () => {
  const platelets = (date: string, value = 50) => result(['LB', 'PLAT'], date, value, { unit: '10^9/L' });

  test.each([
    ['2026-05-18', 'no-lab'],
    ['2026-05-19', 'present'],
    ['2026-05-29', 'present'],
    ['2026-05-30', 'no-lab'],
    ['2026-05', 'no-lab'],
  ] as const)('SRC-LUP-049: a result of %s, assessed on 29 May with 10 days: %s', (date, expected) => {
    expect(says(23, platelets(date))).toBe(expected);
  });

  test('SRC-LUP-050: any result that says present decides; all must say absent; what is open leaves it open', () => {
    const [low, normal] = [platelets('2026-05-20', 50), platelets('2026-05-28', 200)];
    const open = result(['LB', 'PLAT'], '2026-05-25', 50, { unit: 'x' });
    const window = { date: iso(DAY), days: 10 };
    expect(resultsSay([low, normal, open], ruleOf(23), window)).toEqual({
      state: 'present',
      reason: null,
      deciding: [low],
    });
    expect(resultsSay([normal], ruleOf(23), window)).toEqual({
      state: 'absent',
      reason: null,
      deciding: [normal],
    });
    expect(resultsSay([normal, open], ruleOf(23), window)).toMatchObject({
      state: 'unknown',
      reason: { key: 'fact-reason.lupus.lab-unit', params: { test: 'PLAT' } },
      deciding: [normal, open],
    });
    expect(resultsSay([], ruleOf(23), window)).toMatchObject({
      reason: { params: { days: 10 } },
      deciding: [],
    });
  });
});

test('SRC-LUP-051: codes of the sediment are those of the laboratory, not of other domains', () => {
  expect(says(12, result(['QS', 'RBCU'], DAY, 10, { unit: '/HPF' }))).toBe('no-lab');
  expect(says(20, result(['QS', 'CH50'], DAY, 10, { low: 30 }))).toBe('no-lab');
  expect(says(12, lab('rbcu ', 10, { unit: '/HPF' }))).toBe('present');
});

describe('lymphodepletion', () => {
  const given = (start: string, end: string, over = {}) =>
    row('CM', { CMTRT: 'CYCLOPHOSPHAMIDE', CMSTDTC: start, CMENDTC: end, ...over });
  const period = (...rows: readonly ReturnType<typeof given>[]) =>
    lymphodepletionPeriod(rows, iso(FIRST), lymphodepletion.value);

  test('SRC-LUP-052: from the first day of the drugs to 42 days after the last', () => {
    expect(period(given('2026-04-26', '2026-04-28'), given('2026-04-25', '2026-04-27'))).toEqual({
      from: '2026-04-25',
      to: '2026-06-09',
    });
    expect(period(given('2026-04-26', ''))).toEqual({ from: '2026-04-26', to: '2026-06-07' });
  });

  test('SRC-LUP-053: the same drug begun earlier, or after the first infusion, was no lymphodepletion', () => {
    expect(period(given('2026-03-31', '2026-04-02'))).toBeNull();
    expect(period(given('2026-04-01', '2026-04-02'))).toMatchObject({ from: '2026-04-01' });
    expect(period(given('2026-05-01', '2026-05-01'))).toMatchObject({ from: '2026-05-01' });
    expect(period(given('2026-05-02', '2026-05-02'))).toBeNull();
  });

  test('SRC-LUP-054: no drug, not given and no date are none', () => {
    expect(period()).toBeNull();
    expect(period(given('2026-04-26', '', { CMTRT: 'ACICLOVIR' }))).toBeNull();
    expect(period(given('2026-04-26', '', { CMOCCUR: 'N' }))).toBeNull();
    expect(period(given('', ''))).toBeNull();
  });
});
