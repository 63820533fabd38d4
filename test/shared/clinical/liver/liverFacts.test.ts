import { describe, expect, test } from 'vitest';
import { LIVER_RULES, liverFacts } from '../../../../shared/clinical/liver/liverFacts.ts';
import {
  factsOf,
  find,
  healthy,
  injured,
  inputOf,
  reasonOf,
  said,
  short,
} from '../../../builders/liverFacts.ts';

describe('who has facts of the liver', () => {
  test('SRC-LIV-080: a subject that was never dosed has none', () => {
    expect(factsOf(injured, { infusions: [] })).toEqual([]);
  });

  test('SRC-LIV-081: where the first infusion cannot be told, every rule says that it cannot be evaluated', () => {
    const facts = liverFacts({ ...inputOf(injured), firstInfusion: null });
    expect(facts.map(({ rule }) => rule)).toEqual(LIVER_RULES.map(({ id }) => id));
    expect(new Set(facts.map(short))).toEqual(new Set(['not-evaluable']));
    expect(new Set(facts.map(reasonOf))).toEqual(new Set(['no-first-infusion']));
    expect(new Set(facts.map(({ about }) => about))).toEqual(new Set(['ALT, AST, TBL, ALP']));
  });

  test('SRC-LIV-082: without any liver result nothing is normal', () => {
    const facts = factsOf([]);
    for (const fact of facts) {
      expect([fact.id, short(fact)]).toEqual([fact.id, 'not-evaluable']);
      expect(fact.reason).not.toBeNull();
    }
    expect(facts.length).toBe(29);
  });
});

describe('facts of a subject without injury', () => {
  const facts = factsOf(healthy);
  test.each([
    ['baseline', 'ALT', 0.5, null],
    ['baseline', 'TBL', 0.5, null],
    ['peak', 'ALT', 0.6, null],
    ['peak', 'AST', 0.7, null],
    ['peak', 'TBL', 0.6, null],
    ['peak', 'ALP', 0.6, null],
    ['r', '', 1, null],
    ['nr', '', 1.16666666667, null],
    ['pattern', '', 'not-applicable', 'no-injury'],
    ['hys-law', '', 'does-not-meet', 'screen'],
    ['hys-law-strict', '', 'does-not-meet', 'screen'],
    ['hys-law-inclusive', '', 'does-not-meet', 'screen'],
    ['edish', 'ALT', 'normal', null],
    ['edish', 'AST', 'normal', null],
    ['edish', 'higher', 'normal', null],
    ['mdish', 'higher', 'normal', null],
    ['migration', '', 'unchanged', null],
    ['composite', '', 'not-applicable', 'baseline-normal'],
    ['days-between-peaks', '', 2, null],
    ['peak-order', '', 'aminotransferase-first', null],
    ['peak-timing', '', 'not-applicable', 'not-both-elevated'],
    ['threshold-single', '', false, null],
    ['threshold-sustained', '', false, null],
    ['threshold-combined', '', false, null],
    ['threshold-symptoms', '', false, null],
  ])('SRC-LIV-083: %s %s is %s', (rule, key, value, reason) => {
    expect(said(facts, rule, key)).toEqual([value, reason]);
  });

  test('SRC-LIV-083: INR is passed over where nobody measured it', () => {
    expect(find(facts, 'peak', 'INR')).toBeUndefined();
    expect(said(factsOf([...healthy, ['INR', '2026-05-10', 1.1]]), 'peak', 'INR')).toEqual([1.1, null]);
    const before = factsOf([...healthy, ['INR', '2026-04-14', 1.1]]);
    expect(said(before, 'peak', 'INR')).toEqual(['not-evaluable', 'no-result']);
    expect(said(before, 'baseline', 'INR')).toEqual([1.1, null]);
    const unusable = factsOf([...healthy, ['INR', '2026-05-10', -1]]);
    expect(said(unusable, 'peak', 'INR')).toEqual(['not-evaluable', 'none-usable']);
  });
});

describe('facts of an injury', () => {
  const facts = factsOf(injured);
  test.each([
    ['peak', 'ALT', 10, null],
    ['peak', 'AST', 4, null],
    ['peak', 'TBL', 3, null],
    ['peak', 'ALP', 1.5, null],
    ['r', '', 6.66666666667, null],
    ['nr', '', 6.66666666667, null],
    ['pattern', '', 'hepatocellular', null],
    ['hys-law', '', 'meets', 'screen'],
    ['edish', 'ALT', 'hys-law', null],
    ['edish', 'AST', 'hys-law', null],
    ['edish', 'higher', 'hys-law', null],
    ['mdish', 'ALT', 'hys-law', null],
    ['mdish', 'AST', 'hys-law', null],
    ['migration', '', 'of-concern', null],
    ['days-between-peaks', '', 7, null],
    ['peak-timing', '', 'suggestive', null],
    ['threshold-single', '', true, null],
    ['threshold-sustained', '', false, null],
    ['threshold-combined', '', true, null],
    ['threshold-symptoms', '', 'not-evaluable', 'needs-symptoms'],
  ])('SRC-LIV-084: %s %s is %s', (rule, key, value, reason) => {
    expect(said(facts, rule, key)).toEqual([value, reason]);
  });

  test('SRC-LIV-085: a fact carries its figures, its date, its clause and its rows', () => {
    const input = inputOf(injured);
    const rowOf = (code: string, date: string) =>
      input.measurements.find(
        ({ testCode, date: one }) => testCode === code && one.kind === 'complete' && one.text === date,
      )?.ref;
    expect(find(liverFacts(input), 'hys-law')).toEqual({
      id: 'liver/hys-law|S1|',
      rule: 'liver/hys-law',
      area: 'liver',
      subjectId: 'S1',
      about: 'ALT, AST, TBL, ALP',
      date: '2026-06-01',
      day: 43,
      value: { kind: 'code', code: 'meets' },
      clause: 'ALT or AST ≥ 3 x ULN and TBL > 2 x ULN within 30 days, ALP < 2 x ULN',
      reason: { key: 'fact-reason.liver.screen', params: {} },
      inputs: [
        { name: 'ALT', value: '400 U/L, ULN 40, 10 x ULN, 2026-06-01' },
        { name: 'TBL', value: '60 umol/L, ULN 20, 3 x ULN, 2026-06-08' },
        { name: 'ALP', value: '150 U/L, ULN 100, 1.5 x ULN, 2026-06-01' },
      ],
      refs: [rowOf('ALT', '2026-06-01'), rowOf('BILI', '2026-06-08'), rowOf('ALP', '2026-06-01')],
    });
  });

  test('SRC-LIV-085: clauses name the operators that were used', () => {
    expect(
      [
        'hys-law-strict',
        'hys-law-inclusive',
        'pattern',
        'migration',
        'composite',
        'peak-timing',
        'threshold-single',
        'threshold-sustained',
        'threshold-combined',
        'threshold-symptoms',
        'days-between-peaks',
      ].map((rule) => find(facts, rule)?.clause),
    ).toEqual([
      'ALT or AST > 3 x ULN and TBL > 2 x ULN within 30 days, ALP < 2 x ULN',
      'ALT or AST ≥ 3 x ULN and TBL ≥ 2 x ULN within 30 days, ALP < 2 x ULN',
      'hepatocellular R ≥ 5, cholestatic R ≤ 2 (strict: hepatocellular R > 5, cholestatic R < 2)',
      'normal -> hys-law (ALT or AST > 3 x ULN, TBL > 2 x ULN)',
      'ALT or AST > 3 x ULN, TBL > 2 x ULN',
      'suggestive ≤ 14 days, possible ≤ 30 days',
      'ALT or AST > 8 x ULN',
      'ALT or AST > 5 x ULN for > 14 days',
      'ALT or AST > 3 x ULN and (TBL > 2 x ULN or INR > 1.5) within 30 days',
      'ALT or AST > 3 x ULN with fatigue, nausea, vomiting, right upper quadrant pain or tenderness, fever, rash or eosinophilia',
      '',
    ]);
    expect([find(facts, 'edish', 'ALT')?.clause, find(facts, 'mdish', 'ALT')?.clause]).toEqual([
      'ALT or AST ≥ 3 x ULN, TBL ≥ 2 x ULN',
      'ALT or AST ≥ 3.8 x baseline, TBL ≥ 4.8 x baseline',
    ]);
    expect(
      [
        find(facts, 'edish', 'ALT'),
        find(facts, 'edish', 'AST'),
        find(facts, 'mdish', 'higher'),
        find(facts, 'r'),
        find(facts, 'nr'),
        find(facts, 'pattern'),
        find(facts, 'threshold-single'),
        find(facts, 'migration'),
      ].map((fact) => fact?.about),
    ).toEqual([
      'ALT, TBL',
      'AST, TBL',
      'ALT or AST, TBL',
      'ALT, ALP',
      'ALT or AST, ALP',
      'ALT, ALP',
      'ALT, AST',
      'ALT or AST, TBL',
    ]);
  });

  test('SRC-LIV-085: samples of the baseline and figures of it are named as such', () => {
    expect(find(facts, 'migration')?.inputs).toEqual([
      { name: 'ALT', value: '400 U/L, ULN 40, 10 x ULN, 2026-06-01' },
      { name: 'TBL', value: '60 umol/L, ULN 20, 3 x ULN, 2026-06-08' },
      { name: 'ALT at baseline', value: '20 U/L, ULN 40, 0.5 x ULN, 2026-04-14' },
      { name: 'TBL at baseline', value: '10 umol/L, ULN 20, 0.5 x ULN, 2026-04-14' },
    ]);
    const mdish = find(facts, 'mdish', 'ALT');
    expect(mdish?.inputs).toEqual([
      { name: 'ALT', value: '400 U/L, baseline 20 U/L, 20 x baseline, 2026-06-01' },
      { name: 'TBL', value: '60 umol/L, baseline 10 umol/L, 6 x baseline, 2026-06-08' },
    ]);
    expect(mdish?.refs.length).toBe(4);
  });
});
