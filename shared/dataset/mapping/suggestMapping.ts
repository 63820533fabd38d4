import type { TableMapping } from './mapping.ts';
import { nameForMatch, tableName } from './tableName.ts';
import type { TableClues } from './tablePlan.ts';

/** A start for the person who maps a table that nothing recognises. Only a suggestion: a person confirms it. */
export const suggestMapping = (clues: TableClues): TableMapping => ({
  match: {
    name: nameForMatch(tableName(clues)),
    columns: clues.columns.map(({ name }) => name.slice(0, 64)),
  },
  use: 'import',
  domain: '',
  columns: [],
  constants: [],
  values: [],
  dates: [],
});
