/**
 * Writes SAS transport files for tests, byte by byte after SAS TS-140. Independent of the program's reader and of the
 * example generator; floats are made with whole-number arithmetic.
 */
export interface XptTestColumn {
  readonly name: string;
  readonly type: 'Num' | 'Char';
  readonly length?: number;
  readonly label?: string;
  readonly format?: string;
}

/** A number, text, raw bytes of the field, or a missing code such as '.' or '.A' in a numeric column. */
export type XptTestCell = string | number | Uint8Array;

export interface XptTestMember {
  readonly name: string;
  readonly columns: readonly XptTestColumn[];
  readonly rows: readonly (readonly XptTestCell[])[];
  readonly namestrSize?: 136 | 140;
}

const CARD = 80;
const STAMP = '23NOV26:00:00:00';

const pad = (text: string, width: number): Buffer =>
  Buffer.from(text.padEnd(width).slice(0, width), 'latin1');

const header = (name: string, rest: string): Buffer =>
  pad(`HEADER RECORD*******${name.padEnd(8)}HEADER RECORD!!!!!!!${rest}`, CARD);

const toCard = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((CARD - (bytes.length % CARD)) % CARD, 0x20)]);

/** Sign, base-16 exponent and 56-bit fraction of a double, exactly: value = fraction / 2^56 * 16^exponent. */
export const ibmBytes = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  if (value === 0) return bytes;
  let numerator = 1n;
  let binary = 0;
  let magnitude = Math.abs(value);
  while (!Number.isInteger(magnitude)) {
    magnitude *= 2;
    binary -= 1;
  }
  numerator = BigInt(magnitude);
  let exponent = 14;
  // value = numerator * 2^binary; shift until the fraction has 56 bits at most and is normalised.
  let shift = binary + 56 - 4 * exponent;
  const fractionAt = (): bigint => (shift >= 0 ? numerator << BigInt(shift) : numerator >> BigInt(-shift));
  while (fractionAt() >= 1n << 56n) {
    exponent += 1;
    shift -= 4;
  }
  while (fractionAt() < 1n << 52n) {
    exponent -= 1;
    shift += 4;
  }
  bytes.writeBigUInt64BE(((value < 0 ? 1n : 0n) << 63n) | (BigInt(exponent + 64) << 56n) | fractionAt());
  return bytes;
};

const numberField = (cell: XptTestCell): Buffer => {
  if (typeof cell === 'number') return ibmBytes(cell);
  if (typeof cell !== 'string') return Buffer.from(cell);
  return Buffer.concat([Buffer.from(cell.length > 1 ? cell.slice(1) : '.', 'latin1'), Buffer.alloc(7)]);
};

const lengthOf = ({ type, length }: XptTestColumn): number => length ?? (type === 'Num' ? 8 : 20);

const field = (cell: XptTestCell, column: XptTestColumn): Buffer => {
  const length = lengthOf(column);
  if (column.type === 'Num') return numberField(cell).subarray(0, length);
  const bytes = typeof cell === 'string' ? Buffer.from(cell, 'utf8') : Buffer.from(cell as Uint8Array);
  return Buffer.concat([bytes, Buffer.alloc(Math.max(0, length - bytes.length), 0x20)]).subarray(0, length);
};

const namestr = (column: XptTestColumn, index: number, position: number, size: number): Buffer => {
  const bytes = Buffer.alloc(size);
  bytes.writeInt16BE(column.type === 'Num' ? 1 : 2, 0);
  bytes.writeInt16BE(lengthOf(column), 4);
  bytes.writeInt16BE(index + 1, 6);
  pad(column.name, 8).copy(bytes, 8);
  pad(column.label ?? '', 40).copy(bytes, 16);
  pad(column.format ?? '', 8).copy(bytes, 56);
  pad('', 8).copy(bytes, 72);
  bytes.writeInt32BE(position, 84);
  return bytes;
};

const member = ({ name, columns, rows, namestrSize = 140 }: XptTestMember): Buffer => {
  let position = 0;
  const namestrs = columns.map((column, index) => {
    const bytes = namestr(column, index, position, namestrSize);
    position += lengthOf(column);
    return bytes;
  });
  const data = rows.flatMap((row) => columns.map((column, i) => field(row[i] ?? '', column)));
  return Buffer.concat([
    header('MEMBER', `000000000000000001600000000${namestrSize}`),
    header('DSCRPTR', '0'.repeat(30)),
    pad(`SAS     ${name.padEnd(8)}SASDATA 9.4     TEST`.padEnd(64) + STAMP, CARD),
    pad(STAMP, CARD),
    header('NAMESTR', `000000${String(columns.length).padStart(4, '0')}${'0'.repeat(20)}`),
    toCard(Buffer.concat(namestrs)),
    header('OBS', '0'.repeat(30)),
    toCard(Buffer.concat(data)),
  ]);
};

export const xptBytes = (...members: readonly XptTestMember[]): Buffer =>
  Buffer.concat([
    header('LIBRARY', '0'.repeat(30)),
    pad(`SAS     SAS     SASLIB  9.4     TEST`.padEnd(64) + STAMP, CARD),
    pad(STAMP, CARD),
    ...members.map(member),
  ]);
