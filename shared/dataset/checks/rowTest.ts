import type { CellIssue } from '../checkRow.ts';
import type { Cell } from '../convertCell.ts';
import type { SourceColumn } from '../rawCell.ts';
import { type RowRule, rowRuleId } from '../rowRules.ts';

/** One check of one row, compiled for a table: what is wrong, or undefined. Cells stand in column order. */
export type RowTest = (cells: readonly Cell[]) => CellIssue | undefined;

/** A table as its checks see it: domain and columns, known before its rows. */
export interface TableShape {
  readonly domain: string;
  readonly has: (name: string) => boolean;
  /** Position of a column; -1, where no row has a cell, when the table does not have it. */
  readonly at: (name: string) => number;
}

export const tableShape = (domain: string, columns: readonly SourceColumn[]): TableShape => {
  const positions = new Map(columns.map(({ name }, index) => [name, index]));
  return {
    domain,
    has: (name) => positions.has(name),
    at: (name) => positions.get(name) ?? -1,
  };
};

interface Wrong {
  readonly column: string;
  readonly rule: RowRule;
  readonly message: string;
}

/** The row is kept, and the reader told. Issues are made once per table, for their words never hold a value. */
export const warning = ({ domain }: TableShape, { column, rule, message }: Wrong): CellIssue => ({
  column,
  rule: rowRuleId(domain, rule),
  severity: 'warning',
  message,
});

/** The row is rejected. */
export const failure = (table: TableShape, wrong: Wrong): CellIssue => ({
  ...warning(table, wrong),
  severity: 'error',
});

export const textAt = (cells: readonly Cell[], at: number): string => {
  const cell = cells[at];
  if (cell === undefined) return '';
  return typeof cell === 'string' ? cell : String(cell);
};

/** Upper case, without blanks around: how coded answers are compared. */
export const codeAt = (cells: readonly Cell[], at: number): string => {
  const text = textAt(cells, at);
  return text === '' ? text : text.trim().toUpperCase();
};

export const numberAt = (cells: readonly Cell[], at: number): number | undefined => {
  const cell = cells[at];
  return typeof cell === 'number' ? cell : undefined;
};
