import { describe, expect, test } from 'vitest';
import { assessmentsOf, baselineAssessment } from '../../../../shared/clinical/lupus/assessments.ts';
import { LUPUS_RULES, lupusFacts } from '../../../../shared/clinical/lupus/lupusFacts.ts';
import type { Measurement } from '../../../../shared/dataset/trialData.ts';
import { Fact } from '../../../../shared/facts/fact.ts';
import type { SubjectInput } from '../../../../shared/facts/subjectInput.ts';
import { sledai } from '../../../builders/lupus.ts';
import { FIRST, ID, prednisone, result, subjectInput, upcr } from '../../../builders/renal.ts';
import { iso } from '../../../builders/trialData.ts';

const CM = [prednisone('2026-01-01', '', 5)];
const input = (measurements: readonly Measurement[], over: Partial<SubjectInput> = {}): SubjectInput =>
  subjectInput({ measurements, otherRows: { CM }, ...over });
const factsOf = (own: SubjectInput, rule: string): readonly Fact[] =>
  lupusFacts(own).filter((fact) => fact.rule === `lupus/${rule}`);

const shown = ({ value }: Fact): unknown => {
  if (value.kind === 'number' || value.kind === 'yes-no') return value.value;
  if (value.kind === 'code') return value.code;
  if (value.kind === 'interval') return [value.low, value.high];
  return value.kind === 'none' ? value.none : value.kind;
};
const told = (fact: Fact): readonly unknown[] => [
  fact.day,
  shown(fact),
  fact.reason?.key.replace('fact-reason.lupus.', '') ?? '',
];

const BASE = sledai('2026-04-25', { present: [13, 15, 20], phga: 2, over: { baselineFlag: true } });
const DAY29 = '2026-05-29';

test('SRC-LUP-060: every fact names a rule of the catalogue; ids are unique; a fact is as its schema says', () => {
  const own = input([...BASE, ...sledai(DAY29), upcr(DAY29, 0.2)]);
  const facts = lupusFacts(own);
  const rules = new Set(LUPUS_RULES.map(({ id }) => id));
  expect(new Set(facts.map(({ rule }) => rule))).toEqual(rules);
  expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
  expect(Fact.array().parse(facts)).toEqual(facts);
  expect(facts.every(({ area, subjectId }) => area === 'lupus' && subjectId === ID)).toBe(true);
});

describe('the score', () => {
  test('SRC-LUP-061: the total of the items, with the items that are present', () => {
    const [total, clinical] = [factsOf(input(BASE), 'sledai'), factsOf(input(BASE), 'sledai-clinical')];
    expect(total).toMatchObject([
      {
        id: `lupus/sledai|${ID}|2026-04-25`,
        about: 'SLEDAI-2K',
        date: '2026-04-25',
        day: -6,
        value: { kind: 'number', value: 8, unit: 'points' },
        clause: '',
        reason: null,
        inputs: [
          { name: 'Proteinuria', value: '4' },
          { name: 'Rash', value: '2' },
          { name: 'Low complement', value: '2' },
        ],
        refs: BASE.slice(0, 25).map(({ ref }) => ref),
      },
    ]);
    expect(clinical.map(told)).toEqual([[-6, 6, '']]);
    expect(clinical[0]?.about).toBe('Clinical SLEDAI-2K');
  });

  test('SRC-LUP-062: missing items make an interval, never a number', () => {
    const own = input(sledai(DAY29, { present: [13], without: [1, 24], total: 4 }));
    expect(factsOf(own, 'sledai').map(told)).toEqual([[29, [4, 13], 'items-missing']]);
    expect(factsOf(own, 'sledai')[0]).toMatchObject({
      value: { unit: 'points' },
      reason: { params: { n: 2, low: 4, high: 13 } },
    });
    expect(factsOf(own, 'sledai-band').map(told)).toEqual([[29, 'not-evaluable', 'band-open']]);
    expect(factsOf(own, 'sledai-entered').map(told)).toEqual([[29, 'not-evaluable', 'items-missing']]);
    expect(factsOf(own, 'sledai-entered')[0]?.inputs).toEqual([
      { name: 'entered', value: '4' },
      { name: 'items', value: '4-13' },
    ]);
  });

  test('SRC-LUP-063: bands', () => {
    expect(factsOf(input(BASE), 'sledai-band').map(told)).toEqual([[-6, '5-10', '']]);
    expect(factsOf(input(sledai(DAY29)), 'sledai-band').map(told)).toEqual([[29, '0', '']]);
  });

  test.each([
    ['the sum', 8, [29, 'agrees', '']],
    ['one less', 7, [29, 'differs', 'entered-differs']],
    ['one more', 9, [29, 'differs', 'entered-differs']],
    ['none', null, [29, 'not-evaluable', 'no-entered-total']],
  ] as const)('SRC-LUP-064: entered total: %s', (_, total, expected) => {
    const own = input(sledai(DAY29, { present: [13, 15, 20], total }));
    expect(factsOf(own, 'sledai-entered').map(told)).toEqual([expected]);
  });

  test('SRC-LUP-065: beside missing items a total outside what they allow contradicts them', () => {
    const of = (total: number) =>
      factsOf(input(sledai(DAY29, { present: [13], without: [24], total })), 'sledai-entered').map(shown);
    expect([of(3), of(4), of(5), of(6)]).toEqual([
      ['differs'],
      ['not-evaluable'],
      ['not-evaluable'],
      ['differs'],
    ]);
    const [fact] = factsOf(input(sledai(DAY29, { present: [13], total: 9 })), 'sledai-entered');
    expect(fact).toMatchObject({
      inputs: [
        { name: 'entered', value: '9' },
        { name: 'items', value: '4' },
      ],
      reason: { params: { entered: 9, low: 4, high: 4 } },
    });
  });

  test('SRC-LUP-066: a flare is a rise of more than 3 since the assessment before', () => {
    const own = input([
      ...sledai('2026-05-08', { present: [15] }),
      ...sledai('2026-05-15', { present: [15, 16, 23] }),
      ...sledai('2026-05-22', { present: [15, 16, 23, 13] }),
      ...sledai('2026-05-29', { present: [13], without: [1] }),
    ]);
    const facts = factsOf(own, 'flare');
    expect(facts.map(told)).toEqual([
      [15, false, ''],
      [22, true, ''],
      [29, false, ''],
    ]);
    expect(facts.map(({ inputs }) => inputs.map(({ value }) => value))).toEqual([
      ['2', '5'],
      ['5', '9'],
      ['9', '4-12'],
    ]);
    expect(facts[1]?.refs).toHaveLength(50);
    const open = input([
      ...sledai('2026-05-08', { without: [2] }),
      ...sledai('2026-05-15', { present: [13] }),
    ]);
    expect(factsOf(open, 'flare').map(told)).toEqual([[15, 'not-evaluable', 'items-missing']]);
    expect(factsOf(open, 'flare')[0]?.inputs[0]?.value).toBe('0-8');
  });
});

describe('assessments', () => {
  test('SRC-LUP-067: one a day, by date; rows of other tests and other domains are none of it', () => {
    const rows = [
      ...sledai('2026-05-29', { total: null }),
      ...sledai('2026-05-08'),
      result(['QS', 'PHGA'], '2026-06-08', 1),
      result(['QS', 'ICE'], '2026-05-08', 10),
      result(['LB', 'SLEDAI01'], '2026-07-08', 8),
      result(['QS', 'SLEDAI'], '2026-08-08', 3, { visit: 'LATE' }),
    ];
    const found = assessmentsOf(rows);
    expect(
      found.map(({ dateText, total, phga, rows: own }) => [dateText, total?.value, phga?.value, own.length]),
    ).toEqual([
      ['2026-05-08', 0, 0.4, 25],
      ['2026-05-29', undefined, 0.4, 24],
      ['2026-08-08', 3, undefined, 1],
    ]);
    expect(found[2]).toMatchObject({ date: '2026-08-08', day: 100, visit: 'LATE', baselineFlag: false });
  });

  test('SRC-LUP-068: codes in any case; two totals of a day are none; rows without a day stand together', () => {
    const lower = result(['QS', 'sledai22 '], DAY29, 1);
    expect(assessmentsOf([lower])[0]?.states[21]).toBe('present');
    const twice = [result(['QS', 'SLEDAI'], DAY29, 3), result(['QS', 'SLEDAI'], DAY29, 4)];
    expect(assessmentsOf(twice)[0]?.total).toBeUndefined();
    const [partial] = assessmentsOf([
      result(['QS', 'SLEDAI22'], '2026-05', 1),
      result(['QS', 'SLEDAI23'], '2026-05', 1),
    ]);
    expect(partial).toMatchObject({ date: null, dateText: '2026-05', day: null });
    expect(assessmentsOf([{ ...lower, date: { kind: 'missing' } }])[0]?.dateText).toBe('');
  });

  test('SRC-LUP-069: baseline is what is marked; else the last before the day of the first infusion', () => {
    const all = assessmentsOf([...BASE, ...sledai('2026-04-30'), ...sledai(FIRST)]);
    expect(baselineAssessment(all, iso(FIRST))?.dateText).toBe('2026-04-25');
    const unmarked = all.slice(1);
    expect(baselineAssessment(unmarked, iso(FIRST))?.dateText).toBe('2026-04-30');
    expect(baselineAssessment(unmarked.slice(1), iso(FIRST))).toBeUndefined();
    expect(baselineAssessment(unmarked, null)).toBeUndefined();
    expect(baselineAssessment(all, null)?.dateText).toBe('2026-04-25');
    expect(baselineAssessment(assessmentsOf(sledai('2026-04')), iso(FIRST))).toBeUndefined();
  });
});

describe('remission at a visit', () => {
  const own = input([...BASE, ...sledai(DAY29), ...sledai('2026-06-26', { present: [15], phga: 0.6 })]);

  test('SRC-LUP-079: DORIS, LLDAS and SRI-4 with their components, after the first infusion alone', () => {
    expect(factsOf(own, 'doris-2021').map(told)).toEqual([
      [29, true, ''],
      [57, false, ''],
    ]);
    expect(factsOf(own, 'doris-2021/phga').map(told)).toEqual([
      [29, true, ''],
      [57, false, ''],
    ]);
    expect(factsOf(own, 'lldas').map(told)).toEqual([
      [29, true, 'lldas-scope'],
      [57, false, ''],
    ]);
    expect(factsOf(own, 'lldas/no-new-activity').map(told)).toEqual([
      [29, true, ''],
      [57, false, ''],
    ]);
    expect(factsOf(own, 'sri-4').map(told)).toEqual([
      [29, 'not-evaluable', 'no-bilag'],
      [57, 'not-evaluable', 'no-bilag'],
    ]);
    expect(factsOf(own, 'sri-4/sledai-fall').map(told)).toEqual([
      [29, true, ''],
      [57, true, ''],
    ]);
  });

  test('SRC-LUP-080: figures and rows of a judgement, the dose among them', () => {
    const [fact] = factsOf(own, 'doris-2021');
    expect(fact?.about).toBe('Remission');
    expect(fact?.inputs).toEqual([
      { name: 'SLEDAI-2K', value: '0' },
      { name: 'clinical SLEDAI-2K', value: '0' },
      { name: 'PhGA', value: '0.4' },
      { name: 'prednisolone', value: '5 mg/d' },
    ]);
    expect(fact?.refs).toHaveLength(27);
    expect(fact?.refs.at(-1)).toEqual(CM[0]?.ref);
    expect(factsOf(own, 'lldas')[0]?.about).toBe('Low disease activity');
    expect(factsOf(own, 'sri-4')[0]?.about).toBe('Response');
  });

  test('SRC-LUP-081: what is not known is told among the figures', () => {
    const open = input(sledai(DAY29, { without: [15, 20], phga: null, total: null }), { otherRows: {} });
    const [fact] = factsOf(open, 'doris-2021');
    expect(fact?.inputs.map(({ value }) => value)).toEqual(['0-4', '0-2', '?', '>= 0 mg/d']);
    expect(fact?.refs).toHaveLength(22);
    const range = input(sledai(DAY29), { otherRows: { CM: [prednisone('2026-05', '2026-05', 5)] } });
    expect(factsOf(range, 'doris-2021')[0]?.inputs[3]?.value).toBe('0-5 mg/d');
  });

  test('SRC-LUP-082: the daily dose is a number, or an interval with its reason', () => {
    expect(factsOf(own, 'glucocorticoid')[0]).toMatchObject({
      about: 'Prednisolone equivalent',
      value: { kind: 'number', value: 5, unit: 'mg/d' },
      reason: null,
      refs: [CM[0]?.ref],
    });
    const open = input(sledai(DAY29), { otherRows: {} });
    expect(factsOf(open, 'glucocorticoid')[0]).toMatchObject({
      value: { kind: 'interval', low: 0, high: null, unit: 'mg/d' },
      reason: { key: 'fact-reason.lupus.no-medication' },
    });
  });

  test.each([
    [3, false, ''],
    [0, true, ''],
    [3.1, 'not-evaluable', 'no-phga'],
    [-0.1, 'not-evaluable', 'no-phga'],
    [null, 'not-evaluable', 'no-phga'],
  ] as const)(
    'SRC-LUP-083: a global assessment of %s is read on the scale of 0 to 3',
    (phga, value, reason) => {
      expect(factsOf(input(sledai(DAY29, { phga })), 'doris-2021/phga').map(told)).toEqual([
        [29, value, reason],
      ]);
    },
  );

  test('SRC-LUP-084: SRI-4 reads the PGA of baseline', () => {
    const rose = input([...BASE, ...sledai(DAY29, { phga: 2.3 })]);
    expect(factsOf(rose, 'sri-4/phga').map(shown)).toEqual([false]);
    expect(factsOf(input(sledai(DAY29)), 'sri-4/phga').map(told)).toEqual([[29, 'not-evaluable', 'no-phga']]);
    expect(factsOf(input(sledai(DAY29)), 'sri-4/sledai-fall').map(told)).toEqual([
      [29, 'not-evaluable', 'no-baseline'],
    ]);
  });

  test('SRC-LUP-085: who was not dosed has a score and no remission; the day of the infusion is none', () => {
    const undosed = input(BASE, { firstInfusion: null, dosed: null, infusions: [] });
    expect(factsOf(undosed, 'sledai')).toHaveLength(1);
    expect(lupusFacts(undosed).filter(({ rule }) => /doris|lldas|sri|glucocorticoid/.test(rule))).toEqual([]);
    expect(factsOf(input(sledai(FIRST)), 'doris-2021')).toEqual([]);
    expect(factsOf(input(sledai('2026-05-02')), 'doris-2021')).toHaveLength(1);
  });
});
