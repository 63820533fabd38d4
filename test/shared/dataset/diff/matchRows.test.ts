import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMatcher } from '../../../../shared/dataset/diff/matchRows.ts';

const digestOf = (text: string): Uint8Array => createHash('sha256').update(text).digest();

interface Row {
  readonly key: string;
  readonly content: string;
}

/** "K1:a" is a row of key K1 with content a. */
const parse = (text: string): Row => {
  const [key = '', content = ''] = text.split(':');
  return { key, content };
};

const match = (older: readonly Row[], newer: readonly Row[]) => {
  const matcher = createMatcher();
  const rowOf = ({ key, content }: Row, recordId: number) => ({
    ...{ recordId, block: Math.floor(recordId / 10), subjectId: key },
    ...{ key: digestOf(key), digest: digestOf(`${key}:${content}`) },
  });
  older.forEach((row, at) => {
    matcher.addOlder(rowOf(row, 1 + at));
  });
  newer.forEach((row, at) => {
    matcher.addNewer({ ...rowOf(row, 1001 + at), late: row.content === 'b' });
  });
  return { changes: [...matcher.changes()], ...matcher.counts() };
};

const changesOf = (older: string[], newer: string[]) =>
  match(older.map(parse), newer.map(parse)).changes.map(
    (change) => `${change.change} ${change.older?.recordId ?? '-'} ${change.newer?.recordId ?? '-'}`,
  );

describe('matching rows by key', () => {
  const CASES: readonly (readonly [what: string, older: string[], newer: string[], changes: string[]])[] = [
    ['nothing in either', [], [], []],
    ['the same row', ['K:a'], ['K:a'], []],
    ['another content under the same key', ['K:a'], ['K:b'], ['changed 1 1001']],
    ['a new key', ['K:a'], ['K:a', 'L:b'], ['new - 1002']],
    ['a key that is gone', ['K:a', 'L:b'], ['K:a'], ['removed 2 -']],
    ['a row that comes twice', ['K:a'], ['K:a', 'K:a'], ['duplicated - 1002']],
    ['a new row that comes twice', [], ['K:a', 'K:a'], ['new - 1001', 'duplicated - 1002']],
    ['a further row of a known key', ['K:a'], ['K:a', 'K:b'], ['duplicated - 1002']],
    ['one of two alike is gone', ['K:a', 'K:a'], ['K:a'], ['removed 2 -']],
    ['rows of one key in another order', ['K:a', 'K:b'], ['K:b', 'K:a'], []],
    ['one of two rows of a key changed', ['K:a', 'K:b'], ['K:b', 'K:c'], ['changed 1 1002']],
    ['all rows gone', ['K:a', 'L:b'], [], ['removed 1 -', 'removed 2 -']],
  ];

  test.each(CASES)('SRC-DIFF-001: %s', (_what, older, newer, changes) => {
    expect(changesOf(older, newer)).toEqual(changes);
  });

  const side = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 3 })), {
    maxLength: 40,
  });
  const toRows = (pairs: readonly (readonly [number, number])[]): Row[] =>
    pairs.map(([key, content]) => ({ key: `${key}`, content: `${content}` }));

  test('SRC-DIFF-002: every row of both sides is counted exactly once', () => {
    fc.assert(
      fc.property(side, side, (a, b) => {
        const { changes, rowsOlder, rowsNewer, unchanged } = match(toRows(a), toRows(b));
        const count = (change: string) => changes.filter((row) => row.change === change).length;
        expect([rowsOlder, rowsNewer]).toEqual([a.length, b.length]);
        expect(unchanged + count('changed') + count('removed')).toBe(rowsOlder);
        expect(unchanged + count('changed') + count('new') + count('duplicated')).toBe(rowsNewer);
        const older = changes.flatMap((change) => change.older?.recordId ?? []);
        const newer = changes.flatMap((change) => change.newer?.recordId ?? []);
        expect([new Set(older).size, new Set(newer).size]).toEqual([older.length, newer.length]);
      }),
    );
  });

  test('SRC-DIFF-003: a cut compared with itself in any order differs in nothing', () => {
    fc.assert(
      fc.property(side, (pairs) => {
        expect(match(toRows(pairs), toRows([...pairs].reverse())).changes).toEqual([]);
      }),
    );
  });

  test('SRC-DIFF-004: a change carries its subject, its places on both sides, and whether it came late', () => {
    expect(match([parse('K:a'), parse('M:a')], [parse('K:b'), parse('L:b')]).changes).toEqual([
      {
        ...{ change: 'changed', subjectId: 'K', late: false },
        ...{ older: { recordId: 1, block: 0 }, newer: { recordId: 1001, block: 100 } },
      },
      {
        ...{ change: 'new', subjectId: 'L', late: true },
        ...{ older: null, newer: { recordId: 1002, block: 100 } },
      },
      {
        ...{ change: 'removed', subjectId: 'M', late: false },
        ...{ older: { recordId: 2, block: 0 }, newer: null },
      },
    ]);
  });

  test('SRC-DIFF-005: a key that a hundred thousand rows share is matched in a moment', () => {
    const many = (content: string) =>
      Array.from({ length: 100_000 }, (_, at) => ({ key: 'K', content: `${content}${at}` }));
    const { changes, unchanged } = match(many('a'), many('b'));
    expect([changes.length, unchanged]).toEqual([100_000, 0]);
  }, 10_000);

  test('SRC-DIFF-006: rows of the older cut come first', () => {
    const matcher = createMatcher();
    const row = { recordId: 1, block: 1, subjectId: 'K', key: digestOf('K'), digest: digestOf('K') };
    matcher.addNewer({ ...row, late: false });
    expect(() => matcher.addOlder(row)).toThrow('The older cut comes first');
  });
});
