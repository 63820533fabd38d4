import { basename } from 'node:path';
import { isSasMissing, parseNumber } from '../../shared/dataset/numericText.ts';
import type { RawCell } from '../../shared/dataset/rawCell.ts';
import { type GradingOptions, gradesOf, type NamedGrade } from '../../shared/grading/gradesOf.ts';
import { type BaselineIndicator, Direction, type LabInput } from '../../shared/grading/labGrade.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { fileChunksNow } from '../files/fileChunks.ts';
import { readCsv } from '../files/readers/csv.ts';
import type { TableSink } from '../files/readers/tableSink.ts';
import { inFile, refuse, settle } from '../files/refused.ts';

/** Columns of a file to be graded; the heading's letter case does not count, further columns are left out. */
const COLUMNS = [
  'id',
  'term',
  'testcd',
  'direction',
  'value',
  'unit',
  'lln',
  'uln',
  'baseline',
  'baseline_indicator',
  'percent_change',
] as const;
type Column = (typeof COLUMNS)[number];

/** Where each column stands; null where the file has none. */
type Places = { readonly [C in Column]: number | null };

/** CDISC codelist NRIND (C78736); the doubled words are its "far beyond". */
const INDICATORS: { readonly [text: string]: BaselineIndicator } = {
  LOW: 'LOW',
  'LOW LOW': 'LOW',
  NORMAL: 'NORMAL',
  HIGH: 'HIGH',
  'HIGH HIGH': 'HIGH',
};

/** One row of the file as it is graded. */
export interface GradeRow {
  readonly id: string;
  readonly name: string;
  readonly direction: Direction | undefined;
  readonly input: LabInput;
}

/** What one row gave: one grade for each term, or the one reason why there is none. */
export type GradedRow = NamedGrade & { readonly id: string };

const placesOf = (headings: readonly string[]): Places => {
  const folded = headings.map((heading) => heading.trim().toLowerCase());
  const at = (column: Column): number | null => {
    const first = folded.indexOf(column);
    if (first !== folded.lastIndexOf(column))
      refuse('invalid-input', `Line 1: the column "${column}" stands there twice.`, { line: 1, column });
    return first === -1 ? null : first;
  };
  return {
    ...{ id: at('id'), term: at('term'), testcd: at('testcd'), direction: at('direction') },
    ...{ value: at('value'), unit: at('unit'), lln: at('lln'), uln: at('uln') },
    ...{ baseline: at('baseline'), percent_change: at('percent_change') },
    baseline_indicator: at('baseline_indicator'),
  };
};

const requireColumns = (places: Places): void => {
  const lacking = (['id', 'value'] as const).filter((column) => places[column] === null);
  const missing: string[] = [...lacking];
  if (places.term === null && places.testcd === null) missing.push('term (or testcd)');
  const [first] = missing;
  if (first === undefined) return;
  refuse('invalid-input', `Line 1: the file has no column ${missing.join(', ')}.`, {
    line: 1,
    column: first,
  });
};

interface Line {
  readonly cells: readonly RawCell[];
  readonly line: number;
  readonly places: Places;
}

const rawAt = ({ cells, places }: Line, column: Column): string => {
  const place = places[column];
  const cell = place === null ? null : (cells[place] ?? null);
  return cell === null ? '' : String(cell).trim();
};

/** The text of a cell; '' where it is missing: blank, NA, or a missing value as SAS writes it. */
const textAt = (line: Line, column: Column): string => {
  const text = rawAt(line, column);
  return text === 'NA' || isSasMissing(text) ? '' : text;
};

const refuseCell = ({ line }: Line, column: Column, words: string): never =>
  refuse('invalid-input', `Line ${line}, column "${column}": ${words}`, { line, column });

/** A result is not told in the message: it may be a patient's. */
const numberAt = (line: Line, column: Column): number | null => {
  const text = textAt(line, column);
  if (text === '') return null;
  return (
    parseNumber(text) ??
    refuseCell(
      line,
      column,
      'this is no number. Write digits with a point, without a sign of comparison or a unit.',
    )
  );
};

const directionAt = (line: Line): Direction | undefined => {
  const text = textAt(line, 'direction').toUpperCase();
  if (text === '') return undefined;
  const direction = Direction.safeParse(text);
  return direction.success ? direction.data : refuseCell(line, 'direction', 'write L, H or nothing.');
};

const indicatorAt = (line: Line): BaselineIndicator | null => {
  const text = textAt(line, 'baseline_indicator').toUpperCase();
  if (text === '') return null;
  return INDICATORS[text] ?? refuseCell(line, 'baseline_indicator', 'write LOW, NORMAL, HIGH or nothing.');
};

const gradeRowOf = (line: Line): GradeRow => ({
  id: rawAt(line, 'id'),
  // NA is a code of sodium here, not a missing one.
  name: textAt(line, 'term') || rawAt(line, 'testcd'),
  direction: directionAt(line),
  input: {
    value: numberAt(line, 'value'),
    unit: textAt(line, 'unit'),
    lln: numberAt(line, 'lln'),
    uln: numberAt(line, 'uln'),
    baseline: numberAt(line, 'baseline'),
    baselineIndicator: indicatorAt(line),
    percentChange: numberAt(line, 'percent_change'),
  },
});

interface Taker {
  readonly columns: (missing: readonly Column[]) => void;
  readonly row: (row: GradeRow) => void;
}

const sinkOf = ({ columns, row }: Taker): TableSink => {
  let places: Places | null = null;
  return {
    table: (header) => {
      places = placesOf(header.columns.map(({ name }) => name));
      requireColumns(places);
      const found = places;
      columns(COLUMNS.filter((column) => found[column] === null));
    },
    row: (cells, line) => {
      if (places === null) throw new Error('A row came before the headings');
      row(gradeRowOf({ cells, line, places }));
    },
    malformed: (_cells, line) =>
      refuse('invalid-input', `Line ${line}: this row does not have as many cells as the first line.`, {
        line,
      }),
    notice: () => {},
  };
};

/** Columns without which grades can be made, but fewer or coarser ones; told to the person. */
const WORTH_TELLING: readonly Column[] = [
  'unit',
  'lln',
  'uln',
  'baseline',
  'baseline_indicator',
  'percent_change',
];

export interface GradeFileTaker {
  /** Columns that the file does not have and that are taken as missing in every row. */
  readonly missingColumns: (columns: readonly string[]) => void;
  readonly grade: (grade: GradedRow) => void;
}

/**
 * Grades every row of a CSV file, handing on one grade at a time: memory does not grow with the file. The file is gone
 * through before, so that nothing is handed on of a file that holds a mistake; what is refused names line and column.
 */
export const gradeFile = (
  path: string,
  options: GradingOptions,
  taker: GradeFileTaker,
): Promise<Result<{ readonly rows: number; readonly grades: number }>> =>
  settle(() =>
    inFile(basename(path), async () => {
      let [rows, grades] = [0, 0];
      readCsv({ [Symbol.iterator]: () => fileChunksNow(path) }, sinkOf({ columns: () => {}, row: () => {} }));
      const sink = sinkOf({
        columns: (missing) => {
          const told = WORTH_TELLING.filter((column) => missing.includes(column));
          if (told.length > 0) taker.missingColumns(told);
        },
        row: ({ id, name, direction, input }) => {
          rows += 1;
          for (const grade of gradesOf(name, direction, input, options)) {
            grades += 1;
            taker.grade({ id, ...grade });
          }
        },
      });
      readCsv({ [Symbol.iterator]: () => fileChunksNow(path) }, sink);
      return { rows, grades };
    }),
  );
