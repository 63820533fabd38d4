import { describe, expect, test } from 'vitest';
import { groupItems, lookOf } from '../../../../renderer/pages/diff/diffItems.ts';
import { domainsTwin, rowsTwin } from '../../../../renderer/pages/diff/diffTwin.ts';
import { createTextApi } from '../../../../renderer/text/useText.ts';
import { DiffItem } from '../../../../shared/dataset/diff/diff.ts';

const item = (kind: DiffItem['kind'], key = `diff.${kind}`, params = {}): DiffItem => ({
  ...{ kind, subjectId: 'S1', level: 1, cut: 'newer', refs: [] },
  text: { key, params },
});

describe('items of a comparison', () => {
  test('SRC-DIFF-110: every kind has a group and a word; groups stand in the order of reading', () => {
    const groups = groupItems(DiffItem.shape.kind.options.map((kind) => item(kind)));
    expect(groups.map(({ group }) => group)).toEqual([
      ...['gates', 'subjects', 'doses', 'events', 'grades', 'results'],
    ]);
    const grouped = groups.reduce((total, { items }) => total + items.length, 0);
    expect(grouped).toBe(DiffItem.shape.kind.options.length);
    const { t } = createTextApi('en');
    for (const kind of DiffItem.shape.kind.options) expect(t(lookOf(item(kind)).word)).not.toBe('');
  });

  test.each<[string, DiffItem, string, string]>([
    ['a late entry', item('ae-new', 'diff.ae-new-late'), 'new', 'diff.kind.late'],
    ['a late serious entry', item('ae-new-serious', 'diff.ae-new-late'), 'new', 'diff.kind.ae-new-serious'],
    ['a repeated event', item('ae-new', 'diff.ae-duplicated'), 'duplicated', 'diff.kind.repeated'],
    ['a result that is gone', item('lab-changed', 'diff.finding-removed'), 'removed', 'diff.kind.ae-removed'],
    ['an upgrade', item('ae-upgraded'), 'changed', 'diff.kind.ae-upgraded'],
    ['a dose that is gone', item('dose-removed'), 'removed', 'diff.kind.dose-removed'],
    [
      'a gate that came up',
      item('gate-moved', 'diff.gate-moved', { older: 'none', newer: 'met' }),
      ...(['new', 'diff.kind.asked'] as const),
    ],
    [
      'a gate that moved',
      item('gate-moved', 'diff.gate-moved', { older: 'not-met', newer: 'met' }),
      ...(['changed', 'diff.kind.gate-moved'] as const),
    ],
  ])('SRC-DIFF-111: %s', (_what, one, change, word) => {
    expect(lookOf(one)).toEqual({ change, word });
  });
});

describe('tables of a comparison', () => {
  const text = createTextApi('en');
  const ref = (recordId: number) => ({ recordId, domain: 'LB', file: 'lb.csv', line: recordId + 1 });

  test('SRC-DIFF-112: one line per differing cell, with the key and both places', () => {
    const twin = rowsTwin(
      [
        {
          ...{ change: 'changed', domain: 'LB', subjectId: 'S1', key: ['S1', 'ALT'] },
          ...{ older: ref(1), newer: ref(9), context: {} },
          cells: [{ column: 'LBSTRESN', older: 168, newer: 16.8 }],
        },
      ],
      ['USUBJID', 'LBTESTCD'],
      text,
    );
    expect(twin.columns.map(({ label }) => label)).toEqual([
      ...['Change', 'Domain', 'USUBJID', 'LBTESTCD', 'Variable'],
      ...['Older value', 'Newer value', 'Older source', 'Newer source'],
    ]);
    expect(twin.rows).toEqual([
      ['changed', 'LB', 'S1', 'ALT', 'LBSTRESN', '168', '16.8', 'lb.csv:2', 'lb.csv:10'],
    ]);
  });

  test('SRC-DIFF-113: the table of domains says key and basis, and leaves late empty where it cannot be told', () => {
    const counts = {
      rowsOlder: 1,
      rowsNewer: 2,
      new: 1,
      changed: 0,
      removed: 0,
      duplicated: 0,
      unchanged: 1,
    };
    const row = { ...counts, domain: 'DM', key: ['USUBJID'], late: null, columns: [] };
    expect(domainsTwin([{ ...row, keyBasis: 'declared' }], text).rows).toEqual([
      ['DM', 'USUBJID', 'declared', 1, 2, 1, null, 0, 0, 0, 1],
    ]);
  });
});
