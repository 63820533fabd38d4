import { readCsv } from '../../electron/files/readers/csv.ts';
import type { TableHeader, TableSink } from '../../electron/files/readers/tableSink.ts';
import { readXpt } from '../../electron/files/readers/xpt.ts';
import { settle } from '../../electron/files/refused.ts';
import type { RawCell } from '../../shared/dataset/rawCell.ts';
import type { Result } from '../../shared/kernel/result.ts';

export interface ReadTables {
  readonly tables: {
    readonly header: TableHeader;
    readonly rows: { readonly line: number; readonly cells: readonly RawCell[] }[];
  }[];
  readonly malformed: { readonly line: number; readonly cells: readonly string[] }[];
  readonly notices: string[];
  /** Encoding and delimiter of text, in words. */
  described: string;
}

const collector = (): { readonly read: ReadTables; readonly sink: TableSink } => {
  const read: ReadTables = { tables: [], malformed: [], notices: [], described: '' };
  const sink: TableSink = {
    table: (header) => void read.tables.push({ header, rows: [] }),
    row: (cells, line) => void read.tables.at(-1)?.rows.push({ line, cells: [...cells] }),
    malformed: (cells, line) => void read.malformed.push({ line, cells }),
    notice: (rule) => void read.notices.push(rule),
  };
  return { read, sink };
};

/** The bytes in chunks of a size, so that every seam can be tried. */
export const inChunks = (bytes: Uint8Array, size: number): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));

export const readCsvBytes = (bytes: Uint8Array, chunkSize = 1 << 16): Promise<Result<ReadTables>> =>
  settle(() => {
    const { read, sink } = collector();
    const chunks = inChunks(bytes, chunkSize);
    read.described = readCsv(chunks, sink);
    return read;
  });

export const readCsvText = (text: string, chunkSize?: number): Promise<Result<ReadTables>> =>
  readCsvBytes(Buffer.from(text, 'utf8'), chunkSize);

export const readXptBytes = (bytes: Uint8Array, chunkSize = 1 << 16): Promise<Result<ReadTables>> =>
  settle(() => {
    const { read, sink } = collector();
    read.described = readXpt(inChunks(bytes, chunkSize), sink);
    return read;
  });
