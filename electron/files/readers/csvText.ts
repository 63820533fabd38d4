import { refuse } from '../refused.ts';
import { createDecoder } from '../textDecoding.ts';
import type { TextEncoding } from '../textEncoding.ts';
import { countLineFeeds } from '../utf8.ts';
import type { SourceChunks } from './sourceChunks.ts';

const MARK = [0xef, 0xbb, 0xbf] as const;

const refuseNul = (chunks: SourceChunks, offset: number): never => {
  let [line, passed] = [1, 0];
  for (const chunk of chunks) {
    line += countLineFeeds(chunk.subarray(0, Math.max(0, offset - passed)));
    passed += chunk.length;
    if (passed > offset) break;
  }
  return refuse(
    'file-unsupported',
    `The file has a NUL character and is no text (byte ${offset} in line ${line}).`,
    { offset, line },
  );
};

/** UTF-8 is handed on as it is: that all of it is valid has been seen when its encoding was told. */
const utf8Text = function* (chunks: SourceChunks): Generator<Uint8Array> {
  let offset = 0;
  let begun = Buffer.alloc(0);
  for (const chunk of chunks) {
    const nul = chunk.indexOf(0);
    if (nul >= 0) refuseNul(chunks, offset + nul);
    const isStart = offset < MARK.length;
    offset += chunk.length;
    if (isStart) {
      begun = Buffer.concat([begun, chunk]);
      if (begun.length < MARK.length) continue;
      yield MARK.every((byte, at) => begun[at] === byte) ? begun.subarray(MARK.length) : begun;
    } else yield chunk;
  }
  if (offset < MARK.length) yield begun;
};

const decodedText = function* (chunks: SourceChunks, encoding: TextEncoding): Generator<Uint8Array> {
  const decoder = createDecoder(encoding);
  for (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, false), 'utf8');
  yield Buffer.from(decoder.decode(new Uint8Array(), true), 'utf8');
};

/** The text of a file as UTF-8 without byte order mark, in chunks that may cut a character. Refuses NUL. */
export const textOf = (chunks: SourceChunks, encoding: TextEncoding): Iterable<Uint8Array> =>
  encoding === 'utf-8' ? utf8Text(chunks) : decodedText(chunks, encoding);
