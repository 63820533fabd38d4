import { describe, expect, test } from 'vitest';
import { areaToEnd, areaToLast, lastQuantifiable, peakOf } from '../../../../shared/clinical/pd/exposure.ts';
import { exposurePeriods } from '../../../../shared/clinical/pd/exposurePeriods.ts';
import type { Point } from '../../../builders/exposurePeriods.ts';
import { exposureRule, FIRST, only, periods } from '../../../builders/exposurePeriods.ts';
import { infusionStart, sample } from '../../../builders/pdSamples.ts';

describe('peak and last quantifiable', () => {
  const peak = (points: readonly Point[]) => {
    const found = peakOf(only(points));
    return found.kind === 'no-sample' ? ['no-sample'] : [found.kind, found.at.sample.text, found.at.days];
  };

  test.each([
    ['no sample after', [[-1, 5]], ['no-sample']],
    [
      'the greatest',
      [
        [1, 5],
        [2, 9],
        [3, 7],
      ],
      ['value', '9', 2],
    ],
    [
      'of equal ones the first',
      [
        [1, 9],
        [2, 9],
      ],
      ['value', '9', 1],
    ],
    [
      'a figure is greater than any below the limit',
      [
        [1, '<50'],
        [2, 3],
      ],
      ['value', '3', 2],
    ],
    [
      'a pre-dose result is no peak',
      [
        [-0.05, 900],
        [1, 5],
      ],
      ['value', '5', 1],
    ],
    [
      'zero is a figure',
      [
        [1, '<50'],
        [2, 0],
      ],
      ['value', '0', 2],
    ],
    [
      'all below: the highest limit, so that it holds for all',
      [
        [1, '<50'],
        [2, '<100'],
        [3, '<50'],
      ],
      ['below-limit', '<100', 2],
    ],
    [
      'all below, the first of equal limits',
      [
        [1, '<50'],
        [2, '<50'],
      ],
      ['below-limit', '<50', 1],
    ],
    [
      'all below, one limit not named',
      [
        [1, '<50'],
        [2, 'BLQ'],
      ],
      ['below-limit', 'BLQ', 2],
    ],
  ] as const)('SRC-PDK-030: Cmax: %s', (_name, points, expected) => {
    expect(peak(points)).toEqual(expected);
  });

  test.each([
    ['none', [], null],
    ['all below', [[1, '<50']], null],
    [
      'the last figure',
      [
        [1, 5],
        [2, 60],
        [3, '<50'],
      ],
      2,
    ],
    [
      'across a result below the limit',
      [
        [1, 5],
        [2, '<50'],
        [3, 60],
      ],
      3,
    ],
  ] as const)('SRC-PDK-031: Tlast: %s', (_name, points, expected) => {
    expect(lastQuantifiable(only(points))?.days ?? null).toBe(expected);
  });
});

const value = (one: number) => ({ kind: 'value', value: one });
const none = (reason: string) => ({ kind: 'none', reason });

describe('area of an infusion', () => {
  test.each([
    // 0 at the start: 1*100/2 + 1*(100+60)/2
    [
      'to the last figure, below the limit before as zero',
      [
        [-0.05, '<50'],
        [1, 100],
        [2, 60],
        [9, '<50'],
      ],
      value(130),
    ],
    [
      'the pre-dose figure stands at the start: (20+100)/2 + 80',
      [
        [-0.05, 20],
        [1, 100],
        [2, 60],
      ],
      value(140),
    ],
    [
      'no pre-dose sample of the first infusion: zero',
      [
        [1, 100],
        [2, 60],
      ],
      value(130),
    ],
    // below the limit at day 1 is zero: 0 + (0+100)/2 + (100+60)/2
    [
      'below the limit before the first figure as zero',
      [
        [1, '<50'],
        [2, 100],
        [3, 60],
      ],
      value(130),
    ],
    // day 2 left out: 100/2 + 2*(100+60)/2
    [
      'below the limit between two figures left out',
      [
        [1, 100],
        [2, '<50'],
        [3, 60],
      ],
      value(210),
    ],
    [
      'two points are too few',
      [
        [1, 100],
        [2, '<50'],
      ],
      none('too-few-points'),
    ],
    ['nothing after', [[-1, 100]], none('no-sample')],
    [
      'all below: no area, never zero',
      [
        [1, '<50'],
        [2, '<50'],
      ],
      none('all-below-limit'),
    ],
  ] as const)('SRC-PDK-040: %s', (_name, points, expected) => {
    expect(areaToLast(only(points), exposureRule)).toEqual(expected);
  });

  test('SRC-PDK-041: the other treatments of results below the limit', () => {
    const before = only([
      [1, '<50'],
      [2, 100],
      [3, 60],
    ]);
    // left out: 2*100/2 + 80
    expect(areaToLast(before, { ...exposureRule, beforeFirst: 'missing' })).toEqual(value(180));
    const between = only([
      [1, 100],
      [2, '<50'],
      [3, 60],
    ]);
    // 50 + 50 + 30
    expect(areaToLast(between, { ...exposureRule, between: 'zero' })).toEqual(value(130));
    expect(
      areaToLast(
        only([
          [1, 8],
          [4, 2],
        ]),
        { ...exposureRule, method: 'linear-up-log-down' },
      ),
    ).toEqual(value(Number((4 + (6 / Math.log(4)) * 3).toPrecision(12))));
  });

  test('SRC-PDK-042: the fewest points are a parameter; the start counts', () => {
    const two = only([[1, 100]]);
    expect(areaToLast(two, { ...exposureRule, minPoints: 2 })).toEqual(value(50));
    expect(areaToLast(two, exposureRule)).toEqual(none('too-few-points'));
    expect(
      areaToLast(
        only([
          [1, 100],
          [2, 60],
        ]),
        { ...exposureRule, minPoints: 4 },
      ),
    ).toEqual(none('too-few-points'));
  });

  test('SRC-PDK-043: a later infusion needs to know what was left; the first does not', () => {
    const points: readonly Point[] = [
      [1, 100],
      [2, 60],
      [8, 90],
      [9, 70],
    ];
    const [first, second] = periods(points, 7);
    if (first === undefined || second === undefined) throw new Error('No period');
    expect(areaToLast(first, exposureRule)).toEqual(value(130));
    expect(areaToLast(second, exposureRule)).toEqual(none('no-pre-dose'));
  });

  test('SRC-PDK-044: a sample that may be before or after leaves the start unknown', () => {
    const [period] = exposurePeriods(
      [infusionStart(1, FIRST)],
      [sample('2026-04-20', 5), sample('2026-04-21', 100), sample('2026-04-22', 60)],
    );
    if (period === undefined) throw new Error('No period');
    expect(areaToLast(period, exposureRule)).toEqual(none('unclear-pre-dose'));
  });

  // 0 to 100 at day 1: 50; 100 to 60 at day 2: 80; from there to day 28 the table says.
  test.each([
    [
      'a figure on day 28: + 26 * (60+8)/2',
      [
        [1, 100],
        [2, 60],
        [28, 8],
      ],
      value(1014),
    ],
    [
      'a figure after day 28, between the points: 60 falls 1 a day to 34',
      [
        [1, 100],
        [2, 60],
        [42, 20],
      ],
      value(1352),
    ],
    [
      'below the limit after the last figure: zero at day 15, and 50 from there on',
      [
        [1, 100],
        [2, 60],
        [15, '<50'],
        [30, '<50'],
      ],
      { kind: 'between', low: 130 + (13 * 60) / 2, high: 130 + 13 * 55 + 13 * 50 },
    ],
    [
      'a figure after it: nothing to guess',
      [
        [1, 100],
        [2, 60],
        [28, 8],
        [40, '<50'],
      ],
      value(1014),
    ],
    [
      'no sample from day 28 on',
      [
        [1, 100],
        [2, 60],
        [27.9, 8],
      ],
      none('not-followed'),
    ],
    [
      'the limit is not named',
      [
        [1, 100],
        [2, 60],
        [30, 'BLQ'],
      ],
      none('no-limit'),
    ],
    [
      'the limit is not named, but it comes after day 28',
      [
        [1, 100],
        [2, 60],
        [28, 8],
        [40, 'BLQ'],
      ],
      value(1014),
    ],
    [
      'too few points',
      [
        [1, 100],
        [30, '<50'],
      ],
      none('too-few-points'),
    ],
    [
      'all below',
      [
        [1, '<50'],
        [30, '<50'],
      ],
      none('all-below-limit'),
    ],
  ] as const)('SRC-PDK-045: to day 28: %s', (_name, points, expected) => {
    expect(areaToEnd(only(points), exposureRule)).toEqual(expected);
  });

  test.each([
    ['27.9 days later: no area', 27.9, none('next-infusion')],
    ['28 days later: an area', 28, value(1014)],
  ])('SRC-PDK-046: a next infusion %s', (_name, next, expected) => {
    const [first] = periods(
      [
        [1, 100],
        [2, 60],
        [28, 8],
      ],
      next,
    );
    const open = periods(
      [
        [1, 100],
        [2, 60],
        [27.99, 8],
      ],
      next,
    )[0];
    if (first === undefined || open === undefined) throw new Error('No period');
    const found = areaToEnd(
      next === 28
        ? {
            ...only([
              [1, 100],
              [2, 60],
              [28, 8],
            ]),
            nextAt: 28,
          }
        : first,
      exposureRule,
    );
    expect(found).toEqual(expected);
    expect(areaToEnd(open, exposureRule).kind).toBe('none');
  });
});
