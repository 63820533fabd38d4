import { describe, expect, test } from 'vitest';
import { badRows, goodRows } from '../../../builders/badRows.ts';
import { checkCohort, described } from '../../../builders/checkCohort.ts';
import { changedCohort } from '../../../builders/goodCohort.ts';

/** Made where keys and files are known: test/files/badRows.test.ts. */
const BY_IMPORT = /-00[56] /;

describe('checks of a cohort', () => {
  test.each(goodRows)('SRC-DQ-100: nothing is found: $what', ({ changes }) => {
    expect(described(checkCohort(changedCohort(changes)))).toEqual([]);
  });

  test.each(badRows)('SRC-DQ-101: $what', ({ changes, expected }) => {
    const found = described(checkCohort(changedCohort(changes)));
    expect(found).toEqual(expected.filter((text) => !BY_IMPORT.test(text)));
  });

  // An import stops such an age before the checks: over 89 it identifies (shared/dataset/deid).
  test.each([
    ['0', ['DQ-DM-032']],
    ['120', ['DQ-DM-032']],
    ['121', ['DQ-DM-031', 'DQ-DM-032']],
  ])('SRC-DQ-103: age %s', (AGE, expected) => {
    const found = checkCohort(changedCohort([['DM', 2, { AGE }]]));
    expect(found.map(({ rule }) => rule)).toEqual(expected);
  });

  test('SRC-DQ-102: no message repeats a cell', () => {
    const messages = badRows.flatMap(({ changes }) =>
      checkCohort(changedCohort(changes)).map(({ message }) => message),
    );
    expect(messages.length).toBeGreaterThan(60);
    const cells = ['S1', 'S2', 'Rash', 'L01', 'ukat/L', '2026-05-0', '2026-06', '20001'];
    expect(messages.filter((message) => cells.some((cell) => message.includes(cell)))).toEqual([]);
  });
});
