/**
 * Writes SAS transport files for tests, byte by byte after SAS TS-140 and its successor for versions 8 and 9.
 * Independent of the program's reader and of the example generator; floats are made with whole-number arithmetic.
 */
export interface XptTestColumn {
  readonly name: string | Uint8Array;
  readonly type: 'Num' | 'Char';
  readonly length?: number;
  readonly label?: string | Uint8Array;
  /** Name of the format, its width and decimals. */
  readonly format?: string;
  readonly width?: number;
  readonly decimals?: number;
  readonly informat?: string;
}

/** A number, text, raw bytes of the field, or a missing code such as '.' or '.A' in a numeric column. */
export type XptTestCell = string | number | Uint8Array;

export interface XptTestMember {
  readonly name: string;
  readonly columns: readonly XptTestColumn[];
  readonly rows: readonly (readonly XptTestCell[])[];
  readonly namestrSize?: 136 | 140;
  /** What the header of version 8 states instead of the number of rows; 'nothing': noughts, as some programs write. */
  readonly stated?: number | 'nothing';
}

const CARD = 80;
const STAMP = '23NOV26:00:00:00';

const asBytes = (text: string | Uint8Array): Buffer =>
  typeof text === 'string' ? Buffer.from(text, 'latin1') : Buffer.from(text);

const pad = (text: string | Uint8Array, width: number): Buffer =>
  Buffer.concat([asBytes(text), Buffer.alloc(width, 0x20)]).subarray(0, width);

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

type Version = 5 | 8;

const LONG_NAME = 88;
const LABEL_LENGTHS = 120;

const namestr = (
  column: XptTestColumn,
  index: number,
  position: number,
  size: number,
  version: Version,
): Buffer => {
  const bytes = Buffer.alloc(size);
  bytes.writeInt16BE(column.type === 'Num' ? 1 : 2, 0);
  bytes.writeInt16BE(lengthOf(column), 4);
  bytes.writeInt16BE(index + 1, 6);
  pad(column.name, 8).copy(bytes, 8);
  pad(column.label ?? '', 40).copy(bytes, 16);
  pad(column.format ?? '', 8).copy(bytes, 56);
  bytes.writeInt16BE(column.width ?? 0, 64);
  bytes.writeInt16BE(column.decimals ?? 0, 66);
  pad(column.informat ?? '', 8).copy(bytes, 72);
  bytes.writeInt32BE(position, 84);
  if (version === 5) return bytes;
  pad(column.name, 32).copy(bytes, LONG_NAME);
  bytes.writeInt16BE(asBytes(column.label ?? '').length, LABEL_LENGTHS);
  bytes.writeInt16BE((column.format ?? '').length, LABEL_LENGTHS + 2);
  bytes.writeInt16BE((column.informat ?? '').length, LABEL_LENGTHS + 4);
  return bytes;
};

const described = (name: string, { width, decimals }: XptTestColumn): string =>
  name === '' ? '' : `${name}${width ?? ''}.${decimals ?? ''}`;

const shorts = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value, 2 * index);
  return bytes;
};

/** LABELV9 when a format is longer than 8, LABELV8 when only a label is longer than 40, otherwise nothing. */
const labelSection = (columns: readonly XptTestColumn[]): Buffer => {
  const isLongFormat = ({ format = '', informat = '' }: XptTestColumn) =>
    format.length > 8 || informat.length > 8;
  const isLong = (column: XptTestColumn) => asBytes(column.label ?? '').length > 40 || isLongFormat(column);
  const withFormats = columns.some(isLongFormat);
  const entries = columns.flatMap((column, index) => {
    if (!isLong(column)) return [];
    const texts = [asBytes(column.name), asBytes(column.label ?? '')];
    if (withFormats)
      texts.push(asBytes(described(column.format ?? '', column)), asBytes(column.informat ?? ''));
    return [Buffer.concat([shorts(index + 1, ...texts.map(({ length }) => length)), ...texts])];
  });
  if (entries.length === 0) return Buffer.alloc(0);
  const name = withFormats ? 'LABELV9' : 'LABELV8';
  return Buffer.concat([header(name, String(entries.length)), toCard(Buffer.concat(entries))]);
};

const observationHeader = ({ rows, stated }: XptTestMember, version: Version): Buffer => {
  if (version === 5) return header('OBS', '0'.repeat(30));
  const count = stated === 'nothing' ? '0'.repeat(30) : String(stated ?? rows.length).padStart(15);
  return header('OBSV8', count);
};

const dataOf = ({ columns, rows }: XptTestMember): Buffer =>
  toCard(Buffer.concat(rows.flatMap((row) => columns.map((column, i) => field(row[i] ?? '', column)))));

const memberCard = (name: string, version: Version): Buffer => {
  const start = version === 5 ? `SAS     ${name.padEnd(8)}SASDATA ` : `SAS     ${name.padEnd(32)}SASDATA `;
  const end = '9.4     TEST    ';
  return pad(`${(start + end).padEnd(64)}${STAMP}`, CARD);
};

const NAMES = {
  5: { library: 'LIBRARY', member: 'MEMBER', descriptor: 'DSCRPTR', namestr: 'NAMESTR' },
  8: { library: 'LIBV8', member: 'MEMBV8', descriptor: 'DSCPTV8', namestr: 'NAMSTV8' },
} as const;

const memberBytes = (member: XptTestMember, version: Version): Buffer => {
  const { name, columns, namestrSize = 140 } = member;
  let position = 0;
  const namestrs = columns.map((column, index) => {
    const bytes = namestr(column, index, position, namestrSize, version);
    position += lengthOf(column);
    return bytes;
  });
  return Buffer.concat([
    header(NAMES[version].member, `000000000000000001600000000${namestrSize}`),
    header(NAMES[version].descriptor, '0'.repeat(30)),
    memberCard(name, version),
    pad(STAMP, CARD),
    header(NAMES[version].namestr, `000000${String(columns.length).padStart(4, '0')}${'0'.repeat(20)}`),
    toCard(Buffer.concat(namestrs)),
    ...(version === 8 ? [labelSection(columns)] : []),
    observationHeader(member, version),
    dataOf(member),
  ]);
};

const fileBytes = (members: readonly XptTestMember[], version: Version): Buffer =>
  Buffer.concat([
    header(NAMES[version].library, '0'.repeat(30)),
    pad(`SAS     SAS     SASLIB  9.4     TEST`.padEnd(64) + STAMP, CARD),
    pad(STAMP, CARD),
    ...members.map((member) => memberBytes(member, version)),
  ]);

/** A transport file of version 5. */
export const xptBytes = (...members: readonly XptTestMember[]): Buffer => fileBytes(members, 5);

/** A transport file of versions 8 and 9. Source: SAS, "Record Layout of a SAS Version 8 or 9 Data Set in SAS Transport Format". */
export const xpt8Bytes = (...members: readonly XptTestMember[]): Buffer => fileBytes(members, 8);
