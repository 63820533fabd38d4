import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelShape } from '../../../renderer/charts/levelShape.ts';
import { placeLabels } from '../../../renderer/charts/placeLabels.ts';

const PLOT = { left: 0, top: 0, right: 400, bottom: 300 };

describe('labels of points', () => {
  test('SRC-LIV-120: a lone point has its label on its right', () => {
    expect(placeLabels([{ x: 100, y: 100, width: 20 }], PLOT)).toEqual([{ x: 109, y: 100 }]);
  });

  test('SRC-LIV-120: at the right edge it stands on the left', () => {
    expect(placeLabels([{ x: 390, y: 100, width: 20 }], PLOT)).toEqual([{ x: 361, y: 100 }]);
  });

  test('SRC-LIV-120: without any room it stands on its right', () => {
    const narrow = { left: 95, top: 95, right: 105, bottom: 105 };
    expect(placeLabels([{ x: 100, y: 100, width: 20 }], narrow)).toEqual([{ x: 109, y: 100 }]);
  });

  test('SRC-LIV-121: no label covers another or a point', () => {
    const at = fc.record({
      x: fc.integer({ min: 150, max: 250 }),
      y: fc.integer({ min: 120, max: 180 }),
      width: fc.constant(22),
    });
    fc.assert(
      fc.property(fc.array(at, { minLength: 1, maxLength: 6 }), (points) => {
        const placed = placeLabels(points, PLOT);
        const boxes = placed.map(({ x, y }) => ({ left: x, right: x + 22, top: y - 7, bottom: y + 7 }));
        for (const [i, a] of boxes.entries()) {
          for (const b of boxes.slice(i + 1))
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
          for (const { x, y } of points)
            expect(a.left < x + 6 && x - 6 < a.right && a.top < y + 6 && y - 6 < a.bottom).toBe(false);
        }
      }),
    );
  });
});

test('SRC-LIV-122: nine dose levels have nine shapes', () => {
  expect(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9].map(levelShape)).size).toBe(9);
  expect(levelShape(10)).toBe(levelShape(1));
});
