import { describe, expect, test } from 'vitest';
import type { TrialData } from '../../../../shared/dataset/trialData.ts';
import {
  code,
  event,
  factsOf,
  ID,
  interval,
  none,
  number,
  only,
  stated,
  WEEKLY,
} from '../../../builders/adverseFacts.ts';
import { collected, infusion, ref } from '../../../builders/trialData.ts';

const undatedInfusion = (EXSTDTC: string): Partial<TrialData> => ({
  otherRows: {
    EX: [{ ref: ref('EX'), values: { USUBJID: ID, EXTRT: 'AXA-NK02', EXDOSE: 2.5e7, EXSTDTC } }],
  },
});

describe('time', () => {
  test.each([
    ['2026-04-30', '', 'before', null],
    ['2026-05-01', '', 'emergent', null],
    ['2026', '', 'assumed', 'fact-reason.ae.assumed-emergent'],
  ])('SRC-AED-100: onset %s: %s', (start, end, expected, reason) => {
    expect(stated('adverse-event/emergence', { events: [event(start, { end: collected(end) })] })).toEqual([
      code(expected),
      '',
      reason,
    ]);
  });

  test.each([
    ['2026-04-30', number(-1, 'study-day'), null],
    ['2026-05-01', number(1, 'study-day'), null],
    ['2026-05-09', number(9, 'study-day'), null],
    ['2026-05', interval(1, 31, 'study-day'), 'fact-reason.ae.partial-onset'],
    ['', none('not-evaluable'), 'fact-reason.ae.no-onset'],
  ])('SRC-AED-101: study day of onset %s', (start, value, reason) => {
    expect(stated('adverse-event/onset-day', { events: [event(start)] })).toEqual([value, '', reason]);
  });

  test.each([
    ['2026-04-30', none('not-applicable'), '', 'fact-reason.ae.before-first-infusion'],
    ['2026-05-01', number(1, 'infusion-day'), 'Infusion 1', null],
    ['2026-05-07', number(7, 'infusion-day'), 'Infusion 1', null],
    ['2026-05-10', number(3, 'infusion-day'), 'Infusion 2', null],
    ['2026-05', interval(1, 24, 'infusion-day'), 'Infusion 1 - 2', 'fact-reason.ae.infusion-partial'],
    ['2026-06', interval(25, 54, 'infusion-day'), 'Infusion 2', 'fact-reason.ae.infusion-partial'],
    ['2026', interval(1, 238, 'infusion-day'), 'Infusion 1 - 2', 'fact-reason.ae.infusion-may-precede'],
    ['', none('not-evaluable'), '', 'fact-reason.ae.no-onset'],
  ])('SRC-AED-102: day after an infusion, onset %s', (start, value, clause, reason) => {
    expect(stated('adverse-event/infusion-day', { events: [event(start)] })).toEqual([value, clause, reason]);
  });

  test('SRC-AED-103: the rows of the preceding infusion stand beside the event, two bags of a day both', () => {
    const infusions = ['2026-05-01', '2026-05-08T09:00', '2026-05-08T11:00'].map((date) =>
      infusion(ID, date),
    );
    const events = [event('2026-05-09')];
    const fact = only(factsOf({ events, infusions }), 'adverse-event/infusion-day');
    expect(fact.refs).toEqual([events[0]?.ref, infusions[1]?.ref, infusions[2]?.ref]);
    expect(fact.inputs).toEqual([
      { name: 'AESTDTC', value: '2026-05-09' },
      { name: 'EXSTDTC', value: '2026-05-08' },
    ]);
  });

  test.each(['adverse-event/emergence', 'adverse-event/onset-day', 'adverse-event/infusion-day'])(
    'SRC-AED-104: %s of a subject who was never dosed is not applicable',
    (rule) => {
      expect(stated(rule, { events: [event('2026-05-09')], infusions: [] })).toEqual([
        none('not-applicable'),
        '',
        'fact-reason.ae.not-dosed',
      ]);
    },
  );

  test.each([
    ['adverse-event/emergence', 'fact-reason.ae.first-infusion-unknown'],
    ['adverse-event/onset-day', 'fact-reason.ae.first-infusion-unknown'],
    ['adverse-event/infusion-day', 'fact-reason.ae.undated-infusion'],
  ])('SRC-AED-105: %s is not evaluable where an undated infusion may be the first', (rule, reason) => {
    const events = [event('2026-05-09')];
    for (const infusions of [[], WEEKLY.map((date) => infusion(ID, date))]) {
      expect(stated(rule, { events, infusions, more: undatedInfusion('2026') })).toEqual([
        none('not-evaluable'),
        '',
        reason,
      ]);
    }
    const fact = only(factsOf({ events, more: undatedInfusion('') }), 'adverse-event/infusion-day');
    expect(fact.refs.map(({ domain }) => domain)).toEqual(['AE', 'EX']);
  });

  test.each([
    ['2026-05-02', '2026-05-04', '', number(3, 'days'), null],
    ['2026-05', '2026-05-04', '', interval(1, 4, 'days'), 'fact-reason.ae.duration-partial'],
    ['2026-05-02', '', 'ONGOING', interval(60, null, 'days'), 'fact-reason.ae.duration-ongoing'],
    ['2026-05-02', '', 'U', interval(1, null, 'days'), 'fact-reason.ae.duration-no-end'],
    ['2026-05-02', '', 'BEFORE', interval(1, 60, 'days'), 'fact-reason.ae.duration-partial'],
    ['', '2026-05-04', '', none('not-evaluable'), 'fact-reason.ae.no-onset'],
    ['2026-05-04', '2026-05-02', '', none('not-evaluable'), 'fact-reason.ae.end-before-start'],
  ])('SRC-AED-106: duration from "%s" to "%s", AEENRTPT "%s"', (start, end, endRelation, value, reason) => {
    const events = [event(start, { end: collected(end), endRelation, outcome: '' })];
    expect(stated('adverse-event/duration', { events })).toEqual([value, '', reason]);
  });

  test.each([
    ['2026-05-04', '', code('ended'), null],
    ['2026-07-01', '', code('ongoing'), null],
    ['', 'ONGOING', code('ongoing'), null],
    ['', '', none('not-evaluable'), 'fact-reason.ae.end-nothing-recorded'],
    ['2026', '', none('not-evaluable'), 'fact-reason.ae.end-partial-end'],
  ])('SRC-AED-107: end "%s", AEENRTPT "%s"', (end, endRelation, value, reason) => {
    const events = [event('2026-05-02', { end: collected(end), endRelation, outcome: '' })];
    expect(stated('adverse-event/ongoing', { events })).toEqual([value, '', reason]);
  });

  test('SRC-AED-108: what was read of the end is named, and the cut-off', () => {
    const over = { endRelation: 'ONGOING', endReference: 'AFTER', outcome: 'RECOVERED/RESOLVED' };
    const facts = factsOf({ events: [event('2026-05-02', over)] });
    const fact = only(facts, 'adverse-event/ongoing');
    expect([fact.value, fact.reason?.key]).toEqual([
      none('not-evaluable'),
      'fact-reason.ae.end-contradiction',
    ]);
    expect(fact.inputs).toEqual([
      { name: 'AEENRTPT', value: 'ONGOING' },
      { name: 'AEENRF', value: 'AFTER' },
      { name: 'AEOUT', value: 'RECOVERED/RESOLVED' },
    ]);
    const ended = only(
      factsOf({ events: [event('2026-05-02', { end: collected('2026-05-04') })] }),
      fact.rule,
    );
    expect(ended.inputs).toEqual([
      { name: 'AEENDTC', value: '2026-05-04' },
      { name: 'AEOUT', value: 'RECOVERED/RESOLVED' },
      { name: 'cut-off', value: '2026-06-30' },
    ]);
  });

  test('SRC-AED-109: where dates were moved nothing is held against the cut-off', () => {
    const more = { datesShifted: true };
    const ended = { events: [event('2026-05-02', { end: collected('2026-07-04') })], more };
    expect(stated('adverse-event/ongoing', ended)).toEqual([
      code('ended'),
      '',
      'fact-reason.ae.end-dates-shifted',
    ]);
    expect(stated('adverse-event/duration', ended)).toEqual([number(64, 'days'), '', null]);
    const open = { events: [event('2026-05-02', { endRelation: 'ONGOING', outcome: '' })], more };
    expect(stated('adverse-event/ongoing', open)).toEqual([code('ongoing'), '', null]);
    expect(stated('adverse-event/duration', open)).toEqual([
      interval(1, null, 'days'),
      '',
      'fact-reason.ae.duration-ongoing',
    ]);
    expect(
      factsOf(open)
        .flatMap(({ inputs }) => inputs)
        .some(({ name }) => name === 'cut-off'),
    ).toBe(false);
  });
});
