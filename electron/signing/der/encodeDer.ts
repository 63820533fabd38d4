import { concatBytes } from '../bytes.ts';

/**
 * The few DER encodings (X.690) that our certificates and signatures use. DER has exactly one encoding per value,
 * which is what lets the verifier rebuild a signature and compare it byte for byte.
 */

export const derTag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  utf8String: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** [n] constructed, context-specific. */
export const contextTag = (number: number): number => 0xa0 | number;
/** [n] primitive, context-specific. */
export const primitiveContextTag = (number: number): number => 0x80 | number;

const lengthBytes = (length: number): number[] => {
  if (length < 0x80) return [length];
  const digits: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  return [0x80 | digits.length, ...digits];
};

export const der = (tag: number, ...content: readonly Uint8Array[]): Uint8Array => {
  const body = concatBytes(...content);
  return concatBytes(Uint8Array.from([tag, ...lengthBytes(body.length)]), body);
};

export const derSequence = (...content: readonly Uint8Array[]): Uint8Array =>
  der(derTag.sequence, ...content);

/** SET OF: DER wants the elements in ascending order of their encodings (X.690 §11.6). */
export const derSetOf = (...content: readonly Uint8Array[]): Uint8Array =>
  der(derTag.set, ...[...content].sort((a, b) => Buffer.compare(a, b)));

/** A non-negative integer from its big-endian bytes: no needless leading zero, none missing. */
export const derUnsigned = (bytes: Uint8Array): Uint8Array => {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start += 1;
  const trimmed = bytes.subarray(start);
  const first = trimmed[0] ?? 0;
  return first >= 0x80 || trimmed.length === 0
    ? der(derTag.integer, Uint8Array.of(0), trimmed)
    : der(derTag.integer, trimmed);
};

export const derSmallInteger = (value: number): Uint8Array => derUnsigned(Uint8Array.of(value));

export const derBoolean = (value: boolean): Uint8Array =>
  der(derTag.boolean, Uint8Array.of(value ? 0xff : 0));

export const derOctets = (bytes: Uint8Array): Uint8Array => der(derTag.octetString, bytes);

export const derBits = (bytes: Uint8Array, unusedBits = 0): Uint8Array =>
  der(derTag.bitString, Uint8Array.of(unusedBits), bytes);

export const derUtf8 = (text: string): Uint8Array => der(derTag.utf8String, Buffer.from(text, 'utf8'));

const base128 = (value: number): number[] => {
  const digits = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) {
    digits.unshift(0x80 | (rest % 128));
  }
  return digits;
};

/** Object identifier from its dotted form. */
export const derOid = (dotted: string): Uint8Array => {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return der(derTag.oid, Uint8Array.from([first * 40 + second, ...rest].flatMap(base128)));
};

/** UTCTime up to 2049, GeneralizedTime from 2050, to the second (RFC 5280 §4.1.2.5). */
export const derTime = (date: Date): Uint8Array => {
  const digits = `${date.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`;
  return date.getUTCFullYear() < 2050
    ? der(derTag.utcTime, Buffer.from(digits.slice(2), 'latin1'))
    : der(derTag.generalizedTime, Buffer.from(digits, 'latin1'));
};
