import { type Cursor, expectText, failAt, peek, startsWith } from './cursor.ts';
import { parseHexString, parseLiteralString } from './parsePdfString.ts';
import type { PdfValue } from './pdfValue.ts';

const MAX_DEPTH = 64;
const MAX_TOKEN = 128;
const WHITESPACE = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const DELIMITERS = new Set([...'()<>[]{}/%'].map((char) => char.charCodeAt(0)));
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const INTEGER = /^(?:0|[1-9]\d{0,9})$/;

/** Comments are not part of the profile: '%' inside an object fails as an unexpected character. */
export const skipWhitespace = (cursor: Cursor): void => {
  while (WHITESPACE.has(peek(cursor))) cursor.at += 1;
};

const readToken = (cursor: Cursor): string => {
  const start = cursor.at;
  while (peek(cursor) >= 0 && !WHITESPACE.has(peek(cursor)) && !DELIMITERS.has(peek(cursor))) {
    cursor.at += 1;
    if (cursor.at - start > MAX_TOKEN) failAt(cursor, 'token too long');
  }
  return String.fromCharCode(...cursor.bytes.subarray(start, cursor.at));
};

const parseName = (cursor: Cursor): string => {
  expectText(cursor, '/');
  const token = readToken(cursor);
  if (/#(?![0-9A-Fa-f]{2})/.test(token)) failAt(cursor, 'bad escape in a name');
  return token.replace(/#(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
};

const parseArray = (cursor: Cursor, depth: number): PdfValue => {
  expectText(cursor, '[');
  const items: PdfValue[] = [];
  for (skipWhitespace(cursor); !startsWith(cursor, ']'); skipWhitespace(cursor)) {
    items.push(parsePdfValue(cursor, depth + 1));
  }
  expectText(cursor, ']');
  return { kind: 'array', items };
};

const parseDict = (cursor: Cursor, depth: number): PdfValue => {
  expectText(cursor, '<<');
  const entries = new Map<string, PdfValue>();
  for (skipWhitespace(cursor); !startsWith(cursor, '>>'); skipWhitespace(cursor)) {
    const key = parseName(cursor);
    // SECURITY: two entries of one name are read differently by different readers. test/electron/pdf/syntax.test.ts
    if (entries.has(key)) failAt(cursor, `entry /${key} stands twice`);
    entries.set(key, parsePdfValue(cursor, depth + 1));
  }
  expectText(cursor, '>>');
  return { kind: 'dict', entries };
};

/** A number, or a reference when ` 0 R` follows an integer. Only generation 0 is accepted. */
const parseNumberOrRef = (cursor: Cursor, token: string): PdfValue => {
  const back = cursor.at;
  if (INTEGER.test(token)) {
    skipWhitespace(cursor);
    const generation = readToken(cursor);
    skipWhitespace(cursor);
    if (INTEGER.test(generation) && readToken(cursor) === 'R') {
      if (generation !== '0') failAt(cursor, 'only generation 0 is accepted');
      return { kind: 'ref', object: Number(token) };
    }
    cursor.at = back;
  }
  return { kind: 'number', text: token };
};

const parseToken = (cursor: Cursor): PdfValue => {
  const token = readToken(cursor);
  if (token === 'true' || token === 'false') return { kind: 'boolean', value: token === 'true' };
  if (token === 'null') return { kind: 'null' };
  if (!NUMBER.test(token)) failAt(cursor, 'expected a value');
  return parseNumberOrRef(cursor, token);
};

/** Reads one value at the cursor, leading white space included. Throws PdfSyntaxError. */
export const parsePdfValue = (cursor: Cursor, depth = 0): PdfValue => {
  if (depth > MAX_DEPTH) failAt(cursor, 'nested too deeply');
  skipWhitespace(cursor);
  if (startsWith(cursor, '<<')) return parseDict(cursor, depth);
  if (startsWith(cursor, '<')) return { kind: 'string', bytes: parseHexString(cursor) };
  if (startsWith(cursor, '(')) return { kind: 'string', bytes: parseLiteralString(cursor) };
  if (startsWith(cursor, '[')) return parseArray(cursor, depth);
  if (startsWith(cursor, '/')) return { kind: 'name', name: parseName(cursor) };
  return parseToken(cursor);
};
