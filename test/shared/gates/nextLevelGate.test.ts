import { describe, expect, test } from 'vitest';
import type { TrialData } from '../../../shared/dataset/trialData.ts';
import type { GateInput } from '../../../shared/gates/gateInput.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { sayPhrase } from '../../../shared/text/phrases.ts';
import { confirmation, decision, evaluate, gateOf, withParameters } from '../../builders/gateInput.ts';
import {
  adverseEvent,
  infusion,
  onDay,
  type SubjectRecords,
  subject,
  treated,
  trialData,
} from '../../builders/trialData.ts';

const THIRD = '2026-06-11';

const first = treated('001', { first: '2026-04-20', lastDay: 30 });
const second = treated('002', { first: '2026-06-03', lastDay: 30 });

/** Level 1 with its third subject on a study day that is also the cut-off. */
const levelOne = (day: number, third: Partial<Parameters<typeof treated>[1]> = {}) =>
  trialData(onDay(THIRD, day), first, second, treated('003', { first: THIRD, lastDay: day, ...third }));

const g2 = (data: TrialData, input: Partial<GateInput> = {}) => gateOf(evaluate(data, input), 'G2', 1);

const missing = (result: ReturnType<typeof g2>) =>
  result.missing.map((item) => `${item.subjectId ?? ''} ${sayPhrase('en', item.phrase)}`.trim());

const without = (records: SubjectRecords, domain: string): SubjectRecords => ({
  ...records,
  measurements: records.measurements.filter((one) => one.domain !== domain),
});

describe('G2 with every subject asked', () => {
  test.each([
    [28, 'not-met'],
    [29, 'met'],
    [30, 'met'],
  ])('SRC-GATE-040: third subject on study day %d: %s', (day, value) => {
    const result = g2(levelOne(day));
    expect([result.value, result.opensLevel, result.earliestDate]).toEqual([value, 2, '2026-07-09']);
  });

  test('SRC-GATE-041: what is missing names the subject, the days and the date', () => {
    const result = g2(levelOne(28));
    expect(missing(result)).toEqual([
      '003 1 more day of safety data (complete on 9 Jul 2026 at the earliest)',
    ]);
    expect(sayPhrase('en', result.sentence)).toBe(
      'The committee can decide on dose level 2 from 9 Jul 2026 at the earliest: 1 item is missing.',
    );
    expect(sayPhrase('zh-CN', result.sentence)).toBe(
      '委员会最早可于2026年7月9日就剂量水平 2 作出决策：尚缺 1 项。',
    );
  });

  test('SRC-GATE-042: the committee’s two confirmations are no condition of the gate', () => {
    const ids = new Set(g2(levelOne(33)).conditions.map((one) => one.id));
    expect([...ids]).toEqual(['group', 'window', 'safety', 'pd', 'dlt', 'stop']);
  });

  test('SRC-GATE-043: from the last infusion both the window and the other clock move', () => {
    const protocol = withParameters({ anchor: 'lastInfusion' });
    const result = g2(levelOne(33), { protocol });
    expect([result.value, result.earliestDate, result.otherClocks[0]]).toEqual([
      'not-met',
      '2026-07-30',
      { anchor: 'firstInfusion', earliestDate: '2026-07-09' },
    ]);
    expect(g2(levelOne(33)).otherClocks[0]).toEqual({ anchor: 'lastInfusion', earliestDate: '2026-07-30' });
  });

  test('SRC-GATE-044: an early subject without data is missing although the last has them', () => {
    const lost = treated('001', { first: '2026-04-20', lastDay: 15 });
    const data = trialData('2026-07-13', lost, second, treated('003', { first: THIRD, lastDay: 30 }));
    expect(g2(data).value).toBe('not-met');
    expect(missing(g2(data))[0]).toBe('001 a dated safety observation on or after 18 May 2026');
  });
});

describe('G2 with the last subject asked', () => {
  const protocol = withParameters({ nextGroupAnchor: 'lastSubject' });

  test.each([
    [28, 'not-met'],
    [29, 'met'],
    [30, 'met'],
  ])('SRC-GATE-045: third subject on study day %d: %s', (day, value) => {
    expect(g2(levelOne(day), { protocol }).value).toBe(value);
  });

  test('SRC-GATE-046: the others need not complete the window, but their events and assessments count', () => {
    const short = treated('001', { first: '2026-04-20', lastDay: 28 });
    const third = treated('003', { first: THIRD, lastDay: 30 });
    expect(g2(trialData('2026-07-13', short, second, third), { protocol }).value).toBe('met');
    expect(g2(trialData('2026-07-13', short, second, third)).value).toBe('not-met');
    const event = adverseEvent('001', '2026-04-30', { serious: true });
    const ill = treated('001', { first: '2026-04-20', lastDay: 28, adverseEvents: [event] });
    expect(g2(trialData('2026-07-13', ill, second, third), { protocol }).value).toBe('not-met');
    expect(g2(trialData('2026-07-13', without(short, 'VS'), second, third), { protocol }).value).toBe(
      'not-met',
    );
  });

  test('SRC-GATE-047: from the last infusion, a subject with infusions outstanding is among the last', () => {
    const last = withParameters({ nextGroupAnchor: 'lastSubject', anchor: 'lastInfusion' });
    const open = treated('001', { first: '2026-04-20', infusions: 2, lastDay: 30 });
    const result = g2(trialData('2026-07-13', open, second, treated('003', { first: THIRD, lastDay: 30 })), {
      protocol: last,
    });
    expect([result.value, result.earliestDate]).toEqual(['not-evaluable', null]);
  });
});

describe('G2 conditions', () => {
  test('SRC-GATE-050: an incomplete group has no date and names how many are missing', () => {
    const result = g2(trialData('2026-07-13', first, second));
    expect([result.value, result.earliestDate, missing(result)]).toEqual([
      'not-met',
      null,
      ['1 more dosed subject, or the signed fast path'],
    ]);
  });

  test('SRC-GATE-051: pharmacodynamic evidence is asked for, unless the parameter says otherwise', () => {
    const data = trialData(
      '2026-07-13',
      first,
      second,
      without(treated('003', { first: THIRD, lastDay: 30 }), 'CP'),
    );
    expect([g2(data).value, missing(g2(data))]).toEqual([
      'not-met',
      ['003 CD19+ B cells after the first infusion: due from 12 Jun 2026 to 23 Jul 2026'],
    ]);
    expect(g2(data, { protocol: withParameters({ requirePd: false }) }).value).toBe('met');
  });

  test('SRC-GATE-052: extract like the third: too few days and a serious event, both named', () => {
    const event = adverseEvent('003', onDay(THIRD, 17), {
      serious: true,
      grade: 3,
      relationship: 'POSSIBLY RELATED',
      preferredTerm: 'Pneumonia',
    });
    const result = g2(levelOne(21, { adverseEvents: [event] }));
    expect(result.value).toBe('not-met');
    expect(missing(result)).toContain('003 adjudication of “Pneumonia”');
    expect(missing(result)[0]).toBe(
      '003 12 more days of safety data (complete on 9 Jul 2026 at the earliest)',
    );
  });

  test('SRC-GATE-053: the fast path completes a group of the sentinel alone, and only that', () => {
    const fastPath = confirmation({ kind: 'insufficient-effect' });
    const alone = g2(trialData('2026-05-19', first), { confirmations: [fastPath] });
    expect([alone.value, alone.earliestDate]).toEqual(['met', '2026-05-18']);
    expect(g2(trialData('2026-07-13', first, second), { confirmations: [fastPath] }).value).toBe('not-met');
    const early = trialData('2026-05-04', treated('001', { first: '2026-04-20', infusions: 3, lastDay: 15 }));
    expect(g2(early, { confirmations: [fastPath] }).value).toBe('not-met');
  });

  test('SRC-GATE-054: a dosed subject at no certain level makes both levels not evaluable', () => {
    const lost: SubjectRecords = {
      subjects: [subject('009', { armCode: 'DL1' })],
      infusions: [infusion('009', '2026-07-01', { actualDose: 7.5e7 })],
      measurements: [],
      adverseEvents: [],
    };
    const data = trialData('2026-07-13', first, second, treated('003', { first: THIRD, lastDay: 30 }), lost);
    const evaluation = evaluate(data, { confirmations: [confirmation()] });
    expect([gateOf(evaluation, 'G2', 1).value, gateOf(evaluation, 'G1', 1).value]).toEqual([
      'not-evaluable',
      'not-evaluable',
    ]);
    expect(gateOf(evaluation, 'G1', 2).value).toBe('not-evaluable');
  });

  test('SRC-GATE-055: the highest level opens nothing and has no G2', () => {
    const data = trialData('2026-06-30', treated('007', { first: '2026-04-20', level: 3, lastDay: 30 }));
    expect(evaluate(data).results.some(({ gate, level }) => gate === 'G2' && level === 3)).toBe(false);
  });

  test('SRC-GATE-056: a signed override is shown as such, and only where the gate is not met', () => {
    const override = decision({ overridden: true });
    expect(g2(levelOne(20), { decisions: [override] }).value).toBe('overridden');
    expect(g2(levelOne(20), { decisions: [override] }).missing.length).toBeGreaterThan(0);
    expect(g2(levelOne(20), { decisions: [{ ...override, completedAt: null }] }).value).toBe('not-met');
    expect(g2(levelOne(20), { decisions: [decision()] }).value).toBe('not-met');
    const elsewhere = { ...override, level: 2, opensLevel: 3 };
    expect(g2(levelOne(20), { decisions: [elsewhere] }).value).toBe('not-met');
    expect(g2(levelOne(33), { decisions: [override] }).value).toBe('met');
  });

  test('SRC-GATE-057: a longer window than the protocol’s DLT window moves the date, a shorter one does not pass it', () => {
    expect(g2(levelOne(29), { protocol: withParameters({ windowDays: 42 }) }).earliestDate).toBe(
      '2026-07-23',
    );
    const short = g2(levelOne(25), { protocol: withParameters({ windowDays: 14 }) });
    expect([short.value, short.earliestDate]).toEqual(['not-met', '2026-07-09']);
    expect(short.missing.map((item) => item.phrase.key)).toContain('missing.dlt-window');
  });

  test('SRC-GATE-059: without a single adverse event record nothing is free of events', () => {
    const data = { ...levelOne(33), adverseEventsOnRecord: false };
    const result = g2(data);
    expect(result.value).toBe('not-evaluable');
    expect(missing(result)).toContain('001 the adverse event records (AE) of this data cut');
  });

  test.each([
    ['HAEMOLYSED', 'not-met'],
    ['QNS', 'not-met'],
    ['NEGATIVE', 'met'],
    ['<50', 'met'],
  ])('SRC-GATE-068: a complement result %j: %s', (text, value) => {
    const third = treated('003', { first: THIRD, lastDay: 30 });
    const changed = {
      ...third,
      measurements: third.measurements.map((one) =>
        one.testCode === 'C3' ? { ...one, value: null, text } : one,
      ),
    };
    expect(g2(trialData('2026-07-13', first, second, changed)).value).toBe(value);
  });

  test('SRC-GATE-069: a pause signed after an override takes it back', () => {
    const override = decision({ overridden: true, completedAt: '2026-06-20T08:00:00.000Z' });
    const pause = decision({
      decisionId: 'd2',
      number: 2,
      kind: 'pause',
      opensLevel: null,
      completedAt: '2026-06-25T08:00:00.000Z',
    });
    const data = levelOne(20);
    expect(sayPhrase('en', g2(data, { decisions: [override] }).sentence)).toMatch(
      /^Dose level 2 was opened by a signed override; \d+ items are missing\.$/,
    );
    expect(g2(data, { decisions: [override, pause] }).value).toBe('not-met');
    const resumed = decision({
      ...override,
      decisionId: 'd3',
      number: 3,
      sealedAt: '2026-06-28T08:00:00.000Z',
      completedAt: '2026-06-28T08:00:00.000Z',
    });
    expect(g2(data, { decisions: [override, pause, resumed] }).value).toBe('overridden');
  });

  test('SRC-GATE-065: two records of one day are one infusion, so the last is not told too early', () => {
    const two = (id: string, from: string): SubjectRecords => {
      const records = treated(id, { first: from, infusions: 2, lastDay: 30 });
      return {
        ...records,
        infusions: records.infusions.flatMap((one) => [one, { ...one, number: one.number + 1 }]),
      };
    };
    const data = trialData(
      '2026-08-30',
      two('001', '2026-04-20'),
      two('002', '2026-06-03'),
      two('003', THIRD),
    );
    const result = g2(data, { protocol: withParameters({ anchor: 'lastInfusion' }) });
    expect([result.value, result.earliestDate]).toEqual(['not-evaluable', null]);
  });

  test('SRC-GATE-066: a subject whose window is not asked for is not said to have it open when it is over', () => {
    const lost = treated('001', { first: '2026-04-20', lastDay: 28 });
    const data = trialData('2026-07-13', lost, second, treated('003', { first: THIRD, lastDay: 30 }));
    const result = g2(data, { protocol: withParameters({ nextGroupAnchor: 'lastSubject' }) });
    const dlt = result.conditions.find((one) => one.id === 'dlt' && one.subjectId === '001');
    expect([dlt?.value, dlt?.phrase.key]).toEqual(['not-applicable', 'dlt-condition.not-evaluable']);
  });

  test('SRC-GATE-067: what can be acted on stands first, what is history after it, checks of order last', () => {
    const third = treated('003', { first: THIRD, lastDay: 30 });
    const data = trialData(
      '2026-08-30',
      first,
      second,
      third,
      treated('004', { first: '2026-08-03', level: 2 }),
    );
    expect(evaluate(data).results.map(({ gate, level }) => `${gate}:${level}`)).toEqual([
      'G1:2',
      'G1F:2',
      'G2:2',
      'G0:3',
      'G1:1',
      'G2:1',
      'G4:1',
      'G5:1',
      'G3:2',
      'G4:2',
      'G5:2',
    ]);
  });

  test('SRC-GATE-058: the evaluation names what it was made from', () => {
    const evaluation = evaluate(levelOne(33));
    expect([evaluation.cutId, evaluation.asOf, evaluation.protocolVersion, evaluation.algorithm]).toEqual([
      'cut-1',
      '2026-07-13',
      axaNk02.version,
      'gates/6',
    ]);
    expect(evaluate(levelOne(33)).results.map((one) => one.value)).toEqual(
      evaluation.results.map((one) => one.value),
    );
  });
});
