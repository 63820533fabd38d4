import { type Cursor, expectText, failAt, peek } from './cursor.ts';

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
  ['(', '('],
  [')', ')'],
  ['\\', '\\'],
  ['\n', ''],
]);

/** `<…>` with an even number of hexadecimal digits and nothing else inside. */
export const parseHexString = (cursor: Cursor): string => {
  expectText(cursor, '<');
  const end = cursor.bytes.indexOf(0x3e, cursor.at);
  if (end < 0) failAt(cursor, 'hexadecimal string does not end');
  const digits = Buffer.from(cursor.bytes.subarray(cursor.at, end)).toString('latin1');
  if (digits.length % 2 !== 0 || !/^[0-9A-Fa-f]*$/.test(digits)) failAt(cursor, 'bad hexadecimal string');
  cursor.at = end + 1;
  return Buffer.from(digits, 'hex').toString('latin1');
};

const parseEscape = (cursor: Cursor): string => {
  const octal = /^[0-7]{1,3}/.exec(String.fromCharCode(...cursor.bytes.subarray(cursor.at, cursor.at + 3)));
  if (octal) {
    cursor.at += octal[0].length;
    return String.fromCharCode(Number.parseInt(octal[0], 8) & 0xff);
  }
  const meaning = ESCAPES.get(String.fromCharCode(peek(cursor)));
  if (meaning === undefined) return failAt(cursor, 'unknown escape in a string');
  cursor.at += 1;
  return meaning;
};

/** `(…)` with balanced parentheses and the escapes of ISO 32000-1 §7.3.4.2. */
export const parseLiteralString = (cursor: Cursor): string => {
  expectText(cursor, '(');
  const parts: string[] = [];
  for (let open = 1; open > 0; ) {
    const byte = peek(cursor);
    if (byte < 0) failAt(cursor, 'string does not end');
    cursor.at += 1;
    if (byte === 0x28) open += 1;
    if (byte === 0x29) open -= 1;
    if (byte === 0x5c) parts.push(parseEscape(cursor));
    else if (open > 0) parts.push(String.fromCharCode(byte));
  }
  return parts.join('');
};
