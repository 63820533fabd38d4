import { describe, expect, test } from 'vitest';
import {
  ALL_FACTS,
  countNone,
  filterFacts,
  groupByArea,
  isFiltered,
  sortFacts,
} from '../../../../renderer/pages/subjects/factFilter.ts';
import type { FactValue } from '../../../../shared/facts/fact.ts';
import type { ClinicalRule } from '../../../../shared/facts/rule.ts';
import { phrase } from '../../../../shared/text/phrases.ts';
import { exampleFact } from '../../../builders/facts.ts';

const grade = (max: number, min = max): FactValue => ({
  ...{ kind: 'grade', scale: 'CTCAE 5.0', grade: max, min, max },
});
const none = (why: 'ungradable' | 'not-evaluable' | 'not-applicable'): FactValue => ({
  ...{ kind: 'none', none: why },
});

const fact = (id: string, over: Parameters<typeof exampleFact>[0] = {}) => exampleFact({ id, ...over });
const ids = (facts: readonly { readonly id: string }[]): string => facts.map(({ id }) => id).join('');

const rule: ClinicalRule = {
  ...{ id: 'test/rule', version: 1, area: 'liver', title: { en: 'Hy’s law', 'zh-CN': '海氏法则' } },
  source: { document: 'D', version: '1', section: 'S', confidence: 'primary', note: '' },
};
const words = { rules: new Map([[rule.id, rule]]), language: 'en' } as const;

const facts = [
  fact('a', { about: 'ALT', value: grade(2), clause: '> 3.0 x ULN', date: '2026-05-02' }),
  fact('b', { clause: '', about: 'AST', area: 'liver', value: none('ungradable'), date: '' }),
  fact('c', {
    clause: '',
    about: 'R',
    area: 'liver',
    rule: 'other/rule',
    reason: phrase('board.dlt.none'),
    date: '2026-05',
  }),
];

describe('facts that a page shows', () => {
  test.each([
    ['everything', ALL_FACTS, 'abc'],
    ['one area', { ...ALL_FACTS, area: 'liver' }, 'bc'],
    ['without a value', { ...ALL_FACTS, withoutValueOnly: true }, 'b'],
    ['by what it is about, any case', { ...ALL_FACTS, search: 'aST' }, 'b'],
    ['by the value in words', { ...ALL_FACTS, search: 'grade 2' }, 'a'],
    ['by the clause', { ...ALL_FACTS, search: '> 3.0' }, 'a'],
    ['by the reason', { ...ALL_FACTS, search: 'adjudication' }, 'c'],
    ['by the title of the rule', { ...ALL_FACTS, search: 'hy’s' }, 'ab'],
    ['by the id of the rule', { ...ALL_FACTS, search: 'other/' }, 'c'],
    ['by the date', { ...ALL_FACTS, search: '05-02' }, 'a'],
    ['by a figure', { ...ALL_FACTS, search: '120 u/l', area: 'liver' }, 'bc'],
    ['all words must occur', { ...ALL_FACTS, search: ' AST  ungradable ' }, 'b'],
    ['nothing', { ...ALL_FACTS, search: 'kidney' }, ''],
  ] as const)('SRC-FCT-421: %s', (_name, filter, expected) => {
    expect(ids(filterFacts(facts, filter, words))).toBe(expected);
  });

  test('SRC-FCT-422: what counts as a filter', () => {
    expect(isFiltered(ALL_FACTS)).toBe(false);
    expect(isFiltered({ ...ALL_FACTS, search: '  ' })).toBe(false);
    expect(isFiltered({ ...ALL_FACTS, search: 'x' })).toBe(true);
    expect(isFiltered({ ...ALL_FACTS, area: 'pd' })).toBe(true);
    expect(isFiltered({ ...ALL_FACTS, withoutValueOnly: true })).toBe(true);
  });

  test('SRC-FCT-423: the worst first, then what has no value, then the rest in its order', () => {
    const mixed = [
      fact('a', { value: grade(0) }),
      fact('b', { value: none('not-applicable') }),
      fact('c', { value: none('not-evaluable') }),
      fact('d', { value: grade(1) }),
      fact('e', { value: grade(3, 2) }),
      fact('f', { value: grade(2) }),
      fact('g', { value: none('ungradable') }),
      fact('h', { value: { kind: 'number', value: 9, unit: '' } }),
    ];
    expect(ids(sortFacts(mixed, 'worst'))).toBe('efdcgabh');
    expect(ids(sortFacts(mixed, 'derived'))).toBe('abcdefgh');
  });

  test('SRC-FCT-424: by date, those without one last', () => {
    const dated = [
      fact('a', { date: '' }),
      fact('b', { date: '2026-05-02T08:00' }),
      fact('c', { date: '2026-05-02' }),
      fact('d', { date: '2026-04' }),
      fact('e', { date: '2026-04' }),
      fact('f', { date: '' }),
    ];
    expect(ids(sortFacts(dated, 'date'))).toBe('decbaf');
  });

  test('SRC-FCT-425: by area in the order of the areas; what does not pass is still counted', () => {
    const groups = groupByArea(facts, facts.slice(1));
    expect(groups.map(({ area, all, shown }) => [area, all.length, shown.length])).toEqual([
      ['lab-grade', 1, 0],
      ['liver', 2, 2],
    ]);
    expect(countNone(facts)).toBe(1);
  });
});
