import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MatchRow, matchRows } from '../../../../shared/dataset/diff/matchRows.ts';

/** "K1:a" is a row of key K1 with content a; ids count up from the given one. */
const rows = (from: number, ...texts: string[]): MatchRow[] =>
  texts.map((text, at) => {
    const [key = '', digest = ''] = text.split(':');
    return { recordId: from + at, key, digest };
  });

const changesOf = (older: string[], newer: string[]) =>
  matchRows(rows(1, ...older), rows(101, ...newer)).changes.map(
    ({ change, olderId, newerId }) => `${change} ${olderId ?? '-'} ${newerId ?? '-'}`,
  );

describe('matching rows by key', () => {
  const CASES: readonly (readonly [what: string, older: string[], newer: string[], changes: string[]])[] = [
    ['nothing in either', [], [], []],
    ['the same row', ['K:a'], ['K:a'], []],
    ['another content under the same key', ['K:a'], ['K:b'], ['changed 1 101']],
    ['a new key', ['K:a'], ['K:a', 'L:b'], ['new - 102']],
    ['a key that is gone', ['K:a', 'L:b'], ['K:a'], ['removed 2 -']],
    ['a row that comes twice', ['K:a'], ['K:a', 'K:a'], ['duplicated - 102']],
    ['a new row that comes twice', [], ['K:a', 'K:a'], ['new - 101', 'duplicated - 102']],
    ['a further row of a known key', ['K:a'], ['K:a', 'K:b'], ['duplicated - 102']],
    ['one of two alike is gone', ['K:a', 'K:a'], ['K:a'], ['removed 2 -']],
    ['rows of one key in another order', ['K:a', 'K:b'], ['K:b', 'K:a'], []],
    ['one of two rows of a key changed', ['K:a', 'K:b'], ['K:b', 'K:c'], ['changed 1 102']],
    ['all rows gone', ['K:a', 'L:b'], [], ['removed 1 -', 'removed 2 -']],
  ];

  test.each(CASES)('SRC-DIFF-001: %s', (_what, older, newer, changes) => {
    expect(changesOf(older, newer)).toEqual(changes);
  });

  const side = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 3 })), {
    maxLength: 40,
  });
  const toRows = (from: number, pairs: readonly (readonly [number, number])[]): MatchRow[] =>
    rows(from, ...pairs.map(([key, digest]) => `${key}:${digest}`));

  test('SRC-DIFF-002: every row of both sides is counted exactly once', () => {
    fc.assert(
      fc.property(side, side, (a, b) => {
        const { changes, rowsOlder, rowsNewer, unchanged } = matchRows(toRows(1, a), toRows(1001, b));
        const count = (change: string) => changes.filter((row) => row.change === change).length;
        expect([rowsOlder, rowsNewer]).toEqual([a.length, b.length]);
        expect(unchanged + count('changed') + count('removed')).toBe(rowsOlder);
        expect(unchanged + count('changed') + count('new') + count('duplicated')).toBe(rowsNewer);
        const older = changes.flatMap(({ olderId }) => olderId ?? []);
        const newer = changes.flatMap(({ newerId }) => newerId ?? []);
        expect([new Set(older).size, new Set(newer).size]).toEqual([older.length, newer.length]);
      }),
    );
  });

  test('SRC-DIFF-003: a cut compared with itself in any order differs in nothing', () => {
    fc.assert(
      fc.property(side, (pairs) => {
        expect(matchRows(toRows(1, pairs), toRows(1001, [...pairs].reverse())).changes).toEqual([]);
      }),
    );
  });
});
