/** HMAC-SHA-256; given by who holds the key, so that no key lies in this room. */
export type Hmac = (key: Uint8Array, message: Uint8Array) => Uint8Array;

const MOST_DAYS = 364;
const BYTES = 6;

/** Keeps these digests apart from any other use of the same key. */
const PURPOSE = 'src-date-shift/1\n';

const utf8 = (text: string): Uint8Array => {
  const escaped = encodeURIComponent(text.toWellFormed());
  return Uint8Array.from(escaped.match(/%[0-9A-F]{2}|[^%]/g) ?? [], (part) =>
    part.length === 3 ? Number.parseInt(part.slice(1), 16) : part.charCodeAt(0),
  );
};

/**
 * By how many days the dates of a subject move into the past: 1 to 364, the same in every table and every month as
 * long as the key is the same, and not to be told without the key. Six bytes of the digest make the remainder even to
 * one part in 10^11.
 */
export const shiftDaysOf = (key: Uint8Array, subjectId: string, hmac: Hmac): number => {
  const digest = hmac(key, utf8(`${PURPOSE}${subjectId}`));
  if (digest.length < BYTES) throw new Error('The keyed digest is too short');
  const number = digest.subarray(0, BYTES).reduce((total, byte) => total * 256 + byte, 0);
  return 1 + (number % MOST_DAYS);
};
