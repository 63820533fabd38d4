import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a ZIP file, honest unless told otherwise. Written after PKWARE APPNOTE 6.3.10, independent of the reader. */
export interface ZipTestEntry {
  readonly name: string | Buffer;
  readonly content?: string | Uint8Array;
  /** 0 stored, 8 deflated (the usual). */
  readonly method?: number;
  /** General purpose flags; 0x800 says that the name is UTF-8. */
  readonly flags?: number;
  /** Unix mode; the entry then says that it was made on Unix. */
  readonly mode?: number;
  readonly extra?: Buffer;
  /** What the table and the header before the data state instead of the truth. */
  readonly stated?: { readonly crc?: number; readonly size?: number; readonly packed?: number };
  /** Other packed bytes than those of the content. */
  readonly data?: Uint8Array;
  /** What the header before the data states instead of the table. */
  readonly localName?: string;
  readonly localSize?: number;
  /** The table points there instead of where the entry lies; the entry itself is left out. */
  readonly offset?: number;
}

const asBytes = (text: string | Uint8Array): Buffer => Buffer.from(text as Uint8Array);

interface Described extends ZipTestEntry {
  readonly nameBytes: Buffer;
  readonly packed: Buffer;
  readonly crc: number;
  readonly size: number;
  readonly packedSize: number;
}

const describe = (entry: ZipTestEntry): Described => {
  const content = asBytes(entry.content ?? '');
  const packed = asBytes(entry.data ?? ((entry.method ?? 8) === 0 ? content : deflateRawSync(content)));
  return {
    ...entry,
    packed,
    nameBytes: asBytes(entry.name),
    crc: entry.stated?.crc ?? crc32(content),
    size: entry.stated?.size ?? content.length,
    packedSize: entry.stated?.packed ?? packed.length,
  };
};

/** Version needed to CRC, sizes and lengths, which the header before the data and the table have in common. */
const common = (entry: Described, name: Buffer, size: number): Buffer => {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(entry.flags ?? 0x800, 2);
  bytes.writeUInt16LE(entry.method ?? 8, 4);
  bytes.writeUInt32LE(entry.crc, 10);
  bytes.writeUInt32LE(entry.packedSize, 14);
  bytes.writeUInt32LE(size, 18);
  bytes.writeUInt16LE(name.length, 22);
  return bytes;
};

const localPart = (entry: Described): Buffer => {
  const name = entry.localName === undefined ? entry.nameBytes : Buffer.from(entry.localName);
  return Buffer.concat([
    Buffer.from('PK\x03\x04'),
    common(entry, name, entry.localSize ?? entry.size),
    name,
    entry.packed,
  ]);
};

const tablePart = (entry: Described, offset: number): Buffer => {
  const middle = common(entry, entry.nameBytes, entry.size);
  const extra = entry.extra ?? Buffer.alloc(0);
  middle.writeUInt16LE(extra.length, 24);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(((entry.mode ?? 0) << 16) >>> 0, 6);
  rest.writeUInt32LE(entry.offset ?? offset, 10);
  const madeBy = Buffer.from([20, entry.mode === undefined ? 0 : 3]);
  return Buffer.concat([Buffer.from('PK\x01\x02'), madeBy, middle, rest, entry.nameBytes, extra]);
};

const endPart = (count: number, tableSize: number, tableStart: number): Buffer => {
  const bytes = Buffer.alloc(22);
  bytes.write('PK\x05\x06', 0, 'latin1');
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(tableSize, 12);
  bytes.writeUInt32LE(tableStart, 16);
  return bytes;
};

/** A ZIP file of these entries; `statedCount` is what its end says instead of their number. */
export const zipBytes = (entries: readonly ZipTestEntry[], statedCount = entries.length): Buffer => {
  const locals: Buffer[] = [];
  const table: Buffer[] = [];
  let offset = 0;
  for (const entry of entries.map(describe)) {
    table.push(tablePart(entry, offset));
    if (entry.offset !== undefined) continue;
    const local = localPart(entry);
    locals.push(local);
    offset += local.length;
  }
  const tableBytes = Buffer.concat(table);
  return Buffer.concat([...locals, tableBytes, endPart(statedCount, tableBytes.length, offset)]);
};
