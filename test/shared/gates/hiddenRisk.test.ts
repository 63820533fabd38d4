import { describe, expect, test } from 'vitest';
import type { TrialData } from '../../../shared/dataset/trialData.ts';
import type { GateId } from '../../../shared/gates/gate.ts';
import type { GateInput } from '../../../shared/gates/gateInput.ts';
import { sayPhrase } from '../../../shared/text/phrases.ts';
import { confirmation, decision, evaluate, gateOf, withParameters } from '../../builders/gateInput.ts';
import { stoppingRule, withStops } from '../../builders/stopping.ts';
import {
  adverseEvent,
  disposition,
  infusion,
  measurement,
  subject,
  treated,
  trialData,
  withDisposition,
} from '../../builders/trialData.ts';

type Over = Partial<GateInput>;

const valueIn = (data: TrialData, over: Over, gate: GateId, level: number) =>
  gateOf(evaluate(data, over), gate, level).value;

const missingOf = (data: TrialData, over: Over, gate: GateId, level: number) =>
  gateOf(evaluate(data, over), gate, level).missing.map(({ phrase }) => sayPhrase('en', phrase));

describe('a rule that would bind does not vanish with the data by which it is met', () => {
  const LEVEL_1 = (relationship: string) => [
    treated('001', {
      first: '2026-04-20',
      adverseEvents: [adverseEvent('001', '2026-07-25', { grade: 3, relationship, serious: true })],
    }),
    treated('002', { first: '2026-05-20' }),
    treated('003', { first: '2026-05-27' }),
  ];
  const undosed = (relationship: string) => trialData('2026-09-10', ...LEVEL_1(relationship));
  const dosed = (relationship: string) =>
    trialData('2026-09-10', ...LEVEL_1(relationship), treated('004', { first: '2026-08-01', level: 2 }));
  const over = {
    protocol: withStops([stoppingRule({ threshold: { kind: 'subjects', n: 1 } })]),
    confirmations: [
      confirmation(),
      confirmation({ level: 2, subjectId: '004', signedAt: '2026-09-02T08:00:00.000Z' }),
    ],
    decisions: [decision({ completedAt: '2026-07-20T08:00:00.000Z' })],
  };

  test.each([
    ['NOT RELATED', 'met', 'met', 'met'],
    ['RELATED', 'not-met', 'not-met', 'not-met'],
    ['', 'not-evaluable', 'not-evaluable', 'not-evaluable'],
  ] as const)('SRC-GATE-600: relation "%s" of a serious event one level below', (relation, g1, g5, g0) => {
    expect([
      valueIn(dosed(relation), over, 'G1', 2),
      valueIn(dosed(relation), over, 'G5', 2),
      valueIn(undosed(relation), over, 'G0', 2),
    ]).toEqual([g1, g5, g0]);
  });

  test('SRC-GATE-601: what is missing is named; a level opened by signed override stays open over it', () => {
    expect(missingOf(dosed(''), over, 'G5', 2)).toEqual([
      'the relation of “Headache” to the study treatment',
    ]);
    expect(missingOf(undosed(''), over, 'G0', 2)).toEqual([
      'data for the stopping rule: Severe and related in two subjects',
    ]);
    const decisions = [decision({ overridden: true, completedAt: '2026-07-20T08:00:00.000Z' })];
    expect(valueIn(undosed(''), { ...over, decisions }, 'G0', 2)).toBe('met');
    expect(valueIn(undosed('RELATED'), { ...over, decisions }, 'G0', 2)).toBe('not-met');
  });
});

describe('where the judgement of the fast path opens the next level by itself', () => {
  const over = {
    protocol: withParameters({ fastPath: 'opens-next-level' }),
    confirmations: [confirmation({ kind: 'insufficient-effect' })],
  };
  const withEvent = (serious: boolean): TrialData => {
    const adverseEvents = [adverseEvent('001', '2026-04-25', { grade: 2, relationship: 'RELATED', serious })];
    const sentinel = treated('001', { first: '2026-04-20', adverseEvents });
    const score = measurement('001', ['QS', 'SLEDAI'], '2026-05-15');
    return trialData('2026-05-25', { ...sentinel, measurements: [...sentinel.measurements, score] });
  };
  const beside = (data: TrialData): TrialData => ({
    ...data,
    subjects: [...data.subjects, subject('009', { armCode: '' })],
    infusions: [...data.infusions, infusion('009', '2026-04-22', { actualDose: null })],
  });

  test.each([
    ['nothing against it', withEvent(false), 'met', 'met'],
    ['an event of the sentinel asks for a verdict', withEvent(true), 'not-met', 'not-met'],
    [
      'a subject of unknown level may stand beside it',
      beside(withEvent(false)),
      'not-evaluable',
      'not-evaluable',
    ],
  ] as const)('SRC-GATE-602: %s', (_, data, g1f, g0) => {
    expect([valueIn(data, over, 'G1F', 1), valueIn(data, over, 'G0', 2)]).toEqual([g1f, g0]);
  });

  test('SRC-GATE-603: the sentence says why, not that nothing was signed', () => {
    expect(sayPhrase('en', gateOf(evaluate(withEvent(true), over), 'G0', 2).sentence)).toBe(
      'Dose level 2 is not open: the sentinel below has a DLT, or an event that asks for a verdict.',
    );
  });

  test('SRC-GATE-604: once the level is dosed, its order is not evaluable either', () => {
    const next = treated('004', { first: '2026-05-22', level: 2, infusions: 1, lastDay: 2 });
    const data = beside(withEvent(false));
    const dosed = {
      ...data,
      subjects: [...data.subjects, ...next.subjects],
      infusions: [...data.infusions, ...next.infusions],
    };
    expect(valueIn(dosed, over, 'G3', 2)).toBe('not-evaluable');
  });
});

describe('what is on record and says neither DLT nor none', () => {
  const creatinine = (unit: string, over: Parameters<typeof measurement>[3] = {}) =>
    ['2026-04-30', '2026-05-25'].map((date) =>
      measurement('001', ['LB', 'CREAT'], date, {
        ...{ value: 900, text: '900', unit, textUnit: unit, low: 45, high: 90, ...over },
      }),
    );
  const unitless = [
    measurement('001', ['LB', 'PLAT'], '2026-04-30', { value: 10, text: '10', unit: '', textUnit: '' }),
  ];
  const sentinel = (more: readonly ReturnType<typeof measurement>[]): TrialData => {
    const records = treated('001', { first: '2026-04-20' });
    return trialData('2026-05-30', { ...records, measurements: [...records.measurements, ...more] });
  };
  const over = { confirmations: [confirmation()] };

  test.each([
    ['creatinine 900', creatinine('umol/L'), 'not-met'],
    ['the same without a range', creatinine('umol/L', { low: null, high: null }), 'not-evaluable'],
    ['platelets without a unit', unitless, 'not-evaluable'],
    ['a sample without a result', creatinine('', { value: null, text: '' }), 'met'],
    ['creatinine 70', creatinine('umol/L', { value: 70, text: '70' }), 'met'],
  ] as const)('SRC-GATE-605: G1 with %s', (_, more, expected) => {
    expect(valueIn(sentinel(more), over, 'G1', 1)).toBe(expected);
  });

  test('SRC-GATE-606: rows and what is missing are named', () => {
    const result = gateOf(evaluate(sentinel(unitless), over), 'G1', 1);
    const dlt = result.conditions.find(({ id }) => id === 'dlt');
    expect(dlt?.evidence.map(({ domain }) => domain)).toEqual(['LB']);
    expect(result.missing.map(({ phrase }) => sayPhrase('en', phrase))).toEqual([
      'unit or range of 1 laboratory result in the DLT window',
    ]);
  });

  test('SRC-GATE-607: who left with an event that time decides is not replaced, and the level stays closed', () => {
    const low = (date: string, value: number) =>
      measurement('004', ['LB', 'NEUT'], date, {
        ...{ value, text: String(value), unit: '10^9/L', textUnit: '10^9/L', low: 2, high: 7 },
      });
    const left = treated('004', { first: '2026-06-20', infusions: 1, lastDay: 2 });
    const leaving = (nadir: number) =>
      withDisposition(
        trialData(
          '2026-06-30',
          treated('001', { first: '2026-04-20' }),
          treated('002', { first: '2026-05-20' }),
          treated('003', { first: '2026-05-27' }),
          { ...left, measurements: [...left.measurements, low('2026-06-19', 3), low('2026-06-25', nadir)] },
        ),
        disposition('004', 'WITHDRAWAL BY SUBJECT', '2026-06-26'),
      );
    const protocol = withParameters({ replacement: true });
    expect(valueIn(leaving(3), { protocol }, 'G2', 1)).toBe('met');
    expect(valueIn(leaving(0.2), { protocol }, 'G2', 1)).not.toBe('met');
  });
});

describe('what lifts a pause', () => {
  const pause = decision({
    ...{ decisionId: 'd2', number: 2, kind: 'pause', opensLevel: null },
    completedAt: '2026-07-10T08:00:00.000Z',
  });
  const level1 = ['2026-04-20', '2026-05-20', '2026-05-27'].map((first, index) =>
    treated(`00${index + 1}`, { first }),
  );
  const g0 = (sealedAt: string, completedAt: string) =>
    valueIn(
      trialData('2026-09-10', ...level1),
      { decisions: [decision({ number: 3, sealedAt, completedAt }), pause] },
      'G0',
      2,
    );

  test.each([
    [
      'drawn up and signed by all before it',
      '2026-07-08T08:00:00.000Z',
      '2026-07-09T08:00:00.000Z',
      'not-met',
    ],
    [
      'drawn up the moment before it was in force',
      '2026-07-10T07:59:59.999Z',
      '2026-07-20T08:00:00.000Z',
      'not-met',
    ],
    ['drawn up when it was in force', '2026-07-10T08:00:00.000Z', '2026-07-20T08:00:00.000Z', 'met'],
  ] as const)('SRC-GATE-608: a decision to go on %s', (_, sealedAt, completedAt, expected) => {
    expect(g0(sealedAt, completedAt)).toBe(expected);
  });
});
