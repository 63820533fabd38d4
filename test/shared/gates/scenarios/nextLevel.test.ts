import { expect, test } from 'vitest';
import { confirmation, withParameters } from '../../../builders/gateInput.ts';
import { type Story, seen, tell, withDisposition, without } from '../../../builders/stories.ts';
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
const score = { ...seen('001', '2026-04-20'), measurements: [] };
const withScore = (cutoff = '2026-05-20') => {
  const data = trialData(cutoff, one, score);
  const [lab] = seen('001', '2026-04-20', 29).measurements;
  return lab === undefined
    ? data
    : { ...data, measurements: [...data.measurements, { ...lab, domain: 'QS', testCode: 'SLEDAI' }] };
};

test.each<Row>([
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
