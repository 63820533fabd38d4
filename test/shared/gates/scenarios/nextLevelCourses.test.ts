import { expect, test } from 'vitest';
import { decision, withParameters } from '../../../builders/gateInput.ts';
import { type StoryRow, seen, tell, withDisposition } from '../../../builders/stories.ts';
import { adverseEvent, infusion, subject, treated, trialData } from '../../../builders/trialData.ts';

// Level 1: first infusions on 20 April, 3 June and 11 June; 28 days have elapsed for the third on 9 July.
// Source: domain.md 2.1, G1f and G2.
const one = treated('001', { first: '2026-04-20', lastDay: 30 });
const two = treated('002', { first: '2026-06-03', lastDay: 30 });
const three = (lastDay = 30) => treated('003', { first: '2026-06-11', lastDay });
const complete = (cutoff = '2026-07-13') => trialData(cutoff, one, two, three());
const fifth = infusion('003', '2026-07-10', { number: 5 });
const redosed = {
  ...trialData(
    '2026-07-31',
    one,
    two,
    three(),
    seen('001', '2026-04-20', 60),
    seen('002', '2026-06-03', 58),
    seen('003', '2026-06-11', 50),
  ),
  infusions: [...one.infusions, ...two.infusions, ...three().infusions, fifth],
};
/** The third stopped after three infusions (25 June); 28 days from it have elapsed on 23 July. */
const stopped = (cutoff: string, ...days: number[]) =>
  withDisposition(
    trialData(
      cutoff,
      ...[one, two, treated('003', { first: '2026-06-11', infusions: 3, lastDay: 30 })],
      ...[seen('001', '2026-04-20', 60), seen('002', '2026-06-03', 50), seen('003', '2026-06-11', ...days)],
    ),
    ['003', '2026-06-28', 'STUDY TREATMENT'],
  );
const left = treated('003', { first: '2026-06-11', infusions: 2, lastDay: 2 });
const leftSeen = seen('003', '2026-06-11', 8, 12);
const replaced = treated('004', { first: '2026-06-20', lastDay: 30 });
test.each<StoryRow>([
  // Leaving early, replacement.
  [
    'the third left on day 12 and nobody replaces',
    {
      data: withDisposition(trialData('2026-08-13', one, two, left, leftSeen), [
        '003',
        '2026-06-22',
        'STUDY PARTICIPATION',
      ]),
    },
    'not-met',
    null,
    ['003:assessment', '003:dlt-never', '003:never-complete'],
  ],
  [
    'the third left on day 12, replacement allowed and under way',
    {
      data: withDisposition(
        trialData(
          '2026-07-01',
          one,
          two,
          left,
          leftSeen,
          treated('004', { first: '2026-06-20', infusions: 2, lastDay: 2 }),
          seen('004', '2026-06-20', 8),
        ),
        ['003', '2026-06-22', 'STUDY PARTICIPATION'],
      ),
      over: { protocol: withParameters({ replacement: true }) },
    },
    'not-met',
    '2026-07-18',
    ['004:assessment-due', '004:days'],
  ],
  [
    'the third left on day 12 and was replaced',
    {
      data: withDisposition(trialData('2026-08-13', one, two, left, leftSeen, replaced), [
        '003',
        '2026-06-22',
        'STUDY PARTICIPATION',
      ]),
      over: { protocol: withParameters({ replacement: true }) },
    },
    'met',
    '2026-07-18',
    [],
  ],
  [
    'the same where none is replaced',
    {
      data: withDisposition(trialData('2026-08-13', one, two, left, leftSeen, replaced), [
        '003',
        '2026-06-22',
        'STUDY PARTICIPATION',
      ]),
    },
    'not-met',
    null,
    ['003:assessment', '003:dlt-never', '003:never-complete'],
  ],
  // Missed and further infusions, by the clock of the last.
  [
    'three infusions given, the clock of the last cannot be told',
    { data: stopped('2026-07-31', 50), over: { protocol: withParameters({ anchor: 'lastInfusion' }) } },
    'not-evaluable',
    null,
    ['003:missed-infusions'],
  ],
  [
    'three infusions given, from the last given: one day short',
    {
      data: stopped('2026-07-22', 42),
      over: {
        protocol: withParameters({ anchor: 'lastInfusion', missedInfusions: 'window-from-last-given' }),
      },
    },
    'not-met',
    '2026-07-23',
    ['003:days'],
  ],
  [
    'three infusions given, from the last given: complete',
    {
      data: stopped('2026-07-23', 43),
      over: {
        protocol: withParameters({ anchor: 'lastInfusion', missedInfusions: 'window-from-last-given' }),
      },
    },
    'met',
    '2026-07-23',
    [],
  ],
  [
    'three infusions given, by the clock of the first',
    { data: stopped('2026-07-13', 33) },
    'met',
    '2026-07-09',
    [],
  ],
  [
    'a fifth infusion restarts the window',
    { data: redosed, over: { protocol: withParameters({ anchor: 'lastInfusion' }) } },
    'not-met',
    '2026-08-07',
    ['003:days'],
  ],
  [
    'a fifth infusion does not count',
    {
      data: redosed,
      over: { protocol: withParameters({ anchor: 'lastInfusion', reDosing: 'not-counted' }) },
    },
    'met',
    '2026-07-30',
    [],
  ],
  // Amendment of the interval between the sentinel and the others.
  [
    'amended to 42 days: the third has 41',
    {
      data: trialData(
        '2026-07-22',
        one,
        two,
        three(),
        seen('001', '2026-04-20', 60),
        seen('002', '2026-06-03', 50),
        seen('003', '2026-06-11', 42),
      ),
      over: { protocol: withParameters({ windowDays: 42 }) },
    },
    'not-met',
    '2026-07-23',
    ['003:days'],
  ],
  [
    'amended to 42 days: all have 42',
    {
      data: trialData(
        '2026-07-23',
        one,
        two,
        three(),
        seen('001', '2026-04-20', 60),
        seen('002', '2026-06-03', 51),
        seen('003', '2026-06-11', 43),
      ),
      over: { protocol: withParameters({ windowDays: 42 }) },
    },
    'met',
    '2026-07-23',
    [],
  ],
  [
    'amended to 42 days: the sentinel was seen for 29 only',
    {
      data: trialData(
        '2026-07-23',
        one,
        two,
        three(),
        seen('002', '2026-06-03', 51),
        seen('003', '2026-06-11', 43),
      ),
      over: { protocol: withParameters({ windowDays: 42 }) },
    },
    'not-met',
    '2026-07-23',
    ['001:observation'],
  ],
  // DLT, pause, doubt about the level.
  [
    'an event of the second not adjudicated',
    {
      data: trialData(
        '2026-07-13',
        one,
        treated('002', {
          first: '2026-06-03',
          lastDay: 30,
          adverseEvents: [adverseEvent('002', '2026-06-20', { serious: true, grade: 3 })],
        }),
        three(),
      ),
    },
    'not-met',
    '2026-07-09',
    ['002:adjudication'],
  ],
  [
    'a pause in force',
    { data: complete(), over: { decisions: [decision({ kind: 'pause', opensLevel: null })] } },
    'not-met',
    null,
    ['–:resume'],
  ],
  [
    'a subject who may belong to the level',
    {
      data: trialData('2026-07-13', one, two, three(), {
        ...treated('009', { first: '2026-07-12', level: 2, infusions: 1, lastDay: 1 }),
        subjects: [subject('009', { armCode: 'DL1' })],
      }),
    },
    'not-evaluable',
    '2026-07-09',
    ['009:level'],
  ],
  [
    'dates were shifted',
    { data: { ...complete(), datesShifted: true } },
    'not-evaluable',
    null,
    ['001:collected-dates', '002:collected-dates', '003:collected-dates'],
  ],
  [
    'the level opened by a signed override is told as overridden',
    { data: trialData('2026-07-13', one, two), over: { decisions: [decision({ overridden: true })] } },
    'overridden',
    null,
    ['–:subjects'],
  ],
  [
    'the highest level opens nothing',
    { data: trialData('2026-07-13', treated('007', { first: '2026-04-20', level: 3 })), level: 3 },
    null,
    null,
    [],
  ],
])('SRC-GSC-007: %s', (_, given, value, earliest, missing) => {
  expect(tell({ gate: 'G2', ...given })).toEqual({ value, earliest, missing });
});
