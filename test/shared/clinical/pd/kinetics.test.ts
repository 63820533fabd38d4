import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaUnder, cutAt } from '../../../../shared/clinical/pd/auc.ts';
import {
  areaToEnd,
  areaToLast,
  type ExposureRule,
  lastQuantifiable,
  peakOf,
} from '../../../../shared/clinical/pd/exposure.ts';
import { exposurePeriods } from '../../../../shared/clinical/pd/exposurePeriods.ts';
import { infusionStart, sample } from '../../../builders/pdSamples.ts';

const at = (...points: readonly (readonly [number, number])[]) =>
  points.map(([days, value]) => ({ days, value }));

describe('area by trapezoids', () => {
  test.each([
    ['nothing', [], 0],
    ['one point', [[0, 5]], 0],
    [
      'a triangle: 10 * 2 / 2',
      [
        [0, 0],
        [2, 10],
      ],
      10,
    ],
    [
      'up and down: 1*10/2 + 3*(10+4)/2',
      [
        [0, 0],
        [1, 10],
        [4, 4],
      ],
      26,
    ],
    [
      'flat: 4 * 3',
      [
        [0, 4],
        [3, 4],
      ],
      12,
    ],
    [
      'two at the same time add nothing',
      [
        [0, 4],
        [0, 8],
        [2, 8],
      ],
      16,
    ],
  ] as const)('SRC-PDK-010: linear: %s', (_name, points, area) => {
    expect(areaUnder(at(...points), 'linear')).toBeCloseTo(area, 12);
  });

  test.each([
    [
      'falling from 8 to 2 over 3 days: (8 - 2) / ln 4 * 3',
      [
        [0, 8],
        [3, 2],
      ],
      (6 / Math.log(4)) * 3,
    ],
    [
      'rising is linear',
      [
        [0, 2],
        [3, 8],
      ],
      15,
    ],
    [
      'flat is linear',
      [
        [0, 4],
        [3, 4],
      ],
      12,
    ],
    [
      'falling to zero is linear',
      [
        [0, 4],
        [3, 0],
      ],
      6,
    ],
    [
      'up, then down',
      [
        [0, 0],
        [1, 8],
        [4, 2],
      ],
      4 + (6 / Math.log(4)) * 3,
    ],
  ] as const)('SRC-PDK-011: linear up, logarithmic down: %s', (_name, points, area) => {
    expect(areaUnder(at(...points), 'linear-up-log-down')).toBeCloseTo(area, 12);
  });

  test.each([
    [
      'between two points, linear',
      [
        [0, 0],
        [4, 8],
      ],
      1,
      'linear',
      [
        [0, 0],
        [1, 2],
      ],
    ],
    [
      'on a point',
      [
        [0, 0],
        [4, 8],
        [6, 2],
      ],
      4,
      'linear',
      [
        [0, 0],
        [4, 8],
      ],
    ],
    [
      'at the last point',
      [
        [0, 0],
        [4, 8],
      ],
      4,
      'linear',
      [
        [0, 0],
        [4, 8],
      ],
    ],
    [
      'falling by the logarithmic rule: 8 to 2, half way 4',
      [
        [0, 8],
        [4, 2],
      ],
      2,
      'linear-up-log-down',
      [
        [0, 8],
        [2, 4],
      ],
    ],
    [
      'rising by the logarithmic rule is linear',
      [
        [0, 2],
        [4, 8],
      ],
      2,
      'linear-up-log-down',
      [
        [0, 2],
        [2, 5],
      ],
    ],
    [
      'they end before',
      [
        [0, 0],
        [4, 8],
      ],
      5,
      'linear',
      null,
    ],
    [
      'on the first point',
      [
        [3, 7],
        [4, 8],
      ],
      3,
      'linear',
      [[3, 7]],
    ],
  ] as const)('SRC-PDK-012: cut %s', (_name, points, end, method, expected) => {
    const found = cutAt(at(...points), end, method);
    expect(found).toEqual(expected === null ? null : at(...expected));
  });

  test('SRC-PDK-013: logarithmic down never gives more than linear', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 2, maxLength: 12 }), (values) => {
        const points = values.map((value, days) => ({ days, value }));
        return areaUnder(points, 'linear-up-log-down') <= areaUnder(points, 'linear') * (1 + 1e-12);
      }),
    );
  });
});

const rule: ExposureRule = {
  ...{ method: 'linear', endDays: 28, minPoints: 3, beforeFirst: 'zero', between: 'missing' },
};
const FIRST = '2026-04-20T10:00';
/** Time of a sample so many days after the first infusion, to the minute. */
const dtc = (days: number): string =>
  new Date(Date.parse(`${FIRST}:00Z`) + days * 86_400_000).toISOString().slice(0, 16);

type Point = readonly [number, number | string];
/** One infusion at day 0 (and others), samples by days since the first. */
const periods = (points: readonly Point[], ...others: readonly number[]) =>
  exposurePeriods(
    [0, ...others].map((days, index) => infusionStart(index + 1, dtc(days))),
    points.map(([days, result]) => sample(dtc(days), result)),
  );
const only = (points: readonly Point[]) => {
  const [period] = periods(points);
  if (period === undefined) throw new Error('No period');
  return period;
};

describe('samples of an infusion', () => {
  const split = (points: readonly Point[], ...others: readonly number[]) =>
    periods(points, ...others).map(({ preDose, after, nextAt, unclear }) => [
      preDose?.text ?? null,
      after.map(({ sample: one, days }) => [Number(days.toFixed(3)), one.text]),
      nextAt,
      unclear.length,
    ]);

  test('SRC-PDK-020: a pre-dose sample belongs to the infusion that follows, a later one to that one', () => {
    expect(
      split(
        [
          [-0.05, '<50'],
          [0.1, 281],
          [3, 1001],
          [6.95, 200],
          [7.1, 573],
          [10, 709],
        ],
        7,
      ),
    ).toEqual([
      [
        '<50',
        [
          [0.1, '281'],
          [3, '1001'],
        ],
        7,
        0,
      ],
      [
        '200',
        [
          [0.1, '573'],
          [3, '709'],
        ],
        null,
        0,
      ],
    ]);
  });

  test('SRC-PDK-021: at the very minute of the start it is before; a minute later after', () => {
    const minute = 1 / 1440;
    expect(
      split([
        [0, 11],
        [minute, 12],
      ]),
    ).toEqual([['11', [[0.001, '12']], null, 0]]);
  });

  test('SRC-PDK-022: the last of several before the first infusion counts; the day before a later one does not', () => {
    expect(
      split(
        [
          [-5, 1],
          [-2, 2],
          [3, 30],
          [6, 60],
        ],
        7,
      ),
    ).toEqual([
      [
        '2',
        [
          [3, '30'],
          [6, '60'],
        ],
        7,
        0,
      ],
      [null, [], null, 0],
    ]);
  });

  const one = (date: string, timePoint: string, baselineFlag = false) => {
    const samples = [sample(date, 5, { timePoint, baselineFlag })];
    const [period] = exposurePeriods([infusionStart(1, '2026-04-20T10:00')], samples);
    return [period?.preDose?.text ?? null, period?.after.map(({ days }) => days), period?.unclear.length];
  };

  test.each([
    ['called pre-dose', 'PREDOSE', false, ['5', [], 0]],
    ['called pre-infusion', 'Pre-infusion', false, ['5', [], 0]],
    ['called before infusion', 'BEFORE INFUSION', false, ['5', [], 0]],
    ['called so in Chinese', '输注前', false, ['5', [], 0]],
    ['called post-infusion', '1 H POST-INFUSION', false, [null, [0], 0]],
    ['called after', '1 h after infusion', false, [null, [0], 0]],
    ['flagged as the last before exposure', '', true, ['5', [], 0]],
    ['not told', '', false, [null, [], 1]],
    ['a word that only begins so', 'PRESENT', false, [null, [], 1]],
  ])('SRC-PDK-023: on the day of the infusion without a time: %s', (_name, timePoint, flag, expected) => {
    expect(one('2026-04-20', timePoint, flag)).toEqual(expected);
  });

  test('SRC-PDK-024: where both have a time it outweighs the planned time point', () => {
    expect(one('2026-04-20T10:30', 'PREDOSE')).toEqual([null, [30 / 1440], 0]);
    expect(one('2026-04-20T09:30', '1 H POST-INFUSION')).toEqual(['5', [], 0]);
  });

  test('SRC-PDK-025: times of different zones say nothing about the order within a day', () => {
    expect(one('2026-04-20T10:30+08:00', '')).toEqual([null, [], 1]);
    expect(one('2026-04-21T10:30+08:00', '')).toEqual([null, [1], 0]);
  });

  test.each([
    ['the day before, called pre-dose: the next one', '2026-04-26T20:00', 'PREDOSE', [0, '9']],
    ['the day before, not called so: the former', '2026-04-26T20:00', '', [1, null]],
    ['two days before, called pre-dose: the former', '2026-04-25T20:00', 'PREDOSE', [1, null]],
    [
      'the day before, "POST PREVIOUS, PRE NEXT": the former',
      '2026-04-26',
      'POST-INFUSION, PRE NEXT',
      [1, null],
    ],
  ])('SRC-PDK-026: %s', (_name, date, timePoint, expected) => {
    const [former, next] = exposurePeriods(
      [infusionStart(1, '2026-04-20T10:00'), infusionStart(2, '2026-04-27T10:00')],
      [sample(date, 9, { timePoint })],
    );
    expect([former?.after.length, next?.preDose?.text ?? null]).toEqual(expected);
  });
});

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
    expect(areaToLast(only(points), rule)).toEqual(expected);
  });

  test('SRC-PDK-041: the other treatments of results below the limit', () => {
    const before = only([
      [1, '<50'],
      [2, 100],
      [3, 60],
    ]);
    // left out: 2*100/2 + 80
    expect(areaToLast(before, { ...rule, beforeFirst: 'missing' })).toEqual(value(180));
    const between = only([
      [1, 100],
      [2, '<50'],
      [3, 60],
    ]);
    // 50 + 50 + 30
    expect(areaToLast(between, { ...rule, between: 'zero' })).toEqual(value(130));
    expect(
      areaToLast(
        only([
          [1, 8],
          [4, 2],
        ]),
        { ...rule, method: 'linear-up-log-down' },
      ),
    ).toEqual(value(Number((4 + (6 / Math.log(4)) * 3).toPrecision(12))));
  });

  test('SRC-PDK-042: the fewest points are a parameter; the start counts', () => {
    const two = only([[1, 100]]);
    expect(areaToLast(two, { ...rule, minPoints: 2 })).toEqual(value(50));
    expect(areaToLast(two, rule)).toEqual(none('too-few-points'));
    expect(
      areaToLast(
        only([
          [1, 100],
          [2, 60],
        ]),
        { ...rule, minPoints: 4 },
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
    expect(areaToLast(first, rule)).toEqual(value(130));
    expect(areaToLast(second, rule)).toEqual(none('no-pre-dose'));
  });

  test('SRC-PDK-044: a sample that may be before or after leaves the start unknown', () => {
    const [period] = exposurePeriods(
      [infusionStart(1, FIRST)],
      [sample('2026-04-20', 5), sample('2026-04-21', 100), sample('2026-04-22', 60)],
    );
    if (period === undefined) throw new Error('No period');
    expect(areaToLast(period, rule)).toEqual(none('unclear-pre-dose'));
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
    expect(areaToEnd(only(points), rule)).toEqual(expected);
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
      rule,
    );
    expect(found).toEqual(expected);
    expect(areaToEnd(open, rule).kind).toBe('none');
  });
});
