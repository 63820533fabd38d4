import { parseNumber } from '../../../shared/dataset/numericText.ts';
import { refuse } from '../refused.ts';
import { columnNames } from './columnNames.ts';

/** A date as people and programs write it: 2026-05-01, 01/05/2026, 1.5.26, 01MAY2026, with or without a time. */
const DATE = /^(?:\d{1,4}([-/.])\d{1,2}\1\d{1,4}|\d{1,2}[- ]?[A-Za-z]{3}[- ]?\d{2,4})(?:[T ].*)?$/;

const isValue = (cell: string): boolean => parseNumber(cell) !== undefined || DATE.test(cell);

/** Names of the columns, from the first record of a text file. Refuses what is no header. */
export const headerNames = (cells: readonly string[]): string[] => {
  if (/^\s*</.test(cells[0] ?? '')) {
    refuse('file-unsupported', 'This is a web page or XML file, not CSV.', { line: 1 });
  }
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length > 0 && filled.every(isValue)) {
    refuse(
      'file-unsupported',
      'Line 1 holds numbers or dates, not names: the file has no header. The first line must name every column.',
      { line: 1 },
    );
  }
  return columnNames(cells);
};
