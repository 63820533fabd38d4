import { describe, expect, test } from 'vitest';
import {
  choiceFor,
  choose,
  draftOf,
  isDecided,
  type PolicyDraft,
  policyOf,
} from '../../../../renderer/pages/data/import/policyDraft.ts';
import type { DeidFinding } from '../../../../shared/dataset/deid/deid.ts';

const finding = (column: string, more: Partial<DeidFinding> = {}): DeidFinding => ({
  findingId: `DM.${column}.birth-date`,
  kind: 'birth-date',
  domain: 'DM',
  column,
  files: ['dm.csv'],
  basis: 'column-name',
  rows: 7,
  firstLine: 2,
  masked: ['19••-••-••'],
  offered: ['remove-column', 'generalise', 'shift-dates', 'not-identifying'],
  ...more,
});

const birth = finding('BRTHDTC');
const nothing: PolicyDraft = { name: 'Vendor', shiftDates: false, choices: [] };

describe('choices about what looks identifying', () => {
  test('SRC-UID-001: nothing is chosen beforehand, and no choice makes no policy', () => {
    expect(choiceFor(nothing, birth)).toBeUndefined();
    expect(isDecided(nothing, birth)).toBe(false);
    expect(policyOf(nothing)).toBeNull();
  });

  test('SRC-UID-002: keeping a column needs a reason of at least ten letters, blanks not counted', () => {
    const kept = choose(nothing, [birth], { action: 'not-identifying' });
    const withReason = (reason: string) => choose(kept, [birth], { reason });
    expect(isDecided(kept, birth)).toBe(false);
    expect(isDecided(withReason('  nine ok  '), birth)).toBe(false);
    expect(policyOf(withReason('  nine ok  '))).toBeNull();
    expect(isDecided(withReason('year only.'), birth)).toBe(true);
    expect(policyOf(withReason(' year only. '))?.rules).toEqual([
      {
        domain: 'DM',
        column: 'BRTHDTC',
        kind: 'birth-date',
        action: 'not-identifying',
        reason: 'year only.',
      },
    ]);
  });

  test('SRC-UID-003: shifting the dates of a column shifts all; without the shift it is undecided again', () => {
    const shifted = choose(nothing, [birth], { action: 'shift-dates' });
    expect(shifted.shiftDates).toBe(true);
    expect(isDecided(shifted, birth)).toBe(true);
    const off = { ...shifted, shiftDates: false };
    expect(isDecided(off, birth)).toBe(false);
    expect(policyOf(off)).toBeNull();
  });

  test('SRC-UID-004: an action that is not offered for a finding decides nothing', () => {
    const removed = choose(nothing, [birth], { action: 'remove-column' });
    expect(isDecided(removed, { ...birth, offered: ['generalise'] })).toBe(false);
  });

  test('SRC-UID-005: the same for all of a kind; each keeps its own place, a reason is not carried into another action', () => {
    const other = finding('BIRTHDT');
    const one = choose(nothing, [birth], { action: 'not-identifying', reason: 'year only.' });
    const all = choose(one, [other], { action: 'not-identifying', reason: 'year only.' });
    expect(policyOf(all)?.rules.map(({ column }) => column)).toEqual(['BRTHDTC', 'BIRTHDT']);
    const removed = choose(all, [birth], { action: 'remove-column' });
    expect(policyOf(removed)?.rules.find(({ column }) => column === 'BRTHDTC')?.reason).toBe('');
    expect(choiceFor(removed, birth)?.reason).toBe('year only.');
  });

  test('SRC-UID-006: a saved policy comes back as its choices', () => {
    const policy = policyOf(choose(nothing, [birth, finding('AGE')], { action: 'generalise' }));
    expect(policy).not.toBeNull();
    expect(policy === null ? null : policyOf(draftOf(policy))).toEqual(policy);
  });

  test('SRC-UID-007: the same column may be of two kinds, each decided by itself', () => {
    const phone = finding('BRTHDTC', { kind: 'phone', findingId: 'DM.BRTHDTC.phone' });
    const decided = choose(nothing, [birth], { action: 'generalise' });
    expect(isDecided(decided, phone)).toBe(false);
  });
});
