import { createScreen } from '../../shared/dataset/deid/screen.ts';
import type { InspectedColumn, InspectedTable } from '../../shared/dataset/inspection.ts';
import type { TableMapping } from '../../shared/dataset/mapping/mapping.ts';
import { suggestMapping } from '../../shared/dataset/mapping/suggestMapping.ts';
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

/** By the values as they are: the codes of a sender cannot be told from masked ones. Only known words are in it. */
const suggestionFor = (
  fileName: string,
  { plan, problem, header, firstRows }: TableRun,
): TableMapping | null => {
  if (plan.kind === 'unknown') return plan.suggestion;
  if (plan.kind === 'left-out' || problem === null) return null;
  const { memberName, columns } = header;
  return suggestMapping({ fileName, memberName, columns, firstRows });
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
    suggestion: suggestionFor(file, table),
  };
};
