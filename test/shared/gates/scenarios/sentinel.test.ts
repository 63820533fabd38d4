import { expect, test } from 'vitest';
import { confirmation, evaluate, withParameters } from '../../../builders/gateInput.ts';
import { type StoryRow, seen, tell, without } from '../../../builders/stories.ts';
import { collected, treated, trialData } from '../../../builders/trialData.ts';

// The sentinel of level 1: infusions on 20 and 27 April, 4 and 11 May. 28 days have elapsed on 18 May (study day 29)
// from the first infusion, on 8 June from the last. Source: domain.md 2.1.
const FIRST = '2026-04-20';
const signed = (signedAt: string, over = {}) => ({ confirmations: [confirmation({ signedAt, ...over })] });
const confirmed = signed('2026-06-20T08:00:00.000Z');
const alone = (cutoff: string, lastDay: number, ...days: number[]) =>
  trialData(cutoff, treated('001', { first: FIRST, lastDay }), seen('001', FIRST, ...days));
const withoutTest = (cutoff: string, code: string) =>
  trialData(
    cutoff,
    without(
      treated('001', { first: FIRST, lastDay: 30 }),
      ({ testCode, date }) => testCode === code && date.kind === 'complete' && date.date > '2026-05-10',
    ),
  );
test.each<StoryRow>([
  // The clock of the first infusion.
  [
    'day 28, 27 days elapsed',
    { data: alone('2026-05-17', 28) },
    'not-met',
    '2026-05-18',
    ['001:confirmation-by', '001:days'],
  ],
  [
    'day 29, 28 days elapsed, not confirmed',
    { data: alone('2026-05-18', 29) },
    'not-met',
    '2026-05-18',
    ['001:confirmation-by'],
  ],
  [
    'day 29, confirmed on that day',
    { data: alone('2026-05-18', 29), over: signed('2026-05-18T12:00:00.000Z') },
    'met',
    '2026-05-18',
    [],
  ],
  ['day 30', { data: alone('2026-05-19', 30), over: confirmed }, 'met', '2026-05-18', []],
  [
    'calendar time without data is not data',
    { data: alone('2026-06-30', 28), over: confirmed },
    'not-met',
    '2026-05-18',
    ['001:observation'],
  ],
  // The clock of the last infusion.
  [
    'last infusion: 27 days elapsed',
    { data: alone('2026-06-07', 30, 49), over: { protocol: withParameters({ anchor: 'lastInfusion' }) } },
    'not-met',
    '2026-06-08',
    ['001:confirmation-by', '001:days'],
  ],
  [
    'last infusion: 28 days elapsed',
    {
      data: alone('2026-06-08', 30, 50),
      over: { ...signed('2026-06-08T12:00:00.000Z'), protocol: withParameters({ anchor: 'lastInfusion' }) },
    },
    'met',
    '2026-06-08',
    [],
  ],
  [
    'last infusion: 29 days elapsed',
    {
      data: alone('2026-06-09', 30, 51),
      over: { ...confirmed, protocol: withParameters({ anchor: 'lastInfusion' }) },
    },
    'met',
    '2026-06-08',
    [],
  ],
  [
    'last infusion: the fourth is still to come',
    {
      data: trialData('2026-05-10', treated('001', { first: FIRST, infusions: 3, lastDay: 15 })),
      over: { protocol: withParameters({ anchor: 'lastInfusion' }) },
    },
    'not-met',
    null,
    ['001:assessment-due', '001:confirmation-by', '001:dlt-window', '001:last-infusion'],
  ],
  // Each infusion restarts the clock.
  [
    'each infusion: 27 days since the fourth',
    { data: alone('2026-06-07', 30, 49), over: { protocol: withParameters({ anchor: 'eachInfusion' }) } },
    'not-met',
    '2026-06-08',
    ['001:confirmation-by', '001:days'],
  ],
  [
    'each infusion: 28 days since the fourth',
    {
      data: alone('2026-06-08', 30, 50),
      over: { ...confirmed, protocol: withParameters({ anchor: 'eachInfusion' }) },
    },
    'met',
    '2026-06-08',
    [],
  ],
  [
    'each infusion: 29 days since the fourth',
    {
      data: alone('2026-06-09', 30, 51),
      over: { ...confirmed, protocol: withParameters({ anchor: 'eachInfusion' }) },
    },
    'met',
    '2026-06-08',
    [],
  ],
  // Assessments.
  [
    'liver enzymes of week 4 missing, still possible',
    { data: withoutTest('2026-05-20', 'ALT'), over: confirmed },
    'not-met',
    '2026-05-18',
    ['001:assessment-due'],
  ],
  [
    'liver enzymes of week 4 missing for good',
    { data: withoutTest('2026-06-02', 'ALT'), over: confirmed },
    'not-met',
    '2026-05-18',
    ['001:assessment'],
  ],
  [
    'pharmacodynamics missing is nothing to the sentinel gate',
    { data: withoutTest('2026-05-20', 'CD19B'), over: confirmed },
    'met',
    '2026-05-18',
    [],
  ],
  // Who confirms, and when.
  [
    'confirmed before the day in every time zone',
    { data: alone('2026-05-20', 30), over: signed('2026-05-17T09:59:59.000Z') },
    'not-met',
    '2026-05-18',
    ['001:confirmation-by'],
  ],
  [
    'confirmed when the day has begun somewhere',
    { data: alone('2026-05-20', 30), over: signed('2026-05-17T10:00:00.000Z') },
    'met',
    '2026-05-18',
    [],
  ],
  [
    'confirmed on day 21',
    { data: alone('2026-05-20', 30), over: signed('2026-05-10T08:00:00.000Z') },
    'not-met',
    '2026-05-18',
    ['001:confirmation-by'],
  ],
  [
    'confirmed by the chair, where the protocol asks the investigator',
    { data: alone('2026-05-20', 30), over: signed('2026-05-19T08:00:00.000Z', { role: 'src-chair' }) },
    'not-met',
    '2026-05-18',
    ['001:confirmation-by'],
  ],
  [
    'confirmed by the medical monitor, where the protocol allows it',
    {
      data: alone('2026-05-20', 30),
      over: {
        ...signed('2026-05-19T08:00:00.000Z', { role: 'medical-monitor' }),
        protocol: withParameters({ confirmedBy: ['investigator', 'medical-monitor'] }),
      },
    },
    'met',
    '2026-05-18',
    [],
  ],
  [
    'confirmed on another subject',
    { data: alone('2026-05-20', 30), over: signed('2026-05-19T08:00:00.000Z', { subjectId: '002' }) },
    'not-met',
    '2026-05-18',
    ['001:confirmation-by'],
  ],
  [
    'the other judgement signed',
    {
      data: alone('2026-05-20', 30),
      over: signed('2026-05-19T08:00:00.000Z', { kind: 'insufficient-effect' }),
    },
    'not-met',
    '2026-05-18',
    ['001:confirmation-by'],
  ],
])('SRC-GSC-001: %s', (_, given, value, earliest, missing) => {
  expect(tell({ gate: 'G1', ...given })).toEqual({ value, earliest, missing });
});

test('SRC-GSC-004: an assessment whose date is incomplete is neither there nor absent', () => {
  const records = treated('001', { first: FIRST, lastDay: 30 });
  const data = trialData('2026-05-20', {
    ...records,
    measurements: records.measurements.map((one) =>
      one.testCode === 'CREAT' ? { ...one, date: collected('2026-05') } : one,
    ),
  });
  expect(tell({ gate: 'G1', data, over: confirmed })).toEqual({
    ...{ value: 'not-evaluable', earliest: '2026-05-18', missing: ['001:assessment-undated'] },
  });
});

test('SRC-GSC-005: every clock is shown beside the one in force', () => {
  const { results } = evaluate(alone('2026-05-20', 30), confirmed);
  const gate = results.find((one) => one.gate === 'G1');
  expect([gate?.earliestDate, gate?.otherClocks]).toEqual([
    '2026-05-18',
    [
      { anchor: 'lastInfusion', earliestDate: '2026-06-08' },
      { anchor: 'eachInfusion', earliestDate: '2026-06-08' },
    ],
  ]);
});
