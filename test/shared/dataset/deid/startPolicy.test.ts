import { describe, expect, test } from 'vitest';
import { ruleProblems } from '../../../../shared/dataset/deid/coverage.ts';
import { DeidPolicy, type DeidRule } from '../../../../shared/dataset/deid/deid.ts';
import { startPolicy, undecidedRules } from '../../../../shared/dataset/deid/startPolicy.ts';

const birth = { domain: 'DM', column: 'BRTHDTC', kind: 'birth-date' } as const;
const subject = { domain: 'DM', column: 'USUBJID', kind: 'name' } as const;
const phone: DeidRule = { domain: 'LB', column: 'TEL', kind: 'phone', action: 'remove-column', reason: '' };
const policy: DeidPolicy = {
  ...{ schema: 'src-deid/1', name: 'Monthly', shiftDates: true },
  rules: [phone, { ...birth, action: 'not-identifying', reason: 'short' }],
};

describe('a policy to be completed', () => {
  test('SRC-IMC-090: nothing is chosen for anybody, and so it is no policy yet', () => {
    const started = startPolicy('new', [birth, subject], null);
    expect(started).toEqual({
      ...{ schema: 'src-deid/1', name: 'new', shiftDates: false },
      rules: [
        { ...birth, action: '', reason: '' },
        { ...subject, action: '', reason: '' },
      ],
    });
    expect(DeidPolicy.safeParse(started).success).toBe(false);
  });

  test('SRC-IMC-091: what another policy says stays, but a rule that does not cover its finding gives way', () => {
    expect(startPolicy('new', [birth], policy)).toMatchObject({
      ...{ name: 'Monthly', shiftDates: true },
      rules: [phone, { ...birth, action: '', reason: '' }],
    });
  });

  test('SRC-IMC-092: undecided rules are told with what can be chosen; decided ones and other documents are not', () => {
    expect(undecidedRules(startPolicy('new', [subject], { ...policy, rules: [phone] }))).toEqual([
      { index: 1, ...subject, offered: ['not-identifying'] },
    ]);
    expect(undecidedRules({ rules: [{ ...birth, action: '  ' }] })).toHaveLength(1);
    for (const other of [policy, null, 1, [], {}, { rules: 1 }, { rules: [null, { action: '' }] }]) {
      expect(undecidedRules(other)).toEqual([]);
    }
  });

  test('SRC-IMC-093: what is wrong whatever the data are; an idle rule is not', () => {
    expect(ruleProblems({ ...policy, rules: [phone] })).toEqual([]);
    expect(ruleProblems(policy).map(({ problem, rule }) => [problem, rule.column])).toEqual([
      ['reason-missing', 'BRTHDTC'],
    ]);
    const wrong: DeidRule[] = [
      { ...birth, action: 'shift-dates', reason: '' },
      { ...subject, action: 'remove-column', reason: '' },
      { ...phone, action: 'shift-dates' },
      phone,
    ];
    expect(
      ruleProblems({ ...policy, shiftDates: false, rules: wrong }).map(({ problem }) => problem),
    ).toEqual(['dates-not-shifted', 'not-offered', 'not-offered', 'twice']);
  });
});
