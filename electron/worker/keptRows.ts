import { createHash } from 'node:crypto';
import { rawCellValue } from '../../shared/dataset/convertCell.ts';
import type { RawCell, SourceColumn } from '../../shared/dataset/rawCell.ts';
import { CHUNK_BYTES } from '../files/fileChunks.ts';
import { packChunk } from './spool.ts';

/** Text is gathered until it is about a chunk: a character has at most three bytes a UTF-16 unit. */
const CHUNK_TEXT = Math.floor(CHUNK_BYTES / 4);

const MUST_QUOTE = /[",\r\n]/;

const quoted = (text: string): string => (MUST_QUOTE.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const cellText = (cell: RawCell | undefined): string => {
  const value = rawCellValue(cell ?? null);
  return value === null ? '' : quoted(String(value));
};

/** The rows of a file as CSV, packed in chunks: what the workspace keeps instead of the bytes of the file. */
export interface KeptRows {
  /** Begins a table; it follows the one before after an empty line. */
  readonly table: (columns: readonly SourceColumn[]) => void;
  readonly row: (cells: readonly RawCell[]) => void;
  /** All of it, with the SHA-256 of its bytes before they were packed. */
  readonly finish: () => { readonly chunks: readonly Uint8Array[]; readonly sha256: string };
}

export const createKeptRows = (): KeptRows => {
  const chunks: Uint8Array[] = [];
  const hash = createHash('sha256');
  let text = '';
  let begun = false;
  const flush = (): void => {
    const bytes = Buffer.from(text, 'utf8');
    hash.update(bytes);
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
      chunks.push(packChunk(bytes.subarray(at, at + CHUNK_BYTES)));
    text = '';
  };
  const add = (line: string): void => {
    text += line;
    if (text.length >= CHUNK_TEXT) flush();
  };
  return {
    table: (columns) => {
      add(`${begun ? '\r\n' : ''}${columns.map(({ name }) => quoted(name)).join(',')}\r\n`);
      begun = true;
    },
    row: (cells) => add(`${cells.map(cellText).join(',')}\r\n`),
    finish: () => {
      flush();
      return { chunks, sha256: hash.digest('hex') };
    },
  };
};
