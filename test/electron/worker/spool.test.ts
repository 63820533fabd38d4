import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ExtractFile, listExtractFiles } from '../../../electron/files/extractFiles.ts';
import { settle } from '../../../electron/files/refused.ts';
import {
  type ChunkPlace,
  memoryPlace,
  placeFor,
  spooledChunks,
  spoolFile,
} from '../../../electron/worker/spool.ts';
import { folderOf } from '../../builders/importFiles.ts';
import { codeOf, good } from '../../builders/workspace.ts';

const BIG = Buffer.alloc(700_000, 'USUBJID,AETERM\nS1,Rash\n');

const listed = async (folder: string): Promise<ExtractFile> => {
  const [file] = (await listExtractFiles([folder])).files;
  if (file === undefined) throw new Error('no file');
  return file;
};

/** A chunk is good until the next is asked for. */
const bytesOf = (place: ChunkPlace): Buffer => {
  const parts: Buffer[] = [];
  for (const chunk of spooledChunks(place)) parts.push(Buffer.from(chunk));
  return Buffer.concat(parts);
};

describe('bytes of a file while it is imported', () => {
  test.each([
    ['where it lies', placeFor],
    ['packed in memory', () => memoryPlace()],
  ])(
    'SRC-IMPORT-095: %s, they are read again and again, and kept, as they were hashed',
    async (_where, make) => {
      const file = await listed(folderOf({ 'ae.csv': BIG }));
      const place = make(file);
      const told: number[] = [];
      const spooled = await spoolFile(file, place, (bytes) => told.push(bytes));
      const sha256 = createHash('sha256').update(BIG).digest('hex');
      expect(spooled).toEqual({ sizeBytes: BIG.length, sha256 });
      expect(told.reduce((sum, bytes) => sum + bytes, 0)).toBe(BIG.length);
      for (let time = 0; time < 2; time += 1) expect(bytesOf(place).equals(BIG)).toBe(true);
      let position = 0;
      for (let packed = place.get(0); packed !== undefined; packed = place.get(position)) position += 1;
      expect(position).toBe(3);
    },
  );

  test('SRC-IMPORT-096: a file on the disk that changes meanwhile is refused when it is read, and when it is kept', async () => {
    const folder = folderOf({ 'ae.csv': BIG });
    const file = await listed(folder);
    const place = placeFor(file);
    await spoolFile(file, place, () => undefined);
    writeFileSync(join(folder, 'ae.csv'), BIG.toString().replaceAll('Rash', 'Itch'));
    expect(codeOf(await settle(() => bytesOf(place)))).toBe('file-unreadable');
    const keep = (): number => {
      let position = 0;
      while (place.get(position) !== undefined) position += 1;
      return position;
    };
    expect(codeOf(await settle(keep))).toBe('file-unreadable');
    writeFileSync(join(folder, 'ae.csv'), BIG);
    expect(good(await settle(keep))).toBe(3);
  });
});
