import { domainSpec } from '../../shared/dataset/domains.ts';
import type { ExportCell, ExportColumn, ExportTable } from '../../shared/dataset/export/exportTable.ts';
import type { CellValue } from '../../shared/dataset/sourceRow.ts';
import { variableType } from '../../shared/dataset/variables.ts';
import type { ReadableDb } from '../db/handles.ts';
import { countRows, fileVariables, rowsInOrder, type Variable } from '../db/orderedRows.ts';

/** Names of variables in rows that no file listed; empty for all but files of several tables. */
const namesInRows = (db: ReadableDb, cutId: string, domain: string): Set<string> => {
  const names = new Set<string>();
  for (const { values } of rowsInOrder(db, cutId, domain)) {
    for (const name of Object.keys(values)) names.add(name);
  }
  return names;
};

const columnOf = (domain: string, name: string, listed: readonly Variable[]): ExportColumn => {
  const same = listed.filter((variable) => variable.name === name);
  const stored = same.length > 0 && same.every((variable) => variable.stored === 'number');
  const type = variableType(domain, name) === 'Num' || stored ? 'number' : 'text';
  return { name, label: same.find(({ label }) => label !== '')?.label ?? '', type };
};

const columnsOf = (db: ReadableDb, cutId: string, domain: string, mode: 'listed' | 'all'): ExportColumn[] => {
  const files = fileVariables(db, cutId, domain);
  const listed = files.flatMap(({ variables }) => variables);
  const names = new Set(listed.map(({ name }) => name));
  const ownFiles = files.every((file) => file.domain === domain);
  if (ownFiles && mode === 'listed') return [...names].map((name) => columnOf(domain, name, listed));
  const found = namesInRows(db, cutId, domain);
  const kept = ownFiles ? [...names] : [...names].filter((name) => found.has(name));
  const others = [...found].filter((name) => !names.has(name)).sort();
  return [...kept, ...others].map((name) => columnOf(domain, name, listed));
};

/** A column that the rows hold is not in the list of columns. */
class UnlistedVariable extends Error {}

/** A number where the column holds numbers and the text is one exactly as it is written; else as it is stored. */
const cellOf = (value: CellValue | undefined, type: ExportColumn['type']): ExportCell => {
  if (value === undefined || value === null || value === '') return null;
  if (type === 'text') return String(value);
  const number = Number(value);
  return Number.isFinite(number) && String(number) === String(value) ? number : value;
};

const cellsInOrder = function* (
  db: ReadableDb,
  { cutId, domain }: DomainOf,
  columns: readonly ExportColumn[],
): Generator<readonly ExportCell[]> {
  for (const { values } of rowsInOrder(db, cutId, domain)) {
    const cells = columns.map(({ name, type }) => cellOf(values[name], type));
    const written = columns.filter(({ name }) => name in values).length;
    if (written !== Object.keys(values).length) throw new UnlistedVariable();
    yield cells;
  }
};

export interface DomainOf {
  readonly cutId: string;
  readonly domain: string;
}

/**
 * All accepted rows of a domain as a table that is read while it is written: every variable, in the order of the source
 * files, in the order read. `mode` "all" looks through the rows first, for variables that no file listed.
 */
export const domainTable = (db: ReadableDb, of: DomainOf, mode: 'listed' | 'all'): ExportTable => {
  const columns = columnsOf(db, of.cutId, of.domain, mode);
  return {
    name: of.domain,
    label: domainSpec(of.domain)?.label ?? '',
    columns,
    heading: 'name',
    rowCount: countRows(db, of.cutId, of.domain),
    rows: cellsInOrder(db, of, columns),
  };
};

export const isUnlistedVariable = (error: unknown): boolean => error instanceof UnlistedVariable;
