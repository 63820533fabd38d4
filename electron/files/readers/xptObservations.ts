import { refuse } from '../refused.ts';
import { CARD, type CardStream } from './cardStream.ts';
import type { XptMember } from './xptHeaders.ts';

/** Takes `count` whole observations, which begin at `start` of the bytes. */
export type TakeObservations = (bytes: Buffer, start: number, count: number) => void;

const BLANK = 0x20;

const isBlank = (bytes: Buffer): boolean => bytes.every((byte) => byte === BLANK);

/** Splits cards at the header of the next data set, which begins a card. */
const beforeNextMember = (cards: Buffer, nextMember: string): number => {
  let at = cards.indexOf(nextMember, 0, 'latin1');
  while (at >= 0 && at % CARD !== 0) at = cards.indexOf(nextMember, at + 1, 'latin1');
  return at < 0 ? cards.length : at;
};

/**
 * How many observations end a data set whose number of them is not stated. It is padded with blanks to a whole card,
 * so fewer than 80 blanks belong to no observation: where observations are shorter than a card, one that is blank
 * throughout and lies within that padding is taken as padding, as SAS does. What is left otherwise means that the file
 * was cut off. Source: SAS TS-140, "Observation records".
 */
const lastObservations = (tail: Buffer, length: number): number => {
  let count = Math.floor(tail.length / length);
  let padding = tail.length - count * length;
  if (padding >= CARD || !isBlank(tail.subarray(count * length))) {
    refuse('file-unreadable', 'The transport file ends in the middle of a row: it is cut off.');
  }
  while (count > 0 && padding + length < CARD) {
    if (!isBlank(tail.subarray((count - 1) * length, count * length))) break;
    count -= 1;
    padding += length;
  }
  return count;
};

/** Observations up to the header of the next data set or the end of the file. */
const readUnstated = (stream: CardStream, member: XptMember, take: TakeObservations): void => {
  const { observationLength: length, nextMember } = member;
  let held: Buffer = Buffer.alloc(0);
  for (let cards = stream.cards(); cards !== undefined; cards = stream.cards()) {
    const end = beforeNextMember(cards, nextMember);
    const data = cards.subarray(0, end);
    const bytes = held.length === 0 ? data : Buffer.concat([held, data]);
    // What begins within the last 80 bytes may turn out to be padding.
    const surplus = bytes.length - CARD;
    const count =
      surplus < 0 ? 0 : Math.min(Math.floor(bytes.length / length), Math.floor(surplus / length) + 1);
    take(bytes, 0, count);
    // A copy: the bytes are good only until the next are asked for.
    held = Buffer.from(bytes.subarray(count * length));
    if (end === cards.length) continue;
    stream.unread(cards.subarray(end));
    break;
  }
  take(held, 0, lastObservations(held, length));
};

const refuseCount = (stated: number, what: string): never =>
  refuse('file-unreadable', `The transport file states ${stated} rows for a data set, but ${what}.`, {
    stated,
  });

/** As many observations as the header states, and the blanks that fill their last card. */
const readStated = (
  stream: CardStream,
  { observationLength: length, nextMember }: XptMember,
  stated: number,
  take: TakeObservations,
): void => {
  let left = stated;
  let held: Buffer = Buffer.alloc(0);
  while (left > 0) {
    const cards = stream.cards() ?? refuseCount(stated, 'ends before them: it is cut off');
    const bytes = held.length === 0 ? cards : Buffer.concat([held, cards]);
    const count = Math.min(left, Math.floor(bytes.length / length));
    take(bytes, 0, count);
    left -= count;
    held = Buffer.from(bytes.subarray(count * length));
  }
  const padding = held.length % CARD;
  if (!isBlank(held.subarray(0, padding))) refuseCount(stated, 'what follows them is not blank');
  if (held.length > padding) stream.unread(held.subarray(padding));
  const next = stream.peek(CARD).toString('latin1');
  if (next !== '' && !next.startsWith(nextMember)) refuseCount(stated, 'there are more');
};

/** Hands the observations of the data set on, in order; stops at the next data set or the end of the file. */
export const readObservations = (stream: CardStream, member: XptMember, take: TakeObservations): void =>
  member.stated === undefined
    ? readUnstated(stream, member, take)
    : readStated(stream, member, member.stated, take);
