import { type Cursor, expectDigits, expectInteger, expectText, failAt, startsWith } from './cursor.ts';

interface Expected {
  readonly objects: ReadonlyMap<number, { readonly offset: number }>;
  /** The base also lists object 0, the head of the (empty) list of free objects. */
  readonly isBase: boolean;
}

const FREE_HEAD = '0000000000 65535 f \n';

const readEntry = (cursor: Cursor, number: number, expected: Expected): void => {
  const offset = expectDigits(cursor, 10);
  expectText(cursor, ' 00000 n \n');
  // SECURITY: the table must point at the very object that was read, or two readers could see two documents.
  // test/electron/signing/attacks.test.ts
  if (expected.objects.get(number)?.offset !== offset)
    failAt(cursor, `entry of object ${number} points elsewhere`);
};

/**
 * Reads a classic cross-reference table (ISO 32000-1 §7.5.4) and compares it with the objects that really stand in
 * the revision: each exactly once, at its offset, in ascending order. Throws PdfSyntaxError.
 */
export const expectCrossReferences = (cursor: Cursor, expected: Expected): void => {
  expectText(cursor, 'xref\n');
  let listed = 0;
  let next = 0;
  while (!startsWith(cursor, '\n')) {
    const first = expectInteger(cursor);
    expectText(cursor, ' ');
    const count = expectInteger(cursor);
    expectText(cursor, '\n');
    if (first < next || count === 0) failAt(cursor, 'sections of the table overlap or are empty');
    for (let number = first; number < first + count; number += 1) {
      if (number === 0 && expected.isBase) expectText(cursor, FREE_HEAD);
      else {
        readEntry(cursor, number, expected);
        listed += 1;
      }
    }
    next = first + count;
  }
  expectText(cursor, '\n');
  if (listed !== expected.objects.size) failAt(cursor, 'an object is missing in the cross-reference table');
};
