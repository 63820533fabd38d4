import { hash } from 'node:crypto';
import { createContentHash } from '../../shared/dataset/contentHash.ts';
import type { Sha256Hex } from '../../shared/kernel/brands.ts';
import { createBlockWriter, type RecordRow, type StoredBlock } from '../db/blockWriter.ts';
import { nativeSha256 } from '../db/contentHash.ts';

/** Takes the accepted rows of a cut: hashes each and gathers them into blocks. */
export interface RowStore {
  readonly add: (row: RecordRow) => void;
  /** Writes the rows that wait. */
  readonly flush: () => void;
  /** Content hash of all rows. */
  readonly digest: (tick: () => void) => Sha256Hex;
}

export const createRowStore = (firstRecordId: number, write: (block: StoredBlock) => void): RowStore => {
  const content = createContentHash(nativeSha256);
  const blocks = createBlockWriter(firstRecordId, write);
  return {
    add: (row) => content.addDigest(row.domain, hash('sha256', blocks.add(row), 'binary')),
    flush: blocks.flush,
    digest: content.digest,
  };
};
