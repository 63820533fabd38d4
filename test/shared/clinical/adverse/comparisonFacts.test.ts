import { describe, expect, test } from 'vitest';
import type { AdverseEvent, Measurement } from '../../../../shared/dataset/trialData.ts';
import { code, event, factsOf, ID, none, number, only } from '../../../builders/adverseFacts.ts';
import { collected, measurement } from '../../../builders/trialData.ts';

const neutrophils = (date: string, value: number, over: Partial<Measurement> = {}): Measurement =>
  measurement(ID, ['LB', 'NEUT'], date, {
    value,
    text: String(value),
    unit: '10^9/L',
    low: 1.8,
    high: 6.3,
    specimen: 'BLOOD',
    ...over,
  });

/** Above every absolute cut, so that only the limit of normal, which is missing, could decide. */
const unranged = (date: string): Measurement => neutrophils(date, 1.7, { low: null });

const baseline = (value: number) => neutrophils('2026-05-01', value, { baselineFlag: true });

describe('reported against derived', () => {
  const RULE = 'reported-against-derived/event';
  const neutropenia = (over: Partial<AdverseEvent> = {}) =>
    event('2026-05-03', { preferredTerm: 'Neutropenia', end: collected('2026-05-10'), grade: 3, ...over });

  test('SRC-AED-140: a verdict with the clause, the figures and every row that went in', () => {
    const events = [neutropenia()];
    const measurements = [
      baseline(3.2),
      neutrophils('2026-05-02', 1.4),
      neutrophils('2026-05-06', 0.4),
      neutrophils('2026-05-12', 0.1),
    ];
    expect(only(factsOf({ events, measurements }), RULE)).toEqual({
      id: 'reported-against-derived/event|001|AESEQ 1',
      rule: RULE,
      area: 'reported-against-derived',
      subjectId: ID,
      about: 'Neutropenia',
      date: '2026-05-03',
      day: null,
      value: code('reported-lower'),
      clause: '< 0.5 × 10^9/L',
      reason: null,
      inputs: [
        { name: 'AETOXGR', value: '3' },
        { name: 'derived', value: '4' },
        { name: 'Neutrophil count decreased 2026-05-06', value: '0.4 10^9/L' },
        { name: 'results', value: '2' },
        { name: 'from', value: '2026-05-02' },
        { name: 'to', value: '2026-05-11' },
      ],
      refs: [events[0]?.ref, measurements[2]?.ref, measurements[1]?.ref],
    });
  });

  test.each([
    [
      'no result in the time',
      neutropenia(),
      [neutrophils('2026-05-20', 0.4)],
      none('not-evaluable'),
      'no-laboratory-data',
      null,
    ],
    [
      'no grade',
      neutropenia({ grade: null }),
      [neutrophils('2026-05-06', 0.4)],
      none('not-evaluable'),
      'event-not-graded',
      null,
    ],
    [
      'nothing gradable',
      neutropenia(),
      [unranged('2026-05-06'), unranged('2026-05-07')],
      none('ungradable'),
      'ungradable',
      { n: 2, why: 'no-lower-limit' },
    ],
    [
      'no start',
      neutropenia({ start: collected('') }),
      [neutrophils('2026-05-06', 0.4)],
      none('not-evaluable'),
      'no-onset',
      null,
    ],
    [
      'not graded by a value',
      neutropenia({ preferredTerm: 'Eosinophilia' }),
      [neutrophils('2026-05-06', 0.4)],
      none('not-evaluable'),
      'not-in-criteria',
      null,
    ],
    [
      'one result that cannot be graded',
      neutropenia(),
      [neutrophils('2026-05-06', 0.6), unranged('2026-05-07')],
      code('agrees'),
      'some-ungradable',
      { n: 1 },
    ],
    [
      'a result without a day',
      neutropenia(),
      [neutrophils('2026-05-06', 0.6), unranged('2026-05-07'), neutrophils('2026-05', 0.4)],
      code('agrees'),
      'undated-results',
      { n: 1 },
    ],
    [
      'a partial date',
      neutropenia({ end: collected('2026-05') }),
      [neutrophils('2026-05-31', 0.6)],
      code('agrees'),
      'span-partial',
      null,
    ],
    [
      'no end',
      neutropenia({ end: collected(''), outcome: '' }),
      [neutrophils('2026-06-30', 0.6)],
      code('agrees'),
      'span-no-end',
      null,
    ],
  ])('SRC-AED-141: %s', (_what, one, measurements, value, reason, params) => {
    const fact = only(factsOf({ events: [one], measurements }), RULE);
    expect(fact.value).toEqual(value);
    expect(fact.reason).toMatchObject({
      key: `fact-reason.ae.${reason}`,
      ...(params === null ? {} : { params }),
    });
  });

  test('SRC-AED-142: without a time the reported grade alone is named; an open end has no last day', () => {
    const fact = only(factsOf({ events: [neutropenia({ start: collected(''), grade: null })] }), RULE);
    expect(fact.inputs).toEqual([{ name: 'AETOXGR', value: '' }]);
    const more = { datesShifted: true };
    const open = neutropenia({ end: collected(''), endRelation: 'ONGOING', outcome: '' });
    expect(only(factsOf({ events: [open], more }), RULE).inputs).toEqual([
      { name: 'AETOXGR', value: '3' },
      { name: 'results', value: '0' },
      { name: 'from', value: '2026-05-02' },
      { name: 'to', value: '' },
    ]);
  });

  test('SRC-AED-143: what the values allow is a range where symptoms decide', () => {
    const sodium = measurement(ID, ['LB', 'SODIUM'], '2026-05-04', {
      value: 127,
      unit: 'mmol/L',
      low: 136,
      high: 145,
      specimen: 'SERUM',
    });
    const events = [neutropenia({ preferredTerm: 'Hyponatraemia', grade: 2 })];
    const fact = only(factsOf({ events, measurements: [sodium] }), RULE);
    expect(fact.value).toEqual(code('clinical-data-needed'));
    expect(fact.inputs).toContainEqual({ name: 'derived', value: '2-3' });
  });

  test.each([
    // Anaemia: grade 4 is life-threatening consequences, whatever the value; grade 5 is death.
    [4, 'clinical-data-needed', 'fact-reason.ae.clinical-wording'],
    [5, 'clinical-data-needed', 'fact-reason.ae.death'],
    [3, 'agrees', null],
    [2, 'reported-lower', null],
  ] as const)('SRC-AED-155: anaemia of 75 g/L reported as grade %i: %s', (grade, verdict, reason) => {
    const haemoglobin = measurement(ID, ['LB', 'HGB'], '2026-05-05', {
      value: 75,
      text: '75',
      unit: 'g/L',
      low: 115,
      high: 150,
      specimen: 'BLOOD',
    });
    const events = [neutropenia({ preferredTerm: 'Anaemia', grade })];
    const fact = only(factsOf({ events, measurements: [haemoglobin] }), RULE);
    expect([fact.value, fact.reason?.key ?? null]).toEqual([code(verdict), reason]);
  });

  test('SRC-AED-144: an event that no laboratory grades is not held against any', () => {
    const facts = factsOf({ events: [event('2026-05-03')], measurements: [neutrophils('2026-05-04', 0.4)] });
    expect(facts.some(({ rule }) => rule === RULE)).toBe(false);
  });
});

describe('grade after the day that a group asks about', () => {
  const RULE = 'reported-against-derived/late-grade';
  const lasting = (over: Partial<AdverseEvent> = {}) =>
    event('2026-05-03', { preferredTerm: 'Neutropenia', end: collected('2026-06-10'), grade: 4, ...over });

  // First infusion 2026-05-01: study day 28 is 2026-05-28.
  test('SRC-AED-151: the worst result after study day 28, with every row', () => {
    const measurements = [
      neutrophils('2026-05-28', 0.3),
      neutrophils('2026-05-29', 1.4),
      unranged('2026-05-30'),
      neutrophils('2026-06-11', 0.9),
      neutrophils('2026-06-12', 0.2),
    ];
    const events = [lasting()];
    const fact = only(factsOf({ events, measurements }), RULE);
    expect(fact).toMatchObject({
      id: `${RULE}|001|AESEQ 1|cytopenia`,
      about: 'Neutropenia',
      value: { kind: 'grade', scale: 'ctcae-5.0', grade: 3, min: 3, max: 3 },
      clause: '< 1 × 10^9/L',
      reason: null,
      inputs: [
        { name: 'Neutrophil count decreased 2026-06-11', value: '0.9 10^9/L' },
        { name: 'Neutrophil count decreased 2026-05-29', value: '1.4 10^9/L' },
        { name: 'Neutrophil count decreased 2026-05-30', value: '1.7 10^9/L' },
      ],
      refs: [events[0]?.ref, measurements[3]?.ref, measurements[1]?.ref, measurements[2]?.ref],
    });
  });

  test.each([
    ['no result after it', [neutrophils('2026-05-28', 0.3)], 0],
    ['only one that cannot be graded', [neutrophils('2026-05-28', 0.3), unranged('2026-05-29')], 1],
  ])('SRC-AED-152: %s', (_what, measurements, n) => {
    const fact = only(factsOf({ events: [lasting()], measurements }), RULE);
    expect(fact.value).toEqual(none('not-evaluable'));
    expect(fact.reason).toEqual({ key: 'fact-reason.ae.no-late-result', params: { day: 28 } });
    expect([fact.inputs.length, fact.refs.length]).toEqual([n, n + 1]);
  });

  test.each([
    ['one that is over', lasting({ end: collected('2026-05-28') }), undefined],
    [
      'one of another group',
      lasting({ preferredTerm: 'Hyponatraemia', supplemental: { AESI: 'CRS' } }),
      undefined,
    ],
    ['nobody dosed', lasting(), []],
  ])('SRC-AED-153: no such grade of %s', (_what, one, infusions) => {
    const given = { events: [one], measurements: [neutrophils('2026-06-01', 0.3)] };
    const facts = factsOf(infusions === undefined ? given : { ...given, infusions });
    expect(facts.some(({ rule }) => rule === RULE)).toBe(false);
  });

  test('SRC-AED-154: without a start there is no time, and so no result', () => {
    const fact = only(
      factsOf({
        events: [lasting({ start: collected('') })],
        measurements: [neutrophils('2026-06-01', 0.3)],
      }),
      RULE,
    );
    expect(fact.value).toEqual(none('not-evaluable'));
  });
});

describe('not reported', () => {
  const RULE = 'reported-against-derived/not-reported';
  const MILD = 'reported-against-derived/mild-not-reported';

  test('SRC-AED-145: a severe abnormality without an event of its kind', () => {
    const measurements = [baseline(3.2), neutrophils('2026-05-06', 0.7), neutrophils('2026-05-09', 0.4)];
    const events = [event('2026-05-03', { preferredTerm: 'Thrombocytopenia' })];
    expect(only(factsOf({ events, measurements }), RULE)).toEqual({
      id: `${RULE}|001|neutrophils-low|Neutrophil count decreased|L`,
      rule: RULE,
      area: 'reported-against-derived',
      subjectId: ID,
      about: 'Neutrophil count decreased',
      date: '2026-05-06',
      day: 6,
      value: code('not-reported'),
      clause: '< 0.5 × 10^9/L',
      reason: null,
      inputs: [
        { name: 'derived', value: '4' },
        { name: 'baseline', value: '0' },
        { name: 'Neutrophil count decreased 2026-05-09', value: '0.4 10^9/L' },
        { name: 'Neutrophil count decreased 2026-05-06', value: '0.7 10^9/L' },
        { name: 'last', value: '2026-05-09' },
      ],
      refs: [measurements[2]?.ref, measurements[1]?.ref],
    });
    expect(only(factsOf({ events, measurements }), MILD).value).toEqual(number(0, 'abnormalities'));
  });

  test.each([
    ['Neutropenia', '2026-05-07', 0],
    ['Febrile neutropenia', '2026-05-07', 0],
    ['Neutropenia', '2026-05-08', 1],
    ['Thrombocytopenia', '2026-05-07', 1],
  ])('SRC-AED-146: with %s from %s on, %i finding', (preferredTerm, start, n) => {
    const measurements = [baseline(3.2), neutrophils('2026-05-06', 0.7)];
    const events = [event(start, { preferredTerm })];
    expect(factsOf({ events, measurements }).filter(({ rule }) => rule === RULE)).toHaveLength(n);
  });

  test('SRC-AED-147: an event of the kind without a start is told, and a missing baseline', () => {
    const measurements = [baseline(3.2), neutrophils('2026-05-06', 0.7)];
    const events = [event('', { preferredTerm: 'Neutropenia' })];
    expect(only(factsOf({ events, measurements }), RULE).reason?.key).toBe('fact-reason.ae.undated-event');
    const fact = only(factsOf({ measurements: measurements.slice(1) }), RULE);
    expect([fact.reason?.key, fact.inputs[1]]).toEqual([
      'fact-reason.ae.no-baseline-grade',
      { name: 'baseline', value: '' },
    ]);
  });

  test('SRC-AED-148: milder abnormalities are counted by kind, with their worst row', () => {
    const measurements = [
      baseline(3.2),
      neutrophils('2026-05-06', 1.7),
      neutrophils('2026-05-07', 1.2),
      unranged('2026-05-08'),
    ];
    const fact = only(factsOf({ measurements }), MILD);
    expect(fact).toMatchObject({
      id: `${MILD}|001|count`,
      value: number(1, 'abnormalities'),
      reason: null,
      inputs: [{ name: 'Neutrophil count decreased', value: '2' }],
      refs: [measurements[2]?.ref],
    });
    expect(factsOf({ measurements }).some(({ rule }) => rule === RULE)).toBe(false);
  });

  test('SRC-AED-149: no result graded is not "none reported"; nobody dosed, nothing asked', () => {
    for (const measurements of [[], [unranged('2026-05-06')], [neutrophils('2026-05', 0.4)]]) {
      const { value, reason } = only(factsOf({ measurements }), MILD);
      expect([value, reason?.key]).toEqual([none('not-evaluable'), 'fact-reason.ae.no-graded-results']);
    }
    const facts = factsOf({ measurements: [neutrophils('2026-05-06', 0.4)], infusions: [] });
    expect(facts).toEqual([]);
  });

  test('SRC-AED-150: two names of the criteria for one abnormality are two findings', () => {
    const calcium = (testCode: string, value: number, low: number) =>
      measurement(ID, ['LB', testCode], '2026-05-06', {
        value,
        unit: 'mmol/L',
        low,
        high: 2.6,
        specimen: 'SERUM',
      });
    const facts = factsOf({ measurements: [calcium('CA', 1.6, 2.1), calcium('CAION', 0.85, 1.1)] });
    expect(facts.filter(({ rule }) => rule === RULE).map(({ about }) => about)).toEqual([
      'Hypocalcemia',
      'Hypocalcemia (Ionized)',
    ]);
  });
});
