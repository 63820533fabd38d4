import { expect, test } from 'vitest';
import {
  below,
  exact,
  fellBy,
  none,
  percentChange,
  underCut,
} from '../../../../shared/clinical/kidney/amount.ts';
import { phrase } from '../../../../shared/text/phrases.ts';

const missing = none(phrase('fact-reason.kidney.no-baseline-upcr'));
const said = (judged: ReturnType<typeof underCut>): string =>
  judged.kind === 'unknown' ? judged.reason.key.replace('fact-reason.kidney.', '') : judged.kind;

test.each([
  [exact(0.49), 'lt', 0.5, 'yes'],
  [exact(0.5), 'lt', 0.5, 'no'],
  [exact(0.51), 'lt', 0.5, 'no'],
  [exact(0.49), 'lte', 0.5, 'yes'],
  [exact(0.5), 'lte', 0.5, 'yes'],
  [exact(0.51), 'lte', 0.5, 'no'],
  [exact(0.1 * 7), 'lte', 0.7, 'yes'],
  [below(0.5), 'lt', 0.5, 'yes'],
  [below(0.49), 'lt', 0.5, 'yes'],
  [below(0.51), 'lt', 0.5, 'below-limit'],
  [missing, 'lt', 0.5, 'no-baseline-upcr'],
] as const)('SRC-REN-020: %o %s %d: %s', (amount, operator, cut, expected) => {
  expect(said(underCut(amount, operator, cut))).toBe(expected);
});

test.each([
  [exact(2.01), exact(4), 50, 'no'],
  [exact(2), exact(4), 50, 'yes'],
  [exact(1.99), exact(4), 50, 'yes'],
  [exact(3), exact(4), 25, 'yes'],
  [exact(3.01), exact(4), 25, 'no'],
  [exact(5), exact(4), 25, 'no'],
  [exact(0.21), exact(0.3), 30, 'yes'],
  [below(2), exact(4), 50, 'yes'],
  [below(2.01), exact(4), 50, 'below-limit'],
  [exact(2), exact(0), 50, 'baseline-zero'],
  [exact(2), below(0.1), 50, 'baseline-below-limit'],
  [exact(2), missing, 50, 'no-baseline-upcr'],
  [none(phrase('fact-reason.kidney.no-24h')), exact(4), 50, 'no-24h'],
] as const)('SRC-REN-021: %o from %o fell by %d per cent: %s', (amount, baseline, percent, expected) => {
  expect(said(fellBy(amount, baseline, percent))).toBe(expected);
});

test('SRC-REN-022: a change is in per cent of the baseline', () => {
  expect([percentChange(3, 4), percentChange(5, 4), percentChange(4, 4)]).toEqual([-25, 25, 0]);
});
