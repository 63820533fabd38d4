import { refuse } from '../refused.ts';
import { CARD, type CardStream } from './cardStream.ts';
import { MEMBER } from './xptHeaders.ts';

const BLANK = 0x20;

const isBlank = (bytes: Buffer): boolean => bytes.every((byte) => byte === BLANK);

/** Splits cards at the header of the next data set, which begins a card. */
const beforeNextMember = (cards: Buffer): number => {
  let at = cards.indexOf(MEMBER, 0, 'latin1');
  while (at >= 0 && at % CARD !== 0) at = cards.indexOf(MEMBER, at + 1, 'latin1');
  return at;
};

/**
 * The observations that end a data set. It is padded with blanks to a whole card, so fewer than 80 blanks belong to no
 * observation. A transport file does not say how many observations it has: where observations are shorter than a
 * card, one that is blank throughout and lies within that padding is taken as padding, as SAS does. What is left
 * otherwise means that the file was cut off. Source: SAS TS-140, "Observation records".
 */
const endOfData = (tail: Buffer, length: number): readonly Buffer[] => {
  const count = Math.floor(tail.length / length);
  const rows = Array.from({ length: count }, (_, i) => tail.subarray(i * length, (i + 1) * length));
  let padding = tail.length - count * length;
  if (padding >= CARD || !isBlank(tail.subarray(count * length))) {
    refuse('file-unreadable', 'The transport file ends in the middle of a row: it is cut off.');
  }
  while (padding + length < CARD) {
    const last = rows.at(-1);
    if (last === undefined || !isBlank(last)) break;
    rows.pop();
    padding += length;
  }
  return rows;
};

/** Hands each observation of the data set on, in order; stops at the next data set or the end of the file. */
export const readObservations = (
  stream: CardStream,
  length: number,
  take: (observation: Buffer) => void,
): void => {
  let held: Buffer = Buffer.alloc(0);
  for (let cards = stream.cards(); cards !== undefined; cards = stream.cards()) {
    const end = beforeNextMember(cards);
    const data = end < 0 ? cards : cards.subarray(0, end);
    held = held.length === 0 ? data : Buffer.concat([held, data]);
    let start = 0;
    // What begins within the last 80 bytes may turn out to be padding.
    while (start + length <= held.length && held.length - start >= CARD) {
      take(held.subarray(start, start + length));
      start += length;
    }
    held = held.subarray(start);
    if (end >= 0) {
      stream.unread(cards.subarray(end));
      break;
    }
  }
  for (const row of endOfData(held, length)) take(row);
};
