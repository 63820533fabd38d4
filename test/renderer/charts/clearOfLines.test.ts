import { expect, test } from 'vitest';
import { clearOfLines } from '../../../renderer/charts/clearOfLines.ts';

test.each([
  ['no line: at the right end', 40, [], 200],
  ['a line far from it', 40, [100], 200],
  ['a line through it: left of the line', 40, [180], 176],
  ['a line at the end', 40, [200], 196],
  ['the next line is in the way as well', 40, [190, 170], 166],
  ['two lines with room between them', 40, [190, 130], 186],
  ['no room at all: where it was', 150, [190, 100], 200],
])('SRC-LAB-111: %s', (_, width, lines, end) => {
  expect(clearOfLines(width, [0, 200], lines)).toBe(end);
});
