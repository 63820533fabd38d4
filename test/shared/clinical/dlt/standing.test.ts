import { describe, expect, test } from 'vitest';
import type { AdjudicationView, DltVerdict } from '../../../../shared/clinical/dlt/adjudication.ts';
import type { DltEvent } from '../../../../shared/clinical/dlt/dltEvent.ts';
import { type JudgedEvent, judgedHash } from '../../../../shared/clinical/dlt/judgedEvent.ts';
import { standings, vanishedEvents } from '../../../../shared/clinical/dlt/standing.ts';
import { adjudicationOn, judgedPneumonia } from '../../../builders/adjudications.ts';
import { iso } from '../../../builders/trialData.ts';

const eventOf = (judged: JudgedEvent, state: DltEvent['state']): DltEvent => ({
  eventKey: judged.eventKey,
  eventHash: judgedHash(judged),
  judged,
  ...{ term: 'Pneumonia', grade: 3, serious: true, onset: null, day: null, clauses: [], state, refs: [] },
});

const now = judgedPneumonia();
const before = judgedPneumonia({ grade: 2 });

const standing = (
  state: DltEvent['state'],
  adjudications: readonly AdjudicationView[],
  cutoff = '2026-10-14',
) => {
  const found = standings('001', [eventOf(now, state)], { adjudications, cutoff: iso(cutoff) });
  return found.map((one) => [one.standing, one.last?.verdict ?? null, one.history.length]);
};

const VERDICTS: readonly DltVerdict[] = ['yes', 'no', 'not-evaluable'];

describe('how an event stands', () => {
  test.each([
    ['asks', [['awaiting', null, 0]]],
    ['not-yet', [['none', null, 0]]],
    ['excepted', [['none', null, 0]]],
    ['none', []],
  ] as const)('SRC-DLT-190: nobody adjudicated an event that is "%s"', (state, expected) => {
    expect(standing(state, [])).toEqual(expected);
  });

  test.each(VERDICTS)(
    'SRC-DLT-191: a verdict "%s" on exactly this event holds, whatever the rule says',
    (verdict) => {
      for (const state of ['asks', 'not-yet', 'excepted', 'none'] as const) {
        expect(standing(state, [adjudicationOn(now, verdict)])).toEqual([[verdict, verdict, 1]]);
      }
    },
  );

  test('SRC-DLT-192: the last verdict on exactly this event counts', () => {
    const list = [
      adjudicationOn(now, 'yes'),
      adjudicationOn(before, 'not-evaluable'),
      adjudicationOn(now, 'no'),
      adjudicationOn(before, 'yes'),
    ];
    expect(standing('asks', list)).toEqual([['no', 'no', 4]]);
  });

  test.each([
    ['asks', 'no', 'again'],
    ['asks', 'yes', 'again'],
    ['none', 'yes', 'again'],
    ['excepted', 'not-evaluable', 'again'],
    ['excepted', 'no', 'none'],
    ['none', 'no', 'none'],
    ['not-yet', 'yes', 'again'],
  ] as const)('SRC-DLT-193: changed since, it is "%s" now and was "%s": %s', (state, verdict, expected) => {
    expect(standing(state, [adjudicationOn(before, verdict)])).toEqual([[expected, verdict, 1]]);
  });

  test('SRC-DLT-194: the last former verdict is told', () => {
    const list = [adjudicationOn(before, 'yes'), adjudicationOn(before, 'no')];
    expect(standing('excepted', list)).toEqual([['none', 'no', 2]]);
    expect(standing('excepted', list.toReversed())).toEqual([['again', 'yes', 2]]);
  });

  test.each([
    ['2026-10-13', 'awaiting', null],
    ['2026-10-14', 'again', 'yes'],
    ['2026-10-15', 'again', 'yes'],
  ])(
    'SRC-DLT-195: a verdict on data up to 14 October, another event, cut-off %s: %s',
    (cutoff, expected, last) => {
      const later = adjudicationOn(before, 'yes', { cutoffDate: '2026-10-14' });
      expect(standing('asks', [later], cutoff)).toEqual([[expected, last, 1]]);
      // On exactly this event it holds whenever it was given.
      expect(standing('asks', [adjudicationOn(now, 'yes', { cutoffDate: '2026-12-01' })], cutoff)).toEqual([
        ['yes', 'yes', 1],
      ]);
    },
  );

  test('SRC-DLT-196: verdicts on another subject or another event do not count', () => {
    const other = judgedPneumonia({ subjectId: '002' });
    const another = judgedPneumonia({ eventKey: 'AE:AE-001' });
    const found = standings('001', [eventOf(now, 'asks'), eventOf(another, 'none')], {
      adjudications: [adjudicationOn(other, 'yes'), adjudicationOn(another, 'no')],
      cutoff: iso('2026-10-14'),
    });
    expect(found.map((one) => [one.event.eventKey, one.standing, one.history.length])).toEqual([
      ['AE:AE-008', 'awaiting', 0],
      ['AE:AE-001', 'no', 1],
    ]);
  });
});

describe('events that have vanished', () => {
  const gone = (verdict: DltVerdict, over: Partial<AdjudicationView> = {}, cutoff = '2026-10-14') =>
    standings('001', [], { adjudications: [adjudicationOn(now, verdict, over)], cutoff: iso(cutoff) });

  test.each([
    ['yes', 'again'],
    ['not-evaluable', 'again'],
    ['no', 'none'],
  ] as const)('SRC-DLT-197: one that was "%s" stands as %s', (verdict, expected) => {
    expect(gone(verdict)).toMatchObject([
      {
        standing: expected,
        last: { verdict },
        event: {
          eventKey: 'AE:AE-008',
          term: 'Pneumonia',
          judged: { source: 'vanished', subjectId: '001', eventKey: 'AE:AE-008' },
          ...{ grade: null, serious: null, onset: null, day: null, clauses: [], state: 'none', refs: [] },
        },
      },
    ]);
  });

  test('SRC-DLT-198: a verdict on its absence holds', () => {
    const absent = { source: 'vanished' as const, subjectId: '001', eventKey: 'AE:AE-008' };
    const list = [adjudicationOn(now, 'yes'), adjudicationOn(absent, 'no')];
    expect(standings('001', [], { adjudications: list, cutoff: iso('2026-10-14') })).toMatchObject([
      { standing: 'no', event: { term: 'Pneumonia' }, last: { verdict: 'no' } },
    ]);
  });

  test('SRC-DLT-199: a verdict on later data says nothing of what is missing here', () => {
    expect(gone('yes', { cutoffDate: '2026-10-15' })).toEqual([]);
    expect(gone('yes', { cutoffDate: '2026-10-14' })).toHaveLength(1);
  });

  test('SRC-DLT-199: each event once, by key, under its last words', () => {
    const run: JudgedEvent = {
      ...{ source: 'laboratory', subjectId: '001', eventKey: 'LB:x' },
      ...{ term: 'Neutrophil count decreased', direction: 'L', results: [], recovery: null },
    };
    const uncoded = judgedPneumonia({ eventKey: 'AE:AE-001', preferredTerm: '', term: 'lung infection' });
    const adjudications = [adjudicationOn(run, 'no'), adjudicationOn(now, 'no'), adjudicationOn(now, 'yes')];
    const found = vanishedEvents('001', [], {
      adjudications: [...adjudications, adjudicationOn(uncoded, 'no')],
      cutoff: iso('2026-10-14'),
    });
    expect(found.map(({ eventKey, term }) => [eventKey, term])).toEqual([
      ['AE:AE-001', 'lung infection'],
      ['AE:AE-008', 'Pneumonia'],
      ['LB:x', 'Neutrophil count decreased'],
    ]);
    expect(
      vanishedEvents('001', [eventOf(now, 'none')], { adjudications, cutoff: iso('2026-10-14') }),
    ).toHaveLength(1);
  });
});
