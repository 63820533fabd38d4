import type { IsoDate } from '../kernel/brands.ts';
import { laterDate } from '../kernel/isoDate.ts';
import { createDateReader, type ReadDate } from './checks/readDate.ts';
import { requiredCells } from './checks/rows/valueTests.ts';
import { failure, type RowTest, type TableShape, tableShape, warning } from './checks/rowTest.ts';
import { rowTests } from './checks/rowTests.ts';
import { type Cell, convertCell, plainCell } from './convertCell.ts';
import type { RawCell, SourceColumn } from './rawCell.ts';
import { isDateVariable, isObservationDate, variableType } from './variables.ts';

export interface CellIssue {
  readonly column: string;
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

export interface CheckedRow {
  /** Every cell in the type of its variable, in column order; undefined is missing. */
  readonly cells: readonly Cell[];
  /** Every cell that holds something, by variable name. Made when first asked for: `cells` costs nothing. */
  readonly values: { readonly [name: string]: string | number };
  readonly issues: readonly CellIssue[];
  readonly rejected: boolean;
  /** Latest complete observation date that may set the cut-off date; undefined when the row has none. */
  readonly latest: IsoDate | undefined;
}

export interface CheckOptions {
  readonly domain: string;
  readonly columns: readonly SourceColumn[];
  /** Last calendar day that a collected date can have at the time of import. */
  readonly lastPossibleDate: IsoDate;
  /** Cut-off date as stated by the person; null when it follows from the data. */
  readonly cutoff: IsoDate | null;
}

type Values = { [name: string]: string | number };

/** Shared by all rows in order, which are nearly all of them. */
const NO_ISSUES: readonly CellIssue[] = Object.freeze([]);

class JudgedRow implements CheckedRow {
  readonly cells: Cell[];
  issues: readonly CellIssue[] = NO_ISSUES;
  rejected = false;
  latest: IsoDate | undefined = undefined;
  readonly #names: readonly string[];
  #values: Values | undefined = undefined;

  constructor(names: readonly string[], cells: Cell[]) {
    this.#names = names;
    this.cells = cells;
  }

  get values(): Values {
    if (this.#values === undefined) {
      const values: Values = {};
      for (let i = 0; i < this.#names.length; i += 1) {
        const [name, cell] = [this.#names[i], this.cells[i]];
        if (name !== undefined && cell !== undefined) values[name] = cell;
      }
      this.#values = values;
    }
    return this.#values;
  }

  add(issue: CellIssue): void {
    this.issues = [...this.issues, issue];
    if (issue.severity === 'error') this.rejected = true;
  }
}

/** Reads the cells that are no plain values. */
const hardCellReader = (table: TableShape, columns: readonly SourceColumn[], numeric: readonly boolean[]) => {
  const unreadable = columns.map(({ name }) =>
    failure(table, {
      column: name,
      rule: 'number',
      message: `${name} is not a number. The decimal mark is a point; units and signs such as "<" do not belong here.`,
    }),
  );
  return (row: JudgedRow, raw: RawCell, at: number): Cell => {
    const cell = convertCell(raw, numeric[at] === true ? 'Num' : 'Char');
    const column = columns[at]?.name ?? '';
    if (cell.kind === 'special-missing') {
      const message = `${column} holds the SAS missing code ${cell.code}; it counts as missing.`;
      row.add(warning(table, { column, rule: 'specialMissing', message }));
    }
    const wrong = unreadable[at];
    if (cell.kind === 'not-a-number' && wrong !== undefined) row.add(wrong);
    return cell.kind === 'value' ? cell.value : undefined;
  };
};

/** A known type wins over the way the file stores the variable. */
const isNumeric = (domain: string, { name, stored }: SourceColumn): boolean =>
  (variableType(domain, name) ?? (stored === 'number' ? 'Num' : 'Char')) === 'Num';

const rowReader = (table: TableShape, columns: readonly SourceColumn[]) => {
  const names = columns.map(({ name }) => name);
  const numeric = columns.map((column) => isNumeric(table.domain, column));
  const readHard = hardCellReader(table, columns, numeric);
  return (raw: readonly RawCell[]): JudgedRow => {
    const cells = new Array<Cell>(numeric.length);
    const row = new JudgedRow(names, cells);
    for (let i = 0; i < numeric.length; i += 1) {
      const cell = raw[i] ?? null;
      cells[i] = plainCell(cell, numeric[i] === true) ?? (cell === null ? undefined : readHard(row, cell, i));
    }
    return row;
  };
};

type DateStep = (row: JudgedRow) => void;

/** Judges the dates of one column and takes them into account for the cut-off date. */
const dateStep = (table: TableShape, name: string, options: CheckOptions): DateStep => {
  const { lastPossibleDate, cutoff } = options;
  const [at, read] = [table.at(name), createDateReader()];
  const observation = isObservationDate(table.domain, name);
  const say = (rule: 'date' | 'afterImport' | 'afterCutoff', message: string) => ({
    column: name,
    rule,
    message: `${name} ${message}`,
  });
  const malformed = failure(
    table,
    say('date', 'is not an ISO 8601 date such as 2026-04-01, 2026-04 or 2026-04-01T08:30.'),
  );
  const afterImport = warning(
    table,
    say('afterImport', 'lies after the day of import; it does not set the cut-off date.'),
  );
  const afterCutoff = warning(table, say('afterCutoff', 'lies after the stated cut-off date.'));
  const judge = (row: JudgedRow, { day }: ReadDate): void => {
    if (!observation || day === undefined) return;
    if (day > lastPossibleDate) {
      row.add(afterImport);
      return;
    }
    if (cutoff !== null && day > cutoff) row.add(afterCutoff);
    row.latest = row.latest === undefined ? day : laterDate(row.latest, day);
  };
  return (row) => {
    const cell = row.cells[at];
    if (cell === undefined) return;
    const date = read(String(cell));
    if (date.valid) judge(row, date);
    else row.add(malformed);
  };
};

const runTests = (row: JudgedRow, tests: readonly RowTest[]): void => {
  for (let i = 0; i < tests.length; i += 1) {
    const issue = tests[i]?.(row.cells);
    if (issue !== undefined) row.add(issue);
  }
};

/**
 * Compiles the checks of one table. The result reads a row's cells (in column order) into values and lists what is
 * wrong with them; a row with an error is rejected. Messages name variable and rule, never the value.
 */
export const compileRowCheck = (options: CheckOptions): ((cells: readonly RawCell[]) => CheckedRow) => {
  const { domain, columns } = options;
  const table = tableShape(domain, columns);
  const read = rowReader(table, columns);
  const required = requiredCells(table);
  const { values, relations } = rowTests(table);
  const dates = columns
    .filter(({ name }) => isDateVariable(domain, name))
    .map(({ name }) => dateStep(table, name, options));
  return (raw) => {
    const row = read(raw);
    for (const { at, issue } of required) {
      // A number that could not be read is already reported.
      if (row.cells[at] === undefined && !row.issues.some(({ column }) => column === issue.column))
        row.add(issue);
    }
    runTests(row, values);
    for (const step of dates) step(row);
    runTests(row, relations);
    return row;
  };
};
