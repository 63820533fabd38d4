/**
 * Why a file is outside the closed profile. The reader throws it within this folder and turns it into a Result at
 * its border (readPdfFile).
 */
export class PdfSyntaxError extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.name = 'PdfSyntaxError';
    this.offset = offset;
  }
}

/** A position in bytes that only moves forward, except for a look ahead of a few characters. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

export const failAt = (cursor: Cursor, message: string): never => {
  throw new PdfSyntaxError(message, cursor.at);
};

export const peek = (cursor: Cursor): number => cursor.bytes[cursor.at] ?? -1;

export const startsWith = (cursor: Cursor, text: string): boolean => {
  for (let index = 0; index < text.length; index += 1) {
    if (cursor.bytes[cursor.at + index] !== text.charCodeAt(index)) return false;
  }
  return true;
};

/** Consumes exactly this text or fails. */
export const expectText = (cursor: Cursor, text: string): void => {
  if (!startsWith(cursor, text)) failAt(cursor, `expected ${JSON.stringify(text)}`);
  cursor.at += text.length;
};

const ZERO = 0x30;
const NINE = 0x39;

/** An unsigned decimal of at most ten digits without a leading zero; fails otherwise. */
export const expectInteger = (cursor: Cursor): number => {
  const start = cursor.at;
  let value = 0;
  while (peek(cursor) >= ZERO && peek(cursor) <= NINE && cursor.at - start < 10) {
    value = value * 10 + peek(cursor) - ZERO;
    cursor.at += 1;
  }
  const length = cursor.at - start;
  if (length === 0 || (length > 1 && cursor.bytes[start] === ZERO))
    failAt(cursor, 'expected a plain integer');
  return value;
};

/** Exactly `width` decimal digits, leading zeros allowed; fails otherwise. */
export const expectDigits = (cursor: Cursor, width: number): number => {
  let value = 0;
  for (let index = 0; index < width; index += 1) {
    const digit = peek(cursor) - ZERO;
    if (digit < 0 || digit > 9) failAt(cursor, `expected ${width} digits`);
    value = value * 10 + digit;
    cursor.at += 1;
  }
  return value;
};
