import { expect, test } from 'vitest';
import { confirmation, withParameters } from '../../../builders/gateInput.ts';
import { type StoryRow, seen, tell, without } from '../../../builders/stories.ts';
import { treated, trialData } from '../../../builders/trialData.ts';

// Level 1: first infusions on 20 April, 3 June and 11 June; 28 days have elapsed for the third on 9 July.
// Source: domain.md 2.1, G1f and G2.
const one = treated('001', { first: '2026-04-20', lastDay: 30 });
const two = treated('002', { first: '2026-06-03', lastDay: 30 });
const three = (lastDay = 30) => treated('003', { first: '2026-06-11', lastDay });
const complete = (cutoff = '2026-07-13') => trialData(cutoff, one, two, three());

const judged = (over = {}) => ({
  confirmations: [
    confirmation({ kind: 'insufficient-effect', signedAt: '2026-05-19T08:00:00.000Z', ...over }),
  ],
});

const gone = (code: string, cutoff: string) =>
  trialData(
    cutoff,
    ...[one, two],
    without(three(), ({ testCode }) => testCode === code),
  );

/** The first subject of the group has data up to study day 28 only, one day short. */
const firstShort = trialData(
  '2026-07-13',
  treated('001', { first: '2026-04-20', lastDay: 28 }),
  two,
  three(),
);

test.each<StoryRow>([
  ['three complete', { data: complete() }, 'met', '2026-07-09', []],
  [
    'the third on day 28',
    { data: trialData('2026-07-08', one, two, three(28)) },
    'not-met',
    '2026-07-09',
    ['003:days'],
  ],
  ['the third on day 29', { data: trialData('2026-07-09', one, two, three(29)) }, 'met', '2026-07-09', []],
  ['the third on day 30', { data: trialData('2026-07-10', one, two, three(30)) }, 'met', '2026-07-09', []],
  [
    'every subject: the first is one day short',
    { data: firstShort },
    'not-met',
    '2026-07-09',
    ['001:observation'],
  ],
  [
    'last subject: the first is one day short',
    { data: firstShort, over: { protocol: withParameters({ nextGroupAnchor: 'lastSubject' }) } },
    'met',
    '2026-07-09',
    [],
  ],
  [
    'last subject: the last is one day short',
    {
      data: trialData('2026-07-08', one, two, three(28)),
      over: { protocol: withParameters({ nextGroupAnchor: 'lastSubject' }) },
    },
    'not-met',
    '2026-07-09',
    ['003:days'],
  ],
  [
    'last infusion: 28 days from the fourth of the third subject',
    {
      data: trialData(
        '2026-07-29',
        one,
        two,
        three(),
        seen('001', '2026-04-20', 60),
        seen('002', '2026-06-03', 55),
        seen('003', '2026-06-11', 49),
      ),
      over: { protocol: withParameters({ anchor: 'lastInfusion' }) },
    },
    'not-met',
    '2026-07-30',
    ['003:days'],
  ],
  [
    'last infusion: complete',
    {
      data: trialData(
        '2026-07-30',
        one,
        two,
        three(),
        seen('001', '2026-04-20', 60),
        seen('002', '2026-06-03', 55),
        seen('003', '2026-06-11', 50),
      ),
      over: { protocol: withParameters({ anchor: 'lastInfusion' }) },
    },
    'met',
    '2026-07-30',
    [],
  ],
  // Pharmacodynamics.
  [
    'PD of the third missing, still possible',
    { data: gone('CD19B', '2026-07-13') },
    'not-met',
    '2026-07-09',
    ['003:assessment-due'],
  ],
  [
    'PD of the third missing for good',
    { data: gone('CD19B', '2026-08-13') },
    'not-met',
    '2026-07-09',
    ['003:assessment'],
  ],
  [
    'PD missing where it is not required',
    { data: gone('CD19B', '2026-08-13'), over: { protocol: withParameters({ requirePd: false }) } },
    'met',
    '2026-07-09',
    [],
  ],
  [
    'safety missing is missing all the same',
    { data: gone('CREAT', '2026-08-13'), over: { protocol: withParameters({ requirePd: false }) } },
    'not-met',
    '2026-07-09',
    ['003:assessment'],
  ],
  // Partial cohorts and the fast path.
  ['two of three', { data: trialData('2026-07-13', one, two) }, 'not-met', null, ['–:subjects']],
  [
    'two of three, where two are enough',
    { data: trialData('2026-07-13', one, two), over: { protocol: withParameters({ requiredPerGroup: 2 }) } },
    'met',
    '2026-07-01',
    [],
  ],
  ['the sentinel alone', { data: trialData('2026-05-20', one) }, 'not-met', null, ['–:subjects']],
  [
    'the sentinel alone on the signed fast path',
    { data: trialData('2026-05-20', one), over: judged() },
    'met',
    '2026-05-18',
    [],
  ],
  [
    'the fast path on day 28',
    {
      data: trialData('2026-05-17', treated('001', { first: '2026-04-20', lastDay: 28 })),
      over: judged({ signedAt: '2026-05-16T08:00:00.000Z' }),
    },
    'not-met',
    '2026-05-18',
    ['001:days'],
  ],
  [
    'the fast path signed where it is not allowed',
    {
      data: trialData('2026-05-20', one),
      over: { ...judged(), protocol: withParameters({ fastPath: 'not-allowed' }) },
    },
    'not-met',
    null,
    ['–:subjects-only'],
  ],
])('SRC-GSC-002: %s', (_, given, value, earliest, missing) => {
  expect(tell({ gate: 'G2', ...given })).toEqual({ value, earliest, missing });
});

const score = { ...seen('001', '2026-04-20'), measurements: [] };
const withScore = (cutoff = '2026-05-20') => {
  const data = trialData(cutoff, one, score);
  const [lab] = seen('001', '2026-04-20', 29).measurements;
  return lab === undefined
    ? data
    : { ...data, measurements: [...data.measurements, { ...lab, domain: 'QS', testCode: 'SLEDAI' }] };
};

test.each<StoryRow>([
  ['evidence on record and the judgement signed', { data: withScore(), over: judged() }, 'met', null, []],
  [
    'evidence on record, nothing signed: it never ticks itself',
    { data: withScore() },
    'not-met',
    null,
    ['001:confirmation-by'],
  ],
  [
    'signed by the chair',
    { data: withScore(), over: judged({ role: 'src-chair' }) },
    'not-met',
    null,
    ['001:confirmation-by'],
  ],
  [
    'signed without efficacy on record',
    { data: trialData('2026-05-20', one), over: judged() },
    'not-met',
    null,
    ['001:efficacy'],
  ],
  ['a second subject is dosed', { data: trialData('2026-07-13', one, two), over: judged() }, null, null, []],
  [
    'the protocol does not allow it',
    { data: withScore(), over: { ...judged(), protocol: withParameters({ fastPath: 'not-allowed' }) } },
    null,
    null,
    [],
  ],
])('SRC-GSC-003: fast path: %s', (_, given, value, _earliest, missing) => {
  const told = tell({ gate: 'G1F', ...given });
  expect([told.value, told.missing]).toEqual([value, missing]);
});
