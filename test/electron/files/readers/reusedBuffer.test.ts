import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readerOf } from '../../../../electron/files/readers/readTables.ts';
import type { TableSink } from '../../../../electron/files/readers/tableSink.ts';
import type { FileFormat } from '../../../../shared/dataset/fileFormat.ts';

const root = join(import.meta.dirname, '../../../..');
const FORMATS: { readonly [extension: string]: FileFormat } = {
  ...{
    '.csv': 'csv',
    '.xpt': 'xpt',
    '.json': 'dataset-json',
    '.ndjson': 'dataset-json',
    '.dsjc': 'dataset-json',
  },
};
/** Example extract, and real public studies where they lie beside the repository. */
const FOLDERS = [
  'electron/example/extract-3/csv',
  'electron/example/extract-3/xpt',
  '../shared/data/datasetjson-sdtm',
];
const files = FOLDERS.map((folder) => join(root, folder))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => FORMATS[extname(path)] !== undefined);

const POISON = 0x3f;

/** Chunks in one buffer that is spoilt before it is used again, as that of a file on the disk is. */
const reused = (bytes: Uint8Array, size: number): Iterable<Uint8Array> => ({
  *[Symbol.iterator]() {
    const buffer = Buffer.alloc(size);
    for (let at = 0; at < bytes.length; at += size) {
      const part = bytes.subarray(at, at + size);
      buffer.fill(POISON);
      buffer.set(part);
      yield buffer.subarray(0, part.length);
    }
    buffer.fill(POISON);
  },
});

const told = async (format: FileFormat, chunks: Iterable<Uint8Array>): Promise<string[]> => {
  const lines: string[] = [];
  const sink: TableSink = {
    table: (header) => void lines.push(JSON.stringify(header)),
    row: (cells, line) => void lines.push(JSON.stringify([line, cells])),
    malformed: (cells, line) => void lines.push(JSON.stringify(['malformed', line, cells])),
    notice: (rule, message) => void lines.push(`${rule} ${message}`),
  };
  lines.push(await readerOf(format).read(chunks, sink));
  return lines;
};

describe('readers', () => {
  test('SRC-FILE-040: no reader holds on to a chunk: it is good until the next is asked for', {
    timeout: 120_000,
  }, async () => {
    expect(files.length).toBeGreaterThan(20);
    for (const path of files) {
      const bytes = readFileSync(path);
      const format = FORMATS[extname(path)] ?? 'csv';
      const whole = await told(format, [bytes]);
      for (const size of [777, 65_536]) expect(await told(format, reused(bytes, size)), path).toEqual(whole);
    }
  });
});
