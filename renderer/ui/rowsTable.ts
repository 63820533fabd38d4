import type { DiffRow } from '../../shared/dataset/diff/diff.ts';
import type { SourceRow } from '../../shared/dataset/sourceRow.ts';
import type { TwinTable } from '../charts/twinTable.ts';
import type { TextApi } from '../text/useText.ts';

const text = (row: SourceRow, name: string): string => {
  const value = row.values[name];
  return value === null || value === undefined ? '' : String(value);
};

const headlineColumns: { readonly [domain: string]: readonly string[] } = {
  AE: ['AETERM', 'AESTDTC'],
  EX: ['EXTRT', 'EXSTDTC'],
  DM: ['ARMCD', 'RFSTDTC'],
};

/** Short identity of a row: subject, what it is about, date. Falls back to SDTM's --TEST and --DTC. */
export const rowHeadline = (row: SourceRow): string => {
  const { domain } = row.ref;
  const columns = headlineColumns[domain] ?? [`${domain}TEST`, `${domain}ORRES`, `${domain}DTC`];
  const parts = [text(row, 'USUBJID'), ...columns.map((name) => text(row, name))].filter(
    (part) => part !== '',
  );
  return parts.length === 0 ? `${domain} ${row.ref.line}` : parts.join(' · ');
};

/** A column of numbers holds nothing else, and at least one. */
const isNumeric = (rows: readonly SourceRow[], name: string): boolean => {
  const values = rows.map((row) => row.values[name] ?? null).filter((value) => value !== null);
  return values.length > 0 && values.every((value) => typeof value === 'number');
};

/** What happened to rows since the compared cut, by record id. */
export type RowChanges = ReadonlyMap<number, Pick<DiffRow, 'change' | 'cells'>>;

/** "changed: LBSTRESN (168), LBNRIND (HIGH)": the older values stand in brackets. */
const changeText = (
  change: Pick<DiffRow, 'change' | 'cells'> | undefined,
  { t }: Pick<TextApi, 't'>,
): string => {
  if (change === undefined) return '';
  const word = t(`change.${change.change}`);
  if (change.change !== 'changed') return word;
  const cells = change.cells.map(({ column, older }) => `${column} (${older ?? ''})`);
  return `${word}: ${cells.join(', ')}`;
};

/** All rows with every column that any of them carries, file and line first; with what changed where that is known. */
export const rowsTable = (
  rows: readonly SourceRow[],
  changes: RowChanges,
  text: Pick<TextApi, 't'>,
): TwinTable => {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row.values)))];
  const told = rows.some((row) => changes.has(row.ref.recordId));
  return {
    columns: [
      { label: 'FILE', numeric: false },
      { label: 'LINE', numeric: true },
      ...(told ? [{ label: text.t('diff.colChange'), numeric: false }] : []),
      ...names.map((label) => ({ label, numeric: isNumeric(rows, label) })),
    ],
    rows: rows.map((row) => [
      ...[row.ref.file, row.ref.line],
      ...(told ? [changeText(changes.get(row.ref.recordId), text)] : []),
      ...names.map((name) => row.values[name] ?? null),
    ]),
  };
};
