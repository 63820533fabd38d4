import type { Phrase } from '../gates/gate.ts';
import type { CustomTable } from '../protocol/comparators.ts';
import { phrase } from '../text/phrases.ts';
import { actionOfCell } from './tableAction.ts';
import { isListHead, type Line, tableColumns, textLines } from './tableText.ts';

/** Longer text is no decision table. */
const MAX_CHARACTERS = 100_000;

type Mistake =
  | 'custom.not-n'
  | 'custom.not-dlt'
  | 'custom.more-dlt'
  | 'custom.no-action'
  | 'custom.fields'
  | 'custom.twice'
  | 'custom.beyond';

/** What is wrong, at which line and column of the text, both from 1. */
export interface TableTextError {
  readonly line: number;
  readonly column: number;
  readonly phrase: Phrase;
}

/** A cell as it stands in the text, or what is wrong with it. */
interface ReadCell {
  readonly line: number;
  readonly column: number;
  readonly read: CustomTable['cells'][number] | Mistake;
}

const countOf = (field: string | undefined): number | undefined => {
  const text = field?.replace(/^[ny]\s*=\s*/i, '') ?? '';
  return /^\d{1,2}$/.test(text) ? Number(text) : undefined;
};

const isGap = (field: string): boolean => ['', '-', '–', '—', '.', 'NA'].includes(field);

const cellOf = (n: number, dlt: number, field: string): ReadCell['read'] => {
  const action = actionOfCell(field);
  if (action === undefined) return 'custom.no-action';
  return dlt > n ? 'custom.more-dlt' : { n, dlt, action };
};

const readGridLine = ({ number: line, fields }: Line, columns: number): readonly ReadCell[] => {
  const n = countOf(fields[0]);
  if (n === undefined || n === 0) return [{ line, column: 1, read: 'custom.not-n' }];
  return fields.slice(1).flatMap((field, dlt): ReadCell[] => {
    if (isGap(field)) return [];
    return [{ line, column: dlt + 2, read: dlt < columns ? cellOf(n, dlt, field) : 'custom.beyond' }];
  });
};

const readListLine = ({ number: line, fields }: Line): ReadCell => {
  const [n, dlt] = [countOf(fields[0]), countOf(fields[1])];
  if (n === undefined || n === 0) return { line, column: 1, read: 'custom.not-n' };
  if (dlt === undefined) return { line, column: 2, read: 'custom.not-dlt' };
  if (dlt > n) return { line, column: 2, read: 'custom.more-dlt' };
  if (fields.length !== 3) return { line, column: fields.length < 3 ? 3 : 4, read: 'custom.fields' };
  return { line, column: 3, read: cellOf(n, dlt, fields[2] ?? '') };
};

const readLines = (lines: readonly Line[]): readonly ReadCell[] => {
  const [head, ...rest] = lines;
  if (head === undefined) return [];
  const columns = tableColumns(head);
  if (columns !== null) return rest.flatMap((line) => readGridLine(line, columns));
  return (isListHead(head) ? rest : lines).map(readListLine);
};

/** The cells, each count once; whatever is wrong with its place. */
const sortOut = (
  read: readonly ReadCell[],
): { readonly cells: CustomTable['cells']; readonly errors: readonly TableTextError[] } => {
  const cells: CustomTable['cells'] = [];
  const errors: TableTextError[] = [];
  for (const { line, column, read: cell } of read) {
    const refuse = (key: Mistake) => errors.push({ line, column, phrase: phrase(key) });
    if (typeof cell === 'string') refuse(cell);
    else if (cells.some(({ n, dlt }) => n === cell.n && dlt === cell.dlt)) refuse('custom.twice');
    else cells.push(cell);
  }
  return { cells: cells.toSorted((a, b) => a.n - b.n || a.dlt - b.dlt), errors };
};

/**
 * A decision table typed in or pasted: either lines of n, DLT, action, or a grid whose first line counts DLTs from 0 and
 * whose first column counts subjects. Fields are separated by tabs, semicolons, commas, bars or spaces; actions are
 * E, S, D, DU, X or their words. `table` is null as soon as anything is wrong; nothing is guessed.
 */
export const parseCustomTable = (
  text: string,
  name: string,
): { readonly table: CustomTable | null; readonly errors: readonly TableTextError[] } => {
  const whole = (key: 'custom.too-long' | 'custom.empty') => ({
    table: null,
    errors: [{ line: 1, column: 1, phrase: phrase(key) }],
  });
  // SECURITY: pasted text is bounded before it is split. test/shared/escalation/customTable.test.ts
  if (text.length > MAX_CHARACTERS) return whole('custom.too-long');
  const { cells, errors } = sortOut(readLines(textLines(text)));
  if (errors.length > 0) return { table: null, errors };
  return cells.length === 0 ? whole('custom.empty') : { table: { name, cells }, errors: [] };
};
