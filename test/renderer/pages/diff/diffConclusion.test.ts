import { describe, expect, test } from 'vitest';
import { concludeDiff } from '../../../../renderer/pages/diff/diffConclusion.ts';
import { createTextApi } from '../../../../renderer/text/useText.ts';
import type { CutDiff, DiffItem, DomainDiff } from '../../../../shared/dataset/diff/diff.ts';

const item = (
  kind: DiffItem['kind'],
  key = `diff.${kind}`,
  params: DiffItem['text']['params'] = {},
): DiffItem => ({ ...{ kind, subjectId: 'S1', level: 1, cut: 'newer', refs: [] }, text: { key, params } });

const gate = (older: string, newer: string): DiffItem =>
  item('gate-moved', 'diff.gate-moved', { gate: 'G2', level: 1, older, newer });

const domain = (name: string, counts: Partial<DomainDiff>): DomainDiff => ({
  ...{ domain: name, key: ['USUBJID'], keyBasis: 'declared', columns: [], late: null },
  ...{ rowsOlder: 0, rowsNewer: 0, new: 0, changed: 0, removed: 0, duplicated: 0, unchanged: 0 },
  ...counts,
});

const diff = (changes: Partial<CutDiff>): CutDiff => ({
  ...{ olderCutId: 'a', newerCutId: 'b', olderHash: 'x', newerHash: 'y', identical: false },
  ...{ domains: [domain('AE', { new: 1 })], items: [], notTold: [], algorithm: 'diff/1' },
  protocol: { id: 'p', version: 1, hash: 'h' },
  ...changes,
});

const CUTS = {
  older: { label: 'Cut A', cutoffDate: '2026-07-13' },
  newer: { label: 'Cut B', cutoffDate: '2026-10-14' },
};
const say = (changes: Partial<CutDiff>, language: 'en' | 'zh-CN' = 'en') =>
  concludeDiff(diff(changes), CUTS, createTextApi(language));

describe('the conclusion of a comparison', () => {
  test('SRC-DIFF-100: counts what matters, with what is serious and late of the new events', () => {
    const items = [
      item('subject-new'),
      item('ae-new-serious', 'diff.ae-new'),
      item('ae-new', 'diff.ae-new-late'),
      item('ae-upgraded'),
      item('lab-changed', 'diff.finding-changed'),
    ];
    expect(say({ items })).toEqual([
      'Since Cut A (13 Jul 2026): 1 subject new, 2 events new (1 serious, 1 entered late), 1 upgraded, 1 result corrected.',
    ]);
    expect(say({ items }, 'zh-CN')).toEqual([
      '自 Cut A（2026年7月13日）以来：新增 1 例受试者，新增 2 个事件（1 个严重，1 个补录），1 个级别上调，1 个结果已更正。',
    ]);
  });

  test('SRC-DIFF-101: a gate of both cuts is named with both values; the others are counted', () => {
    const items = [gate('not-met', 'met'), gate('none', 'not-met'), gate('met', 'none')];
    expect(say({ items }).slice(1)).toEqual([
      expect.stringMatching(/dose level 1, moved from “Not met” to “Met”\.$/),
      'Gates: 1 asked for the first time, 1 no longer asked.',
    ]);
  });

  test('SRC-DIFF-102: rows that came late are told by domain, events apart: they are told one by one', () => {
    const domains = [domain('AE', { new: 2, late: 2 }), domain('LB', { new: 5, late: 3 })];
    expect(say({ domains }).at(-1)).toMatch(/^3 further rows are .*: LB\.$/);
  });

  test('SRC-DIFF-103: identical cuts, and cuts that differ in numbering alone, are told plainly', () => {
    expect(say({ identical: true })[0]).toBe('Cut B holds the same rows as Cut A.');
    expect(say({ domains: [domain('AE', { unchanged: 3 })] })).toEqual([
      'Nothing differs but the numbering of rows, which is not compared.',
    ]);
  });

  test('SRC-DIFF-104: when nothing that matters moved, the sentence says so', () => {
    expect(say({})[0]).toContain('no subject, dose, event or gate moved');
  });
});
