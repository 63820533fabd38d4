import type { InspectedTable } from '../../../../shared/dataset/inspection.ts';
import type { TableMapping } from '../../../../shared/dataset/mapping/mapping.ts';
import { planTable } from '../../../../shared/dataset/mapping/planTable.ts';
import type { ImportPlan, TableClues, TablePlan } from '../../../../shared/dataset/mapping/tablePlan.ts';
import type { RawCell, SourceColumn } from '../../../../shared/dataset/rawCell.ts';
import { fileColumns } from './tableEdit.ts';

/** First rows of the file, a cell per column of the file; constants of an earlier mapping are left away. */
export const sourceRows = ({ columns, preview }: InspectedTable): readonly (readonly string[])[] => {
  const positions = fileColumns({ columns }).map((source) =>
    columns.findIndex((column) => column.source === source),
  );
  return preview.map((row) => positions.map((position) => row[position] ?? ''));
};

const sourceColumns = ({ columns }: InspectedTable): readonly SourceColumn[] =>
  fileColumns({ columns }).map((source) => {
    const column = columns.find((one) => one.source === source);
    return {
      name: source,
      label: column?.label ?? '',
      stored: column?.stored ?? 'text',
      format: column?.format ?? '',
    };
  });

const rawCells = (row: readonly string[]): readonly RawCell[] =>
  row.map((cell) => (cell === '' ? null : cell));

/** What the import will make of a table by this mapping, found by the same rules as in main. */
export const planOf = (file: string, table: InspectedTable, mapping: TableMapping): TablePlan => {
  const clues: TableClues = {
    fileName: file,
    memberName: table.name,
    columns: sourceColumns(table),
    firstRows: sourceRows(table).map(rawCells),
  };
  return planTable(clues, {
    schema: 'src-mapping/1',
    name: 'preview',
    tables: [{ ...mapping, match: { ...mapping.match, name: table.name } }],
  });
};

const textOf = (cell: RawCell): string => {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.specialMissing : String(cell);
};

/** The first rows as variables, as text. */
export const plannedRows = (plan: ImportPlan, table: InspectedTable): readonly (readonly string[])[] =>
  sourceRows(table).map((row) => {
    const cells = rawCells(row);
    return (plan.row === null ? cells : plan.row(cells)).map(textOf);
  });

/** Values of a column in the first rows, each once, empty ones left away. */
export const seenValues = (table: InspectedTable, source: string): readonly string[] => {
  const index = fileColumns(table).indexOf(source);
  const values = sourceRows(table).map((row) => row[index] ?? '');
  return [...new Set(values.filter((value) => value !== ''))];
};

/** Values of a column as the variable will hold them, where the mapping turns any of them; none where it turns nothing. */
export const turnedValues = (
  plan: ImportPlan,
  table: InspectedTable,
  source: string,
  target: string,
): readonly string[] => {
  const from = fileColumns(table).indexOf(source);
  const to = plan.columns.findIndex(({ name }, index) => name === target && plan.sources[index] === source);
  const rows = sourceRows(table);
  const planned = plannedRows(plan, table);
  const values = rows.flatMap((row, index) =>
    (row[from] ?? '') === '' ? [] : [{ before: row[from] ?? '', after: planned[index]?.[to] ?? '' }],
  );
  return to >= 0 && values.some(({ before, after }) => before !== after)
    ? [...new Set(values.map(({ after }) => after))]
    : [];
};
