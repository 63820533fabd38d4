import { setImmediate } from 'node:timers/promises';
import { toDiffRow } from '../../shared/dataset/diff/compareRows.ts';
import type { DiffRow } from '../../shared/dataset/diff/diff.ts';
import type { MatchedChange, RowPlace } from '../../shared/dataset/diff/matchRows.ts';
import type { SourceRow } from '../../shared/dataset/sourceRow.ts';
import type { ReadableDb } from '../db/handles.ts';
import { parseBlockLine } from '../db/recordBlock.ts';
import { type BlockHead, blockLines, createRowReader, selectBlocks } from '../db/recordBlocks.ts';
import type { CutPair } from './matchCuts.ts';
import type { DomainMatch } from './matchDomain.ts';

type RowsById = ReadonlyMap<number, SourceRow>;

interface Wanted {
  readonly cutId: string;
  readonly domain: string;
  readonly places: readonly (RowPlace | null)[];
}

const idsByBlock = (places: Wanted['places']): Map<number, Set<number>> => {
  const blocks = new Map<number, Set<number>>();
  for (const place of places) {
    if (place === null) continue;
    const ids = blocks.get(place.block);
    if (ids === undefined) blocks.set(place.block, new Set([place.recordId]));
    else ids.add(place.recordId);
  }
  return blocks;
};

/** The rows at the places, reading only the blocks that hold them. */
const readAt = async (db: ReadableDb, { cutId, domain, places }: Wanted): Promise<RowsById> => {
  const wanted = idsByBlock(places);
  const rows = new Map<number, SourceRow>();
  if (wanted.size === 0) return rows;
  const read = createRowReader();
  const take = (head: BlockHead, ids: ReadonlySet<number>): void => {
    for (const line of blockLines(db, head.blockId)) {
      const row = parseBlockLine(line);
      if (ids.has(row.recordId)) rows.set(row.recordId, read(head, row));
    }
  };
  for (const head of selectBlocks(db, cutId, { domains: [domain] })) {
    const ids = wanted.get(head.blockId);
    if (ids === undefined) continue;
    take(head, ids);
    await setImmediate();
  }
  return rows;
};

/** The rows behind changes of one domain, cell by cell. */
export const readChangedRows = async (
  db: ReadableDb,
  { olderCutId, newerCutId }: CutPair,
  { view: { domain, key } }: DomainMatch,
  changes: readonly MatchedChange[],
): Promise<DiffRow[]> => {
  const older = await readAt(db, {
    ...{ cutId: olderCutId, domain },
    places: changes.map((change) => change.older),
  });
  const newer = await readAt(db, {
    ...{ cutId: newerCutId, domain },
    places: changes.map((change) => change.newer),
  });
  const at = (rows: RowsById, place: RowPlace | null): SourceRow | null =>
    place === null ? null : (rows.get(place.recordId) ?? null);
  return changes.map((row) => toDiffRow(row.change, domain, key, at(older, row.older), at(newer, row.newer)));
};
