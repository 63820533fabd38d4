import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFieldMemo } from '../../../../electron/files/readers/fieldMemo.ts';

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

describe('what a column remembers of its fields', () => {
  test('SRC-XPT-120: a field is found only under its own bytes, whatever came before', () => {
    const few = fc.constantFrom(0x20, 0x41, 0x42, 0xff);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 11 }),
        fc.array(fc.array(few, { minLength: 11, maxLength: 11 })),
        (length, fields) => {
          const memo = createFieldMemo<string>(length);
          for (const field of fields) {
            const bytes = Uint8Array.from(field);
            const own = Buffer.from(bytes.subarray(0, length)).toString('hex');
            const found = memo.find(viewOf(bytes), 0);
            expect([undefined, own]).toContain(found);
            if (found === undefined) memo.keep(viewOf(bytes), 0, own);
          }
        },
      ),
    );
  });

  test('SRC-XPT-121: what was kept is found again, and null is a value', () => {
    const memo = createFieldMemo<string | null>(8);
    const [a, b] = [Buffer.from('xABSENT  '), Buffer.from('y        ')];
    expect(memo.find(viewOf(a), 1)).toBeUndefined();
    memo.keep(viewOf(a), 1, 'ABSENT');
    expect(memo.find(viewOf(b), 1)).toBeUndefined();
    memo.keep(viewOf(b), 1, null);
    expect(memo.find(viewOf(a), 1)).toBe('ABSENT');
    expect(memo.find(viewOf(b), 1)).toBeNull();
  });

  test('SRC-XPT-122: a column of ever new fields is read right, and no longer remembered', () => {
    const memo = createFieldMemo<number>(4);
    const bytes = new Uint8Array(4);
    const view = viewOf(bytes);
    let found = 0;
    for (let round = 0; round < 2; round += 1) {
      for (let value = 0; value < 20_000; value += 1) {
        view.setInt32(0, value);
        const known = memo.find(view, 0);
        if (known === undefined) memo.keep(view, 0, value);
        else {
          expect(known).toBe(value);
          found += 1;
        }
      }
    }
    expect(found).toBe(0);
  });

  test('SRC-XPT-123: many fields of one hash stay a matter of few comparisons', () => {
    const memo = createFieldMemo<number>(1);
    // One byte has at most 256 values: each is kept or read anew, and never wrong.
    for (let round = 0; round < 3; round += 1) {
      for (let value = 0; value < 256; value += 1) {
        const view = viewOf(Uint8Array.of(value));
        const known = memo.find(view, 0);
        if (known === undefined) memo.keep(view, 0, value);
        else expect(known).toBe(value);
      }
    }
  });
});
