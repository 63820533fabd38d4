import { describe, expect, test } from 'vitest';
import type { GateInput } from '../../../shared/gates/gateInput.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import type { StoppingRule } from '../../../shared/protocol/stopping.ts';
import { sayPhrase } from '../../../shared/text/phrases.ts';
import { confirmation, decision, evaluate, gateOf, withParameters } from '../../builders/gateInput.ts';
import { adverseEvent, onDay, treated, trialData } from '../../builders/trialData.ts';

const FIRST = '2026-04-20';
type Sentinel = Parameters<typeof treated>[1];

/** G1 of level 1 with one sentinel whose data end on the cut-off day. */
const g1 = (day: number, over: Partial<Sentinel> = {}, input: Partial<GateInput> = {}) => {
  const data = trialData(onDay(FIRST, day), treated('001', { first: FIRST, lastDay: day, ...over }));
  return gateOf(evaluate(data, input), 'G1', 1);
};

const missing = (result: ReturnType<typeof g1>) => result.missing.map((item) => sayPhrase('en', item.phrase));
const valuesOf = (result: ReturnType<typeof g1>, id: string) =>
  result.conditions.filter((one) => one.id === id).map((one) => one.value);

const CONFIRMATION =
  'signed confirmation by the investigator: safety and tolerability risks of the sentinel are controllable';

describe('G1 with the window from the first infusion', () => {
  test.each([
    [28, 'not-met', '2026-05-18'],
    [29, 'met', null],
    [30, 'met', null],
  ])('SRC-GATE-010: on study day %d the window is %s', (day, value, earliest) => {
    const result = g1(day);
    const window = result.conditions.find((one) => one.id === 'window');
    expect([window?.value, window?.earliestDate]).toEqual([value, earliest]);
    expect(result.earliestDate).toBe('2026-05-18');
  });

  test('SRC-GATE-011: on day 30, all there but the confirmation: not met, and only that is missing', () => {
    const result = g1(30);
    expect(result.value).toBe('not-met');
    expect(missing(result)).toEqual([CONFIRMATION]);
    expect([result.earliestDate, result.opensLevel]).toEqual(['2026-05-18', null]);
    expect(sayPhrase('en', result.sentence)).toBe(
      'The other subjects of dose level 1 can be dosed once it is confirmed and signed that the risks are controllable; the required days of data have been complete since 18 May 2026.',
    );
  });

  test('SRC-GATE-012: with the confirmation it is met and nothing is missing', () => {
    const result = g1(30, {}, { confirmations: [confirmation()] });
    expect([result.value, result.missing]).toEqual(['met', []]);
  });

  test('SRC-GATE-013: on day 20 it names the days, the assessments that are due and the confirmation', () => {
    const result = g1(20, { infusions: 3 });
    expect(missing(result)).toEqual([
      '14 more days of safety data (complete on 18 May 2026 at the earliest)',
      'Blood count (day 25 to 43): due from 14 May 2026 to 1 Jun 2026',
      'Liver enzymes (day 25 to 43): due from 14 May 2026 to 1 Jun 2026',
      'Creatinine (day 25 to 43): due from 14 May 2026 to 1 Jun 2026',
      'Vital signs (day 25 to 43): due from 14 May 2026 to 1 Jun 2026',
      CONFIRMATION,
    ]);
    expect(sayPhrase('en', result.sentence)).toBe(
      'The other subjects of dose level 1 can be dosed from 18 May 2026 at the earliest: 6 items are missing.',
    );
  });

  test('SRC-GATE-014: time that passed without data is not data', () => {
    const data = trialData('2026-06-30', treated('001', { first: FIRST, lastDay: 28 }));
    const result = gateOf(evaluate(data, { confirmations: [confirmation()] }), 'G1', 1);
    expect([result.value, valuesOf(result, 'window'), valuesOf(result, 'dlt')]).toEqual([
      'not-met',
      ['not-met'],
      ['not-evaluable'],
    ]);
    expect(missing(result)).toEqual(['a dated safety observation on or after 18 May 2026']);
    expect(result.conditions.find((one) => one.id === 'window')?.earliestDate).toBeNull();
  });
});

describe('G1 with the window from the last infusion', () => {
  const protocol = withParameters({ anchor: 'lastInfusion' });
  const data = (cutoff: string, lastDay: number) => {
    const sentinel = treated('001', { first: FIRST, lastDay: 30 });
    const late = treated('001', { first: FIRST, lastDay: 30 }).measurements.slice(0, 1);
    const onLastDay = late.map((one) => ({
      ...one,
      domain: 'LB',
      date: { kind: 'complete' as const, date: onDay(FIRST, lastDay), text: '' },
    }));
    return trialData(cutoff, { ...sentinel, measurements: [...sentinel.measurements, ...onLastDay] });
  };

  test.each([
    [49, 'not-met'],
    [50, 'met'],
    [51, 'met'],
  ])('SRC-GATE-015: last infusion on day 22; on study day %d the window is %s', (day, value) => {
    const result = gateOf(evaluate(data(onDay(FIRST, day), day), { protocol }), 'G1', 1);
    expect(valuesOf(result, 'window')).toEqual([value]);
    expect(result.earliestDate).toBe('2026-06-08');
  });

  test('SRC-GATE-016: both clocks are shown', () => {
    expect(g1(30).otherClocks).toEqual([
      { anchor: 'lastInfusion', earliestDate: '2026-06-08' },
      { anchor: 'eachInfusion', earliestDate: '2026-06-08' },
    ]);
    expect(g1(30, {}, { protocol }).otherClocks[0]).toEqual({
      anchor: 'firstInfusion',
      earliestDate: '2026-05-18',
    });
  });

  test('SRC-GATE-017: with infusions outstanding the clock has no start', () => {
    const result = g1(30, { infusions: 3 }, { protocol, confirmations: [confirmation()] });
    expect([result.value, result.earliestDate]).toEqual(['not-evaluable', null]);
    expect(missing(result)).toEqual(['the last of 4 planned infusions (3 given)']);
    expect(g1(30, { infusions: 3 }).otherClocks[0]).toEqual({ anchor: 'lastInfusion', earliestDate: null });
  });
});

const ANY_DEATH: StoppingRule = {
  id: 'S1',
  label: { en: 'Any death', 'zh-CN': '任何死亡' },
  action: 'stop',
  scope: 'trial',
  criterion: { kind: 'death', relatedness: 'any' },
  threshold: { kind: 'subjects', n: 1 },
  window: null,
  source: 'Test',
};

describe('G1 conditions', () => {
  const confirmed = { confirmations: [confirmation()] };

  test('SRC-GATE-020: a missing visit is named and keeps the gate from being met', () => {
    const sentinel = treated('001', { first: FIRST, lastDay: 30 });
    const measurements = sentinel.measurements.filter((one) => one.domain !== 'VS');
    const data = trialData('2026-06-30', { ...sentinel, measurements });
    const result = gateOf(evaluate(data, confirmed), 'G1', 1);
    expect([result.value, valuesOf(result, 'safety')]).toEqual(['not-met', ['not-met']]);
    expect(missing(result)).toEqual(['Vital signs (day 25 to 43): no result']);
  });

  test('SRC-GATE-021: a result with a partial date cannot be placed: not evaluable', () => {
    const sentinel = treated('001', { first: FIRST, lastDay: 30 });
    const measurements = sentinel.measurements.map((one) =>
      one.domain === 'VS' ? { ...one, date: { kind: 'partial' as const, text: '2026-05' } } : one,
    );
    const data = trialData('2026-06-30', { ...sentinel, measurements });
    const result = gateOf(evaluate(data, confirmed), 'G1', 1);
    expect([result.value, valuesOf(result, 'safety')]).toEqual(['not-evaluable', ['not-evaluable']]);
    expect(missing(result)).toEqual([
      'Vital signs (day 25 to 43): a result is there, but its date is incomplete',
    ]);
  });

  test.each([
    ['serious', { serious: true }],
    ['seriousness unknown', { serious: null }],
    ['grade 3, relationship empty', { grade: 3, relationship: '' }],
  ] as const)('SRC-GATE-022: an event that asks for adjudication (%s) keeps it from being met', (_, over) => {
    const event = adverseEvent('001', '2026-04-30', { ...over, preferredTerm: 'Pneumonia' });
    const result = g1(30, { adverseEvents: [event] }, confirmed);
    expect(result.value).toBe('not-met');
    expect(missing(result)).toEqual(['adjudication of “Pneumonia”']);
    expect(result.conditions.find((one) => one.id === 'dlt')?.evidence).toEqual([event.ref]);
  });

  test.each([
    ['another level', { level: 2 }],
    ['another subject', { subjectId: '002' }],
    ['another judgement', { kind: 'insufficient-effect' }],
  ] as const)('SRC-GATE-023: a confirmation for %s does not count', (_, over) => {
    expect(g1(30, {}, { confirmations: [confirmation(over)] }).value).toBe('not-met');
  });

  test.each([
    ['2026-05-17T09:59:59.999Z', 'not-met'],
    ['2026-05-17T10:00:00.000Z', 'met'],
    ['2026-05-18T00:00:00.000Z', 'met'],
  ])(
    'SRC-GATE-024: confirmed at %s, with 28 days complete on 18 May (UTC+14 at the earliest): %s',
    (signedAt, value) => {
      expect(g1(30, {}, { confirmations: [confirmation({ signedAt })] }).value).toBe(value);
    },
  );

  test.each([
    ['2026-05-17', 'not-met', 'confirmation.early-data'],
    ['2026-05-18', 'met', 'confirmation.signed'],
    // A cut that is not there any more tells of no data.
    ['', 'not-met', 'confirmation.early-data'],
  ])('SRC-GATE-019: signed on 20 May on data up to %s: %s', (cutoffDate, value, key) => {
    const result = g1(30, {}, { confirmations: [confirmation({ cutoffDate })] });
    expect([result.value, result.conditions.find(({ id }) => id === 'confirmation')?.phrase.key]).toEqual([
      value,
      key,
    ]);
  });

  test('SRC-GATE-025: no stopping rule is defined, and that is said', () => {
    const stop = g1(30).conditions.find((one) => one.id === 'stop');
    expect([stop?.value, stop?.phrase.key]).toEqual(['not-applicable', 'stop.none-defined']);
  });

  test.each([
    [false, 'met', 'met'],
    [true, 'not-met', 'not-met'],
  ])('SRC-GATE-026: a stopping rule in the protocol is evaluated: death %s', (death, stop, value) => {
    const rules = { ...axaNk02.stoppingRules, value: [ANY_DEATH] };
    const result = g1(30, { death }, { ...confirmed, protocol: { ...axaNk02, stoppingRules: rules } });
    expect([result.conditions.find(({ id }) => id === 'stop')?.value, result.value]).toEqual([stop, value]);
  });

  test('SRC-GATE-027: a signed pause keeps it from being met, until a later decision lifts it', () => {
    const pause = decision({ kind: 'pause', opensLevel: null });
    expect(g1(30, {}, { ...confirmed, decisions: [pause] }).value).toBe('not-met');
    const unsigned = { ...pause, completedAt: null };
    expect(g1(30, {}, { ...confirmed, decisions: [unsigned] }).value).toBe('met');
    const lifted = decision({
      number: 2,
      kind: 'stay',
      opensLevel: null,
      completedAt: '2026-08-01T00:00:00.000Z',
    });
    expect(g1(30, {}, { ...confirmed, decisions: [lifted, pause] }).value).toBe('met');
  });

  test('SRC-GATE-028: with more than the sentinel dosed it is judged on the sentinel, and says so', () => {
    const data = trialData(
      '2026-07-13',
      treated('001', { first: FIRST, lastDay: 30 }),
      treated('002', { first: '2026-07-10', infusions: 1, lastDay: 2 }),
    );
    const result = gateOf(evaluate(data, confirmed), 'G1', 1);
    expect([result.value, valuesOf(result, 'sentinel')]).toEqual(['met', ['not-applicable']]);
  });

  test('SRC-GATE-029: two first dosed on one day: the sentinel cannot be told', () => {
    const data = trialData(
      '2026-06-30',
      treated('001', { first: FIRST, lastDay: 30 }),
      treated('002', { first: FIRST, lastDay: 30 }),
    );
    expect(gateOf(evaluate(data, confirmed), 'G1', 1).value).toBe('not-evaluable');
  });

  test('SRC-GATE-030: a death without a fatal event is not evaluable', () => {
    expect(g1(30, { death: true }, confirmed).value).toBe('not-evaluable');
  });
});
