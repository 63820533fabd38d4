import { readDatasetJson } from '../../electron/files/readers/datasetJson.ts';
import type { TableHeader, TableSink } from '../../electron/files/readers/tableSink.ts';
import { readXlsx } from '../../electron/files/readers/xlsx.ts';
import { settle } from '../../electron/files/refused.ts';
import type { RawCell } from '../../shared/dataset/rawCell.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { inChunks } from './readTable.ts';

export interface TableRead {
  readonly header: TableHeader;
  readonly rows: { readonly line: number; readonly cells: readonly RawCell[] }[];
  readonly malformed: {
    readonly line: number;
    readonly cells: readonly string[];
    readonly reason?: string;
  }[];
}

export interface FileRead {
  readonly tables: TableRead[];
  /** Rule and words. */
  readonly notices: (readonly [string, string])[];
}

const collect = async (read: (sink: TableSink) => Promise<void>): Promise<Result<FileRead>> =>
  settle(async () => {
    const found: FileRead = { tables: [], notices: [] };
    const table = (): TableRead => {
      const last = found.tables.at(-1);
      if (last === undefined) throw new Error('A row came before its table');
      return last;
    };
    await read({
      table: (header) => void found.tables.push({ header, rows: [], malformed: [] }),
      row: (cells, line) => void table().rows.push({ line, cells: [...cells] }),
      malformed: (cells, line, reason) =>
        void table().malformed.push({ line, cells, ...(reason === undefined ? {} : { reason }) }),
      notice: (rule, message) => void found.notices.push([rule, message]),
    });
    return found;
  });

/** Chunks in one buffer that is used again and again, as a reader from disk does. */
function* reused(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  const buffer = Buffer.alloc(size);
  for (const chunk of inChunks(bytes, size)) {
    buffer.fill(0x5d);
    buffer.set(chunk);
    yield buffer.subarray(0, chunk.length);
  }
}

export const readJsonBytes = (bytes: Uint8Array, chunkSize = 1 << 16): Promise<Result<FileRead>> =>
  collect((sink) => readDatasetJson({ [Symbol.iterator]: () => reused(bytes, chunkSize) }, sink));

export const readJsonText = (text: string, chunkSize?: number): Promise<Result<FileRead>> =>
  readJsonBytes(Buffer.from(text, 'utf8'), chunkSize);

export const readXlsxBytes = (bytes: Uint8Array): Promise<Result<FileRead>> =>
  collect((sink) => readXlsx(bytes, sink));
