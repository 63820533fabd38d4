import { refuse } from '../refused.ts';
import type { Attribute, XmlHandlers } from '../xmlEvents.ts';
import { type CellPlace, columnLetters, MAX_COLUMNS, MAX_ROWS, parseReference } from './xlsxReference.ts';
import { createRichText } from './xlsxStrings.ts';

/** A cell as its sheet holds it. Source: ECMA-376 part 1, section 18.3.1.4 (c). */
export interface SheetCell {
  readonly place: CellPlace;
  /** n, s, str, inlineStr, b, e or d. */
  readonly type: string;
  /** Number of its style. */
  readonly style: number;
  /** Its stored value; undefined when it stores none. */
  readonly value: string | undefined;
  readonly formula: boolean;
}

export interface SheetRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: readonly SheetCell[];
}

export interface SheetSink {
  readonly row: (row: SheetRow) => void;
  /** Columns that are hidden, from 1; `last` may be the last of the sheet. */
  readonly hiddenColumns: (first: number, last: number) => void;
  /** A range of merged cells, e.g. A1:C1, after all rows. */
  readonly merged: (range: string) => void;
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

/** A cell being read; its parts come one by one. */
interface OpenCell {
  readonly place: CellPlace;
  readonly type: string;
  readonly style: number;
  value: string | undefined;
  formula: boolean;
}

/** The rows and cells of a sheet, each with its place; those without a stated one follow the one before. */
const createRows = (sheet: string) => {
  let [rowNumber, column] = [0, 0];
  const damaged = (what: string): never =>
    refuse('file-unreadable', `Sheet ${sheet} is damaged: ${what}.`, { sheet, line: rowNumber });
  return {
    damaged,
    nextRow: (stated: string | undefined): number => {
      const number = stated === undefined ? rowNumber + 1 : Number(stated);
      if (!Number.isInteger(number) || number < 1 || number > MAX_ROWS) damaged('it has a row of no number');
      if (number <= rowNumber) damaged(`row ${number} comes after row ${rowNumber}`);
      [rowNumber, column] = [number, 0];
      return number;
    },
    nextCell: (stated: string | undefined): CellPlace => {
      const place = stated === undefined ? { row: rowNumber, column: column + 1 } : parseReference(stated);
      if (place === undefined || place.column > MAX_COLUMNS)
        return damaged(`row ${rowNumber} has a cell of no place`);
      if (place.row !== rowNumber || place.column <= column) {
        damaged(`cell ${columnLetters(place.column)}${place.row} stands where it does not belong`);
      }
      column = place.column;
      return place;
    },
  };
};

/** Hands on the rows of a worksheet as its XML comes. Source: ECMA-376 part 1, section 18.3.1.99 (worksheet). */
export const sheetHandlers = (sheet: string, sink: SheetSink): XmlHandlers => {
  const rows = createRows(sheet);
  const rich = createRichText();
  let inData = false;
  let row: { number: number; hidden: boolean; cells: SheetCell[] } | undefined;
  let cell: OpenCell | undefined;
  let inValue = false;
  const openCell = (attribute: Attribute): void => {
    const style = Number(attribute('s') ?? '0');
    cell = {
      place: rows.nextCell(attribute('r')),
      type: attribute('t') ?? 'n',
      style,
      value: undefined,
      formula: false,
    };
  };
  const openInCell = (name: string, open: OpenCell): void => {
    if (name === 'v') [inValue, open.value] = [true, ''];
    else if (name === 'f') open.formula = true;
    else if (name === 'is') open.value = '';
    else rich.open(name);
  };
  const openOutside = (name: string, attribute: Attribute): void => {
    if (name === 'sheetData') inData = true;
    else if (name === 'mergeCell') sink.merged(attribute('ref') ?? '');
    else if (name === 'col' && isTrue(attribute('hidden'))) {
      sink.hiddenColumns(Number(attribute('min')), Number(attribute('max')));
    }
  };
  return {
    open: (name, attribute) => {
      if (cell !== undefined) openInCell(name, cell);
      else if (!inData) openOutside(name, attribute);
      else if (name === 'row') {
        row = { number: rows.nextRow(attribute('r')), hidden: isTrue(attribute('hidden')), cells: [] };
      } else if (name === 'c') {
        if (row === undefined) rows.damaged('a cell stands outside of the rows');
        openCell(attribute);
      }
    },
    text: (text) => {
      if (cell === undefined) return;
      if (inValue) cell.value = (cell.value ?? '') + text;
      else rich.text(text);
    },
    close: (name) => {
      if (cell !== undefined) {
        if (name === 'v') inValue = false;
        else rich.close(name);
        if (name === 'is') cell.value = rich.take();
        if (name !== 'c') return;
        row?.cells.push(cell);
        cell = undefined;
      } else if (name === 'row' && row !== undefined) {
        sink.row(row);
        row = undefined;
      } else if (name === 'sheetData') inData = false;
    },
  };
};
