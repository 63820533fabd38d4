import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { refuse } from './refused.ts';
import type { FoundEncoding, TextEncoding } from './textEncoding.ts';
import { createEncodingScout } from './textScout.ts';
import { firstInvalidUtf8, unfinishedUtf8 } from './utf8.ts';

export interface TextDecoder {
  /**
   * Text of the next bytes, less a character that they cut; `last` says that the text ends with them. A byte order
   * mark is dropped. Refuses bytes that the encoding has no character for, and NUL, naming byte and line.
   */
  readonly decode: (chunk: Uint8Array, last: boolean) => string;
}

/** How one encoding is decoded: whole characters only. */
interface Codec {
  /** Bytes at the end that begin a character which more may complete. */
  readonly unfinished: (bytes: Buffer) => number;
  /** Text of whole characters; undefined when some byte is none. */
  readonly text: (bytes: Buffer) => string | undefined;
  /** Bytes of the longest prefix that can be decoded, of bytes that cannot. */
  readonly goodPrefix: (bytes: Buffer) => number;
}

const utf8: Codec = {
  unfinished: unfinishedUtf8,
  text: (bytes) => {
    if (isAscii(bytes)) return bytes.toString('latin1');
    return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
  },
  goodPrefix: firstInvalidUtf8,
};

const gbSize = (bytes: Buffer, at: number): number => {
  const [lead = 0, second = 0] = [bytes[at], bytes[at + 1]];
  if (lead <= 0x80 || lead === 0xff) return 1;
  return second >= 0x30 && second <= 0x39 ? 4 : 2;
};

/** Where the last character of the bytes begins and the one before ends: characters can only be told from the front. */
const wholeGb = (bytes: Buffer): number => {
  // No byte of a character is a line feed, so characters are walked from the last one on.
  let at = bytes.lastIndexOf(0x0a) + 1;
  while (at < bytes.length) {
    const size = gbSize(bytes, at);
    if (at + size > bytes.length) return at;
    at += size;
  }
  return at;
};

const REPLACEMENT = '\ufffd';
const whole = (text: string): string | undefined => (text.includes(REPLACEMENT) ? undefined : text);

const gbk: Codec = {
  unfinished: (bytes) => bytes.length - wholeGb(bytes),
  text: (bytes) => whole(iconv.decode(bytes, 'gb18030')),
  goodPrefix: (bytes) => {
    let at = 0;
    while (at < bytes.length) {
      const size = gbSize(bytes, at);
      if (whole(iconv.decode(bytes.subarray(at, at + size), 'gb18030')) === undefined) return at;
      at += size;
    }
    return at;
  },
};

const C1 = /[\x80-\x9f]/;

const latin1: Codec = {
  unfinished: () => 0,
  text: (bytes) => {
    const text = bytes.toString('latin1');
    return C1.test(text) ? undefined : text;
  },
  goodPrefix: (bytes) => bytes.toString('latin1').search(C1),
};

const windows1252: Codec = {
  unfinished: () => 0,
  text: (bytes) => whole(iconv.decode(bytes, 'windows-1252')),
  goodPrefix: (bytes) => iconv.decode(bytes, 'windows-1252').indexOf(REPLACEMENT),
};

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const LONE_SURROGATE = /[\ud800-\udfff]/u;

const utf16 = (swapped: boolean): Codec => {
  const decoded = (bytes: Buffer): string =>
    swapped ? Buffer.from(bytes).swap16().toString('utf16le') : bytes.toString('utf16le');
  const even = (bytes: Buffer): number => bytes.length - (bytes.length % 2);
  return {
    unfinished: (bytes) => {
      const end = even(bytes);
      const unit = end < 2 ? 0 : swapped ? bytes.readUInt16BE(end - 2) : bytes.readUInt16LE(end - 2);
      return bytes.length - end + (isHighSurrogate(unit) ? 2 : 0);
    },
    text: (bytes) => {
      if (bytes.length % 2 !== 0) return undefined;
      const text = decoded(bytes);
      return text.isWellFormed() ? text : undefined;
    },
    goodPrefix: (bytes) => {
      const lone = decoded(bytes.subarray(0, even(bytes))).search(LONE_SURROGATE);
      return lone < 0 ? even(bytes) : 2 * lone;
    },
  };
};

const CODECS: { readonly [encoding in TextEncoding]: Codec } = {
  'utf-8': utf8,
  gbk,
  latin1,
  'windows-1252': windows1252,
  'utf-16le': utf16(false),
  'utf-16be': utf16(true),
};

/** The text that the bytes are as a whole; undefined when some byte is no character. */
export const decodeWhole = (encoding: TextEncoding, bytes: Buffer): string | undefined =>
  CODECS[encoding].text(bytes);

/** How many bytes at the end begin a character and do not end it. */
export const cutCharacter = (encoding: TextEncoding, bytes: Buffer): number =>
  CODECS[encoding].unfinished(bytes);

const countLines = (text: string): number => {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
};

/** Bytes before the NUL character that stands at `nul` in the text. */
const byteOfNul = (encoding: TextEncoding, bytes: Buffer, nul: number): number =>
  encoding.startsWith('utf-16') ? 2 * nul : bytes.indexOf(0);

const refuseAt = (what: string, offset: number, line: number): never =>
  refuse('file-unsupported', `${what} (byte ${offset} in line ${line}).`, { offset, line });

/** A decoder of text that comes in chunks. */
export const createDecoder = (encoding: TextEncoding): TextDecoder => {
  const codec = CODECS[encoding];
  let held: Buffer = Buffer.alloc(0);
  let [offset, line] = [0, 1];

  const refuseBytes = (bytes: Buffer): never => {
    const good = codec.goodPrefix(bytes);
    const lines = countLines(codec.text(bytes.subarray(0, good)) ?? '');
    return refuseAt(`The text is not ${encoding} throughout`, offset + good, line + lines);
  };

  const refuseNul = (bytes: Buffer, text: string, nul: number): never => {
    const before = text.slice(0, nul);
    return refuseAt(
      'The file has a NUL character and is no text',
      offset + byteOfNul(encoding, bytes, nul),
      line + countLines(before),
    );
  };

  return {
    decode: (chunk, last) => {
      const next = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      const bytes = held.length === 0 ? next : Buffer.concat([held, next]);
      const end = last ? bytes.length : bytes.length - codec.unfinished(bytes);
      const now = bytes.subarray(0, end);
      const text = codec.text(now) ?? refuseBytes(now);
      const nul = text.indexOf('\0');
      if (nul >= 0) refuseNul(now, text, nul);
      // A copy: the caller may use its buffer again.
      held = Buffer.from(bytes.subarray(end));
      const marked = offset === 0 && text.startsWith('\ufeff');
      offset += now.length;
      line += countLines(text);
      return marked ? text.slice(1) : text;
    },
  };
};

/**
 * What the bytes are encoded in: by byte order mark, else by what fits them. A `sample` is the beginning of a file and
 * may end within a character; a whole file is told best by an {@link createEncodingScout} as its bytes go by.
 */
export const detectEncoding = (sample: Uint8Array): FoundEncoding => {
  const scout = createEncodingScout('sample');
  scout.look(sample);
  return scout.finish();
};
