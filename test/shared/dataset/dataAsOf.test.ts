import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjudicationsAsOf } from '../../../shared/clinical/dlt/adjudicationsAsOf.ts';
import { dltBySubject } from '../../../shared/clinical/dlt/dltBySubject.ts';
import { dataAsOf } from '../../../shared/dataset/dataAsOf.ts';
import type { AdverseEvent, Subject, TrialData } from '../../../shared/dataset/trialData.ts';
import { addDays, studyDay } from '../../../shared/kernel/isoDate.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { adjudicationOn } from '../../builders/adjudications.ts';
import { extract } from '../../builders/exampleExtract.ts';
import {
  adverseEvent,
  collected,
  infusion,
  iso,
  measurement,
  ref,
  subject,
  trialData,
} from '../../builders/trialData.ts';

const DAY = iso('2026-05-10');

const cut = (over: Partial<TrialData>): TrialData => ({ ...trialData('2026-06-30'), ...over });

const event = (over: Partial<AdverseEvent>, death = '') => {
  const data = cut({
    subjects: [subject('001', { death: death !== '', deathDate: collected(death) })],
    infusions: [infusion('001', '2026-04-20T10:00')],
    adverseEvents: [adverseEvent('001', '2026-05-01', over)],
  });
  return dataAsOf(data, DAY).adverseEvents[0];
};

describe('the data as of an earlier day', () => {
  test.each([
    ['the day before', '2026-05-09', 1],
    ['the day itself', '2026-05-10', 1],
    ['the day after', '2026-05-11', 0],
    ['the month of the day', '2026-05', 1],
    ['the month after', '2026-06', 0],
    ['no date', '', 1],
  ])('SRC-GATE-200: a result and an event of %s', (_, date, kept) => {
    const data = cut({
      measurements: [measurement('001', ['LB', 'ALT'], date)],
      adverseEvents: [adverseEvent('001', date)],
      otherRows: { DS: [{ ref: ref('DS'), values: { USUBJID: '001', DSSTDTC: date } }] },
    });
    const then = dataAsOf(data, DAY);
    expect(then.cutoff).toBe(DAY);
    expect(then.measurements).toHaveLength(kept);
    expect(then.adverseEvents).toHaveLength(kept);
    expect(then.otherRows.DS).toHaveLength(kept);
    expect(then.adverseEventsOnRecord).toBe(true);
  });

  test('SRC-GATE-201: infusions after the day are gone; whoever had none has no study day', () => {
    const data = cut({
      subjects: [subject('001'), subject('002'), subject('003', { consent: collected('2026-05-11') })],
      infusions: [
        infusion('001', '2026-05-10T23:59'),
        infusion('001', '2026-05-17T10:00'),
        infusion('002', '2026-05-11T00:01'),
      ],
      measurements: [
        measurement('001', ['LB', 'ALT'], '2026-05-10', { day: studyDay(DAY, DAY) }),
        measurement('002', ['LB', 'ALT'], '2026-05-10', { day: studyDay(DAY, addDays(DAY, 1)) }),
      ],
    });
    const then = dataAsOf(data, DAY);
    expect(then.infusions.map(({ start }) => start)).toEqual(['2026-05-10T23:59']);
    expect(then.subjects.map(({ subjectId }) => subjectId)).toEqual(['001', '002']);
    expect(then.measurements.map(({ day }) => day)).toEqual([1, null]);
  });

  test.each<[string, Partial<AdverseEvent>, Partial<AdverseEvent>]>([
    [
      'ended on the day: as recorded',
      { end: collected('2026-05-10') },
      { end: collected('2026-05-10'), outcome: 'RECOVERED/RESOLVED', endRelation: '' },
    ],
    [
      'ended the day after: goes on, outcome unknown',
      { end: collected('2026-05-11') },
      { end: { kind: 'missing' }, outcome: '', endRelation: 'ONGOING' },
    ],
    [
      'ended some day of the month: the end stays open, outcome unknown',
      { end: collected('2026-05') },
      { end: collected('2026-05'), outcome: '', endRelation: '' },
    ],
    [
      'over, no date: nobody knows whether it was over then',
      { endRelation: 'BEFORE' },
      { outcome: '', endRelation: '' },
    ],
    [
      'ongoing at the cut-off: went on then',
      { endRelation: 'ONGOING' },
      { outcome: '', endRelation: 'ONGOING' },
    ],
  ])('SRC-GATE-202: an event that %s', (_, over, expected) => {
    expect(event(over)).toMatchObject(expected);
  });

  test.each<[string, Partial<AdverseEvent>, string, boolean, number | null, boolean | null]>([
    ['by its end, later', { end: collected('2026-05-20') }, '2026-05-20', false, null, null],
    ['by its end, in time', { end: collected('2026-05-10') }, '2026-05-10', true, 5, true],
    ['by the death of the subject, later', {}, '2026-05-20', false, null, null],
    [
      'serious by more than the death',
      { seriousCriteria: ['AESDTH', 'AESHOSP'] },
      '2026-05-20',
      false,
      null,
      true,
    ],
    ['without any date of death', {}, '', true, 5, true],
  ])('SRC-GATE-203: a fatal event, %s', (_, over, death, fatal, grade, serious) => {
    const fatalEvent = { grade: 5, serious: true, seriousFlag: true, seriousCriteria: ['AESDTH'] } as const;
    expect(event({ ...fatalEvent, outcome: 'FATAL', ...over }, death)).toMatchObject({
      fatal,
      grade,
      serious,
    });
  });

  test('SRC-GATE-204: a death after the day is not known; one without a date stands', () => {
    const dead = (deathDate: string): Partial<Subject> => ({ death: true, deathDate: collected(deathDate) });
    const data = cut({
      subjects: [
        subject('001', dead('2026-05-10')),
        subject('002', dead('2026-05-11')),
        subject('003', dead('')),
      ],
    });
    expect(dataAsOf(data, DAY).subjects.map(({ death }) => death)).toEqual([true, false, true]);
  });

  test('SRC-GATE-205: medication that ended later goes on; without dates it stays', () => {
    const values = { USUBJID: '001', CMSTDTC: '2026-05-01', CMENDTC: '2026-05-11', CMENRTPT: null };
    const data = cut({
      otherRows: { CM: [{ ref: ref('CM'), values }], MH: [{ ref: ref('MH'), values: {} }] },
    });
    const then = dataAsOf(data, DAY).otherRows;
    expect(then.CM?.[0]?.values).toMatchObject({ CMENDTC: null, CMENRTPT: 'ONGOING' });
    expect(then.MH).toHaveLength(1);
  });

  test('SRC-GATE-206: not before the cut-off nothing changes; moved dates are not held against the day', () => {
    const data = cut({ infusions: [infusion('001', '2026-06-01')] });
    expect(dataAsOf(data, data.cutoff)).toBe(data);
    expect(dataAsOf(data, iso('2026-07-01'))).toBe(data);
    const moved = { ...data, datesShifted: true };
    expect(dataAsOf(moved, DAY)).toEqual({ ...moved, cutoff: DAY });
  });

  test('SRC-GATE-207: going back in two steps is going back in one', () => {
    const data = extract(3);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }), (first, second) => {
        const earlier = addDays(data.cutoff, -first - second);
        expect(dataAsOf(dataAsOf(data, addDays(data.cutoff, -first)), earlier)).toEqual(
          dataAsOf(data, earlier),
        );
      }),
      { numRuns: 10 },
    );
  });

  test('SRC-GATE-208: extract 3 as of the cut-off of extract 2 is extract 2, but for what the README names', () => {
    const before = extract(2);
    const then = dataAsOf(extract(3), before.cutoff);
    const keyed = ({ subjectId, start }: { subjectId: string; start: unknown }) => [subjectId, start];
    expect(then.infusions.map(keyed)).toEqual(before.infusions.map(keyed));
    expect(then.measurements.length).toBe(before.measurements.length);
    expect(then.subjects.map(({ subjectId }) => subjectId)).toEqual(
      before.subjects.map(({ subjectId }) => subjectId),
    );
    const known = new Set(
      before.adverseEvents.map(({ subjectId, identifier }) => `${subjectId} ${identifier}`),
    );
    const late = then.adverseEvents.filter((one) => !known.has(`${one.subjectId} ${one.identifier}`));
    expect(late.map(({ preferredTerm }) => preferredTerm)).toEqual(['Herpes zoster']);
    expect(then.adverseEvents).toHaveLength(before.adverseEvents.length + 1);
  });

  test('SRC-GATE-209: a verdict given on extract 2 is one on the same event in extract 3, as of then', () => {
    const before = extract(2);
    const judged = [...dltBySubject(before, axaNk02, []).values()]
      .flatMap(({ events }) => events)
      .map(({ event: one }) => adjudicationOn(one.judged, 'no', { cutoffDate: before.cutoff }));
    expect(judged.length).toBeGreaterThan(0);
    const later = dataAsOf(extract(3), before.cutoff);
    const now = dltBySubject(later, axaNk02, adjudicationsAsOf(judged, before.cutoff));
    const standings = [...now.values()].flatMap(({ events }) => events.map(({ standing }) => standing));
    expect(standings.filter((standing) => standing === 'no')).toHaveLength(judged.length);
    expect(standings).not.toContain('again');
  });
});
