import { describe, expect, test } from 'vitest';
import type { AdverseEvent } from '../../../../shared/dataset/trialData.ts';
import { dayDate, factsOf, item, ofRule, WHO } from '../../../builders/cellTherapy.ts';
import { adverseEvent, collected } from '../../../builders/trialData.ts';

const event = (from: number, to: number | null, over: Partial<AdverseEvent> = {}) =>
  adverseEvent(WHO, dayDate(from), {
    preferredTerm: 'Cytokine release syndrome',
    grade: 2,
    end: to === null ? { kind: 'missing' } : collected(dayDate(to)),
    ...over,
  });

const grades = (...list: readonly (readonly [number, number])[]) =>
  list.map(([day, grade]) => item(day, 'CRSGRADE', grade));

const checks = (records: Parameters<typeof factsOf>[0]) =>
  ofRule(factsOf(records), 'cell/event-check').map(({ value, reason, inputs }) => [
    value.kind === 'code' ? value.code : value,
    reason === null ? null : [reason.key.replace('fact-reason.cell-therapy.event.', ''), reason.params],
    inputs.map((one) => one.value),
  ]);
const NONE = { kind: 'none', none: 'not-evaluable' };

describe('an event of CRS against the daily grades between its dates', () => {
  test.each([
    ['agrees', grades([2, 1], [3, 2], [4, 1]), 'agrees', null],
    [
      'too low',
      grades([2, 1], [3, 3], [4, 1]),
      'event-below-daily',
      ['event-below-daily', { event: 2, daily: 3 }],
    ],
    [
      'too high',
      grades([2, 1], [3, 1], [4, 1]),
      'event-above-daily',
      ['event-above-daily', { event: 2, daily: 1 }],
    ],
    [
      'a day of grade 0',
      grades([2, 2], [3, 0], [4, 2]),
      'days-without-grade',
      ['days-without-grade', { n: 1 }],
    ],
  ] as const)('SRC-CEL-190: %s', (_, measurements, code, reason) => {
    expect(checks({ measurements, adverseEvents: [event(2, 4)] })[0]?.slice(0, 2)).toEqual([code, reason]);
  });

  test('SRC-CEL-191: no daily grade, or no grade of the event: not evaluable', () => {
    expect(checks({ adverseEvents: [event(2, 4)], measurements: grades([5, 0]) })).toEqual([
      [NONE, ['no-daily-grade', {}], ['2', '']],
    ]);
    expect(checks({ adverseEvents: [event(2, 4, { grade: null })], measurements: grades([2, 1]) })).toEqual([
      [NONE, ['not-graded', {}], ['', '1']],
    ]);
    expect(checks({ adverseEvents: [event(2, 4)], measurements: [item(2, 'CRSGRADE', 9)] })[0]?.[0]).toEqual(
      NONE,
    );
  });

  test('SRC-CEL-192: the days of an event without an end, or with an incomplete date, are all it may cover', () => {
    const measurements = grades([2, 2], [9, 2]);
    expect(checks({ measurements, adverseEvents: [event(2, null)] })[0]).toEqual([
      'agrees',
      null,
      ['2', '2, 2'],
    ]);
    const partial = event(2, null, { start: collected('2026-05'), end: collected('2026-05-06') });
    expect(checks({ measurements: grades([2, 2]), adverseEvents: [partial] })[0]?.[0]).toBe('agrees');
    const undated = event(2, null, { start: collected('') });
    expect(checks({ measurements: grades([2, 2]), adverseEvents: [undated] })[0]?.[0]).toBe('agrees');
  });

  test('SRC-CEL-193: a daily grade that no event covers', () => {
    const measurements = grades([1, 0], [2, 2], [5, 1], [6, 0]);
    expect(checks({ measurements, adverseEvents: [event(2, 4)] })).toEqual([
      ['agrees', null, ['2', '2']],
      ['no-event', ['no-event', { grade: 1 }], []],
    ]);
  });

  test('SRC-CEL-194: other events are not CRS; ICANS has its own terms and grades', () => {
    const nausea = event(2, 4, { preferredTerm: 'Nausea' });
    expect(checks({ measurements: grades([2, 0]), adverseEvents: [nausea] })).toEqual([]);
    const icans = event(2, 4, { preferredTerm: '', term: ' icans' });
    const measurements = [item(2, 'ICANSGR', 2), item(2, 'CRSGRADE', 0)];
    expect(checks({ measurements, adverseEvents: [icans] })).toEqual([['agrees', null, ['2', '2']]]);
  });

  test('SRC-CEL-195: what the facts are about, when, and their rows', () => {
    const measurements = grades([2, 2], [7, 1]);
    const crs = event(2, 4);
    const facts = ofRule(factsOf({ measurements, adverseEvents: [crs] }), 'cell/event-check');
    expect(facts.map(({ about, date, day, refs }) => [about, date, day, refs])).toEqual([
      ['Cytokine release syndrome', dayDate(2), 2, [crs.ref, measurements[0]?.ref]],
      ['ASTCT CRS', dayDate(7), 7, [measurements[1]?.ref]],
    ]);
  });
});
