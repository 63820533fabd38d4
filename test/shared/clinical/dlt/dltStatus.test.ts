import { describe, expect, test } from 'vitest';
import type { DltStatus } from '../../../../shared/chart/board.ts';
import { dltBySubject } from '../../../../shared/clinical/dlt/dltBySubject.ts';
import type { AdverseEvent, TrialData } from '../../../../shared/dataset/trialData.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { adverseEvent, treated, trialData } from '../../../builders/trialData.ts';

const FIRST = '2026-04-20';

const statusOf = (data: TrialData): DltStatus => {
  const dlt = dltBySubject(data, axaNk02, []).get('001');
  if (dlt === undefined) throw new Error('Nobody is dosed');
  return dlt.status;
};

describe('DLT status', () => {
  const status = (cutoff: string, lastDay: number, events: readonly AdverseEvent[], death = false) => {
    const data = trialData(cutoff, treated('001', { first: FIRST, lastDay, adverseEvents: events, death }));
    return statusOf(data);
  };
  const event = (start: string, over: Partial<AdverseEvent> = {}) => adverseEvent('001', start, over);

  test.each([
    ['2026-05-17', 28, { kind: 'pending', closes: '2026-05-18' }],
    ['2026-05-18', 29, { kind: 'no-candidate' }],
    ['2026-05-19', 30, { kind: 'no-candidate' }],
  ])('SRC-DLT-001: cut-off %s, data to day %d', (cutoff, lastDay, expected) => {
    expect(status(cutoff, lastDay, [])).toEqual(expected);
  });

  test('SRC-DLT-002: a window that is over without data to its end is not evaluable', () => {
    expect(status('2026-06-30', 28, [])).toEqual({
      kind: 'not-evaluable',
      reason: {
        key: 'dlt.not-evaluable.data-end-early',
        params: { date: '2026-05-18', last: '2026-05-17' },
      },
    });
  });

  test.each([
    ['serious, not related', { serious: true }, true],
    ['seriousness unknown, not related', { serious: null }, true],
    ['grade 3, possibly related', { grade: 3, relationship: 'POSSIBLY RELATED' }, true],
    ['grade 3, relationship empty', { grade: 3, relationship: '' }, true],
    ['grade 3, relationship unclear', { grade: 3, relationship: 'NOT ASSESSED' }, true],
    ['grade 2, related', { grade: 2, relationship: 'RELATED' }, false],
    ['grade 4, not related', { grade: 4 }, false],
    ['no grade, related', { grade: null, relationship: 'RELATED' }, true],
    ['no grade, relationship empty', { grade: null, relationship: '' }, true],
    ['no grade, not related', { grade: null }, false],
  ] as const)('SRC-DLT-003: %s', (_, over, asks) => {
    const one = event('2026-04-25', over);
    expect(status('2026-05-30', 30, [one])).toEqual(
      asks
        ? { kind: 'needs-adjudication', events: [one.ref], waiting: 1, again: 0, closes: null }
        : { kind: 'no-candidate' },
    );
  });

  test.each([
    ['2026-04-19', 'no-candidate'],
    ['2026-04-20', 'needs-adjudication'],
    ['2026-05-18', 'needs-adjudication'],
    ['2026-05-19', 'no-candidate'],
    ['2026-04', 'needs-adjudication'],
    ['2026-05', 'needs-adjudication'],
    ['2026-06', 'no-candidate'],
    ['2026', 'needs-adjudication'],
    ['', 'needs-adjudication'],
  ])('SRC-DLT-004: a serious event from "%s" on: %s', (start, kind) => {
    expect(status('2026-07-30', 30, [event(start, { serious: true })]).kind).toBe(kind);
  });

  test('SRC-DLT-005: a candidate is named while the window is open', () => {
    const one = event('2026-04-25', { serious: true });
    expect(status('2026-05-01', 15, [one])).toEqual({
      kind: 'needs-adjudication',
      events: [one.ref],
      waiting: 1,
      again: 0,
      closes: '2026-05-18',
    });
  });

  test('SRC-DLT-006: a death without an event of grade 5 is not evaluable', () => {
    expect(status('2026-06-30', 30, [], true)).toMatchObject({ kind: 'not-evaluable' });
    const fatal = event('2026-06-20', { grade: 5, serious: true });
    expect(status('2026-06-30', 30, [fatal], true).kind).toBe('no-candidate');
  });
});
