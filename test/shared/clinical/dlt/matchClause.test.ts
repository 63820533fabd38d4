import { describe, expect, test } from 'vitest';
import { matchClause } from '../../../../shared/clinical/dlt/matchClause.ts';
import type { DltException } from '../../../../shared/protocol/dlt.ts';
import { clause, exception, figures, range } from '../../../builders/dlt.ts';
import { iso } from '../../../builders/trialData.ts';

const match = (
  rule: Parameters<typeof clause>[0],
  event: Parameters<typeof figures>[0] = {},
  {
    exceptions = [],
    cutoff = '2026-07-01',
    datesShifted = false,
  }: { exceptions?: readonly DltException[]; cutoff?: string; datesShifted?: boolean } = {},
) =>
  matchClause(clause(rule), figures(event), {
    exceptions,
    calendar: { firstInfusion: iso('2026-04-20'), cutoff: iso(cutoff), datesShifted },
  });

const assumed = (...args: Parameters<typeof match>) => match(...args)?.assumed.map(({ key }) => key) ?? null;

describe('clauses', () => {
  test('SRC-DLT-120: a clause that does not name the event says nothing', () => {
    expect(match({}, { named: () => false })).toBeNull();
    expect(match({})).toEqual({ clause: 'c', state: 'asks', until: null, assumed: [], exceptions: [] });
  });

  test.each([
    [2, null],
    [3, []],
    [4, []],
    [null, ['dlt-assumed.grade']],
  ])('SRC-DLT-121: grade 3 asked, %s recorded', (grade, expected) => {
    expect(assumed({ minGrade: 3 }, { grade })).toEqual(expected);
    expect(assumed({ minGrade: null }, { grade })).toEqual([]);
  });

  test('SRC-DLT-122: the grade that is assumed is named', () => {
    expect(match({ minGrade: 4 }, { grade: null })?.assumed).toEqual([
      { key: 'dlt-assumed.grade', params: { grade: 4 } },
    ]);
  });

  test.each([
    [true, []],
    [false, null],
    [null, ['dlt-assumed.serious']],
  ])('SRC-DLT-123: serious asked, %s recorded', (serious, expected) => {
    expect(assumed({ serious: true }, { serious })).toEqual(expected);
    expect(assumed({ serious: false }, { serious })).toEqual([]);
  });

  test.each([
    ['related', []],
    ['not-asked', []],
    ['unrelated', null],
    ['unclear', ['dlt-assumed.relation']],
  ] as const)('SRC-DLT-124: related asked, %s', (relation, expected) => {
    expect(assumed({ relatedness: 'related' }, { relation })).toEqual(expected);
    expect(assumed({ relatedness: 'any' }, { relation })).toEqual([]);
  });

  test.each([
    [6, null],
    [7, []],
    [8, []],
    [null, ['dlt-assumed.duration']],
  ])('SRC-DLT-125: at least 7 days asked, at most %s known', (days, expected) => {
    expect(assumed({ minDurationDays: 7 }, { lastsAtMost: () => days })).toEqual(expected);
    expect(assumed({ minDurationDays: null }, { lastsAtMost: () => days })).toEqual([]);
  });

  test('SRC-DLT-126: the duration is that at the grade of the clause; without one at any grade', () => {
    const lastsAtMost = (grade: number) => (grade === 4 ? 1 : grade === 1 ? 9 : 30);
    expect(match({ minDurationDays: 7, minGrade: 4 }, { grade: 4, lastsAtMost })).toBeNull();
    expect(match({ minDurationDays: 7, minGrade: 3 }, { grade: 4, lastsAtMost })).not.toBeNull();
    expect(match({ minDurationDays: 9 }, { lastsAtMost })).not.toBeNull();
    expect(match({ minDurationDays: 10 }, { lastsAtMost })).toBeNull();
  });

  // Onset 2026-04-25, 7 days: 2026-05-02.
  test.each([
    ['2026-05-01', false, 'not-yet', '2026-05-02'],
    ['2026-05-02', false, 'asks', null],
    ['2026-05-01', true, 'asks', null],
  ])('SRC-DLT-127: no end known, cut-off %s, dates moved %s: %s', (cutoff, datesShifted, state, until) => {
    const found = match({ minDurationDays: 7 }, {}, { cutoff, datesShifted });
    expect([found?.state, found?.until]).toEqual([state, until]);
  });

  test('SRC-DLT-128: with an unknown onset, or a known end, nothing waits', () => {
    const at = { cutoff: '2026-04-26' };
    expect(match({ minDurationDays: 7 }, { onset: null }, at)?.state).toBe('asks');
    expect(match({ minDurationDays: 7 }, { lastsAtMost: () => 8 }, at)?.state).toBe('asks');
    expect(match({}, {}, at)?.state).toBe('asks');
    expect(match({ minDurationDays: 7 }, { onset: range('2026-04-25', '2026-04-30') }, at)?.until).toBe(
      '2026-05-02',
    );
  });

  test('SRC-DLT-129: only exceptions of the clause that name the event are considered', () => {
    const named = (selectors: readonly { kind: string }[]) => selectors.some(({ kind }) => kind === 'any');
    const exceptions = [
      exception({ id: 'other-clause', clauses: ['d'] }),
      exception({ id: 'other-event', anyOf: [{ kind: 'soc', classes: ['x'] }] }),
      exception({ id: 'grade', maxGrade: 2 }),
    ];
    const found = match({}, { named }, { exceptions });
    expect(found?.exceptions.map((one) => [one.exception, one.state])).toEqual([['grade', 'does-not-apply']]);
    expect(found?.state).toBe('asks');
  });

  const recovered = { toGrade: 2, withinDays: 28, of: 'firstInfusion' as const };

  test('SRC-DLT-130: an exception that holds outweighs; one that time may fulfil makes it wait', () => {
    const waiting = exception({ id: 'waits', recovered });
    const holding = exception({ id: 'holds', maxGrade: 3 });
    const failing = exception({ id: 'fails', maxGrade: 1 });
    const at = { cutoff: '2026-05-01' };
    const state = (...exceptions: readonly DltException[]) => {
      const found = match({}, {}, { ...at, exceptions });
      return [found?.state, found?.until];
    };
    expect(state(failing)).toEqual(['asks', null]);
    expect(state(waiting, failing)).toEqual(['not-yet', '2026-05-18']);
    expect(state(failing, waiting)).toEqual(['not-yet', '2026-05-18']);
    expect(state(waiting, holding)).toEqual(['excepted', null]);
  });

  test('SRC-DLT-131: the last day on which time decides is told', () => {
    const late = exception({ id: 'late', recovered: { ...recovered, withinDays: 40 } });
    const early = exception({ id: 'early', recovered });
    const at = { cutoff: '2026-04-30' };
    expect(match({}, {}, { ...at, exceptions: [early, late] })?.until).toBe('2026-05-30');
    expect(match({}, {}, { ...at, exceptions: [late, early] })?.until).toBe('2026-05-30');
    expect(match({ minDurationDays: 60 }, {}, { ...at, exceptions: [early] })?.until).toBe('2026-06-24');
  });

  test('SRC-DLT-132: everything that was assumed is said', () => {
    const rule = { minGrade: 3, serious: true, relatedness: 'related' as const, minDurationDays: 1 };
    expect(assumed(rule, { grade: null, serious: null, relation: 'unclear' })).toEqual([
      ...['dlt-assumed.grade', 'dlt-assumed.serious', 'dlt-assumed.relation', 'dlt-assumed.duration'],
    ]);
    expect(match({ minDurationDays: 5 })?.assumed).toEqual([
      { key: 'dlt-assumed.duration', params: { days: 5 } },
    ]);
  });
});
