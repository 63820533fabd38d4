import { describe, expect, test } from 'vitest';
import { alertsOf } from '../../../../shared/decision/alerts/alertsOf.ts';
import type { GateId } from '../../../../shared/gates/gate.ts';
import type { GateInput } from '../../../../shared/gates/gateInput.ts';
import { alertInput, completed } from '../../../builders/alerts.ts';
import { confirmation, decision, evaluate, withParameters } from '../../../builders/gateInput.ts';
import { type Story, seen, tell } from '../../../builders/stories.ts';
import { adverseEvent, subject, treated, trialData } from '../../../builders/trialData.ts';

// Whole courses of the trial: 9 = 3+3+3, 5 = 1+1+3, and what must be called a deviation. Source: trial.md,
// Arithmetic; domain.md 2.1, G0, G3, G4.
const judged = (subjectId: string, level: number, signedAt: string, over = {}) =>
  confirmation({ kind: 'insufficient-effect', subjectId, level, signedAt, ...over });
const controllable = (subjectId: string, level: number, signedAt: string) =>
  confirmation({ subjectId, level, signedAt });
const opens = (number: number, level: number, completedAt: string | null, over = {}) =>
  decision({ ...{ decisionId: `d${number}`, number, level, opensLevel: level + 1, completedAt }, ...over });

const values = (data: Parameters<typeof evaluate>[0], over: Partial<GateInput>): string[] =>
  evaluate(data, over)
    .results.filter(({ gate }) => gate !== 'G5')
    .map(({ gate, level, value }) => `${gate}:${level} ${value}`)
    .sort();

describe('SRC-GSC-010: courses of the trial', () => {
  const nine = (cutoff: string) =>
    trialData(
      cutoff,
      treated('001', { first: '2026-04-20', lastDay: 30 }),
      treated('002', { first: '2026-05-25', lastDay: 30 }),
      treated('003', { first: '2026-05-28', lastDay: 30 }),
      treated('004', { first: '2026-07-06', level: 2, lastDay: 30 }),
      treated('005', { first: '2026-08-10', level: 2, lastDay: 30 }),
      treated('006', { first: '2026-08-12', level: 2, lastDay: 30 }),
      treated('007', { first: '2026-09-21', level: 3, lastDay: 30 }),
      treated('008', { first: '2026-10-26', level: 3, lastDay: 30 }),
      treated('009', { first: '2026-10-28', level: 3, lastDay: 30 }),
    );
  const nineSigned = {
    confirmations: [
      controllable('001', 1, '2026-05-20T08:00:00.000Z'),
      controllable('004', 2, '2026-08-05T08:00:00.000Z'),
      controllable('007', 3, '2026-10-21T08:00:00.000Z'),
    ],
    decisions: [opens(1, 1, '2026-06-29T08:00:00.000Z'), opens(2, 2, '2026-09-14T08:00:00.000Z')],
  };

  test('SRC-GSC-010: three times three to the end', () => {
    expect(values(nine('2026-11-30'), nineSigned)).toEqual(
      [
        ...['G1:1 met', 'G1:2 met', 'G1:3 met', 'G2:1 met', 'G2:2 met'],
        ...['G3:2 met', 'G3:3 met', 'G4:1 met', 'G4:2 met', 'G4:3 met'],
      ].sort(),
    );
  });

  test('SRC-GSC-011: a tenth subject is one too many in the group and in the trial', () => {
    const ten = { ...nine('2026-11-30') };
    const tenth = treated('010', { first: '2026-11-02', level: 3, lastDay: 15 });
    const data = trialData('2026-11-30', tenth, ten);
    expect(values(data, nineSigned).filter((one) => one.startsWith('G4'))).toEqual([
      ...['G4:1 not-met', 'G4:2 not-met', 'G4:3 not-met'],
    ]);
  });

  const five = (cutoff: string, secondLevel = '2026-06-01') =>
    trialData(
      cutoff,
      treated('001', { first: '2026-04-20', lastDay: 30 }),
      treated('002', { first: secondLevel, level: 2, lastDay: 30 }),
      treated('003', { first: '2026-07-13', level: 3, lastDay: 30 }),
      treated('004', { first: '2026-08-17', level: 3, lastDay: 30 }),
      treated('005', { first: '2026-08-19', level: 3, lastDay: 30 }),
      score('001', '2026-04-20', 29),
      score('002', secondLevel, 29),
    );
  const score = (id: string, first: string, day: number) => ({
    ...seen(id, first),
    measurements: seen(id, first, day).measurements.map((one) => ({
      ...one,
      domain: 'QS',
      testCode: 'SLEDAI',
    })),
  });
  const fast = [
    judged('001', 1, '2026-05-19T08:00:00.000Z'),
    judged('002', 2, '2026-06-30T08:00:00.000Z'),
    controllable('003', 3, '2026-08-12T08:00:00.000Z'),
  ];

  test('SRC-GSC-012: the fast path twice, five subjects, the committee deciding each time', () => {
    const decisions = [
      opens(1, 1, '2026-05-25T08:00:00.000Z', { kind: 'fast-path' }),
      opens(2, 2, '2026-07-06T08:00:00.000Z', { kind: 'fast-path' }),
    ];
    expect(values(five('2026-09-30'), { confirmations: fast, decisions })).toEqual(
      [
        ...['G1:1 not-met', 'G1:2 not-met', 'G1:3 met', 'G1F:1 met', 'G1F:2 met', 'G2:1 met', 'G2:2 met'],
        ...['G3:2 met', 'G3:3 met', 'G4:1 met', 'G4:2 met', 'G4:3 met'],
      ].sort(),
    );
  });

  test('SRC-GSC-012: the same without a decision: each next level was dosed before it was opened', () => {
    const told = values(five('2026-09-30'), { confirmations: fast });
    expect(told.filter((one) => one.startsWith('G3'))).toEqual(['G3:2 not-met', 'G3:3 not-met']);
  });

  const opensItself = withParameters({ fastPath: 'opens-next-level' });

  test('SRC-GSC-013: the fast path twice where the judgement itself opens the next level', () => {
    const told = values(five('2026-09-30'), { confirmations: fast, protocol: opensItself });
    expect(told.filter((one) => /^G[34]/.test(one))).toEqual([
      ...['G3:2 met', 'G3:3 met', 'G4:1 met', 'G4:2 met', 'G4:3 met'],
    ]);
  });

  test('SRC-GSC-013: and level 2 dosed a day before the judgement', () => {
    const told = values(five('2026-09-30', '2026-05-17'), { confirmations: fast, protocol: opensItself });
    expect(told.filter((one) => one.startsWith('G3'))).toEqual(['G3:2 not-met', 'G3:3 met']);
  });

  const sentinelJudged = {
    data: trialData(
      '2026-05-25',
      treated('001', { first: '2026-04-20', lastDay: 30 }),
      score('001', '2026-04-20', 29),
    ),
    over: { confirmations: fast.slice(0, 1) },
  };

  test.each<readonly [string, Story, string, readonly string[]]>([
    [
      'judged, the committee still to decide',
      { gate: 'G0', level: 2, ...sentinelJudged },
      'not-met',
      ['–:decision'],
    ],
    [
      'judged, the judgement opens',
      { gate: 'G0', level: 2, ...sentinelJudged, over: { ...sentinelJudged.over, protocol: opensItself } },
      'met',
      [],
    ],
    [
      'decided, not signed by all',
      {
        gate: 'G0',
        level: 2,
        ...sentinelJudged,
        over: { ...sentinelJudged.over, decisions: [opens(1, 1, null)] },
      },
      'not-met',
      ['–:signatures'],
    ],
    [
      'decided',
      {
        gate: 'G0',
        level: 2,
        ...sentinelJudged,
        over: { ...sentinelJudged.over, decisions: [opens(1, 1, '2026-05-24T08:00:00.000Z')] },
      },
      'met',
      [],
    ],
    [
      'decided, paused since',
      {
        gate: 'G0',
        level: 2,
        ...sentinelJudged,
        over: {
          decisions: [
            opens(1, 1, '2026-05-23T08:00:00.000Z'),
            decision({
              decisionId: 'd2',
              number: 2,
              kind: 'pause',
              opensLevel: null,
              completedAt: '2026-05-24T08:00:00.000Z',
            }),
          ],
        },
      },
      'not-met',
      ['–:resume'],
    ],
    ['the lowest level', { gate: 'G0', level: 1, data: trialData('2026-04-01') }, 'met', []],
  ])('SRC-GSC-014: opening a level: %s', (_, story, value, missing) => {
    const told = tell(story);
    expect([told.value, told.missing]).toEqual([value, missing]);
  });
});

describe('SRC-GSC-020: the second subject dosed early', () => {
  // The window of the sentinel is complete on 18 May; the investigator signed on 20 May at 08:00 UTC.
  const second = (first: string, over: Partial<GateInput> = {}): Story => ({
    gate: 'G4',
    data: trialData(
      '2026-06-30',
      treated('001', { first: '2026-04-20', lastDay: 30 }),
      treated('002', { first, lastDay: 15 }),
    ),
    over: { confirmations: [controllable('001', 1, '2026-05-20T08:00:00.000Z')], ...over },
  });

  test.each<readonly [string, Story, string, readonly string[]]>([
    ['a week before the confirmation', second('2026-05-13'), 'not-met', []],
    ['one minute before, with zone', second('2026-05-20T15:58+08:00'), 'not-met', []],
    ['one minute after, with zone', second('2026-05-20T16:01+08:00'), 'met', []],
    ['on the day, time without zone', second('2026-05-20T15:58'), 'not-evaluable', ['002:time-of-dosing']],
    ['on the day, no time', second('2026-05-20'), 'not-evaluable', ['002:time-of-dosing']],
    ['two days after', second('2026-05-22'), 'met', []],
    ['never confirmed', second('2026-05-22', { confirmations: [] }), 'not-met', []],
    [
      'confirmed too early to count',
      second('2026-05-22', { confirmations: [controllable('001', 1, '2026-05-10T08:00:00.000Z')] }),
      'not-met',
      [],
    ],
    [
      'confirmed by the wrong role',
      second('2026-05-22', {
        confirmations: [{ ...controllable('001', 1, '2026-05-20T08:00:00.000Z'), role: 'src-member' }],
      }),
      'not-met',
      [],
    ],
    [
      'no sentinel is asked for',
      second('2026-04-21', { protocol: withParameters({ sentinel: false }), confirmations: [] }),
      'met',
      [],
    ],
  ])('SRC-GSC-020: %s', (_, story, value, missing) => {
    const told = tell(story);
    expect([told.value, told.missing]).toEqual([value, missing]);
  });

  test('SRC-GSC-021: amended from 28 to 42 days after the second was dosed: a confirmation after 30 days no longer counts', () => {
    const story = second('2026-05-22', { protocol: withParameters({ windowDays: 42 }) });
    expect(tell(story).value).toBe('not-met');
  });

  test('SRC-GSC-022: a fourth subject of the group, and a contradiction that may be a fourth', () => {
    const four = ['2026-04-20', '2026-05-22', '2026-05-23', '2026-05-24'].map((first, index) =>
      treated(`00${index + 1}`, { first, lastDay: 30 }),
    );
    const signed = { confirmations: [controllable('001', 1, '2026-05-20T08:00:00.000Z')] };
    expect(tell({ gate: 'G4', data: trialData('2026-06-30', ...four), over: signed }).value).toBe('not-met');
    const doubtful = {
      ...treated('004', { first: '2026-05-24', level: 2 }),
      subjects: [subject('004', { armCode: 'DL1' })],
    };
    const told = tell({
      gate: 'G4',
      data: trialData('2026-06-30', ...four.slice(0, 3), doubtful),
      over: signed,
    });
    expect([told.value, told.missing.includes('004:level')]).toEqual(['not-evaluable', true]);
  });
});

describe('SRC-GSC-030: level 2 and the signature of 20 July, 08:00 UTC', () => {
  const levelTwo = (first: string, over: Partial<GateInput> = {}): Story => ({
    gate: 'G3',
    level: 2,
    data: trialData(
      '2026-08-30',
      treated('001', { first: '2026-04-20' }),
      treated('004', { first, level: 2 }),
    ),
    over: { decisions: [opens(1, 1, '2026-07-20T08:00:00.000Z')], ...over },
  });

  test.each<readonly [string, Story, string, readonly string[]]>([
    ['one minute before, with zone', levelTwo('2026-07-20T07:58Z'), 'not-met', []],
    ['the minute that ends with the signature', levelTwo('2026-07-20T07:59Z'), 'not-met', []],
    [
      'the second of the signature',
      levelTwo('2026-07-20T08:00:00Z'),
      'not-evaluable',
      ['004:time-of-dosing'],
    ],
    ['the second after', levelTwo('2026-07-20T08:00:01Z'), 'met', []],
    ['one minute after, with zone', levelTwo('2026-07-20T08:01Z'), 'met', []],
    [
      'one minute before, without zone',
      levelTwo('2026-07-20T07:58'),
      'not-evaluable',
      ['004:time-of-dosing'],
    ],
    ['one minute after, without zone', levelTwo('2026-07-20T08:01'), 'not-evaluable', ['004:time-of-dosing']],
    ['the evening before, wherever on earth', levelTwo('2026-07-18T20:00'), 'not-met', []],
    ['not signed by all', levelTwo('2026-07-22', { decisions: [opens(1, 1, null)] }), 'not-met', []],
    ['no decision', levelTwo('2026-07-22', { decisions: [] }), 'not-met', []],
    [
      'opened by a signed override',
      levelTwo('2026-07-22', { decisions: [opens(1, 1, '2026-07-20T08:00:00.000Z', { overridden: true })] }),
      'met',
      [],
    ],
  ])('SRC-GSC-030: %s', (_, story, value, missing) => {
    const told = tell(story);
    expect([told.value, told.missing]).toEqual([value, missing]);
  });

  test('SRC-GSC-031: shifted dates tell nothing of a signature, but a level nobody opened is a deviation', () => {
    const story = levelTwo('2026-07-22');
    const data = { ...story.data, datesShifted: true };
    expect(tell({ ...story, data }).value).toBe('not-evaluable');
    expect(tell({ ...story, data, over: { decisions: [] } }).value).toBe('not-met');
  });
});

describe('SRC-GSC-040: a signed decision and what came later', () => {
  const group = (cutoff: string, ...events: Parameters<typeof adverseEvent>[2][]) =>
    trialData(
      cutoff,
      treated('001', { first: '2026-04-20', lastDay: 30 }),
      treated('002', { first: '2026-06-03', lastDay: 30 }),
      treated('003', {
        first: '2026-06-11',
        lastDay: 30,
        adverseEvents: events.map((over) => adverseEvent('003', '2026-07-01', over)),
      }),
    );
  const late = { identifier: 'AE-9', serious: true, grade: 3 } as const;

  test('SRC-GSC-040: an adverse event entered late flips the gate of the signed decision', () => {
    const gate: GateId = 'G2';
    expect(tell({ gate, data: group('2026-07-13') })).toMatchObject({ value: 'met', missing: [] });
    expect(tell({ gate, data: group('2026-08-13', late) })).toMatchObject({
      ...{ value: 'not-met', missing: ['003:adjudication'] },
    });
    const alerts = (later: ReturnType<typeof group>) =>
      alertsOf(alertInput({ own: group('2026-07-13'), later, decision: completed() })).alerts.map(
        ({ kind, before, now }) => `${kind} ${before}→${now}`,
      );
    expect(alerts(group('2026-08-13'))).toEqual([]);
    expect(alerts(group('2026-08-13', late))).toEqual(['data met→not-met']);
  });

  test('SRC-GSC-041: level 2 dosed on a signed fast path that opens it raises no alert', () => {
    const protocol = withParameters({ fastPath: 'opens-next-level' });
    const stay = completed({ kind: 'stay', opensLevel: null, completedAt: '2026-05-21T08:00:00.000Z' });
    const own = trialData('2026-05-20', treated('001', { first: '2026-04-20', lastDay: 30 }), {
      ...seen('001', '2026-04-20'),
      measurements: seen('001', '2026-04-20', 29).measurements.map((one) => ({ ...one, domain: 'QS' })),
    });
    const dosed = treated('002', { first: '2026-06-01', level: 2 });
    const later = { ...trialData('2026-07-20', own, dosed) };
    const atSealing = { confirmations: [judged('001', 1, '2026-05-19T08:00:00.000Z')] };
    const kinds = (from: Parameters<typeof alertInput>[0]) =>
      alertsOf(alertInput(from)).alerts.map(({ kind }) => kind);
    expect(kinds({ own, later, decision: stay, atSealing, protocol })).toEqual([]);
    expect(kinds({ own, later, decision: stay, protocol })).toEqual(['dosed-unopened']);
    const afterwards = completed({ kind: 'fast-path', completedAt: '2026-07-10T08:00:00.000Z' });
    expect(kinds({ own, later, decision: afterwards, atSealing, protocol })).toEqual([]);
    expect(kinds({ own, later, decision: afterwards, protocol })).toEqual(['dosed-early']);
  });
});
