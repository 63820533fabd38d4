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

  test('SRC-DQ-102: no message repeats a cell', () => {
    const messages = badRows.flatMap(({ changes }) =>
      checkCohort(changedCohort(changes)).map(({ message }) => message),
    );
    expect(messages.length).toBeGreaterThan(60);
    const cells = ['S1', 'S2', 'Rash', 'L01', 'ukat/L', '2026-05-0', '2026-06', '20001'];
    expect(messages.filter((message) => cells.some((cell) => message.includes(cell)))).toEqual([]);
  });
});
