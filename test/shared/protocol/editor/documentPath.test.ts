import { describe, expect, test } from 'vitest';
import {
  pathKey,
  pathOfKey,
  sameJson,
  valueAt,
  withInserted,
  withMoved,
  withRemoved,
  withValue,
} from '../../../../shared/protocol/editor/documentPath.ts';

const document = { a: { b: [1, 2, 3] }, c: { d: 'x' } } as const;

describe('values of a document by their path', () => {
  test('SRC-EDT-010: a value is found, or nothing', () => {
    expect(valueAt(document, ['a', 'b', 1])).toBe(2);
    expect(valueAt(document, [])).toBe(document);
    expect(valueAt(document, ['a', 'b', 3])).toBeUndefined();
    expect(valueAt(document, ['a', 'b', 'length'])).toBeUndefined();
    expect(valueAt(document, ['c', 'toString'])).toBeUndefined();
    expect(pathKey(['a', 'b', 1])).toBe('a.b.1');
    expect(pathOfKey('a.zh-CN.12.1x')).toEqual(['a', 'zh-CN', 12, '1x']);
    expect(pathOfKey(pathKey([]))).toEqual([]);
  });

  test('SRC-EDT-011: a change leaves the earlier document and everything beside the path as they were', () => {
    const next = withValue(document, ['a', 'b', 1], 9);
    expect(next).toEqual({ a: { b: [1, 9, 3] }, c: { d: 'x' } });
    expect(document.a.b).toEqual([1, 2, 3]);
    expect(valueAt(next, ['c'])).toBe(document.c);
    expect(() => withValue(document, ['a', 'b', 3], 1)).toThrow('No entry');
    expect(() => withValue(document, ['c', 'd', 'e'], 1)).toThrow();
    expect(() => withValue(document, ['x', 'y'], 1)).toThrow('Nothing stands');
  });

  test('SRC-EDT-012: entries of lists are added, taken out and moved', () => {
    const list = ['a', 'b'];
    expect(valueAt(withInserted(document, list, 0, 0), list)).toEqual([0, 1, 2, 3]);
    expect(valueAt(withInserted(document, list, 3, 4), list)).toEqual([1, 2, 3, 4]);
    expect(valueAt(withRemoved(document, list, 1), list)).toEqual([1, 3]);
    expect(valueAt(withMoved(document, list, 0, 2), list)).toEqual([2, 3, 1]);
    expect(valueAt(withMoved(document, list, 2, 1), list)).toEqual([1, 3, 2]);
    expect(withMoved(document, list, 0, 3)).toBe(document);
    expect(withMoved(document, list, 0, -1)).toBe(document);
    expect(() => withInserted(document, ['c'], 0, 1)).toThrow('No list');
  });

  test('SRC-EDT-013: sameness does not depend on the order of keys', () => {
    expect(sameJson({ a: 1, b: [null, true] }, { b: [null, true], a: 1 })).toBe(true);
    expect(sameJson({ a: 1 }, { a: 1, b: 1 })).toBe(false);
    expect(sameJson({ a: 1, b: 1 }, { a: 1, c: 1 })).toBe(false);
    expect(sameJson([1, 2], [2, 1])).toBe(false);
    expect(sameJson([1], [1, 2])).toBe(false);
    expect(sameJson([], {})).toBe(false);
    expect(sameJson('1', 1)).toBe(false);
    expect(sameJson(undefined, null)).toBe(false);
  });
});
