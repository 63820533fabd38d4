import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaUnder, cutAt } from '../../../../shared/clinical/pd/auc.ts';

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
