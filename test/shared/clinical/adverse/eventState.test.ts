import { describe, expect, test } from 'vitest';
import { eventSpan, spans } from '../../../../shared/clinical/adverse/eventSpan.ts';
import { lymphodepletionRelation } from '../../../../shared/clinical/adverse/lymphodepletionRelation.ts';
import type { Ongoing } from '../../../../shared/clinical/adverse/ongoing.ts';
import { presentAfter } from '../../../../shared/clinical/adverse/presentAfter.ts';
import { seriousness } from '../../../../shared/clinical/adverse/seriousness.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { collected, iso } from '../../../builders/trialData.ts';

const ENDED: Ongoing = { kind: 'ended' };
const ONGOING: Ongoing = { kind: 'ongoing' };
const UNKNOWN: Ongoing = { kind: 'unknown', why: 'nothing-recorded' };

describe('present after study day 28', () => {
  // First infusion 2026-04-20: study day 28 is 2026-05-17.
  const present = (start: string, end: string, ongoing: Ongoing, cutoff: string | null = '2026-06-30') =>
    presentAfter(
      { start: collected(start), end: collected(end) },
      {
        firstInfusion: iso('2026-04-20'),
        afterDay: 28,
        ongoing,
        cutoff: cutoff === null ? null : iso(cutoff),
      },
    );

  test.each([
    ['2026-04-19', '2026-05-16', 'over'],
    ['2026-04-19', '2026-05-17', 'over'],
    ['2026-04-19', '2026-05-18', 'present'],
    ['2026-05-17', '2026-05-17', 'over'],
    ['2026-05-18', '2026-05-18', 'present'],
    ['2026-05-18', '', 'present'],
    ['', '2026-05-17', 'over'],
    ['', '2026-05-18', 'present'],
    ['2026-04', '2026-05', 'possible'],
    ['2026-04', '2026-06', 'present'],
    ['2026-04', '2026-04', 'over'],
    ['2026-06', '', 'present'],
    // A contradiction: the end lies before the start, and the start decides.
    ['2026-05-18', '2026-05-01', 'present'],
  ])('SRC-AED-050: from "%s" to "%s": %s', (start, end, expected) => {
    expect(present(start, end, ENDED)).toBe(expected);
  });

  test.each([
    ['2026-04-19', ONGOING, '2026-05-17', 'not-yet'],
    ['2026-04-19', ONGOING, '2026-05-18', 'present'],
    ['2026-04-19', UNKNOWN, '2026-05-17', 'not-yet'],
    ['2026-04-19', UNKNOWN, '2026-05-18', 'possible'],
    ['2026-04-19', ENDED, '2026-05-18', 'possible'],
    ['', ONGOING, '2026-05-18', 'present'],
    ['2026-05', UNKNOWN, '2026-05-18', 'possible'],
    ['2026-04-19', ONGOING, null, 'possible'],
  ] as const)(
    'SRC-AED-051: from "%s" without an end, %j, cut-off %s: %s',
    (start, ongoing, cutoff, expected) => {
      expect(present(start, '', ongoing, cutoff)).toBe(expected);
    },
  );

  test('SRC-AED-052: without a first infusion it cannot be told', () => {
    expect(
      presentAfter(
        { start: collected('2026-06-01'), end: collected('') },
        { firstInfusion: null, afterDay: 28, ongoing: ONGOING, cutoff: iso('2026-06-30') },
      ),
    ).toBe('unknown');
  });
});

describe('seriousness', () => {
  test.each([
    [{ serious: true, seriousFlag: true, seriousCriteria: ['AESHOSP'], fatal: false }, 'serious', null],
    [{ serious: true, seriousFlag: true, seriousCriteria: [], fatal: true }, 'serious', null],
    [
      { serious: true, seriousFlag: true, seriousCriteria: [], fatal: false },
      'serious',
      'flag-without-criterion',
    ],
    [
      { serious: true, seriousFlag: false, seriousCriteria: ['AESLIFE'], fatal: false },
      'serious',
      'criterion-without-flag',
    ],
    [
      { serious: true, seriousFlag: null, seriousCriteria: ['AESLIFE'], fatal: false },
      'serious',
      'criterion-without-flag',
    ],
    [
      { serious: true, seriousFlag: null, seriousCriteria: [], fatal: true },
      'serious',
      'criterion-without-flag',
    ],
    [{ serious: false, seriousFlag: false, seriousCriteria: [], fatal: false }, 'not-serious', null],
    [{ serious: null, seriousFlag: null, seriousCriteria: [], fatal: false }, 'unknown', null],
  ] as const)('SRC-AED-055: %j is %s, conflict %s', (event, kind, conflict) => {
    expect(seriousness(event)).toEqual({ kind, criteria: event.seriousCriteria, conflict });
  });
});

describe('relation to lymphodepletion', () => {
  test.each([
    [{ AERELLD: 'Y' }, 'related'],
    [{ AERELLD: ' y ' }, 'related'],
    [{ AERELLD: 'N' }, 'unrelated'],
    [{ AERELLD: 'not related' }, 'unrelated'],
    [{ AERELLD: 'U' }, 'unclear'],
    [{ AERELLD: '' }, 'unclear'],
    [{ AESI: 'Y' }, 'unclear'],
    [{}, 'unclear'],
  ])('SRC-AED-056: %j is %s', (supplemental, expected) => {
    expect(lymphodepletionRelation({ supplemental }, axaNk02.dlt.rule.value)).toBe(expected);
  });
});

describe('the time of an event', () => {
  const span = (
    start: string,
    end: string,
    over: { marginDays?: number; ongoing?: Ongoing; shifted?: boolean } = {},
  ) =>
    eventSpan(
      { start: collected(start), end: collected(end) },
      {
        marginDays: over.marginDays ?? 0,
        ongoing: over.ongoing ?? ENDED,
        cutoff: over.shifted === true ? null : iso('2026-06-30'),
      },
    );

  test.each([
    ['2026-05-02', '2026-05-09', 0, '2026-05-02', '2026-05-09', null],
    ['2026-05-02', '2026-05-09', 1, '2026-05-01', '2026-05-10', null],
    ['2026-05-02', '2026-05-09', 3, '2026-04-29', '2026-05-12', null],
    ['2026-05', '2026-05-09', 1, '2026-04-30', '2026-05-10', 'partial-date'],
    ['2026-05-02', '2026-05', 1, '2026-05-01', '2026-06-01', 'partial-date'],
  ] as const)(
    'SRC-AED-057: %s to %s with %i days: %s to %s, assumed %s',
    (start, end, marginDays, from, to, assumed) => {
      expect(span(start, end, { marginDays })).toEqual({ from, to, assumed });
    },
  );

  test.each([
    ['2026-05-02', ONGOING, false, '2026-06-30', null],
    ['2026-05-02', ONGOING, true, null, null],
    ['2026-05-02', UNKNOWN, false, '2026-06-30', 'no-end'],
    ['2026-05-02', ENDED, false, '2026-06-30', 'no-end'],
    ['2026-05', ONGOING, false, '2026-06-30', 'partial-date'],
    ['2026-05', UNKNOWN, true, null, 'partial-date'],
  ] as const)(
    'SRC-AED-058: %s without an end, %j, dates moved %s: to %s, assumed %s',
    (start, ongoing, shifted, to, assumed) => {
      expect(span(start, '', { ongoing, shifted })).toMatchObject({ to, assumed });
    },
  );

  test('SRC-AED-059: without a start there is no time', () => {
    expect(span('', '2026-05-09')).toBeNull();
  });

  test.each([
    ['2026-05-01', false],
    ['2026-05-02', true],
    ['2026-05-09', true],
    ['2026-05-10', false],
  ])('SRC-AED-060: %s lies in 2026-05-02 to 2026-05-09: %s', (date, within) => {
    expect(spans({ from: iso('2026-05-02'), to: iso('2026-05-09') }, iso(date))).toBe(within);
  });

  test('SRC-AED-061: an open end holds every later day', () => {
    expect(spans({ from: iso('2026-05-02'), to: null }, iso('2029-01-01'))).toBe(true);
    expect(spans({ from: iso('2026-05-02'), to: null }, iso('2026-05-01'))).toBe(false);
  });
});
