import type { RawCell } from '../../shared/dataset/rawCell.ts';
import type { TableHeader, TableSink } from '../files/readers/tableSink.ts';
import type { TableRun } from './tableRun.ts';

/** Rows by which it is decided what a table is, and that an inspection shows. */
const FIRST_ROWS = 20;

type OpenTable = (header: TableHeader, firstRows: readonly (readonly RawCell[])[]) => TableRun;

type Waiting =
  | { readonly kind: 'row'; readonly cells: readonly RawCell[]; readonly line: number }
  | { readonly kind: 'malformed'; readonly again: (run: TableRun) => void };

/** A table whose first rows are waited for. */
interface Announced {
  readonly header: TableHeader;
  readonly waiting: Waiting[];
  rows: number;
}

export interface TableSequence {
  readonly sink: TableSink;
  /** The tables so far; the last one ends with the file. */
  readonly finish: () => readonly TableRun[];
  readonly tables: () => readonly TableRun[];
}

interface Options {
  readonly open: OpenTable;
  readonly onRow: () => void;
  readonly onNotice: (rule: string, message: string, table: TableRun | undefined) => void;
}

/** The tables of one file in turn: each opens once its first rows are there, or at its end. */
export const createTableSequence = ({ open, onRow, onNotice }: Options): TableSequence => {
  const runs: TableRun[] = [];
  let announced: Announced | undefined;
  let current: TableRun | undefined;
  const start = ({ header, waiting }: Announced): TableRun => {
    const firstRows = waiting.flatMap((one) => (one.kind === 'row' ? [one.cells] : []));
    announced = undefined;
    const run = open(header, firstRows);
    current = run;
    runs.push(run);
    for (const one of waiting) {
      if (one.kind === 'row') run.row(one.cells, one.line);
      else one.again(run);
    }
    return run;
  };
  const wait = (one: Waiting): void => {
    if (announced === undefined) throw new Error('A reader must announce a table before its rows');
    announced.waiting.push(one);
    if (one.kind === 'row') announced.rows += 1;
    if (announced.rows >= FIRST_ROWS || announced.waiting.length >= 10 * FIRST_ROWS) start(announced);
  };
  const end = (): void => {
    if (announced !== undefined) start(announced);
    current?.end();
    current = undefined;
  };
  return {
    sink: {
      table: (header) => {
        end();
        announced = { header, waiting: [], rows: 0 };
      },
      row: (cells, line) => {
        if (current !== undefined) current.row(cells, line);
        else wait({ kind: 'row', cells, line });
        onRow();
      },
      malformed: (cells, line, reason) => {
        if (current !== undefined) current.malformed(cells, line, reason);
        else wait({ kind: 'malformed', again: (run) => run.malformed(cells, line, reason) });
        onRow();
      },
      notice: (rule, message) => {
        if (announced !== undefined) start(announced);
        onNotice(rule, message, current);
      },
    },
    finish: () => {
      end();
      return runs;
    },
    tables: () => runs,
  };
};
