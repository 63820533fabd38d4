import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decisionTable } from '../../../shared/escalation/decisionTable.ts';
import { DESIGN_DEFAULTS } from '../../../shared/escalation/designDefaults.ts';
import type { ComparatorId } from '../../../shared/protocol/comparators.ts';

const letters = (design: ComparatorId, target: number, n: number): string =>
  decisionTable(design, { ...DESIGN_DEFAULTS, target }, n)
    .cells.filter((cell) => cell.n === n)
    .map(({ letter }) => letter)
    .join(' ');

/** domain.md 2.5: the first letters of each row, y = 0, 1, 2, 3, 4. */
const ROWS = [
  [0.25, 1, 'E D'],
  [0.25, 2, 'E D D'],
  [0.25, 3, 'E D D DU'],
  [0.25, 4, 'E S D DU DU'],
  [0.25, 5, 'E S D DU DU'],
  [0.25, 6, 'E E D D DU'],
  [0.25, 9, 'E E S D D'],
  [0.3, 1, 'E D'],
  [0.3, 2, 'E D D'],
  [0.3, 3, 'E S D DU'],
  [0.3, 4, 'E S D DU DU'],
  [0.3, 5, 'E E D D DU'],
  [0.3, 6, 'E E S D DU'],
  [0.3, 9, 'E E E S D'],
] as const;

/** domain.md 2.5: where i3+3 differs from them. */
const I3_ROWS = [
  [0.25, 1, 'E S'],
  [0.25, 2, 'E S D'],
  [0.25, 3, 'E S D DU'],
  [0.25, 4, 'E S D DU DU'],
  [0.25, 5, 'E S D DU DU'],
  [0.25, 6, 'E E S D DU'],
  [0.25, 9, 'E E S D D'],
  [0.3, 1, 'E S'],
  [0.3, 2, 'E S D'],
  [0.3, 3, 'E S D DU'],
  [0.3, 4, 'E S D DU DU'],
  [0.3, 5, 'E E S D DU'],
  [0.3, 6, 'E E S D DU'],
  [0.3, 9, 'E E E S D'],
] as const;

describe('keyboard, mTPI-2 and i3+3', () => {
  test.each(ROWS)('SRC-DSG-030: mTPI-2, target %d, n %d: %s', (target, n, row) => {
    expect(letters('mtpi2', target, n).startsWith(row)).toBe(true);
  });

  test.each(ROWS)('SRC-DSG-031: keyboard, target %d, n %d: %s', (target, n, row) => {
    expect(letters('keyboard', target, n).startsWith(row)).toBe(true);
  });

  test.each(I3_ROWS)('SRC-DSG-032: i3+3, target %d, n %d: %s', (target, n, row) => {
    expect(letters('i3+3', target, n).startsWith(row)).toBe(true);
  });

  test.each([0.2, 0.25, 0.3, 0.33])(
    'SRC-DSG-033: mTPI-2 and keyboard agree up to n = 9 at target %d',
    (target) => {
      for (let n = 1; n <= 9; n += 1)
        expect(letters('keyboard', target, n)).toBe(letters('mtpi2', target, n));
    },
  );

  test.each([
    ['keyboard', 0.05],
    ['mtpi2', 0.05],
    ['i3+3', 0.05],
    ['keyboard', 0.1],
  ] as const)(
    'SRC-DSG-034: %s at target %d could never advise to escalate and is not computed',
    (design, target) => {
      expect(new Set(letters(design, target, 3).split(' '))).toEqual(new Set(['–']));
    },
  );

  // 7/20 is 0.35 exactly, the upper end: inside. 5/20 is the lower end: not below.
  test.each([
    [4, 'E'],
    [5, 'S'],
    [7, 'S'],
    [8, 'D'],
  ])('SRC-DSG-036: i3+3 takes the ends of the interval as inside: %d of 20: %s', (dlt, letter) => {
    expect(letters('i3+3', 0.3, 20).split(' ')[dlt]).toBe(letter);
  });

  test('SRC-DSG-035: no design grows bolder with more DLTs', () => {
    const rank = ['E', 'S', 'D', 'DU', 'X'];
    const designs = fc.constantFrom<ComparatorId>('boin', 'keyboard', 'mtpi2', 'i3+3', '3+3', 'rolling6');
    fc.assert(
      fc.property(
        designs,
        fc.integer({ min: 16, max: 50 }),
        fc.integer({ min: 1, max: 24 }),
        (design, percent, n) => {
          const row = letters(design, percent / 100, n).split(' ');
          const ranks = row.map((letter) => rank.indexOf(letter));
          expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        },
      ),
      { numRuns: 150 },
    );
  });
});
