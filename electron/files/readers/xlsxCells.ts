import { parseNumber } from '../../../shared/dataset/numericText.ts';
import type { RawCell } from '../../../shared/dataset/rawCell.ts';
import { refuse } from '../refused.ts';
import { type DateSystem, serialToIso } from './xlsxDate.ts';
import type { DateFormat } from './xlsxNumberFormat.ts';
import { columnLetters } from './xlsxReference.ts';
import type { SheetCell } from './xlsxSheet.ts';
import { cellText } from './xlsxStrings.ts';
import type { DateStyles } from './xlsxStyles.ts';

/** What the whole workbook says about the values of its cells. */
export interface ValueContext {
  readonly strings: readonly string[];
  readonly styles: DateStyles;
  readonly dateSystem: DateSystem;
}

/** A cell with its value, or with the reason why it has none. */
export type ReadCell =
  | { readonly kind: 'value'; readonly value: RawCell }
  | { readonly kind: 'error'; readonly text: string };

/** How many cells of a sheet were odd in one way, and where the first of them stand. */
export interface OddCells {
  count: number;
  readonly places: string[];
}

/** What a person should know about the values of a sheet. */
export interface CellTally {
  readonly formulas: OddCells;
  readonly withoutValue: OddCells;
  readonly booleans: OddCells;
  /** Numbers shown as dates that are no days. */
  readonly noDay: OddCells;
  /** Dates shown without their day. */
  readonly partial: OddCells;
  /** Dates shown without their year, which Excel adds by itself. */
  readonly yearless: OddCells;
}

const PLACES = 5;
const none = (): OddCells => ({ count: 0, places: [] });

export const newCellTally = (): CellTally => ({
  formulas: none(),
  withoutValue: none(),
  booleans: none(),
  noDay: none(),
  partial: none(),
  yearless: none(),
});

export const cellName = ({ place }: SheetCell): string => `${columnLetters(place.column)}${place.row}`;

/** Counts one more; the first places are kept by name. */
export const note = (odd: OddCells, place: string): void => {
  odd.count += 1;
  if (odd.places.length < PLACES) odd.places.push(place);
};

interface Scope {
  readonly sheet: string;
  readonly context: ValueContext;
  readonly tally: CellTally;
}

const damaged = ({ sheet }: Scope, cell: SheetCell, what: string): never =>
  refuse('file-unreadable', `Sheet ${sheet} is damaged: cell ${cellName(cell)} ${what}.`, {
    sheet,
    line: cell.place.row,
    column: columnLetters(cell.place.column),
  });

const asDate = ({ context, tally }: Scope, cell: SheetCell, serial: number, format: DateFormat): RawCell => {
  const iso = serialToIso(serial, format, context.dateSystem);
  if (iso === undefined) {
    note(tally.noDay, cellName(cell));
    return String(serial);
  }
  if (/^\d{4}(?:-\d{2})?$/.test(iso)) note(tally.partial, cellName(cell));
  if (!format.year && /^\d{4}-/.test(iso)) note(tally.yearless, cellName(cell));
  return iso;
};

const asNumber = (scope: Scope, cell: SheetCell, text: string): RawCell => {
  const number = parseNumber(text.trim()) ?? damaged(scope, cell, 'is a number without digits');
  const format = scope.context.styles[cell.style];
  return format === undefined ? number : asDate(scope, cell, number, format);
};

const sharedText = (scope: Scope, cell: SheetCell, text: string): string => {
  const index = /^\d+$/.test(text) ? Number(text) : -1;
  return scope.context.strings[index] ?? damaged(scope, cell, 'points to a text that is not there');
};

const asBoolean = (scope: Scope, cell: SheetCell, text: string): string => {
  note(scope.tally.booleans, cellName(cell));
  if (text === '1' || text === 'true') return 'TRUE';
  return text === '0' || text === 'false' ? 'FALSE' : damaged(scope, cell, 'is neither true nor false');
};

const readStored = (scope: Scope, cell: SheetCell, stored: string): RawCell => {
  switch (cell.type) {
    case 'n':
      return asNumber(scope, cell, stored);
    case 's':
      return sharedText(scope, cell, stored);
    case 'str':
    case 'inlineStr':
    case 'd':
      return cellText(stored, `Cell ${cellName(cell)} of sheet ${scope.sheet}`);
    case 'b':
      return asBoolean(scope, cell, stored);
    default:
      return damaged(scope, cell, 'is of a type that no cell has');
  }
};

/**
 * Reads the cells of a sheet. A number keeps the double that it is; with a date format it becomes ISO 8601; texts stay
 * texts. What a cell cannot say is counted in the tally, and the cell is not guessed.
 */
export const createCellReader = (sheet: string, context: ValueContext, tally: CellTally) => {
  const scope: Scope = { sheet, context, tally };
  return (cell: SheetCell): ReadCell => {
    const { type, value: stored, formula } = cell;
    if (formula) note(tally.formulas, cellName(cell));
    // Only a formula that gives text can have the empty text as its value.
    if (stored === undefined || (stored === '' && type !== 'str')) {
      if (formula) note(tally.withoutValue, cellName(cell));
      return { kind: 'value', value: null };
    }
    return type === 'e'
      ? { kind: 'error', text: stored.slice(0, 40) }
      : { kind: 'value', value: readStored(scope, cell, stored) };
  };
};
