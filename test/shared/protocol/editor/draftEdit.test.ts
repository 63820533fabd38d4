import { describe, expect, test } from 'vitest';
import { applyEdit, copyOfEntry, stepOfEdit } from '../../../../shared/protocol/editor/draftEdit.ts';

const document = {
  a: { value: 1 },
  list: [
    { id: 'x', n: 1 },
    { id: 'x-2', n: 2 },
    { id: 'y', n: 3 },
  ],
} as const;

describe('changes of a draft', () => {
  test('SRC-EDT-050: each change does what it says', () => {
    expect(applyEdit(document, { kind: 'set', at: 'a.value', value: 2, typing: true })).toMatchObject({
      a: { value: 2 },
    });
    expect(applyEdit(document, { kind: 'take', at: '', value: { b: 1 } })).toEqual({ b: 1 });
    expect(applyEdit(document, { kind: 'insert', at: 'list', index: 1, entry: 7 })).toMatchObject({
      list: [document.list[0], 7, document.list[1], document.list[2]],
    });
    expect(applyEdit(document, { kind: 'remove', at: 'list', index: 0 })).toMatchObject({
      list: [document.list[1], document.list[2]],
    });
    expect(applyEdit(document, { kind: 'move', at: 'list', from: 2, to: 0 })).toMatchObject({
      list: [document.list[2], document.list[0], document.list[1]],
    });
  });

  test('SRC-EDT-051: only what is typed into one field joins', () => {
    expect(stepOfEdit({ kind: 'set', at: 'a', value: 1, typing: true })).toEqual({
      what: 'set',
      at: 'a',
      joins: 'a',
    });
    expect(stepOfEdit({ kind: 'set', at: 'a', value: 1, typing: false }).joins).toBeNull();
    expect(stepOfEdit({ kind: 'remove', at: 'a', index: 1 })).toEqual({
      what: 'remove',
      at: 'a',
      joins: null,
    });
  });

  test('SRC-EDT-052: a copy gets an id that nothing else has', () => {
    expect(copyOfEntry(document.list, 0)).toEqual({ id: 'x-3', n: 1 });
    expect(copyOfEntry(document.list, 2)).toEqual({ id: 'y-2', n: 3 });
    expect(copyOfEntry([5, 6], 1)).toBe(6);
    expect(copyOfEntry(document.list, 9)).toBeUndefined();
  });
});
