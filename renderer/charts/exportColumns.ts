import type { ExportColumn } from '../../shared/dataset/export/exportTable.ts';
import type { TwinTable } from './twinTable.ts';

const MAX_NAME = 40;

/** Letters and digits that every tool takes for a column; '' when the label has none (Chinese). */
const plainName = (label: string): string =>
  label
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .replace(/^(?=\d)/, 'N_')
    .slice(0, MAX_NAME);

/**
 * The columns of a table for export: the label as people read it, and a name for programs, unique within the table. A
 * column that says it holds numbers is one of numbers.
 */
export const exportColumns = ({ columns }: Pick<TwinTable, 'columns'>): ExportColumn[] => {
  const taken = new Set<string>();
  return columns.map(({ label, numeric }, index) => {
    const base = plainName(label) || `COLUMN_${index + 1}`;
    const name = taken.has(base) ? `${base}_${index + 1}` : base;
    taken.add(name);
    return { name, label, type: numeric ? 'number' : 'text' };
  });
};
