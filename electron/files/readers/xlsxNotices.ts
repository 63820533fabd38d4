import type { TableSink } from './tableSink.ts';
import type { CellTally, OddCells } from './xlsxCells.ts';
import { columnLetters } from './xlsxReference.ts';

export interface SheetFacts {
  /** Columns that have a name. */
  readonly width: number;
  readonly tally: CellTally;
  readonly merged: OddCells;
  readonly hiddenRows: number;
  /** First and last, from 1. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
}

const LISTED = 10;

const listed = (places: readonly string[], count: number): string =>
  places.slice(0, LISTED).join(', ') + (count > Math.min(places.length, LISTED) ? ' and others' : '');

const hiddenLetters = ({ hiddenColumns, width }: SheetFacts): string[] =>
  hiddenColumns.flatMap(([first, last]) => {
    const end = Math.min(last, width);
    return Array.from({ length: Math.max(0, end - first + 1) }, (_, i) => columnLetters(first + i));
  });

interface CellNotice {
  readonly rule: string;
  /** Which cells these are, and what became of them. */
  readonly which: string;
  readonly meaning: string;
}

const CELL_NOTICES: { readonly [kind in keyof CellTally]: CellNotice } = {
  formulas: {
    rule: 'DQ-FILE-031',
    which: 'cells with a formula',
    meaning: 'The values that Excel stored last are read.',
  },
  withoutValue: {
    rule: 'DQ-FILE-032',
    which: 'cells with a formula whose value is not stored',
    meaning: 'They are missing. Open and save the file in Excel to have them.',
  },
  booleans: {
    rule: 'DQ-FILE-036',
    which: 'cells that are true or false',
    meaning: 'They are read as the words TRUE and FALSE.',
  },
  noDay: {
    rule: 'DQ-FILE-037',
    which: 'cells shown as dates whose numbers are no days',
    meaning: 'The numbers are kept as text.',
  },
  partial: {
    rule: 'DQ-FILE-038',
    which: 'dates shown as a month or a year only',
    meaning: 'They are read as partial dates, without the first day that Excel adds.',
  },
  yearless: {
    rule: 'DQ-FILE-039',
    which: 'dates shown without their year',
    meaning: 'The stored year is read; it may be the year in which they were typed.',
  },
};

const KINDS = ['formulas', 'withoutValue', 'booleans', 'noDay', 'partial', 'yearless'] as const;

const tellCells = (
  sheet: string,
  kind: keyof CellTally,
  { count, places }: OddCells,
  sink: TableSink,
): void => {
  if (count === 0) return;
  const { rule, which, meaning } = CELL_NOTICES[kind];
  sink.notice(rule, `Sheet ${sheet}, ${which}: ${count} (${listed(places, count)}). ${meaning}`);
};

/** Tells what was odd about a sheet whose rows have been read. */
export const tellSheet = (sheet: string, facts: SheetFacts, sink: TableSink): void => {
  for (const kind of KINDS) tellCells(sheet, kind, facts.tally[kind], sink);
  const { merged, hiddenRows } = facts;
  if (merged.count > 0) {
    const message = `Sheet ${sheet}, merged cells: ${merged.count} (${listed(merged.places, merged.count)}). Only the first cell of each has a value.`;
    sink.notice('DQ-FILE-033', message);
  }
  const columns = hiddenLetters(facts);
  if (hiddenRows > 0 || columns.length > 0) {
    const what = [
      ...(hiddenRows > 0 ? [`hidden rows: ${hiddenRows}`] : []),
      ...(columns.length > 0 ? [`hidden columns: ${listed(columns, columns.length)}`] : []),
    ];
    sink.notice('DQ-FILE-035', `Sheet ${sheet}, ${what.join('; ')}. What they hold is read.`);
  }
};
