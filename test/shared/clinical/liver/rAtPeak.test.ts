import { describe, expect, test } from 'vitest';
import { rAtPeak } from '../../../../shared/clinical/liver/rAtPeak.ts';
import { series, times } from '../../../builders/liver.ts';

const SAME_DAY = { hepatocellular: 5, cholestatic: 2, operator: 'inclusive', daysApart: 0 } as const;
const DAY = '2026-05-10';
const alp = (...list: readonly (readonly [number, string])[]) =>
  series(...list.map(([multiple, date]) => times('ALP', multiple, date)));

const short = (found: ReturnType<typeof rAtPeak>) =>
  found.kind === 'r' ? [found.r, found.pattern, found.other] : found.reason;

describe('R at the peak', () => {
  test.each([
    ['hepatocellular', times('ALT', 10, DAY), alp([1, DAY]), [10, 'hepatocellular', null]],
    ['at the upper cut', times('ALT', 5, DAY), alp([1, DAY]), [5, 'hepatocellular', 'mixed']],
    ['mixed', times('ALT', 3, DAY), alp([1, DAY]), [3, 'mixed', null]],
    ['at the lower cut', times('ALT', 4, DAY), alp([2, DAY]), [2, 'cholestatic', 'mixed']],
    ['cholestatic', times('ALT', 1, DAY), alp([4, DAY]), [0.25, 'cholestatic', null]],
    ['no injury', times('ALT', 1, DAY), alp([0.1, DAY]), [10, null, null]],
    ['no injury, on a cut', times('ALT', 0.5, DAY), alp([0.1, DAY]), [5, null, null]],
    ['no aminotransferase', null, alp([1, DAY]), 'no-aminotransferase'],
    ['peak without a date', times('ALT', 10, '2026-05'), alp([1, DAY]), 'no-date'],
    ['no phosphatase', times('ALT', 10, DAY), alp(), 'no-alkaline-phosphatase'],
    ['phosphatase of another day', times('ALT', 10, DAY), alp([1, '2026-05-11']), 'no-alkaline-phosphatase'],
    ['phosphatase without a day', times('ALT', 10, DAY), alp([1, '2026-05']), 'no-alkaline-phosphatase'],
    ['peak above a limit', times('ALT', 10, DAY, { bound: 'at-least' }), alp([1, DAY]), 'not-exact'],
    [
      'phosphatase below a limit',
      times('ALT', 10, DAY),
      series(times('ALP', 1, DAY, { bound: 'at-most' })),
      'not-exact',
    ],
    ['phosphatase 0', times('ALT', 10, DAY), alp([0, DAY]), 'alkaline-phosphatase-zero'],
    [
      'two of a day: the lower',
      times('ALT', 10, DAY),
      alp([2, DAY], [1, DAY], [4, DAY]),
      [10, 'hepatocellular', null],
    ],
  ] as const)('SRC-LIV-006: %s', (_name, peak, phosphatase, expected) => {
    expect(short(rAtPeak(peak, phosphatase, SAME_DAY))).toEqual(expected);
  });

  test('SRC-LIV-007: days apart is a parameter; the nearest counts', () => {
    const peak = times('ALT', 12, DAY);
    const within = { ...SAME_DAY, daysApart: 2 };
    expect(short(rAtPeak(peak, alp([1, '2026-05-12'], [2, '2026-05-11']), within))).toEqual([
      ...[6, 'hepatocellular', null],
    ]);
    expect(short(rAtPeak(peak, alp([2, '2026-05-11'], [1, '2026-05-12']), within))).toEqual([
      ...[6, 'hepatocellular', null],
    ]);
    expect(short(rAtPeak(peak, alp([3, '2026-05-08']), within))).toEqual([4, 'mixed', null]);
    expect(short(rAtPeak(peak, alp([3, '2026-05-07']), within))).toBe('no-alkaline-phosphatase');
  });

  test('SRC-LIV-008: the operator is a parameter', () => {
    const strict = { ...SAME_DAY, operator: 'strict' } as const;
    expect(short(rAtPeak(times('ALT', 5, DAY), alp([1, DAY]), strict))).toEqual([
      5,
      'mixed',
      'hepatocellular',
    ]);
    expect(short(rAtPeak(times('ALT', 4, DAY), alp([2, DAY]), strict))).toEqual([2, 'mixed', 'cholestatic']);
  });

  test('SRC-LIV-009: both samples are named', () => {
    const [peak, phosphatase] = [times('AST', 6, DAY), times('ALP', 2, DAY)];
    expect(rAtPeak(peak, series(phosphatase), SAME_DAY)).toEqual({
      ...{ kind: 'r', r: 3, pattern: 'mixed', other: null },
      ...{ aminotransferase: peak, alkalinePhosphatase: phosphatase },
    });
    expect(rAtPeak(peak, series(), SAME_DAY)).toEqual({
      ...{ kind: 'none', reason: 'no-alkaline-phosphatase', aminotransferase: peak },
    });
  });
});
