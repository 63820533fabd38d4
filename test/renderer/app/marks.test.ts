import { describe, expect, test } from 'vitest';
import { chooseCompared, comparedCut, FIRST_CHOICE, olderCuts } from '../../../renderer/app/comparedCut.ts';
import { lookUp } from '../../../renderer/app/MarksContext.ts';
import { withChangeColumn } from '../../../renderer/charts/changeColumn.ts';
import type { CutView } from '../../../shared/contract/operations.ts';
import { countChanges, leadingChange } from '../../../shared/dataset/diff/countChanges.ts';
import type { CutMarks } from '../../../shared/dataset/diff/diff.ts';

const cut = (cutId: string, cutoffDate: string): CutView => ({
  ...{ cutId, label: cutId, cutoffDate, status: 'locked', contentHash: 'h', importedAt: '', importedBy: '' },
  ...{ check: null, lockedAt: null, mapping: null, deidPolicy: null, datesShifted: false },
  ...{ rowsRead: 0, rowsAccepted: 0, rowsRejected: 0 },
});
const [three, two, one] = [cut('c3', '2026-10-14'), cut('c2', '2026-07-13'), cut('c1', '2026-05-19')];
const cuts = [three, two, one];

describe('the cut that marks compare with', () => {
  test('SRC-DIFF-120: is the newest older one; the oldest has none', () => {
    expect(comparedCut(cuts, three, FIRST_CHOICE)).toBe(two);
    expect(comparedCut(cuts, two, FIRST_CHOICE)).toBe(one);
    expect(comparedCut(cuts, one, FIRST_CHOICE)).toBeNull();
    expect(comparedCut([], null, FIRST_CHOICE)).toBeNull();
    expect(olderCuts(cuts, three)).toEqual([two, one]);
  });

  test('SRC-DIFF-121: another is remembered for its cut alone; off holds for every cut until one is chosen', () => {
    const chosen = chooseCompared(FIRST_CHOICE, 'c3', 'c1');
    expect(comparedCut(cuts, three, chosen)).toBe(one);
    expect(comparedCut(cuts, two, chosen)).toBe(one);
    const off = chooseCompared(chosen, 'c3', null);
    expect([comparedCut(cuts, three, off), comparedCut(cuts, two, off)]).toEqual([null, null]);
    expect(comparedCut(cuts, three, chooseCompared(off, 'c3', 'c2'))).toBe(two);
  });

  test('SRC-DIFF-122: a chosen cut that is not older is not compared with', () => {
    expect(comparedCut(cuts, two, chooseCompared(FIRST_CHOICE, 'c2', 'c3'))).toBe(one);
  });
});

const marks: CutMarks = {
  ...{ olderCutId: 'c2', newerCutId: 'c3', subjects: [] },
  records: [
    { change: 'new', from: 10, to: 12 },
    { change: 'changed', from: 20, to: 20 },
  ],
};

describe('marks on tables', () => {
  const changeOf = lookUp(marks);

  test('SRC-DIFF-123: rows are counted by what happened to them; new stands for all', () => {
    const refs = [9, 10, 12, 20].map((recordId) => ({ recordId }));
    expect(countChanges(refs, changeOf)).toEqual({ new: 2, changed: 1, duplicated: 0 });
    expect(leadingChange(countChanges(refs, changeOf))).toBe('new');
    expect(leadingChange(countChanges([{ recordId: 20 }], changeOf))).toBe('changed');
    expect(leadingChange(countChanges(refs, lookUp(undefined)))).toBeUndefined();
  });

  test('SRC-DIFF-124: a table twin gets a column more, from the rows behind each line', () => {
    const ref = (recordId: number) => ({ recordId, domain: 'LB', file: 'lb.csv', line: 1 });
    const twin = {
      columns: [{ label: 'Value', numeric: true }],
      rows: [[1], [2], [3]],
      behind: [10, 20, 30].map((id) => ({ title: '', refs: [ref(id)] })),
    };
    const say = (counts: { new: number; changed: number }, rows: number) =>
      `${counts.new}/${counts.changed} of ${rows}`;
    const marked = withChangeColumn(twin, { label: 'Since', changeOf, say });
    expect(marked.columns.at(-1)).toEqual({ label: 'Since', numeric: false });
    expect(marked.rows).toEqual([
      [1, '1/0 of 1'],
      [2, '0/1 of 1'],
      [3, '0/0 of 1'],
    ]);
    const { behind: _behind, ...bare } = twin;
    expect(withChangeColumn(bare, { label: 'Since', changeOf, say })).toBe(bare);
  });
});
