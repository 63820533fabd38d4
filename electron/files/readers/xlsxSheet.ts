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
  /** A range of merged cells, after all rows. */
  readonly merged: (from: CellPlace, to: CellPlace) => void;
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

interface State {
  readonly sink: SheetSink;
  readonly rows: ReturnType<typeof createRows>;
  readonly rich: ReturnType<typeof createRichText>;
  inData: boolean;
  lastHidden: number;
  row: { readonly number: number; readonly hidden: boolean; readonly cells: SheetCell[] } | undefined;
  cell: OpenCell | undefined;
  inValue: boolean;
}

const openInCell = (state: State, cell: OpenCell, name: string): void => {
  if (name === 'v') [state.inValue, cell.value] = [true, ''];
  else if (name === 'f') cell.formula = true;
  else if (name === 'is') cell.value = '';
  else state.rich.open(name);
};

const openInData = (state: State, name: string, attribute: Attribute): void => {
  const { rows } = state;
  if (name === 'row') {
    state.row = { number: rows.nextRow(attribute('r')), hidden: isTrue(attribute('hidden')), cells: [] };
  } else if (name === 'c') {
    if (state.row === undefined) rows.damaged('a cell stands outside of the rows');
    state.cell = {
      place: rows.nextCell(attribute('r')),
      type: attribute('t') ?? 'n',
      style: Number(attribute('s') ?? '0'),
      value: undefined,
      formula: false,
    };
  }
};

const tellMerged = ({ rows, sink }: State, range: string): void => {
  const [first = '', last = first] = range.split(':', 2);
  const [from, to] = [parseReference(first), parseReference(last)];
  if (from === undefined || to === undefined) rows.damaged('a range of merged cells has no place');
  else sink.merged(from, to);
};

/** Columns come in their order, each once. Source: ECMA-376 part 1, section 18.3.1.13 (col). */
const tellHidden = (state: State, attribute: Attribute): void => {
  const [first, last] = [Number(attribute('min')), Number(attribute('max'))];
  const inOrder = Number.isInteger(first) && first > state.lastHidden && last >= first && last <= MAX_COLUMNS;
  if (!inOrder) state.rows.damaged('its hidden columns overlap or lie outside of it');
  state.lastHidden = last;
  state.sink.hiddenColumns(first, last);
};

const openOutside = (state: State, name: string, attribute: Attribute): void => {
  if (name === 'sheetData') state.inData = true;
  else if (name === 'mergeCell') tellMerged(state, attribute('ref') ?? '');
  else if (name === 'col' && isTrue(attribute('hidden'))) tellHidden(state, attribute);
};

const closeInCell = (state: State, cell: OpenCell, name: string): void => {
  if (name === 'v') state.inValue = false;
  else state.rich.close(name);
  if (name === 'is') cell.value = state.rich.take();
  if (name !== 'c') return;
  state.row?.cells.push(cell);
  state.cell = undefined;
};

const closeOutside = (state: State, name: string): void => {
  if (name === 'row' && state.row !== undefined) {
    state.sink.row(state.row);
    state.row = undefined;
  } else if (name === 'sheetData') state.inData = false;
};

/** Hands on the rows of a worksheet as its XML comes. Source: ECMA-376 part 1, section 18.3.1.99 (worksheet). */
export const sheetHandlers = (sheet: string, sink: SheetSink): XmlHandlers => {
  const state: State = {
    sink,
    rows: createRows(sheet),
    rich: createRichText(),
    inData: false,
    lastHidden: 0,
    row: undefined,
    cell: undefined,
    inValue: false,
  };
  return {
    open: (name, attribute) => {
      if (state.cell !== undefined) openInCell(state, state.cell, name);
      else if (state.inData) openInData(state, name, attribute);
      else openOutside(state, name, attribute);
    },
    text: (text) => {
      const { cell, inValue, rich } = state;
      if (cell === undefined) return;
      if (inValue) cell.value = (cell.value ?? '') + text;
      else rich.text(text);
    },
    close: (name) => {
      if (state.cell !== undefined) closeInCell(state, state.cell, name);
      else closeOutside(state, name);
    },
  };
};
