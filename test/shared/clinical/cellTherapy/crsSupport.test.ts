import { expect, test } from 'vitest';
import { hypotensionTreatedWith, hypoxiaByFlow } from '../../../../shared/clinical/cellTherapy/crsSupport.ts';

test.each([
  [0, false, null],
  [0, true, 'one-vasopressor'],
  [1, false, 'one-vasopressor'],
  [1, true, 'one-vasopressor'],
  [2, false, 'multiple-vasopressors'],
  [2, true, 'multiple-vasopressors'],
] as const)('SRC-CEL-010: %i vasopressors, vasopressin %s: %s', (vasopressors, vasopressin, expected) => {
  expect(hypotensionTreatedWith(vasopressors, vasopressin)).toBe(expected);
});

test.each([
  [null, 'low-flow'],
  [0.5, 'low-flow'],
  [5.9, 'low-flow'],
  [6, 'low-flow'],
  [6.1, 'high-flow'],
  [15, 'high-flow'],
] as const)('SRC-CEL-011: oxygen at %s L/min is %s', (litres, expected) => {
  expect(hypoxiaByFlow(litres, 6)).toBe(expected);
});
