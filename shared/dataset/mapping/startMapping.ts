import { columnKey } from './mappedPlan.ts';
import type { Mapping, TableMapping } from './mapping.ts';
import { nameForMatch } from './tableName.ts';

/** What was said of the table before, as far as its columns are still there, with what is suggested for the rest. */
const continued = (before: TableMapping, suggested: TableMapping): TableMapping => {
  const there = new Set(suggested.match.columns.map(columnKey));
  const kept = before.columns.filter(({ source }) => there.has(columnKey(source)));
  const given = new Set([...kept, ...before.constants].map(({ target }) => target));
  const mapped = new Set(kept.map(({ source }) => columnKey(source)));
  const added = suggested.columns.filter(
    ({ source, target }) => !given.has(target) && !mapped.has(columnKey(source)),
  );
  return { ...before, match: suggested.match, columns: [...kept, ...added] };
};

/**
 * A mapping to be completed: an entry for each table that cannot be imported as it is, as suggested. What a given
 * mapping says of such a table goes before the suggestion, and what it says of others stays.
 */
export const startMapping = (
  name: string,
  suggestions: readonly TableMapping[],
  mapping: Mapping | null,
): Mapping => {
  const entries = new Map((mapping?.tables ?? []).map((table) => [nameForMatch(table.match.name), table]));
  for (const suggested of suggestions) {
    const key = nameForMatch(suggested.match.name);
    const before = entries.get(key);
    entries.set(key, before?.use === 'import' ? continued(before, suggested) : suggested);
  }
  return { schema: 'src-mapping/1', name: mapping?.name ?? name, tables: [...entries.values()] };
};
