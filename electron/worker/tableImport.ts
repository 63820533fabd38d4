import { type CheckedRow, compileRowCheck } from '../../shared/dataset/checkRow.ts';
import { rawCellValue } from '../../shared/dataset/convertCell.ts';
import { domainKey, domainSpec } from '../../shared/dataset/domains.ts';
import type { RawCell, SourceColumn } from '../../shared/dataset/rawCell.ts';
import { rowRuleId } from '../../shared/dataset/rowRules.ts';
import { searchColumns } from '../../shared/dataset/searchColumns.ts';
import { variableType } from '../../shared/dataset/variables.ts';
import type { IsoDate } from '../../shared/kernel/brands.ts';
import { refuse } from '../files/refused.ts';
import { type CutTally, openTable, tallyRow } from './cutTally.ts';
import type { ImportStore } from './importStore.ts';
import type { IssueLog } from './issueLog.ts';

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

interface KeyCheck {
  /** Variables of the key, for the words. */
  readonly names: string;
  /** False when this file has the key already. Refuses a key that another file of the domain has. */
  readonly add: (values: CheckedRow['values']) => boolean;
}

const keyCheck = (
  context: TableContext,
  domain: string,
  names: ReadonlySet<string>,
  table: ReturnType<typeof openTable>,
): KeyCheck => {
  const key = domainKey(domain, names);
  const sameDomain = table.earlier.map(({ file }) => file);
  if (key.length === 0 && sameDomain.length > 0) {
    refuse(
      'import-failed',
      `${context.file} and ${sameDomain.join(', ')} are both ${domain}, and no key tells their rows apart. Choose one of them.`,
    );
  }
  const group = key.length > 1 ? key.slice(0, -1) : key;
  const member = key.length > 1 ? key.at(-1) : undefined;
  const alone = group.length === 1 ? group[0] : undefined;
  return {
    names: key.join(', '),
    add: (values) => {
      if (key.length === 0) return true;
      const groupText =
        alone === undefined
          ? JSON.stringify(group.map((name) => values[name] ?? ''))
          : String(values[alone] ?? '');
      const memberValue = member === undefined ? '' : (values[member] ?? '');
      const other = table.earlier.find(({ keys }) => keys.has(groupText, memberValue));
      if (other !== undefined) {
        refuse(
          'import-failed',
          `${other.file} and ${context.file} hold the same ${domain} rows (same ${key.join(', ')}). A cut takes each row once: choose one of the two files.`,
          { file: context.file, other: other.file },
        );
      }
      return table.keys.add(groupText, memberValue);
    },
  };
};

const duplicateIssue = (domain: string, key: KeyCheck) => ({
  column: key.names,
  rule: rowRuleId(domain, 'duplicate'),
  severity: 'error' as const,
  message: `An earlier row of this file has the same ${key.names}.`,
});

const asJson = (columns: readonly SourceColumn[], cells: readonly RawCell[]): string =>
  JSON.stringify(Object.fromEntries(columns.map(({ name }, i) => [name, rawCellValue(cells[i] ?? null)])));

/**
 * Starts the import of one table of a file: its columns are checked, then each row is judged and stored or rejected.
 * Refuses a table whose domain needs a variable that it does not have.
 */
export const startTable = (
  context: TableContext,
  domain: string,
  columns: readonly SourceColumn[],
): TableImport => {
  const { file, fileId, store, issues, tally } = context;
  const names = new Set(columns.map(({ name }) => name));
  checkColumns(context, domain, names);
  const table = openTable(tally, file, domain);
  const key = keyCheck(context, domain, names, table);
  const { lastPossibleDate, cutoff } = context;
  const check = compileRowCheck({ domain, columns, lastPossibleDate, cutoff });

  const report = (found: CheckedRow['issues'], cells: readonly RawCell[], line: number): void => {
    for (const issue of found) {
      const data = issue.severity === 'error' ? asJson(columns, cells) : null;
      issues.add({ file, domain, line, ...issue }, data);
    }
  };
  const accept = ({ values, latest }: CheckedRow, line: number): void => {
    const { subjectId, testCode } = searchColumns(domain, values);
    store.addRecord({ domain, subjectId, testCode, fileId, line, data: JSON.stringify(values) });
    tallyRow(tally, { domain, values, latest });
    const seen = table.subjects.get(subjectId);
    if (seen !== undefined) seen.rows += 1;
    else if (subjectId !== '') table.subjects.set(subjectId, { line, rows: 1 });
  };
  return {
    domain,
    extraVariables: [...names].filter((name) => variableType(domain, name) === undefined),
    row: (cells, line) => {
      const row = check(cells);
      const isNew = row.rejected || key.add(row.values);
      const found = isNew ? row.issues : [...row.issues, duplicateIssue(domain, key)];
      if (found.length > 0) report(found, cells, line);
      if (row.rejected || !isNew) return false;
      accept(row, line);
      return true;
    },
    malformed: (cells, line) => {
      const empty = cells.length === 1 && cells[0] === '';
      const message = empty
        ? 'The line is empty.'
        : `The row has ${cells.length} cells where the header has ${columns.length}; which belongs where cannot be told.`;
      const issue = { column: '', rule: 'DQ-ROW-001', severity: 'error' as const, message };
      issues.add({ file, domain, line, ...issue }, JSON.stringify({ cells }));
    },
  };
};
