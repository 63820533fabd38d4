import { expect, test } from 'vitest';
import { hasTick, STRIP, stripLayout, subjectHeight } from '../../../renderer/charts/cellStripLayout.ts';

test('SRC-CEL-260: the days fill the width; day 1 stands at the left edge of the days', () => {
  const layout = stripLayout(1020, 29, 3);
  expect(layout.cell).toBe(30);
  expect(layout.x(1)).toBe(STRIP.left);
  expect(layout.x(29) + layout.cell).toBeLessThanOrEqual(1020 - STRIP.right);
  expect(layout.y(1)).toBe(subjectHeight + STRIP.gap);
  expect(layout.height).toBe(3 * (subjectHeight + STRIP.gap) + STRIP.axis);
  expect(layout.tick).toBe(1);
});

test('SRC-CEL-261: many days keep a least width and scroll; numbers then stand under the first of each week', () => {
  const layout = stripLayout(1020, 120, 1);
  expect(layout.cell).toBe(STRIP.leastCell);
  expect(layout.width).toBe(STRIP.left + 120 * STRIP.leastCell + STRIP.right);
  expect([1, 2, 7, 8, 15].filter((day) => hasTick(day, layout.tick))).toEqual([1, 8, 15]);
  expect([1, 2, 3].filter((day) => hasTick(day, 1))).toEqual([1, 2, 3]);
});
