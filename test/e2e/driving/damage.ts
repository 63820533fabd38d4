import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractFolder, linesOf } from './data.ts';

/** Writes a copy of a file with one byte changed, so far into it (0 to 1); its path. */
export const withOneByteChanged = (path: string, share: number): string => {
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length * share);
  bytes.writeUInt8((bytes.readUInt8(at) ^ 1) & 0xff, at);
  const damaged = path.replace(/\.pdf$/, ` damaged at ${Math.round(share * 100)} percent.pdf`);
  writeFileSync(damaged, bytes);
  return damaged;
};

/** A copy of the first extract in the folder of the test, with one file written anew by `change`; its path. */
export const extractWith = (
  folder: string,
  { name, file, change }: { name: string; file: string; change: (lines: readonly string[]) => string },
): string => {
  const copy = join(folder, name);
  cpSync(extractFolder(1, 'csv'), copy, { recursive: true });
  writeFileSync(join(copy, file), change(linesOf(1, file)));
  return copy;
};

/** The same file with its data rows repeated under new sequence numbers until there are so many. */
export const repeated = (lines: readonly string[], rows: number): string => {
  const [header = '', ...data] = lines;
  const seq = header.split(',').findIndex((name) => name.endsWith('SEQ'));
  const made = Array.from({ length: rows }, (_, index) => {
    const cells = (data[index % data.length] ?? '').split(',');
    return cells.with(seq, String(index + 1)).join(',');
  });
  return `${[header, ...made].join('\n')}\n`;
};
