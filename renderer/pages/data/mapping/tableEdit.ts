import type { InspectedTable } from '../../../../shared/dataset/inspection.ts';
import { columnKey } from '../../../../shared/dataset/mapping/mappedPlan.ts';
import type { DateOrder, Mapping, TableMapping } from '../../../../shared/dataset/mapping/mapping.ts';
import { nameForMatch } from '../../../../shared/dataset/mapping/tableName.ts';

type NamedTable = Pick<InspectedTable, 'name' | 'columns'>;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Columns of the file, without the constants that a mapping adds. */
export const fileColumns = ({ columns }: Pick<InspectedTable, 'columns'>): readonly string[] => [
  ...new Set(columns.map(({ source }) => source).filter((source) => source !== '')),
];

export const isMappingOf = (entry: TableMapping, { name }: Pick<InspectedTable, 'name'>): boolean =>
  nameForMatch(entry.match.name) === nameForMatch(name);

/** What a mapping says of a table. */
export const findTable = (mapping: Mapping, table: Pick<InspectedTable, 'name'>): TableMapping | undefined =>
  mapping.tables.find((entry) => isMappingOf(entry, table));

/** Columns of which a mapping says something and which the table no longer has. */
export const lostColumns = (
  entry: TableMapping | undefined,
  table: Pick<InspectedTable, 'columns'>,
): readonly string[] => {
  if (entry?.use !== 'import') return [];
  const there = new Set(fileColumns(table).map(columnKey));
  return [...new Set(entry.columns.map(({ source }) => source).filter((one) => !there.has(columnKey(one))))];
};

/** A mapping that changes nothing yet, to begin with. */
export const newTable = (table: NamedTable, domain: string): TableMapping => ({
  match: { name: nameForMatch(table.name), columns: fileColumns(table).map((name) => name.slice(0, 64)) },
  use: 'import',
  domain,
  columns: [],
  constants: [],
  values: [],
  dates: [],
});

/** The table is counted and reported, and none of its rows is imported. */
export const leftOutTable = (table: NamedTable): TableMapping => ({
  ...newTable(table, ''),
  use: 'leave-out',
});

/** The mapping with a table's entry put in, or taken out. */
export const withTable = (
  mapping: Mapping,
  table: Pick<InspectedTable, 'name'>,
  entry: TableMapping | null,
): Mapping => ({
  ...mapping,
  tables: [
    ...mapping.tables.filter((one) => !isMappingOf(one, table)),
    ...(entry === null ? [] : [entry]),
  ].sort((a, b) => byText(a.match.name, b.match.name)),
});

/** Variables that a column becomes; none: it keeps its own name. */
export const targetsOf = ({ columns }: TableMapping, source: string): readonly string[] =>
  columns.filter((column) => column.source === source).map((column) => column.target);

/** Forgets codes, dates and constants of variables that no longer come from anywhere. */
const tidy = (table: TableMapping): TableMapping => {
  const given = new Set([
    ...table.columns.map(({ target }) => target),
    ...table.match.columns.filter((source) => targetsOf(table, source).length === 0),
  ]);
  const targets = new Set(table.columns.map(({ target }) => target));
  return {
    ...table,
    constants: table.constants.filter(({ target }) => !targets.has(target)),
    values: table.values.filter(({ target }) => given.has(target)),
    dates: table.dates.filter(({ target }) => given.has(target)),
  };
};

/** An earlier mapping of the table, with the columns that it has now; what was said of lost ones is forgotten. */
export const fitTable = (entry: TableMapping, table: NamedTable): TableMapping => {
  const lost = new Set(lostColumns(entry, table));
  const { match } = newTable(table, '');
  return tidy({ ...entry, match, columns: entry.columns.filter(({ source }) => !lost.has(source)) });
};

/** Says which variables a column becomes. A variable has one source: it is taken from any other column. */
export const setTargets = (table: TableMapping, source: string, targets: readonly string[]): TableMapping =>
  tidy({
    ...table,
    columns: [
      ...table.columns.filter((one) => one.source !== source && !targets.includes(one.target)),
      ...targets.map((target) => ({ source, target })),
    ],
  });

/** Another domain: variables of the old one have no meaning there, those of every domain stay. */
export const setDomain = (table: TableMapping, domain: string): TableMapping => {
  const belongs = (target: string): boolean =>
    table.domain === '' || table.domain === domain || !target.startsWith(table.domain);
  return tidy({
    ...table,
    domain,
    columns: table.columns.filter(({ target }) => belongs(target)),
    constants: table.constants.filter(({ target }) => belongs(target)),
  });
};

export const setConstant = (table: TableMapping, target: string, value: string | null): TableMapping => ({
  ...table,
  constants: [
    ...table.constants.filter((one) => one.target !== target),
    ...(value === null ? [] : [{ target, value }]),
  ],
});

/** What a value of the sender becomes; empty text takes the rule back. */
export const setCode = (table: TableMapping, target: string, from: string, to: string): TableMapping => ({
  ...table,
  values: [
    ...table.values.filter((one) => one.target !== target || one.from !== from),
    ...(to === '' ? [] : [{ target, from, to }]),
  ],
});

export const setDateOrder = (table: TableMapping, target: string, order: DateOrder | null): TableMapping => ({
  ...table,
  dates: [
    ...table.dates.filter((one) => one.target !== target),
    ...(order === null ? [] : [{ target, order }]),
  ],
});

/** The same mapping whatever the order in which a person made it, so that its hash tells a real change only. */
export const inOrder = (table: TableMapping, columns: readonly string[]): TableMapping => ({
  ...table,
  columns: [...table.columns].sort(
    (a, b) => columns.indexOf(a.source) - columns.indexOf(b.source) || byText(a.target, b.target),
  ),
  constants: [...table.constants].sort((a, b) => byText(a.target, b.target)),
  values: [...table.values].sort((a, b) => byText(a.target, b.target) || byText(a.from, b.from)),
  dates: [...table.dates].sort((a, b) => byText(a.target, b.target)),
});
