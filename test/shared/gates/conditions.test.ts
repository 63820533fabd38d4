import { describe, expect, test } from 'vitest';
import { combineConditions, condition, latestOf } from '../../../shared/gates/condition.ts';
import type { GateCondition } from '../../../shared/gates/gate.ts';
import { phrase } from '../../../shared/text/phrases.ts';
import { confirmation, evaluate, gateOf } from '../../builders/gateInput.ts';
import { collected, iso, onDay, treated, trialData } from '../../builders/trialData.ts';

const FIRST = '2026-04-20';

const of = (value: GateCondition['value']) => condition({ id: 'x', value, phrase: phrase('board.no-one') });

describe('combining conditions', () => {
  test.each([
    [['met', 'met'], 'met'],
    [['met', 'not-applicable'], 'met'],
    [['met', 'not-evaluable'], 'not-evaluable'],
    [['met', 'not-evaluable', 'not-met'], 'not-met'],
    [['not-applicable'], 'not-evaluable'],
    [[], 'not-evaluable'],
  ] as const)('SRC-GATE-120: %j is %s', (values, expected) => {
    expect(combineConditions(values.map(of))).toBe(expected);
  });

  test('SRC-GATE-121: a condition cannot be met and miss something', () => {
    const parts = { id: 'x', phrase: phrase('board.no-one'), missing: [phrase('missing.efficacy')] };
    expect(() => condition({ ...parts, value: 'met' })).toThrow('something is missing');
    expect(() => condition({ ...parts, value: 'not-applicable' })).toThrow('something is missing');
    expect(condition({ ...parts, value: 'not-met', subjectId: '001' }).missing[0]?.subjectId).toBe('001');
  });

  test('SRC-GATE-122: the latest date, and none while one cannot be given', () => {
    const [early, late] = [iso('2026-05-01'), iso('2026-06-01')];
    expect(latestOf([early, late, early])).toBe(late);
    expect([latestOf([early, null]), latestOf([null, early]), latestOf([])]).toEqual([null, null, null]);
  });
});

/** The safety condition of a sentinel whose vital signs have one result, on this day or with this date. */
const vitalSigns = (when: number | string, cutoff = '2026-07-30') => {
  const sentinel = treated('001', { first: FIRST, lastDay: 30 });
  const [vital] = sentinel.measurements.filter((one) => one.domain === 'VS');
  if (vital === undefined) throw new Error('Builders give vital signs');
  const date = collected(typeof when === 'number' ? onDay(FIRST, when) : when);
  const measurements = [...sentinel.measurements.filter((one) => one.domain !== 'VS'), { ...vital, date }];
  const evaluation = evaluate(trialData(cutoff, { ...sentinel, measurements }), {
    confirmations: [confirmation()],
  });
  const found = gateOf(evaluation, 'G1', 1).conditions.find((one) => one.id === 'safety');
  if (found === undefined) throw new Error('No safety condition');
  return found;
};

describe('required assessments', () => {
  test.each([
    [24, 'not-met'],
    [25, 'met'],
    [43, 'met'],
    [44, 'not-met'],
  ])('SRC-GATE-130: asked for on day 25 to 43, made on day %d: %s', (day, value) => {
    expect(vitalSigns(day).value).toBe(value);
  });

  test.each([
    ['2026-04', 'not-met'],
    ['2026-05', 'not-evaluable'],
    ['2026-06', 'not-evaluable'],
    ['2026-07', 'not-met'],
    ['2026', 'not-evaluable'],
    ['', 'not-evaluable'],
  ])('SRC-GATE-131: dated "%s" only: %s', (text, value) => {
    expect(vitalSigns(text).value).toBe(value);
  });

  test('SRC-GATE-132: a result dated after the cut-off is not there yet', () => {
    expect(vitalSigns(33, '2026-05-22').value).toBe('met');
    const early = vitalSigns(33, '2026-05-21');
    expect([early.value, early.missing[0]?.phrase.key]).toEqual(['not-met', 'missing.assessment-due']);
  });

  test.each([
    ['2026-05-13', '2026-05-14', 'missing.assessment-due'],
    ['2026-05-14', null, 'missing.assessment-due'],
    ['2026-05-31', null, 'missing.assessment-due'],
    ['2026-06-01', null, 'missing.assessment'],
  ])('SRC-GATE-133: due 14 May to 1 Jun, cut-off %s: earliest %s, %s', (cutoff, earliest, key) => {
    const sentinel = treated('001', { first: FIRST, lastDay: 15 });
    const safety = gateOf(evaluate(trialData(cutoff, sentinel)), 'G1', 1).conditions.find(
      (one) => one.id === 'safety',
    );
    expect([safety?.earliestDate, safety?.missing[0]?.phrase.key]).toEqual([earliest, key]);
  });
});

describe('window', () => {
  test.each([
    ['2026-05-17', 'missing.days', '2026-05-18'],
    ['2026-05-18', 'missing.observation', null],
  ])('SRC-GATE-134: data to day 28, cut-off %s: %s', (cutoff, key, earliest) => {
    const sentinel = treated('001', { first: FIRST, lastDay: 28 });
    const window = gateOf(evaluate(trialData(cutoff, sentinel)), 'G1', 1).conditions.find(
      (one) => one.id === 'window',
    );
    expect([window?.value, window?.missing[0]?.phrase.key, window?.earliestDate]).toEqual([
      'not-met',
      key,
      earliest,
    ]);
  });
});
