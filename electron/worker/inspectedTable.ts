import { createScreen } from '../../shared/dataset/deid/screen.ts';
import type { InspectedColumn, InspectedTable } from '../../shared/dataset/inspection.ts';
import type { RawCell } from '../../shared/dataset/rawCell.ts';
import type { TableRun } from './tableRun.ts';

const columnsOf = ({ plan, header }: TableRun): InspectedColumn[] => {
  if (plan.kind !== 'import') {
    return header.columns.map(({ name, label, stored, format }) => ({
      ...{ source: name, target: name, label, stored, format, role: 'extra' as const },
    }));
  }
  return plan.columns.map(({ name, label, stored, format }, at) => ({
    ...{
      source: plan.sources[at] ?? '',
      target: name,
      label,
      stored,
      format,
      role: plan.roles[at] ?? 'extra',
    },
  }));
};

/** The first rows as the file has them, in the order of the columns told; what looks identifying is masked. */
const previewOf = ({ plan, header, firstRows, screen }: TableRun): string[][] => {
  if (plan.kind !== 'import') {
    const look = createScreen('', header.columns);
    return firstRows.map((cells) => look.masked(cells));
  }
  const positions = plan.sources.map((source) => header.columns.findIndex(({ name }) => name === source));
  const laid = (cells: readonly RawCell[]): RawCell[] => positions.map((at) => cells[at] ?? null);
  return firstRows.map((cells) => screen.masked(laid(cells)));
};

/** What an inspection tells of a table. */
export const inspectedTable = (file: string, table: TableRun): InspectedTable => {
  const { plan, name, problem, counts } = table;
  const isImport = plan.kind === 'import';
  return {
    file,
    name,
    recognised: isImport ? plan.basis : plan.kind,
    domain: isImport ? plan.domain : '',
    problem,
    columns: columnsOf(table),
    missingRequired: isImport ? [...plan.missingRequired] : [],
    missingRecommended: isImport ? [...plan.missingRecommended] : [],
    ...counts,
    preview: previewOf(table),
  };
};
