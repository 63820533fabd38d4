import type { WritableDb } from '../../electron/db/handles.ts';
import { decodeBlock, encodeBlock } from '../../electron/db/recordBlock.ts';

/** Rewrites the lines of the blocks that match, as somebody with the key could once the triggers are dropped. */
export const rewriteBlocks = (
  db: WritableDb,
  where: string,
  change: (lines: readonly string[]) => readonly string[],
): number => {
  const found = db.prepare(`SELECT block_id, data FROM record_block WHERE ${where}`).raw().all();
  for (const row of found) {
    if (!Array.isArray(row) || !(row[1] instanceof Uint8Array)) throw new Error('No block');
    const data = encodeBlock(change(decodeBlock(row[1])));
    db.prepare('UPDATE record_block SET data = ? WHERE block_id = ?').run(data, row[0]);
  }
  return found.length;
};
