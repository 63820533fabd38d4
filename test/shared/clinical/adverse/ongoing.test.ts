import { expect, test } from 'vitest';
import { type EndRecord, ongoingAtCutoff } from '../../../../shared/clinical/adverse/ongoing.ts';
import { collected, iso } from '../../../builders/trialData.ts';

const CUTOFF = iso('2026-10-14');

const record = (end: string, over: Partial<EndRecord> = {}): EndRecord => ({
  end: collected(end),
  outcome: '',
  fatal: false,
  endRelation: '',
  endReference: '',
  ...over,
});

test.each([
  // An end date decides.
  ['2026-10-13', 'RECOVERED/RESOLVED', 'ended', null],
  ['2026-10-14', 'RECOVERED/RESOLVED', 'ended', null],
  ['2026-10-15', 'RECOVERED/RESOLVED', 'ongoing', null],
  ['2026-10-15', 'NOT RECOVERED/NOT RESOLVED', 'ongoing', null],
  ['2026-09', 'RECOVERED/RESOLVED', 'ended', null],
  ['2026-10', 'RECOVERED/RESOLVED', 'unknown', 'partial-end'],
  ['2026', 'RECOVERED/RESOLVED', 'unknown', 'partial-end'],
  ['2026-11', 'RECOVERED/RESOLVED', 'ongoing', null],
  ['UNK', 'RECOVERED/RESOLVED', 'unknown', 'partial-end'],
  ['2026-10-13', '', 'ended', null],
  ['2026-10-13', 'RECOVERING/RESOLVING', 'ended', null],
  ['2026-10-13', 'NOT RECOVERED/NOT RESOLVED', 'unknown', 'contradiction'],
  ['2026-10-13', 'NOT RECOVERED', 'unknown', 'contradiction'],
  // Without one the outcome does.
  ['', 'RECOVERED/RESOLVED', 'ended', null],
  ['', 'RECOVERED/RESOLVED WITH SEQUELAE', 'ended', null],
  ['', 'NOT RECOVERED/NOT RESOLVED', 'ongoing', null],
  ['', 'RECOVERING/RESOLVING', 'ongoing', null],
  ['', 'RECOVERING', 'ongoing', null],
  ['', 'RESOLVING', 'ongoing', null],
  ['', 'ONGOING', 'ongoing', null],
  ['', 'UNKNOWN', 'unknown', 'nothing-recorded'],
  ['', '', 'unknown', 'nothing-recorded'],
] as const)('SRC-AED-001: end "%s", outcome "%s": %s %s', (end, outcome, kind, why) => {
  expect(ongoingAtCutoff(record(end, { outcome }), CUTOFF)).toEqual(why === null ? { kind } : { kind, why });
});

test.each([
  // AEENRTPT, AEENRF, outcome
  ['ONGOING', '', '', 'ongoing'],
  ['AFTER', '', '', 'ongoing'],
  ['BEFORE', '', '', 'ended'],
  ['DURING', '', '', 'ended'],
  ['COINCIDENT', '', '', 'ended'],
  ['DURING/AFTER', '', '', 'nothing-recorded'],
  ['UNKNOWN', '', '', 'nothing-recorded'],
  ['U', '', '', 'nothing-recorded'],
  ['', 'AFTER', '', 'ongoing'],
  ['', 'ONGOING', '', 'ongoing'],
  ['', 'BEFORE', '', 'ended'],
  ['', 'DURING', '', 'ended'],
  ['', 'COINCIDENT', '', 'ended'],
  // AEENRTPT is the nearer of the two.
  ['ONGOING', 'DURING', '', 'ongoing'],
  ['BEFORE', 'AFTER', '', 'ended'],
  ['U', 'AFTER', '', 'ongoing'],
  ['ONGOING', '', 'RECOVERING/RESOLVING', 'ongoing'],
  ['ONGOING', '', 'UNKNOWN', 'ongoing'],
  ['ONGOING', '', 'RECOVERED/RESOLVED', 'contradiction'],
  ['BEFORE', '', 'NOT RECOVERED/NOT RESOLVED', 'contradiction'],
  ['BEFORE', '', 'RECOVERED/RESOLVED', 'ended'],
] as const)(
  'SRC-AED-002: AEENRTPT "%s", AEENRF "%s", outcome "%s": %s',
  (endRelation, endReference, outcome, expected) => {
    const found = ongoingAtCutoff(record('', { endRelation, endReference, outcome }), CUTOFF);
    expect(found.kind === 'unknown' ? found.why : found.kind).toBe(expected);
  },
);

test('SRC-AED-003: a fatal event is not ongoing, whatever its outcome says', () => {
  expect(ongoingAtCutoff(record('', { fatal: true }), CUTOFF)).toEqual({ kind: 'ended' });
  expect(
    ongoingAtCutoff(record('2026-10-13', { fatal: true, outcome: 'NOT RECOVERED/NOT RESOLVED' }), CUTOFF),
  ).toEqual({ kind: 'ended' });
});

test('SRC-AED-004: where dates were moved, a recorded end is an end and is not held against the cut-off', () => {
  expect(ongoingAtCutoff(record('2026-10-15'), null)).toEqual({ kind: 'ended' });
  expect(ongoingAtCutoff(record('2026-10'), null)).toEqual({ kind: 'ended' });
  expect(ongoingAtCutoff(record('', { endRelation: 'ONGOING' }), null)).toEqual({ kind: 'ongoing' });
});

test('SRC-AED-005: the relation of the end says nothing where an end date stands', () => {
  expect(ongoingAtCutoff(record('2026-10-13', { endRelation: 'ONGOING' }), CUTOFF)).toEqual({
    kind: 'ended',
  });
});
