import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { z } from 'zod';
import { RowIssue } from '../../shared/dataset/importReport.ts';
import type { StoredBlock } from '../db/blockWriter.ts';
import type { ImportStore } from '../db/importStore.ts';
import { type ByteShelf, createByteShelf } from './byteShelf.ts';

/** Issues that wait are packed in parcels of so many: rejected rows would fill the memory. */
const PARCEL = 1000;
const MAX_PARCEL_BYTES = 1 << 30;
const LEVEL = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

const WaitingIssue = z.tuple([RowIssue, z.string().nullable()]);
type WaitingIssue = z.infer<typeof WaitingIssue>;
const Parcel = z.array(WaitingIssue);

export interface WriteGate {
  readonly isOpen: () => boolean;
  readonly addChunk: ImportStore['addChunk'];
  readonly addBlock: ImportStore['addBlock'];
  readonly addIssue: ImportStore['addIssue'];
  /** Writes all that waits, in its order; from now on everything goes straight through. */
  readonly open: () => void;
}

type WaitingChunk = Parameters<ImportStore['addChunk']>;

/** Issues that wait, packed. */
const createIssueQueue = ({ keep }: ByteShelf) => {
  const parcels: Uint8Array[] = [];
  let last: WaitingIssue[] = [];
  const close = (): void => {
    if (last.length > 0) parcels.push(keep(zstdCompressSync(JSON.stringify(last), LEVEL)));
    last = [];
  };
  return {
    add: (issue: RowIssue, data: string | null): void => {
      last.push([issue, data]);
      if (last.length >= PARCEL) close();
    },
    drain: (write: ImportStore['addIssue']): void => {
      close();
      for (const packed of parcels.splice(0)) {
        const text = zstdDecompressSync(packed, { maxOutputLength: MAX_PARCEL_BYTES }).toString('utf8');
        for (const [issue, data] of Parcel.parse(JSON.parse(text))) write(issue, data);
      }
    },
  };
};

/**
 * Holds back what an import writes until the de-identification screen has seen every row.
 * SECURITY: before that nothing of a file reaches the workspace, its log included: what waits is packed in memory.
 * test/electron/services/importDeid.test.ts
 */
export const createWriteGate = (
  store: Pick<ImportStore, 'addChunk' | 'addBlock' | 'addIssue'>,
): WriteGate => {
  const shelf = createByteShelf();
  const issues = createIssueQueue(shelf);
  const blocks: StoredBlock[] = [];
  const chunks: WaitingChunk[] = [];
  let isOpen = false;
  return {
    isOpen: () => isOpen,
    addChunk: (...chunk) => {
      if (isOpen) store.addChunk(...chunk);
      else chunks.push(chunk);
    },
    addBlock: (block) => {
      if (isOpen) store.addBlock(block);
      else blocks.push({ ...block, data: shelf.keep(block.data) });
    },
    addIssue: (issue, data) => {
      if (isOpen) store.addIssue(issue, data);
      else issues.add(issue, data);
    },
    open: () => {
      isOpen = true;
      for (const chunk of chunks.splice(0)) store.addChunk(...chunk);
      for (const block of blocks.splice(0)) store.addBlock(block);
      issues.drain(store.addIssue);
    },
  };
};
