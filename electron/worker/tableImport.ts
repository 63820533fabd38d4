import { type CheckedRow, compileRowCheck } from '../../shared/dataset/checkRow.ts';
import { keepTable } from '../../shared/dataset/checks/facts/keepTable.ts';
import { createRowText } from '../../shared/dataset/contentHash.ts';
import { rawCellValue } from '../../shared/dataset/convertCell.ts';
import { domainSpec } from '../../shared/dataset/domains.ts';
import type { RawCell, SourceColumn } from '../../shared/dataset/rawCell.ts';
import { searchColumns } from '../../shared/dataset/searchColumns.ts';
import { variableType } from '../../shared/dataset/variables.ts';
import type { IsoDate } from '../../shared/kernel/brands.ts';
import type { ImportStore } from '../db/importStore.ts';
import { refuse } from '../files/refused.ts';
import { type CutTally, openTable, parentFinder, type SubjectRows, tallyRow } from './cutTally.ts';
import type { IssueLog } from './issueLog.ts';
import { createKeyCheck } from './keyCheck.ts';

export interface TableContext {
  readonly file: string;
  readonly fileId: number;
  readonly store: ImportStore;
  readonly issues: IssueLog;
  readonly tally: CutTally;
  readonly lastPossibleDate: IsoDate;
  readonly cutoff: IsoDate | null;
}

export interface TableImport {
  readonly domain: string;
  readonly extraVariables: readonly string[];
  /** True when the row was accepted. */
  readonly row: (cells: readonly RawCell[], line: number) => boolean;
  readonly malformed: (cells: readonly string[], line: number) => void;
}

const checkColumns = ({ file, issues }: TableContext, domain: string, names: ReadonlySet<string>): void => {
  const spec = domainSpec(domain);
  if (spec === undefined) {
    issues.warnOfWhole({
      file,
      domain,
      column: '',
      rule: 'DQ-FILE-002',
      message: `This version has no words for the domain ${domain}; its rows are kept as they are.`,
    });
    return;
  }
  const absent = spec.required.filter((name) => !names.has(name));
  if (absent.length > 0) {
    refuse(
      'file-unsupported',
      `The file has no ${absent.join(', ')}, without which no ${spec.label} row can be read.`,
      {
        column: absent.join(', '),
      },
    );
  }
  for (const column of spec.expected.filter((name) => !names.has(name))) {
    const message = `${column} is not in the file: what it would say is unknown for every row.`;
    issues.warnOfWhole({ file, domain, column, rule: 'DQ-FILE-004', message });
  }
};

const asJson = (columns: readonly SourceColumn[], cells: readonly RawCell[]): string =>
  JSON.stringify(Object.fromEntries(columns.map(({ name }, i) => [name, rawCellValue(cells[i] ?? null)])));

/** Stores an accepted row and takes it into account for the cut. */
const rowKeeper = (context: TableContext, domain: string, subjects: Map<string, SubjectRows>) => {
  const { fileId, store, tally } = context;
  const rowText = createRowText();
  return ({ values, latest }: CheckedRow, line: number): void => {
    const { subjectId, testCode } = searchColumns(domain, values);
    const text = rowText(values);
    store.addRecord({ domain, subjectId, testCode, fileId, line, text });
    tallyRow(tally, { domain, values, text, latest });
    const seen = subjects.get(subjectId);
    if (seen !== undefined) seen.rows += 1;
    else if (subjectId !== '') subjects.set(subjectId, { line, rows: 1 });
  };
};

const malformedIssue = (cells: readonly string[], columns: readonly SourceColumn[]) => ({
  column: '',
  rule: 'DQ-ROW-001',
  severity: 'error' as const,
  message:
    cells.length === 1 && cells[0] === ''
      ? 'The line is empty.'
      : `The row has ${cells.length} cells where the header has ${columns.length}; which belongs where cannot be told.`,
});

/**
 * Starts the import of one table of a file: its columns are checked, then each row is judged and stored or rejected.
 * Refuses a table whose domain needs a variable that it does not have.
 */
export const startTable = (
  context: TableContext,
  domain: string,
  columns: readonly SourceColumn[],
): TableImport => {
  const { file, issues, lastPossibleDate, cutoff } = context;
  const names = new Set(columns.map(({ name }) => name));
  checkColumns(context, domain, names);
  const table = openTable(context.tally, file, domain);
  const key = createKeyCheck({ file, domain, names, table });
  const check = compileRowCheck({ domain, columns, lastPossibleDate, cutoff });
  const keep = rowKeeper(context, domain, table.subjects);
  const keepFacts = keepTable(context.tally.facts, {
    file,
    domain,
    columns,
    hasParent: parentFinder(context.tally),
  });
  return {
    domain,
    extraVariables: [...names].filter((name) => variableType(domain, name) === undefined),
    row: (cells, line) => {
      const row = check(cells);
      const isNew = row.rejected || key.add(row.values);
      const found = isNew ? row.issues : [...row.issues, key.duplicate];
      for (const issue of found) {
        const data = issue.severity === 'error' ? asJson(columns, cells) : null;
        issues.add({ file, domain, line, ...issue }, data);
      }
      const accepted = isNew && !row.rejected;
      if (accepted) {
        keep(row, line);
        keepFacts(row.cells, line);
      }
      return accepted;
    },
    malformed: (cells, line) =>
      issues.add({ file, domain, line, ...malformedIssue(cells, columns) }, JSON.stringify({ cells })),
  };
};
