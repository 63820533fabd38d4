import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDigestIndex } from '../../../../shared/dataset/diff/digestIndex.ts';

describe('numbers for digests', () => {
  test('SRC-DIFF-007: agree with a map of the same digests, through every growth of the table', () => {
    const word = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word, word), { maxLength: 6000, minLength: 3000 }), (tuples) => {
        const index = createDigestIndex();
        const known = new Map<string, number>();
        for (const [a, b, c] of tuples) {
          const digest = Uint8Array.from([0, 0, 0, a, 0, 0, b, 0, 0, c, 0, 0, 255, 254, 253, 252]);
          const name = `${a}.${b}.${c}`;
          const id = known.get(name) ?? known.size;
          known.set(name, id);
          expect(index.idOf(digest)).toBe(id);
        }
        expect(index.size()).toBe(known.size);
      }),
      { numRuns: 20 },
    );
  });

  test.each([0, 4, 8, 12, 15])(
    'SRC-DIFF-008: a difference in byte %i alone tells two digests apart',
    (at) => {
      const index = createDigestIndex();
      const digest = new Uint8Array(32);
      const other = new Uint8Array(32);
      other[at] = 1;
      expect([index.idOf(digest), index.idOf(other), index.idOf(digest)]).toEqual([0, 1, 0]);
    },
  );

  test('SRC-DIFF-009: bytes beyond the sixteenth do not count', () => {
    const index = createDigestIndex();
    const other = new Uint8Array(32);
    other[16] = 1;
    expect([index.idOf(new Uint8Array(32)), index.idOf(other)]).toEqual([0, 0]);
  });
});
