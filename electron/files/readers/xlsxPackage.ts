import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { isRefusal, refuse } from '../refused.ts';
import { createUtf8Text, createXmlText, type XmlHandlers, type XmlText } from '../xmlEvents.ts';
import { listZipEntries, STORED, type ZipEntry } from '../zipEntries.ts';
import { shownName } from '../zipNames.ts';
import { openZipBytes } from '../zipReader.ts';

const MIB = 2 ** 20;

/** Bytes of a workbook file, which is held in memory whole. */
export const MAX_WORKBOOK_BYTES = 200 * MIB;

// SECURITY: what the parts of a workbook may unpack to; names, sizes and overlaps are checked before. test/files/badSpreadsheets.test.ts
const PACKAGE_LIMITS = {
  entries: 5000,
  entryBytes: 1024 * MIB,
  totalBytes: 1024 * MIB,
  ratio: 250,
  ratioFrom: 16 * MIB,
} as const;

/** Elements of a part that says how the workbook is made; its sheets and texts have limits of their own. */
export const MAX_PART_ELEMENTS = 500_000;

/** The parts of a workbook file, by name; without regard to case (ECMA-376 part 2, section 6.2.2.3). */
export interface XlsxPackage {
  readonly has: (name: string) => boolean;
  readonly names: () => readonly string[];
  /** Parses a part and verifies its checksum. `what` names it in refusals; refuses one that is not there. */
  readonly parse: (name: string, what: string, handlers: XmlHandlers, maxElements?: number) => Promise<void>;
}

const asDamage = (error: unknown): unknown => {
  const isBug = error instanceof TypeError || error instanceof ReferenceError || error instanceof SyntaxError;
  if (isRefusal(error) || isBug) return error;
  try {
    return refuse('file-unreadable', 'The workbook is damaged or cut off: its parts cannot be unpacked.');
  } catch (refusal) {
    return refusal;
  }
};

const unpacking = async <T>(step: () => Promise<T>): Promise<T> => {
  try {
    return await step();
  } catch (error) {
    throw asDamage(error);
  }
};

const CHUNK = 2 ** 18;

function* slices(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

const unpackedStream = (packed: Buffer, method: number): AsyncIterable<unknown> => {
  const source = Readable.from(slices(packed));
  return method === STORED
    ? source
    : pipeline(source, createInflateRaw({ chunkSize: CHUNK }), () => undefined);
};

/** The bytes of a part as they come out of the ZIP file, of the size and checksum that it states. */
async function* unpack(
  bytes: Buffer,
  { name, entry, start }: ZipEntry,
): AsyncGenerator<Uint8Array, void, void> {
  const packed = bytes.subarray(start, start + entry.compressedSize);
  const pieces = unpackedStream(packed, entry.compressionMethod)[Symbol.asyncIterator]();
  let [sum, size] = [0, 0];
  try {
    for (
      let next = await unpacking(() => pieces.next());
      next.done !== true;
      next = await unpacking(() => pieces.next())
    ) {
      const piece = next.value;
      if (!(piece instanceof Uint8Array)) throw new Error('A stream of bytes gave something else');
      size += piece.length;
      // SECURITY: what comes out is bounded by what was stated and checked. test/files/badSpreadsheets.test.ts
      if (size > entry.uncompressedSize) break;
      sum = crc32(piece, sum);
      yield piece;
    }
  } finally {
    await pieces.return?.();
  }
  if (size !== entry.uncompressedSize || sum !== entry.crc32) {
    refuse(
      'file-unreadable',
      `The part ${shownName(name)} of the workbook is damaged: its checksum is wrong.`,
    );
  }
}

const parsePart = async (bytes: AsyncIterable<Uint8Array>, what: string, xml: XmlText): Promise<void> => {
  const text = createUtf8Text(what);
  for await (const piece of bytes) xml.write(text.decode(piece));
  xml.write(text.end());
  xml.end();
};

/** Opens the ZIP file that a workbook is; refuses one that is damaged, encrypted, too large or made to deceive. */
export const openXlsxPackage = async (bytes: Uint8Array): Promise<XlsxPackage> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = await unpacking(async () => listZipEntries(await openZipBytes(buffer), PACKAGE_LIMITS));
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  return {
    has: (name) => byName.has(name.toLowerCase()),
    names: () => [...byName.keys()],
    parse: async (name, what, handlers, maxElements) => {
      const entry = byName.get(name.toLowerCase());
      if (entry === undefined)
        return refuse('file-unreadable', `The workbook is damaged: ${what} is not in it.`);
      return parsePart(unpack(buffer, entry), what, createXmlText(what, handlers, maxElements));
    },
  };
};
