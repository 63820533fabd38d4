import { closeSync, openSync, writeSync } from 'node:fs';
import { ibmDouble, MISSING_NUMBER } from '../example/format/ibmDouble.ts';
import { xptBytes } from '../example/format/xpt.ts';
import type { Cell } from '../example/model/table.ts';
import { labDomain, labRow } from './labRows.ts';

const ROWS_PER_WRITE = 2000;
const CARD = 80;

const eachPart = (rows: number, write: (first: number, count: number) => void): void => {
  for (let first = 0; first < rows; first += ROWS_PER_WRITE)
    write(first, Math.min(ROWS_PER_WRITE, rows - first));
};

/** Writes a synthetic LB of 20 variables as CSV. */
export const writeLabCsv = (path: string, rows: number): void => {
  const file = openSync(path, 'w');
  writeSync(file, `${labDomain.variables.map(({ name }) => name).join(',')}\n`);
  eachPart(rows, (first, count) => {
    const lines = Array.from({ length: count }, (_, i) =>
      labRow(first + i)
        .map((cell) => cell ?? '')
        .join(','),
    );
    writeSync(file, `${lines.join('\n')}\n`);
  });
  closeSync(file);
};

/** Has no divisor in common with the number of tests: every test at every visit of some subject is met. */
const STEP = 7;

/** Widths of the character variables: of the longest value. */
const widths = (rows: number): number[] => {
  const widest = labDomain.variables.map(({ type }): number => (type === 'Num' ? 8 : 1));
  for (let index = 0; index < rows; index += STEP) {
    for (const [at, cell] of labRow(index).entries()) {
      if (typeof cell === 'string') widest[at] = Math.max(widest[at] ?? 1, cell.length);
    }
  }
  return widest;
};

/** Writes the same rows as a SAS version 5 transport file, as a stream. */
export const writeLabXpt = (path: string, rows: number): void => {
  const width = widths(rows);
  const length = width.reduce((sum, one) => sum + one, 0);
  const widestRow = Object.fromEntries(
    labDomain.variables.map(({ name, type }, at) => [name, type === 'Num' ? 1 : 'x'.repeat(width[at] ?? 1)]),
  );
  const sample = xptBytes({ domain: labDomain, rows: [widestRow] }, '2024-01-01');
  const file = openSync(path, 'w');
  writeSync(file, sample.subarray(0, sample.length - Math.ceil(length / CARD) * CARD));
  const numbers = new Map<number, Uint8Array>();
  const numberBytes = (value: number): Uint8Array => {
    const known = numbers.get(value) ?? ibmDouble(value);
    numbers.set(value, known);
    return known;
  };
  const put = (bytes: Buffer, start: number, cells: readonly Cell[]): void => {
    let position = start;
    for (const [at, cell] of cells.entries()) {
      const isNumber = labDomain.variables[at]?.type === 'Num';
      if (isNumber) bytes.set(typeof cell === 'number' ? numberBytes(cell) : MISSING_NUMBER, position);
      else bytes.write(String(cell ?? ''), position, width[at] ?? 1, 'latin1');
      position += width[at] ?? 0;
    }
  };
  eachPart(rows, (first, count) => {
    const bytes = Buffer.alloc(count * length, 0x20);
    for (let i = 0; i < count; i += 1) put(bytes, i * length, labRow(first + i));
    writeSync(file, bytes);
  });
  const rest = (rows * length) % CARD;
  if (rest > 0) writeSync(file, Buffer.alloc(CARD - rest, 0x20));
  closeSync(file);
};
