import { describe, expect, test } from 'vitest';
import { daysOfData } from '../../../shared/clinical/daysOfData.ts';
import { dosedSet } from '../../../shared/clinical/dosedSet.ts';
import { possibleDates } from '../../../shared/clinical/possibleDates.ts';
import { relatedness } from '../../../shared/clinical/relationship.ts';
import { treatmentEmergence } from '../../../shared/clinical/treatmentEmergence.ts';
import { worstGrade } from '../../../shared/clinical/worstGrade.ts';
import type { AdverseEvent, TrialData } from '../../../shared/dataset/trialData.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import {
  adverseEvent,
  collected,
  infusion,
  iso,
  measurement,
  ref,
  subject,
  treated,
  trialData,
} from '../../builders/trialData.ts';

const FIRST = '2026-04-20';

const firstOf = (data: TrialData) => {
  const [dosed] = dosedSet(data, axaNk02).subjects;
  if (dosed === undefined) throw new Error('Nobody is dosed');
  return dosed;
};

describe('partial dates', () => {
  test.each([
    ['2026-04-20', '2026-04-20', '2026-04-20'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026---15', '2026-01-01', '2026-12-31'],
  ])('SRC-DATE-001: %s may be %s to %s', (text, earliest, latest) => {
    expect(possibleDates(collected(text))).toEqual({ earliest, latest });
  });

  test.each(['', '--04-20', 'UNK', '2026-13', '2026-04-28/2026-05-03'])(
    'SRC-DATE-002: "%s" says nothing',
    (text) => {
      expect(possibleDates(collected(text))).toBeNull();
    },
  );
});

describe('treatment emergence', () => {
  test.each([
    ['2026-04-19', '', 'before'],
    ['2026-04-20', '', 'emergent'],
    ['2026-04-21', '', 'emergent'],
    ['2026-03', '', 'before'],
    ['2026-04', '', 'assumed'],
    ['2026-05', '', 'emergent'],
    ['2026', '', 'assumed'],
    ['', '', 'assumed'],
    ['', '2026-04-19', 'before'],
    ['2026-04', '2026-04-19', 'before'],
    ['2026', '2026-03', 'before'],
    ['2026-04', '2026-04-20', 'assumed'],
  ] as const)('SRC-AE-001: onset "%s", end "%s": %s', (start, end, expected) => {
    expect(treatmentEmergence({ start: collected(start), end: collected(end) }, iso(FIRST))).toBe(expected);
  });
});

describe('relationship', () => {
  test.each([
    ['RELATED', 'related'],
    ['possibly related', 'related'],
    ['NOT RELATED', 'unrelated'],
    ['UNLIKELY RELATED', 'unrelated'],
    ['NONE', 'unrelated'],
    ['', 'unclear'],
    ['NOT ASSESSED', 'unclear'],
    ['UNKNOWN', 'unclear'],
  ])('SRC-AE-002: "%s" is %s', (text, expected) => {
    expect(relatedness(text, axaNk02)).toBe(expected);
  });
});

describe('worst grade', () => {
  const graded = (grade: AdverseEvent['grade'], preferredTerm = 'Nausea') =>
    adverseEvent('001', FIRST, { grade, preferredTerm });

  test('SRC-AE-010: of no event it is none', () => {
    expect(worstGrade([])).toEqual({ kind: 'none' });
  });

  test('SRC-AE-011: an event without a grade never outranks a grade, and is counted apart', () => {
    const events = [graded(null), graded(1), graded(2, 'Fever'), graded(2)];
    expect(worstGrade(events)).toEqual({
      kind: 'grade',
      grade: 2,
      term: 'Fever',
      refs: [events[2]?.ref, events[3]?.ref],
      ungraded: 1,
    });
  });

  test('SRC-AE-012: with no grade at all it is not graded, never 0', () => {
    const events = [graded(null), graded(null)];
    expect(worstGrade(events)).toEqual({ kind: 'not-graded', refs: events.map((event) => event.ref) });
  });

  test('SRC-AE-013: the reported term stands where there is no preferred term', () => {
    const event = adverseEvent('001', FIRST, { preferredTerm: '', term: 'chills at night' });
    expect(worstGrade([event])).toMatchObject({ term: 'chills at night' });
  });
});

describe('days of data', () => {
  const base = { subjects: [subject('001')], infusions: [infusion('001', FIRST)], adverseEvents: [] };
  const lab = (date: string, over = {}) => measurement('001', ['LB', 'ALT'], date, over);
  const days = (data: TrialData, anchor: 'firstInfusion' | 'lastInfusion' = 'firstInfusion') =>
    daysOfData(firstOf(data), { cutoff: data.cutoff, protocol: axaNk02, anchor }).days;

  test.each([
    ['2026-05-17', 27],
    ['2026-05-18', 28],
    ['2026-05-19', 29],
    ['2026-04-20', 0],
  ])('SRC-GATE-001: last observation %s: %d days', (date, expected) => {
    expect(days(trialData('2026-06-30', { ...base, measurements: [lab(date)] }))).toBe(expected);
  });

  test('SRC-GATE-002: what is dated after the cut-off does not count', () => {
    const measurements = [lab('2026-04-30'), lab('2026-05-20')];
    expect(days(trialData('2026-05-18', { ...base, measurements }))).toBe(10);
  });

  test.each([
    ['a research sample', measurement('001', ['PC', 'CARCOPY'], '2026-05-18')],
    ['a score', measurement('001', ['QS', 'SLEDAI'], '2026-05-18')],
    ['a planned test without a result', lab('2026-05-18', { value: null, text: '' })],
    ['a test not done', lab('2026-05-18', { value: null, text: 'Not done' })],
    ['a partial date', lab('2026-05')],
  ])('SRC-GATE-003: %s is no dated safety observation', (_, item) => {
    expect(days(trialData('2026-06-30', { ...base, measurements: [lab('2026-04-21'), item] }))).toBe(1);
  });

  test('SRC-GATE-004: start and end of an event and a contact are observations, a milestone is not', () => {
    const event = adverseEvent('001', '2026-04-25', { end: collected('2026-05-02') });
    const data = trialData('2026-06-30', { ...base, measurements: [], adverseEvents: [event] });
    expect(days(data)).toBe(12);
    const contact = (category: string) => ({
      ...data,
      otherRows: {
        DS: [{ ref: ref('DS'), values: { USUBJID: '001', DSSTDTC: '2026-05-18', DSCAT: category } }],
      },
    });
    expect(days(contact('DISPOSITION EVENT'))).toBe(28);
    expect(days(contact('PROTOCOL MILESTONE'))).toBe(12);
  });

  test('SRC-GATE-005: without an observation on or after the anchor there are none', () => {
    expect(days(trialData('2026-06-30', { ...base, measurements: [] }))).toBeNull();
    expect(days(trialData('2026-06-30', { ...base, measurements: [lab('2026-04-19')] }))).toBeNull();
  });

  test('SRC-GATE-006: from the last infusion there is no clock until all planned infusions are given', () => {
    const three = trialData('2026-06-30', treated('001', { first: FIRST, infusions: 3 }));
    const four = trialData('2026-06-30', treated('001', { first: FIRST, infusions: 4 }));
    expect([days(three, 'lastInfusion'), days(four, 'lastInfusion')]).toEqual([null, 7]);
  });
});
