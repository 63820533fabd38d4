import { expect, test } from 'vitest';
import { judgedAdverseEvent } from '../../../../shared/clinical/dlt/judgedEvent.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { adjudicationOn } from '../../../builders/adjudications.ts';
import { withRule } from '../../../builders/dlt.ts';
import { confirmation, decision, withParameters } from '../../../builders/gateInput.ts';
import { type StoryRow, screenFailure, seen, tell } from '../../../builders/stories.ts';
import {
  adverseEvent,
  collected,
  infusion,
  subject,
  treated,
  trialData,
} from '../../../builders/trialData.ts';

// The sentinel of level 1: infusions on 20 and 27 April, 4 and 11 May. 28 days have elapsed on 18 May (study day 29)
// from the first infusion, on 8 June from the last. Source: domain.md 2.1.
const FIRST = '2026-04-20';
const signed = (signedAt: string, over = {}) => ({ confirmations: [confirmation({ signedAt, ...over })] });
const confirmed = signed('2026-06-20T08:00:00.000Z');
const alone = (cutoff: string, lastDay: number, ...days: number[]) =>
  trialData(cutoff, treated('001', { first: FIRST, lastDay }), seen('001', FIRST, ...days));
const serious = adverseEvent('001', '2026-05-01', {
  ...{ identifier: 'AE-1', term: 'Pneumonia', preferredTerm: 'Pneumonia', serious: true, grade: 3 },
});
const withEvent = (event = serious) =>
  trialData('2026-05-20', treated('001', { first: FIRST, lastDay: 30, adverseEvents: [event] }));
const verdict = (says: 'yes' | 'no' | 'not-evaluable', event = serious) =>
  adjudicationOn(judgedAdverseEvent(event, 'AE:AE-1', axaNk02), says, { cutoffDate: '2026-05-20' });
const pause = decision({ kind: 'pause', opensLevel: null, completedAt: '2026-05-19T08:00:00.000Z' });
const override = decision({
  ...{
    kind: 'open-subjects-2-3',
    opensLevel: null,
    overridden: true,
    completedAt: '2026-05-19T08:00:00.000Z',
  },
});
test.each<StoryRow>([
  // DLT.
  [
    'a serious event not adjudicated',
    { data: withEvent(), over: confirmed },
    'not-met',
    '2026-05-18',
    ['001:adjudication'],
  ],
  [
    'adjudicated: no DLT',
    { data: withEvent(), over: { ...confirmed, adjudications: [verdict('no')] } },
    'met',
    '2026-05-18',
    [],
  ],
  [
    'adjudicated: a DLT',
    { data: withEvent(), over: { ...confirmed, adjudications: [verdict('yes')] } },
    'not-met',
    '2026-05-18',
    ['001:dlt-override'],
  ],
  [
    'adjudicated: a DLT, one tolerated',
    { data: withEvent(), over: { ...confirmed, protocol: withRule({}, 1), adjudications: [verdict('yes')] } },
    'met',
    '2026-05-18',
    [],
  ],
  [
    'adjudicated: not evaluable',
    { data: withEvent(), over: { ...confirmed, adjudications: [verdict('not-evaluable')] } },
    'not-evaluable',
    '2026-05-18',
    ['001:verdict'],
  ],
  [
    'the last verdict counts',
    { data: withEvent(), over: { ...confirmed, adjudications: [verdict('yes'), verdict('no')] } },
    'met',
    '2026-05-18',
    [],
  ],
  [
    'changed since its verdict',
    { data: withEvent({ ...serious, grade: 4 }), over: { ...confirmed, adjudications: [verdict('no')] } },
    'not-met',
    '2026-05-18',
    ['001:adjudication-again'],
  ],
  [
    'a serious event after the window',
    { data: withEvent({ ...serious, start: collected('2026-05-19') }), over: confirmed },
    'met',
    '2026-05-18',
    [],
  ],
  [
    'no adverse event row of anybody',
    { data: { ...alone('2026-05-20', 30), adverseEventsOnRecord: false }, over: confirmed },
    'not-evaluable',
    '2026-05-18',
    ['001:adverse-events'],
  ],
  // Pause, stop, override.
  [
    'a pause in force',
    { data: alone('2026-05-20', 30), over: { ...confirmed, decisions: [pause] } },
    'not-met',
    null,
    ['–:resume'],
  ],
  [
    'a stop in force',
    {
      data: alone('2026-05-20', 30),
      over: { ...confirmed, decisions: [{ ...pause, kind: 'stop' as const }] },
    },
    'not-met',
    null,
    ['–:resume'],
  ],
  [
    'the pause lifted by a later decision',
    {
      data: alone('2026-05-20', 30),
      over: {
        ...confirmed,
        decisions: [
          pause,
          decision({
            decisionId: 'd2',
            number: 2,
            kind: 'stay',
            opensLevel: null,
            completedAt: '2026-05-20T08:00:00.000Z',
          }),
        ],
      },
    },
    'met',
    '2026-05-18',
    [],
  ],
  [
    'a pause that not all have signed',
    { data: alone('2026-05-20', 30), over: { ...confirmed, decisions: [{ ...pause, completedAt: null }] } },
    'met',
    '2026-05-18',
    [],
  ],
  [
    'opened by a signed override',
    { data: alone('2026-05-17', 28), over: { decisions: [override] } },
    'overridden',
    '2026-05-18',
    ['001:confirmation-by', '001:days'],
  ],
  [
    'an override that not all have signed',
    { data: alone('2026-05-17', 28), over: { decisions: [{ ...override, completedAt: null }] } },
    'not-met',
    '2026-05-18',
    ['001:confirmation-by', '001:days'],
  ],
  // Who is the sentinel.
  [
    'a screen failure is nobody dosed',
    {
      data: trialData('2026-05-20', treated('001', { first: FIRST, lastDay: 30 }), screenFailure('901')),
      over: confirmed,
    },
    'met',
    '2026-05-18',
    [],
  ],
  [
    'a dose of zero is nobody dosed',
    {
      data: {
        ...alone('2026-05-20', 30),
        infusions: [...alone('2026-05-20', 30).infusions, infusion('002', '2026-04-10', { actualDose: 0 })],
      },
      over: confirmed,
    },
    'met',
    '2026-05-18',
    [],
  ],
  [
    'two first dosed on one day, times unknown',
    {
      data: trialData(
        '2026-05-20',
        treated('001', { first: FIRST, lastDay: 30 }),
        treated('002', { first: FIRST, lastDay: 30 }),
      ),
      over: confirmed,
    },
    'not-evaluable',
    null,
    ['–:first-infusion-order'],
  ],
  [
    'two first dosed on one day, times known',
    {
      data: trialData(
        '2026-05-20',
        treated('001', { first: `${FIRST}T09:00`, lastDay: 30 }),
        treated('002', { first: `${FIRST}T11:00`, lastDay: 30 }),
      ),
      over: confirmed,
    },
    'met',
    '2026-05-18',
    [],
  ],
  [
    'a subject whose arm and dose name different levels',
    {
      data: trialData('2026-05-20', treated('001', { first: FIRST, lastDay: 30 }), {
        ...treated('002', { first: '2026-05-19', level: 2, lastDay: 2, infusions: 1 }),
        subjects: [subject('002', { armCode: 'DL1' })],
      }),
      over: confirmed,
    },
    'not-evaluable',
    '2026-05-18',
    ['002:level'],
  ],
  // Deaths.
  [
    'died on day 12, the event not adjudicated',
    {
      data: trialData(
        '2026-06-20',
        treated('001', {
          first: FIRST,
          infusions: 2,
          lastDay: 2,
          death: true,
          adverseEvents: [
            { ...serious, grade: 5, fatal: true, outcome: 'FATAL', end: collected('2026-05-01') },
          ],
        }),
      ),
      over: confirmed,
    },
    'not-met',
    null,
    ['001:adjudication', '001:assessment', '001:never-complete'],
  ],
  [
    'died after the window was complete',
    {
      data: {
        ...trialData(
          '2026-06-20',
          treated('001', {
            first: FIRST,
            lastDay: 30,
            death: true,
            adverseEvents: [
              {
                ...serious,
                start: collected('2026-06-10'),
                grade: 5,
                fatal: true,
                outcome: 'FATAL',
                end: collected('2026-06-10'),
              },
            ],
          }),
        ),
      },
      over: confirmed,
    },
    'met',
    '2026-05-18',
    [],
  ],
  // Dates moved per subject; other parameters.
  [
    'dates were shifted',
    { data: { ...alone('2026-05-20', 30), datesShifted: true }, over: confirmed },
    'not-evaluable',
    null,
    ['001:collected-dates'],
  ],
  [
    'a window of 42 days',
    { data: alone('2026-05-31', 30, 41), over: { protocol: withParameters({ windowDays: 42 }) } },
    'not-met',
    '2026-06-01',
    ['001:confirmation-by', '001:days'],
  ],
  [
    'no sentinel is asked for',
    { data: alone('2026-05-20', 30), over: { protocol: withParameters({ sentinel: false }) } },
    null,
    null,
    [],
  ],
])('SRC-GSC-006: %s', (_, given, value, earliest, missing) => {
  expect(tell({ gate: 'G1', ...given })).toEqual({ value, earliest, missing });
});
