import { expect, test } from 'vitest';
import { type IntercurrentInput, intercurrentBy } from '../../../../shared/clinical/kidney/intercurrent.ts';
import type { SourceRow } from '../../../../shared/dataset/sourceRow.ts';
import { FIRST, row } from '../../../builders/renal.ts';
import { iso } from '../../../builders/trialData.ts';

const rescue = (start: string, over: SourceRow['values'] = {}) =>
  row('CM', { CMTRT: 'Rituximab', CMSTDTC: start, ...over });
const left = (date: string, term = 'WITHDRAWAL BY SUBJECT') => row('DS', { DSDECOD: term, DSSTDTC: date });

const on = (
  visit: string,
  medication: IntercurrentInput['medication'],
  disposition: readonly SourceRow[] = [],
) =>
  intercurrentBy(
    {
      medication,
      disposition,
      firstInfusion: iso(FIRST),
      rescueTreatments: ['RITUXIMAB', 'CYCLOPHOSPHAMIDE'],
      withdrawalTerms: ['WITHDRAWAL BY SUBJECT', 'DEATH'],
    },
    iso(visit),
  );

const kind = (result: ReturnType<typeof on>): string =>
  result.free.kind === 'unknown' ? result.free.reason.key : result.free.kind;

test.each([
  ['before the first infusion', '2026-04-30', 'yes'],
  ['on its day', '2026-05-01', 'no'],
  ['on the day of the visit', '2026-06-01', 'no'],
  ['after the visit', '2026-06-02', 'yes'],
  ['in a month before', '2026-04', 'yes'],
  ['in the month of the first infusion', '2026-05', 'no'],
  ['in the month of the visit', '2026-06', 'fact-reason.kidney.event-date'],
  ['in the year', '2026', 'fact-reason.kidney.event-date'],
  ['at an unknown time', '', 'fact-reason.kidney.event-date'],
  ['in a month after', '2026-07', 'yes'],
])('SRC-REN-060: rescue %s (%s): free %s', (_, start, expected) => {
  expect(kind(on('2026-06-01', [rescue(start)]))).toBe(expected);
});

test('SRC-REN-061: lymphodepletion is part of the treatment; what was not given is none', () => {
  const given = { CMTRT: 'CYCLOPHOSPHAMIDE' };
  expect(kind(on('2026-06-01', [rescue('2026-05-10', given)]))).toBe('no');
  expect(kind(on('2026-06-01', [rescue('2026-05-10', { ...given, CMCAT: 'LYMPHODEPLETION' })]))).toBe('yes');
  expect(kind(on('2026-06-01', [rescue('2026-05-10', { CMOCCUR: 'N' })]))).toBe('yes');
  expect(kind(on('2026-06-01', [rescue('2026-05-10', { CMSTAT: 'NOT DONE' })]))).toBe('yes');
  expect(kind(on('2026-06-01', [rescue('2026-05-10', { CMTRT: 'LOSARTAN' })]))).toBe('yes');
});

test('SRC-REN-062: withdrawal and death by DS; other terms are none', () => {
  expect(kind(on('2026-06-01', [], [left('2026-05-20')]))).toBe('no');
  expect(kind(on('2026-06-01', [], [left('2026-06-02', 'DEATH')]))).toBe('yes');
  expect(kind(on('2026-06-01', [], [left('')]))).toBe('fact-reason.kidney.event-date');
  expect(kind(on('2026-06-01', [], [left('2026-05-20', 'ONGOING')]))).toBe('yes');
});

test('SRC-REN-063: without CM nothing is known of rescue, but a known withdrawal decides', () => {
  expect(kind(on('2026-06-01', null))).toBe('fact-reason.kidney.no-medication');
  expect(kind(on('2026-06-01', null, [left('2026-05-20')]))).toBe('no');
});

test('SRC-REN-064: the rows that decide, or that leave it open, are named', () => {
  const [sure, open] = [rescue('2026-05-20'), rescue('')];
  expect(on('2026-06-01', [open, sure]).refs).toEqual([sure.ref]);
  expect(on('2026-06-01', [open, rescue('2026-04-01')]).refs).toEqual([open.ref]);
  expect(on('2026-06-01', [open]).free).toMatchObject({ reason: { params: { event: 'RITUXIMAB' } } });
  expect(on('2026-06-01', []).refs).toEqual([]);
});
