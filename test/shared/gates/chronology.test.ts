import { describe, expect, test } from 'vitest';
import { dosingOrder } from '../../../shared/gates/dosingOrder.ts';
import { confirmation, decision, evaluate, gateOf, withParameters } from '../../builders/gateInput.ts';
import { infusion, type SubjectRecords, subject, treated, trialData } from '../../builders/trialData.ts';

const SIGNED = '2026-07-20T08:00:00.000Z';

describe('order of a collected dosing and a signature', () => {
  test.each([
    ['2026-07-22', 'after'],
    ['2026-07-21', 'after'],
    ['2026-07-20', 'unclear'],
    ['2026-07-19', 'unclear'],
    ['2026-07-18', 'before'],
    ['2026-07-20T22:01', 'after'],
    ['2026-07-20T22:00', 'unclear'],
    ['2026-07-20T08:00', 'unclear'],
    ['2026-07-19T19:59', 'before'],
    ['2026-07-19T20:00', 'unclear'],
    ['2026-07-20T16:01+08:00', 'after'],
    ['2026-07-20T15:59:59+08:00', 'before'],
    ['2026-07-20T16:00+08:00', 'unclear'],
    ['2026-07-20T04:01-0400', 'after'],
    ['2026-07-20T07:59Z', 'before'],
    ['2026-07-20T10:00Z', 'after'],
    ['2026-07-20T09', 'unclear'],
    ['2026-07', 'unclear'],
    ['', 'unclear'],
  ])('SRC-GATE-060: dosed %s, signed 20 Jul 08:00 UTC: %s', (start, expected) => {
    expect(dosingOrder(start, SIGNED)).toBe(expected);
  });

  test('SRC-GATE-061: a date alone is compared in every time zone on earth', () => {
    expect(dosingOrder('2026-07-21', '2026-07-20T09:59:59.999Z')).toBe('after');
    expect(dosingOrder('2026-07-21', '2026-07-20T10:00:00.000Z')).toBe('unclear');
    expect(dosingOrder('2026-07-21', 'no instant')).toBe('unclear');
  });
});

const levelOne = [
  treated('001', { first: '2026-04-20', lastDay: 30 }),
  treated('002', { first: '2026-06-03', lastDay: 30 }),
  treated('003', { first: '2026-06-11', lastDay: 30 }),
];

describe('G3', () => {
  const g3 = (first: string, decisions = [decision()]) => {
    const data = trialData('2026-08-30', ...levelOne, treated('004', { first, level: 2, lastDay: 2 }));
    return gateOf(evaluate(data, { decisions }), 'G3', 2);
  };

  test.each([
    ['2026-08-03', 'met'],
    ['2026-07-20', 'not-evaluable'],
    ['2026-07-01', 'not-met'],
  ])('SRC-GATE-062: first dosed %s, decision signed 20 Jul: %s', (first, value) => {
    expect(g3(first).value).toBe(value);
  });

  test.each([
    ['no decision', [], 'chronology.absent'],
    ['an unsigned decision', [decision({ completedAt: null })], 'chronology.unsigned'],
    ['a decision on another level', [decision({ level: 2, opensLevel: 3 })], 'chronology.absent'],
    ['a decision to stay', [decision({ kind: 'stay', opensLevel: null })], 'chronology.absent'],
  ])('SRC-GATE-063: dosed on %s: a deviation that is named', (_, decisions, key) => {
    const result = g3('2026-08-03', decisions);
    expect([result.value, result.conditions[0]?.phrase.key]).toEqual(['not-met', key]);
  });

  test.each(['escalate-as-planned', 'modify', 'fast-path'] as const)('SRC-GATE-064: %s opens', (kind) => {
    expect(g3('2026-08-03', [decision({ kind })]).value).toBe('met');
  });

  test('SRC-GATE-065: of several decisions that open, the first signed counts', () => {
    const later = decision({ number: 2, completedAt: '2026-08-10T00:00:00.000Z' });
    expect(g3('2026-08-03', [later, decision()]).value).toBe('met');
  });

  test('SRC-GATE-066: the lowest level and a level not dosed have none', () => {
    const gates = evaluate(trialData('2026-08-30', ...levelOne)).results.map(({ gate }) => gate);
    expect(gates).not.toContain('G3');
  });
});

describe('G0', () => {
  const g0 = (decisions: Parameters<typeof evaluate>[1]) =>
    gateOf(evaluate(trialData('2026-07-13', ...levelOne), decisions), 'G0', 2);

  test.each([
    ['no decision', [], 'not-met', 'missing.decision'],
    ['an unsigned one', [decision({ completedAt: null })], 'not-met', 'missing.signatures'],
    ['a signed one', [decision()], 'met', undefined],
    [
      'a signed one and a later pause',
      [
        decision(),
        decision({ number: 2, kind: 'pause', opensLevel: null, completedAt: '2026-07-25T00:00:00.000Z' }),
      ],
      'not-met',
      'missing.resume',
    ],
    [
      'a pause and a later signed one',
      [
        decision({ number: 2 }),
        decision({ kind: 'pause', opensLevel: null, completedAt: '2026-07-01T00:00:00.000Z' }),
      ],
      'met',
      undefined,
    ],
  ])('SRC-GATE-070: level 2 with %s', (_, decisions, value, missing) => {
    const result = g0({ decisions });
    expect([result.value, result.missing[0]?.phrase.key]).toEqual([value, missing]);
  });

  test('SRC-GATE-071: the lowest level is open without a decision', () => {
    expect(gateOf(evaluate(trialData('2026-04-01')), 'G0', 1).value).toBe('met');
  });
});

describe('G4', () => {
  const g4 = (input: Parameters<typeof evaluate>[1], ...records: SubjectRecords[]) =>
    gateOf(evaluate(trialData('2026-08-30', ...records), input), 'G4', 1);

  test.each([
    ['no confirmation', [], 'not-met', 'order.unsigned'],
    ['confirmed before', [confirmation()], 'met', 'order.kept'],
    ['confirmed later', [confirmation({ signedAt: '2026-06-20T00:00:00.000Z' })], 'not-met', 'order.broken'],
    [
      'confirmed before four weeks of data could exist',
      [confirmation({ signedAt: '2026-05-10T00:00:00.000Z' })],
      'not-met',
      'order.too-early',
    ],
    [
      'confirmed that day',
      [confirmation({ signedAt: '2026-06-03T05:00:00.000Z' })],
      'not-evaluable',
      'order.unclear',
    ],
  ])('SRC-GATE-080: second subject dosed 3 Jun, %s: %s', (_, confirmations, value, key) => {
    const [first, second] = levelOne;
    if (first === undefined || second === undefined) throw new Error('Builders give three subjects');
    const result = g4({ confirmations }, first, second);
    expect([result.value, result.conditions.find((one) => one.id === 'order')?.phrase.key]).toEqual([
      value,
      key,
    ]);
  });

  test('SRC-GATE-081: a fourth subject at a level and a tenth in the trial are deviations', () => {
    const fourth = treated('004', { first: '2026-07-10', lastDay: 2 });
    const many = g4({ confirmations: [confirmation()] }, ...levelOne, fourth);
    expect(many.conditions.find((one) => one.id === 'group-size')?.value).toBe('not-met');
    const small = { ...withParameters({}), totalMax: 2 };
    const total = g4({ confirmations: [confirmation()], protocol: small }, ...levelOne);
    expect(total.conditions.find((one) => one.id === 'total')?.value).toBe('not-met');
  });

  test('SRC-GATE-082: a subject at no certain level may be one too many', () => {
    const lost = {
      ...treated('004', { first: '2026-07-10', lastDay: 2 }),
      subjects: [subject('004', { armCode: 'DL2' })],
      infusions: [infusion('004', '2026-07-10')],
    };
    const result = g4({ confirmations: [confirmation()] }, ...levelOne, lost);
    expect(result.conditions.find((one) => one.id === 'group-size')?.value).toBe('not-evaluable');
  });

  test('SRC-GATE-084: a dosed subject at no certain level leaves order and chronology open', () => {
    const [first, second] = levelOne;
    if (first === undefined || second === undefined) throw new Error('Builders give three subjects');
    const lost = { ...second, subjects: [subject('002', { armCode: 'DL2' })] };
    const data = trialData('2026-08-30', first, lost);
    const gates = evaluate(data, { confirmations: [confirmation()], decisions: [decision()] });
    expect([gateOf(gates, 'G4', 1).value, gateOf(gates, 'G4', 2).value]).toEqual([
      'not-evaluable',
      'not-evaluable',
    ]);
    expect(gateOf(gates, 'G3', 2).value).toBe('not-evaluable');
  });

  test('SRC-GATE-083: the sentinel alone keeps the order', () => {
    const [first] = levelOne;
    if (first === undefined) throw new Error('Builders give three subjects');
    expect(g4({}, first).value).toBe('met');
  });
});

describe('G1F', () => {
  const sentinel = treated('001', { first: '2026-04-20', lastDay: 30 });
  const score = {
    ...sentinel,
    measurements: [
      ...sentinel.measurements,
      ...sentinel.measurements.slice(-1).map((one) => ({ ...one, domain: 'QS', testCode: 'SLEDAI' })),
    ],
  };
  const signed = { confirmations: [confirmation({ kind: 'insufficient-effect' })] };
  const g1f = (records: SubjectRecords, input = {}) =>
    gateOf(evaluate(trialData('2026-05-19', records), input), 'G1F', 1);

  test('SRC-GATE-090: the verdict is the investigator’s alone', () => {
    expect(g1f(score).missing.map((item) => item.phrase.key)).toEqual(['missing.confirmation-by']);
    expect([g1f(score, signed).value, g1f(score, signed).opensLevel]).toEqual(['met', 2]);
  });

  test('SRC-GATE-091: without efficacy or pharmacodynamic evidence it is not met', () => {
    expect(g1f(sentinel, signed).missing.map((item) => item.phrase.key)).toEqual(['missing.efficacy']);
    const noPd = { ...score, measurements: score.measurements.filter((one) => one.domain !== 'PC') };
    expect(g1f(noPd, signed).value).toBe('not-met');
  });

  test('SRC-GATE-092: with a second subject, or at the highest level, there is no fast path', () => {
    const gates = evaluate(trialData('2026-08-30', ...levelOne.slice(0, 2)), signed).results.map(
      (one) => one.gate,
    );
    expect(gates).not.toContain('G1F');
    const top = evaluate(trialData('2026-05-19', treated('007', { first: '2026-04-20', level: 3 })), signed);
    expect(top.results.map((one) => one.gate)).not.toContain('G1F');
  });
});
