import { describe, expect, test } from 'vitest';
import type { FactValue } from '../../../shared/facts/fact.ts';
import { sayFactReason, sayFactValue } from '../../../shared/text/factText.ts';
import { phrase } from '../../../shared/text/phrases.ts';

const grade = (chosen: number, min: number, max: number): FactValue => ({
  ...{ kind: 'grade', scale: 'CTCAE 5.0', grade: chosen, min, max },
});
const interval = (low: number | null, high: number | null): FactValue => ({
  ...{ kind: 'interval', low, high, unit: 'days' },
});

const spoken: readonly (readonly [string, FactValue, string, string])[] = [
  ['number', { kind: 'number', value: 2.5, unit: '10^9/L' }, '2.5 10⁹/L', '2.5 10⁹/L'],
  ['number without unit', { kind: 'number', value: -3, unit: '' }, '−3', '−3'],
  ['number in per cent', { kind: 'number', value: -50, unit: '%' }, '−50 %', '−50%'],
  ['number in a word', { kind: 'number', value: 7, unit: 'days' }, '7 days', '7 天'],
  ['times the upper limit', { kind: 'number', value: 3.1, unit: 'x ULN' }, '3.1 ×ULN', '3.1 倍正常值上限'],
  ['study day', { kind: 'number', value: -3, unit: 'study-day' }, 'Day −3', '第−3天'],
  [
    'interval of study days',
    { kind: 'interval', low: 2, high: 5, unit: 'study-day' },
    '2 to 5 (study day)',
    '2 至 5（研究日）',
  ],
  ['interval of grades', { kind: 'interval', low: 0, high: 4, unit: 'grade' }, '0 to 4 (grade)', '0 至 4 级'],
  ['number of times', { kind: 'number', value: 2, unit: 'fold' }, '2-fold', '2 倍'],
  ['grade', grade(3, 3, 3), 'Grade 3', '3 级'],
  ['grade 0', grade(0, 0, 0), 'Grade 0', '0 级'],
  [
    'grade of which clinical data decide',
    grade(3, 2, 3),
    'Grade 2–3, needs clinical data',
    '2–3 级，需临床资料',
  ],
  ['yes', { kind: 'yes-no', value: true }, 'Yes', '是'],
  ['no', { kind: 'yes-no', value: false }, 'No', '否'],
  ['code without a word', { kind: 'code', code: 'odd' }, 'fact-code.r.odd', 'fact-code.r.odd'],
  ['date', { kind: 'date', date: '2026-08-14' }, '14 Aug 2026', '2026年8月14日'],
  ['interval', interval(1, 31), '1 to 31 days', '1 至 31 天'],
  ['interval of one', interval(4, 4), '4 days', '4 天'],
  ['open above', interval(4, null), 'at least 4 days', '至少 4 天'],
  ['open below', interval(null, 9), 'at most 9 days', '至多 9 天'],
  ['open', interval(null, null), 'cannot be narrowed down', '无法缩小范围'],
  [
    'below the limit',
    { kind: 'below-limit', text: '<50', unit: 'copies/ug' },
    '<50 copies/µg, below the limit of quantification',
    '<50 copies/µg，低于定量限',
  ],
  ['ungradable', { kind: 'none', none: 'ungradable' }, 'Ungradable', '不可分级'],
  ['not evaluable', { kind: 'none', none: 'not-evaluable' }, 'Not evaluable', '不可评估'],
  ['not applicable', { kind: 'none', none: 'not-applicable' }, 'Not applicable', '不适用'],
];

describe('a fact in words', () => {
  test.each(spoken)('SRC-FCT-001: %s', (_name, value, en, zhCN) => {
    expect(sayFactValue('en', { rule: 'r', value })).toBe(en);
    expect(sayFactValue('zh-CN', { rule: 'r', value })).toBe(zhCN);
  });

  test('SRC-TPL-053: a code that the protocol made up is said as it is written there, never as a key', () => {
    const rule = 'adverse-event/aesi';
    const code = (text: string): FactValue => ({ kind: 'code', code: text });
    expect(sayFactValue('en', { rule, value: code('tumour-lysis') })).toBe('tumour lysis');
    expect(sayFactValue('zh-CN', { rule, value: code('tumour-lysis') })).toBe('tumour lysis');
    expect(sayFactValue('zh-CN', { rule, value: code('febrile-neutropenia') })).toBe('发热性中性粒细胞减少');
  });

  test('SRC-FCT-002: a reason is said as its sentence, none as nothing', () => {
    expect(sayFactReason('en', { reason: null })).toBe('');
    expect(sayFactReason('zh-CN', { reason: phrase('board.dlt.none') })).toBe('未见需 DLT 裁定的事件。');
  });
});
