import { describe, expect, test } from 'vitest';
import { EDITIONS, termNamed } from '../../../../shared/grading/ctcae/editions.ts';
import { gradeLab } from '../../../../shared/grading/gradeLab.ts';
import type { CriteriaId, UnitSystem } from '../../../../shared/grading/labGrade.ts';
import { V4_03_A_TO_G } from './tables/v4_03AToG.ts';
import { V4_03_H_TO_W } from './tables/v4_03HToW.ts';
import { V4_03_HYPER } from './tables/v4_03Hyper.ts';
import { V4_03_HYPO } from './tables/v4_03Hypo.ts';
import { V5_0_A_TO_G } from './tables/v5_0AToG.ts';
import { V5_0_H_TO_W } from './tables/v5_0HToW.ts';
import { V5_0_HYPER } from './tables/v5_0Hyper.ts';
import { V5_0_HYPO } from './tables/v5_0Hypo.ts';
import { V6_0_A_TO_G } from './tables/v6_0AToG.ts';
import { V6_0_H_TO_W } from './tables/v6_0HToW.ts';
import { V6_0_HYPER } from './tables/v6_0Hyper.ts';
import { V6_0_HYPO } from './tables/v6_0Hypo.ts';
import { casesOf, type TermTable } from './termTable.ts';

const TABLES: { readonly [C in CriteriaId]: readonly TermTable[] } = {
  'ctcae-4.03': [...V4_03_A_TO_G, ...V4_03_H_TO_W, ...V4_03_HYPER, ...V4_03_HYPO],
  'ctcae-5.0': [...V5_0_A_TO_G, ...V5_0_H_TO_W, ...V5_0_HYPER, ...V5_0_HYPO],
  'ctcae-6.0': [...V6_0_A_TO_G, ...V6_0_H_TO_W, ...V6_0_HYPER, ...V6_0_HYPO],
};

const found = (criteria: CriteriaId, table: TermTable) => {
  const term = termNamed(criteria, table.term);
  if (term === undefined) throw new Error(`${criteria} has no term "${table.term}"`);
  return term;
};

/** What the program says of each case of the lines, beside what is expected. */
const compared = (criteria: CriteriaId, table: TermTable, units: UnitSystem, lines: readonly string[]) => {
  const cases = lines.flatMap(casesOf);
  const term = found(criteria, table);
  return {
    expected: cases.map(({ line, expected }) => ({ line, ...expected })),
    said: cases.map(({ line, input }) => {
      const { grade, gradeMin, gradeMax, reason } = gradeLab(term, input, units);
      return { line, grade, gradeMin, gradeMax, reason };
    }),
  };
};

describe.each(['ctcae-4.03', 'ctcae-5.0', 'ctcae-6.0'] as const)('%s', (criteria) => {
  test('SRC-CTC-002: every term of the edition has a table', () => {
    const names = (terms: readonly { readonly term: string; readonly direction: string }[]) =>
      terms.map(({ term, direction }) => `${term} ${direction}`).sort();
    expect(names(TABLES[criteria])).toEqual(names(EDITIONS[criteria]));
  });

  test.each(TABLES[criteria])('SRC-CTC-003: $term $direction in SI units: $official', (table) => {
    const { said, expected } = compared(criteria, table, 'si', table.si);
    expect(said).toEqual(expected);
    expect(said.length).toBeGreaterThan(2);
  });

  test.each(TABLES[criteria])('SRC-CTC-004: $term $direction in conventional units', (table) => {
    const lines = table.us.length === 0 ? table.si : table.us;
    const { said, expected } = compared(criteria, table, 'us', lines);
    expect(said).toEqual(expected);
  });
});
