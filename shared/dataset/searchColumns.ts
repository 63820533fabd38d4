import type { CellValue } from './sourceRow.ts';

const textOf = (cell: CellValue | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell).trim();

/**
 * The columns by which stored rows are found: subject, and test code in a findings domain; '' where a domain has
 * none. Both are copies of the row's own USUBJID and --TESTCD, so that they can be checked against it.
 */
export const searchColumns = (
  domain: string,
  values: { readonly [variable: string]: CellValue },
): { subjectId: string; testCode: string } => ({
  subjectId: textOf(values.USUBJID),
  testCode: textOf(values[`${domain}TESTCD`]),
});
