import { describe, expect, test } from 'vitest';
import { isUnused, liverData } from '../../../../shared/clinical/liver/liverData.ts';
import type { Measurement } from '../../../../shared/dataset/trialData.ts';
import { iso, measurement } from '../../../builders/trialData.ts';

const frame = {
  first: { date: iso('2026-04-20'), start: '2026-04-20T10:00' },
  cutoff: iso('2026-06-01'),
  datesShifted: false,
};

const alt = (date: string, value: number | null, over: Partial<Measurement> = {}) =>
  measurement('S1', ['LB', 'ALT'], date, { value, text: String(value), ...over });

const dataOf = (...records: readonly Measurement[]) => liverData(records, frame);

const baselineOf = (...records: readonly Measurement[]) => {
  const { baseline } = dataOf(...records).tests.ALT;
  return baseline === null ? null : isUnused(baseline) ? baseline.reason : baseline.value;
};

describe('baseline', () => {
  test.each([
    ['the last by date', [alt('2026-04-06', 1), alt('2026-04-19', 3), alt('2026-04-14', 2)], 3],
    [
      'the flagged one outweighs a later',
      [alt('2026-04-06', 1, { baselineFlag: true }), alt('2026-04-19', 3)],
      1,
    ],
    [
      'the last flagged',
      [alt('2026-04-14', 2, { baselineFlag: true }), alt('2026-04-06', 1, { baselineFlag: true })],
      2,
    ],
    ['the later of one day', [alt('2026-04-19T08:00', 1), alt('2026-04-19T07:00', 2)], 1],
    ['of equal times the later record', [alt('2026-04-19', 1), alt('2026-04-19', 2)], 2],
    ['an incomplete date is no baseline', [alt('2026-03', 1)], null],
    ['but a flagged one is', [alt('2026-03', 1, { baselineFlag: true })], 1],
    ['none before the first infusion', [alt('2026-04-21', 9)], null],
    [
      'an unusable record is not passed over',
      [alt('2026-04-06', 1), alt('2026-04-19', null, { text: 'LOW' })],
      'no-number',
    ],
    ['no result is passed over', [alt('2026-04-06', 1), alt('2026-04-19', null, { text: 'NOT DONE' })], 1],
  ])('SRC-LIV-055: %s', (_name, records, expected) => {
    expect(baselineOf(...records)).toBe(expected);
  });
});

describe('after the first infusion', () => {
  test('SRC-LIV-056: results by date, undated last, unusable and late ones apart', () => {
    const { tests, afterCutoff } = dataOf(
      alt('2026-05-10', 3),
      alt('', 9),
      alt('2026-04-21', 1),
      alt('2026-04-22', -4),
      alt('2026-07-01', 99),
      alt('2026-04-21', 2, { testCode: 'AST' }),
      alt('2026-04-21', 5, { specimen: 'TUBE' }),
      alt('2026-04-21', 6, { loinc: '1920-8' }),
      alt('2026-04-21', 7, { testCode: 'BILI', specimen: 'URINE' }),
      alt('2026-04-19', 8),
    );
    expect(tests.ALT.after.map(({ value }) => value)).toEqual([1, 3, 9]);
    expect(tests.ALT.unused.map(({ reason, dateText }) => [reason, dateText])).toEqual([
      ['specimen', '2026-04-21'],
      ['contradiction', '2026-04-21'],
      ['negative', '2026-04-22'],
    ]);
    expect(tests.AST.after.map(({ value }) => value)).toEqual([2]);
    expect([tests.TBL, tests.ALP, tests.INR]).toEqual(
      Array.from({ length: 3 }, () => ({ baseline: null, after: [], unused: [] })),
    );
    expect(
      afterCutoff.map(({ test: name, reason, kind, dateText }) => [name, reason, kind, dateText]),
    ).toEqual([['ALT', 'after-cutoff', 'unused', '2026-07-01']]);
  });

  test('SRC-LIV-057: every liver test has its own data', () => {
    const codes = ['ALT', 'AST', 'BILI', 'ALP', 'INR'];
    const units = ['U/L', 'U/L', 'umol/L', 'U/L', ''];
    const { tests } = dataOf(
      ...codes.map((testCode, i) => alt('2026-05-01', i + 1, { testCode, unit: units[i] ?? '' })),
    );
    expect(
      Object.values(tests).map(({ after }) => after.map(({ test: name, value }) => [name, value])),
    ).toEqual([...[[['ALT', 1]], [['AST', 2]], [['TBL', 3]], [['ALP', 4]], [['INR', 5]]]]);
  });

  test('SRC-LIV-057: late records stand by date', () => {
    const { afterCutoff } = dataOf(alt('2026-08-01', 1), alt('2026-07-01', 2));
    expect(afterCutoff.map(({ dateText }) => dateText)).toEqual(['2026-07-01', '2026-08-01']);
  });
});
