import { type CellIssue, compileRowCheck } from '../../shared/dataset/checkRow.ts';
import { createCellsText } from '../../shared/dataset/contentHash.ts';
import { type Cell, rawCellValue } from '../../shared/dataset/convertCell.ts';
import type { RawCell, SourceColumn } from '../../shared/dataset/rawCell.ts';
import { openTable } from './cutTally.ts';
import { createKeyCheck } from './keyCheck.ts';
import type { ReadContext } from './readContext.ts';
import { createRowTally } from './rowTally.ts';

interface Options {
  /** Place of the table. */
  readonly file: string;
  readonly fileId: number;
  readonly domain: string;
  /** After mapping and de-identification. */
  readonly columns: readonly SourceColumn[];
}

const asJson = (columns: readonly SourceColumn[], cells: readonly RawCell[]): string =>
  JSON.stringify(Object.fromEntries(columns.map(({ name }, i) => [name, rawCellValue(cells[i] ?? null)])));

/** As searchColumns, from the cells of a row. */
const searchText = (cell: Cell): string => (cell === undefined ? '' : String(cell).trim());

/**
 * Judges the rows of one table: each is accepted, stored and taken into account, or rejected with its issues. The result
 * tells which.
 */
export const createRowJudge = (
  context: ReadContext,
  { file, fileId, domain, columns }: Options,
): ((cells: readonly RawCell[], line: number) => boolean) => {
  const { issues, lastPossibleDate, cutoff, store } = context;
  const names = columns.map(({ name }) => name);
  const [subjectAt, testAt] = [names.indexOf('USUBJID'), names.indexOf(`${domain}TESTCD`)];
  const table = openTable(context.tally, file, domain);
  const keys = createKeyCheck({ file, domain, names, table });
  const check = compileRowCheck({ domain, columns, lastPossibleDate, cutoff });
  const rowText = createCellsText(names);
  const tally = createRowTally(context.tally, { file, domain, columns, table });
  const report = (found: readonly CellIssue[], cells: readonly RawCell[], line: number): void => {
    for (const issue of found) {
      const data = issue.severity === 'error' ? asJson(columns, cells) : null;
      issues.add({ file, domain, line, ...issue }, data);
    }
  };
  return (raw, line) => {
    const row = check(raw);
    const accepted = !row.rejected && keys.add(row.cells);
    if (row.issues.length > 0) report(row.issues, raw, line);
    if (!accepted) {
      if (!row.rejected) report([keys.duplicate], raw, line);
      return false;
    }
    const subjectId = searchText(row.cells[subjectAt]);
    if (store !== null) {
      const testCode = searchText(row.cells[testAt]);
      store({ domain, subjectId, testCode, fileId, place: file, line, text: rowText(row.cells) });
    }
    tally(row, subjectId, line);
    return true;
  };
};
