import { expect, test } from 'vitest';
import { formatUnit } from '../../../renderer/charts/formatUnit.ts';

test.each([
  ['10^9/L', '10⁹/L'],
  ['10^12/L', '10¹²/L'],
  ['mL/min/1.73m2', 'mL/min/1.73m2'],
  ['', ''],
])('SRC-LAB-105: unit %j is written %j', (unit, written) => {
  expect(formatUnit(unit)).toBe(written);
});
