import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { type Cursor, expectInteger, expectText, failAt, PdfSyntaxError, startsWith } from './cursor.ts';
import { parsePdfValue } from './parsePdfValue.ts';
import { numberOf, type PdfDict, type PdfValue } from './pdfValue.ts';
import { expectCrossReferences } from './readCrossReferences.ts';
import { writePdfValue } from './writePdfValue.ts';

/** An indirect object and where it stands. `stream` are the encoded bytes of a stream object. */
export interface PdfObject {
  readonly number: number;
  readonly offset: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly value: PdfValue;
  readonly stream?: Uint8Array;
}

/** What one save wrote: the base document, or one incremental update. Bytes [start, end) of the file. */
export interface PdfRevision {
  readonly start: number;
  readonly end: number;
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly xrefOffset: number;
  readonly trailer: PdfDict;
}

export interface PdfFile {
  readonly bytes: Uint8Array;
  readonly revisions: readonly [PdfRevision, ...PdfRevision[]];
}

export interface PdfFileError {
  readonly message: string;
  /** Byte position where reading stopped. */
  readonly offset: number;
}

const HEADER = '%PDF-1.7\n%\x81\x81\x81\x81\n';
/** SECURITY: bounds far above any decision document, so that no file can keep the reader busy for long. test/electron/signing/damage.test.ts */
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_REVISIONS = 32;
const MAX_OBJECTS = 300_000;

const readStream = (cursor: Cursor, dict: PdfDict): Uint8Array => {
  const length = numberOf(dict.entries.get('Length'));
  expectText(cursor, '\nstream\n');
  if (length === undefined || !Number.isSafeInteger(length) || length < 0) {
    return failAt(cursor, 'stream without a direct length');
  }
  if (cursor.at + length > cursor.bytes.length) failAt(cursor, 'stream runs past the end');
  const content = cursor.bytes.subarray(cursor.at, cursor.at + length);
  cursor.at += length;
  expectText(cursor, '\nendstream');
  return content;
};

const readObject = (cursor: Cursor): PdfObject => {
  const offset = cursor.at;
  const number = expectInteger(cursor);
  expectText(cursor, ' 0 obj\n');
  const valueStart = cursor.at;
  const value = parsePdfValue(cursor);
  const valueEnd = cursor.at;
  const stream = value.kind === 'dict' && startsWith(cursor, '\ns') ? readStream(cursor, value) : undefined;
  expectText(cursor, '\nendobj\n\n');
  const object = { number, offset, valueStart, valueEnd, value };
  return stream === undefined ? object : { ...object, stream };
};

const readTrailer = (cursor: Cursor, xrefOffset: number): PdfDict => {
  expectText(cursor, 'trailer\n');
  const trailer = parsePdfValue(cursor);
  if (trailer.kind !== 'dict') return failAt(cursor, 'trailer is not a dictionary');
  expectText(cursor, `\n\nstartxref\n${xrefOffset}\n%%EOF`);
  return trailer;
};

const readRevision = (cursor: Cursor): PdfRevision => {
  const start = cursor.at;
  expectText(cursor, start === 0 ? `${HEADER}\n` : '\n');
  const objects = new Map<number, PdfObject>();
  while (!startsWith(cursor, 'xref')) {
    const object = readObject(cursor);
    if (objects.has(object.number)) failAt(cursor, `object ${object.number} stands twice in one revision`);
    if (objects.size >= MAX_OBJECTS) failAt(cursor, 'too many objects');
    objects.set(object.number, object);
  }
  const xrefOffset = cursor.at;
  expectCrossReferences(cursor, { objects, isBase: start === 0 });
  const trailer = readTrailer(cursor, xrefOffset);
  return { start, end: cursor.at, objects, xrefOffset, trailer };
};

const SAME_IN_ALL = ['Root', 'Info', 'ID'] as const;

/** One more than the highest object number so far (ISO 32000-1 §7.5.5). */
const sizeAfter = (previous: PdfRevision | undefined, revision: PdfRevision): number => {
  let size = previous === undefined ? 1 : (numberOf(previous.trailer.entries.get('Size')) ?? 1);
  for (const number of revision.objects.keys()) size = Math.max(size, number + 1);
  return size;
};

const written = (trailer: PdfDict, key: string): string => {
  const value = trailer.entries.get(key);
  return value === undefined ? '' : writePdfValue(value);
};

const checkTrailer = (cursor: Cursor, revisions: readonly PdfRevision[], revision: PdfRevision): void => {
  const { entries } = revision.trailer;
  const [base, previous] = [revisions[0], revisions.at(-1)];
  const expected = ['Size', ...SAME_IN_ALL, ...(previous ? ['Prev'] : [])];
  // SECURITY: no Encrypt, XRefStm or anything else in a trailer. test/electron/signing/attacks.test.ts
  if (entries.size !== expected.length || !expected.every((key) => entries.has(key))) {
    failAt(cursor, `a trailer has exactly ${expected.join(', ')}`);
  }
  if (written(revision.trailer, 'Size') !== String(sizeAfter(previous, revision))) {
    failAt(cursor, 'trailer Size does not fit the objects');
  }
  if (previous && written(revision.trailer, 'Prev') !== String(previous.xrefOffset)) {
    failAt(cursor, 'trailer Prev does not lead to the revision before');
  }
  if (base && SAME_IN_ALL.some((key) => written(base.trailer, key) !== written(revision.trailer, key))) {
    failAt(cursor, 'trailer Root, Info or ID changed');
  }
};

const readRevisions = (cursor: Cursor): readonly [PdfRevision, ...PdfRevision[]] => {
  const first = readRevision(cursor);
  checkTrailer(cursor, [], first);
  const revisions: [PdfRevision, ...PdfRevision[]] = [first];
  while (cursor.at < cursor.bytes.length) {
    if (revisions.length >= MAX_REVISIONS) failAt(cursor, 'too many revisions');
    const revision = readRevision(cursor);
    checkTrailer(cursor, revisions, revision);
    revisions.push(revision);
  }
  return revisions;
};

/**
 * Reads a file of the closed profile: exactly what this program writes, from the first byte to the last. It goes
 * forward through header, objects, cross-reference table and trailer of every revision, so that each byte belongs to
 * something that was read; nothing can hide between objects or after the end. Never throws on any bytes.
 */
export const readPdfFile = (bytes: Uint8Array): Result<PdfFile, PdfFileError> => {
  if (bytes.length > MAX_BYTES) return err({ message: 'file too large', offset: 0 });
  const cursor: Cursor = { bytes, at: 0 };
  try {
    return ok({ bytes, revisions: readRevisions(cursor) });
  } catch (error) {
    if (error instanceof PdfSyntaxError) return err({ message: error.message, offset: error.offset });
    throw error;
  }
};
