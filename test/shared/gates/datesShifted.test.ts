import { describe, expect, test } from 'vitest';
import { buildBoard } from '../../../shared/chart/buildBoard.ts';
import { buildLabTrend } from '../../../shared/chart/buildLabTrend.ts';
import { dosedSet, groupOf } from '../../../shared/clinical/dosedSet.ts';
import { sentinelOf } from '../../../shared/clinical/sentinel.ts';
import type { TrialData } from '../../../shared/dataset/trialData.ts';
import type { GateInput } from '../../../shared/gates/gateInput.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { sayPhrase } from '../../../shared/text/phrases.ts';
import { confirmation, decision, evaluate, gateInput, gateOf } from '../../builders/gateInput.ts';
import { provenance } from '../../builders/provenance.ts';
import { adverseEvent, treated, trialData } from '../../builders/trialData.ts';

const shifted = (data: TrialData): TrialData => ({ ...data, datesShifted: true });

const sentinelAlone = trialData('2026-06-01', treated('001', { first: '2026-04-20', lastDay: 30 }));
const levelOne = trialData(
  '2026-08-01',
  treated('001', { first: '2026-04-20', lastDay: 30 }),
  treated('002', { first: '2026-06-03', lastDay: 30 }),
  treated('003', { first: '2026-06-11', lastDay: 30 }),
);
const withLevelTwo = trialData(
  '2026-10-01',
  treated('001', { first: '2026-04-20', lastDay: 30 }),
  treated('002', { first: '2026-06-03', lastDay: 30 }),
  treated('003', { first: '2026-06-11', lastDay: 30 }),
  treated('004', { first: '2026-08-20', level: 2, lastDay: 30 }),
);
const signed: Partial<GateInput> = { confirmations: [confirmation()] };

describe('gates on a cut whose dates were shifted per subject', () => {
  test.each([
    ['G1', 1, sentinelAlone, signed],
    ['G1', 1, sentinelAlone, {}],
    ['G2', 1, levelOne, signed],
    ['G3', 2, withLevelTwo, { ...signed, decisions: [decision()] }],
    ['G4', 1, levelOne, signed],
  ] as const)(
    'SRC-SHIFT-001: %s of level %d cannot be evaluated and has no date',
    (gate, level, data, input) => {
      const before = gateOf(evaluate(data, input), gate, level);
      const after = gateOf(evaluate(shifted(data), input), gate, level);
      const confirmed = 'confirmations' in input;
      expect(before.value).toBe(confirmed ? 'met' : 'not-met');
      // Without the investigator's signature G1 is not met, whatever the dates.
      expect(after.value).toBe(confirmed ? 'not-evaluable' : 'not-met');
      expect([after.earliestDate, after.otherClocks]).toEqual([null, []]);
      expect(after.conditions.every(({ earliestDate }) => earliestDate === null)).toBe(true);
      if (!confirmed) return;
      expect(sayPhrase('en', after.sentence)).toMatch(
        /cannot be evaluated, because the dates .* were shifted/,
      );
      expect(sayPhrase('zh-CN', after.sentence)).toContain('已按受试者平移');
      expect(after.missing.map((item) => sayPhrase('en', item.phrase))).toContain(
        'the dates as they were collected',
      );
    },
  );

  test('SRC-SHIFT-002: no gate that judges data is met, except one that compares no day', () => {
    const input = { confirmations: [confirmation()], decisions: [decision()] };
    for (const data of [sentinelAlone, levelOne, withLevelTwo]) {
      const met = evaluate(shifted(data), input).results.filter(({ value }) => value === 'met');
      expect(
        met.every(
          ({ gate, conditions }) =>
            gate === 'G0' ||
            (gate === 'G4' && conditions.find(({ id }) => id === 'order')?.value === 'not-applicable'),
        ),
      ).toBe(true);
    }
  });

  test('SRC-SHIFT-003: what no shift can excuse stays not met', () => {
    const dlt = trialData(
      '2026-06-01',
      treated('001', {
        first: '2026-04-20',
        lastDay: 30,
        adverseEvents: [adverseEvent('001', '2026-04-22', { serious: true })],
      }),
    );
    const g1 = gateOf(evaluate(shifted(dlt), signed), 'G1', 1);
    expect(g1.conditions.find(({ id }) => id === 'dlt')?.value).toBe('not-met');
    const g3 = gateOf(evaluate(shifted(withLevelTwo)), 'G3', 2);
    expect(g3.value).toBe('not-met');
    expect(g3.conditions.map((one) => sayPhrase('en', one.phrase))).toEqual([
      'Deviation: dose level 2 is dosed; no signed decision that opens it is on record.',
    ]);
  });

  test('SRC-SHIFT-004: an override stays an override', () => {
    const decisions = [decision({ overridden: true })];
    expect(gateOf(evaluate(shifted(levelOne), { ...signed, decisions }), 'G2', 1).value).toBe('overridden');
  });

  test('SRC-SHIFT-005: of several subjects none can be called the sentinel; one alone is', () => {
    const groupOfOne = groupOf(dosedSet(shifted(sentinelAlone), axaNk02), 1);
    const three = groupOf(dosedSet(shifted(levelOne), axaNk02), 1);
    expect(sentinelOf(groupOfOne).kind).toBe('sentinel');
    expect(sentinelOf(three).kind).toBe('unclear');
    expect(three.map(({ subjectId }) => subjectId)).toEqual(['001', '002', '003']);
  });
});

describe('board and charts on such a cut', () => {
  const boardOf = (data: TrialData) =>
    buildBoard(data, axaNk02, { gates: evaluate(data, gateInput(data)), adjudications: [], provenance });

  test('SRC-SHIFT-006: the board says it, counts days within each subject, and names no sentinel of three', () => {
    const [before, after] = [boardOf(levelOne), boardOf(shifted(levelOne))];
    expect(sayPhrase('en', after.conclusion[0] ?? { key: '', params: {} })).toMatch(
      /^The dates of this data cut were shifted/,
    );
    const days = (board: typeof before) =>
      board.levels.flatMap(({ subjects }) =>
        subjects.map(({ daysOfData, lastDay }) => [daysOfData, lastDay]),
      );
    expect(days(after)).toEqual(days(before));
    const subjects = after.levels.flatMap((level) => level.subjects);
    expect(subjects.map(({ sentinel }) => sentinel)).toEqual([false, false, false]);
    expect(subjects.map(({ dlt }) => dlt.kind)).toEqual(['not-evaluable', 'not-evaluable', 'not-evaluable']);
    expect(before.conclusion.some(({ key }) => key === 'board.dates-shifted')).toBe(false);
  });

  test('SRC-SHIFT-007: no cut-off line stands in a trend, study days stay', () => {
    const choice = {
      domain: 'LB',
      testCode: levelOne.measurements.find(({ domain }) => domain === 'LB')?.testCode ?? '',
      scale: 'absolute',
    } as const;
    const trend = (data: TrialData) => buildLabTrend(data, axaNk02, choice, provenance);
    const lines = (data: TrialData) => trend(data).panels.flatMap((panel) => panel.lines);
    expect(lines(shifted(levelOne)).map(({ cutoffX }) => cutoffX)).toEqual([null, null, null]);
    expect(lines(levelOne).every(({ cutoffX }) => cutoffX !== null)).toBe(true);
    const points = (data: TrialData) => lines(data).map((line) => line.points.map(({ day }) => day));
    expect(points(shifted(levelOne))).toEqual(points(levelOne));
    expect(
      trend(shifted(levelOne)).conclusion.some(({ key }) => key === 'lab.conclusion.dates-shifted'),
    ).toBe(true);
  });
});
