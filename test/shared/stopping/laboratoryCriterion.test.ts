import { describe, expect, test } from 'vitest';
import type { Measurement } from '../../../shared/dataset/trialData.ts';
import { findingOf, severe, stoppingRule, told } from '../../builders/stopping.ts';
import { adverseEvent, measurement, treated, trialData } from '../../builders/trialData.ts';

const FIRST = '2026-04-20';

/** A neutrophil count in 10^9/L; CTCAE v5: grade 4 below 0.5. */
const neutrophils = (date: string, value: number, over: Partial<Measurement> = {}) =>
  measurement('001', ['LB', 'NEUT'], date, {
    value,
    text: String(value),
    unit: '10^9/L',
    low: 2,
    high: 7,
    ...over,
  });

const rule = (over = {}, window: { days: number; anchor: 'firstInfusion' } | null = null) =>
  stoppingRule({
    criterion: severe({
      anyOf: [{ kind: 'lab', tests: [{ term: 'Neutrophil count decreased', direction: 'L' }] }],
      minGrade: 4,
      ...over,
    }),
    threshold: { kind: 'subjects', n: 1 },
    window,
  });

const found = (results: readonly Measurement[], one = rule(), first = FIRST) => {
  const subject = treated('001', { first, lastDay: 1 });
  return told(findingOf(trialData('2026-07-01', { ...subject, measurements: results }), one));
};

const met = (metOn: string) => ({ value: 'met', counted: ['001'], open: [], missing: [], metOn });
const NOT_MET = { value: 'not-met', counted: [], open: [], missing: [], metOn: null };
const open = (...missing: readonly string[]) => ({
  ...{ value: 'not-evaluable', counted: [], open: ['001'], missing, metOn: null },
});

describe('laboratory values', () => {
  test.each([
    ['just above the cut', 0.51, NOT_MET],
    ['at the cut', 0.5, NOT_MET],
    ['just below the cut', 0.49, met('2026-04-24')],
  ] as const)('SRC-STP-030: grade 4 of neutrophils, %s', (_, value, expected) => {
    expect(found([neutrophils('2026-04-24', value)])).toEqual(expected);
  });

  test('SRC-STP-031: a result that cannot be graded may count', () => {
    expect(found([neutrophils('2026-04-24', 0.4, { unit: '' })])).toEqual(
      open('what is needed to grade 1 result of “Neutrophil count decreased” (grade 4 or above would count)'),
    );
  });

  test.each([
    ['before the first infusion', '2026-04-19', NOT_MET],
    [
      'on its day without a time',
      '2026-04-20',
      open(
        'time of the sample for “Neutrophil count decreased” on 20 Apr 2026, the day of the first infusion',
      ),
    ],
    ['the day after', '2026-04-21', met('2026-04-21')],
    ['no date', '', open('the onset date of “Neutrophil count decreased”')],
  ] as const)('SRC-STP-032: a sample %s', (_, date, expected) => {
    expect(found([neutrophils(date, 0.3)])).toEqual(expected);
  });

  test.each([
    ['before the infusion of that day', '2026-04-20T08:00', NOT_MET],
    ['at its start', '2026-04-20T10:00', met('2026-04-20')],
    ['after it', '2026-04-20T12:00', met('2026-04-20')],
  ] as const)('SRC-STP-033: times decide on the day of the first infusion: %s', (_, date, expected) => {
    expect(found([neutrophils(date, 0.3)], rule(), '2026-04-20T10:00')).toEqual(expected);
  });

  test.each([
    ['seven days with no better result between', ['2026-04-24', 0.3], ['2026-05-01', 0.3], met('2026-05-01')],
    ['six days, then better on the seventh', ['2026-04-24', 0.3], ['2026-04-30', 0.3], 'better', NOT_MET],
    [
      'one result, the next better one after a week: nobody knows',
      ['2026-04-24', 0.3],
      ['2026-05-02', 1.6],
      open('whether “Neutrophil count decreased” lasts 7 days or longer'),
    ],
    [
      'one result, none after it',
      ['2026-04-24', 0.3],
      null,
      open('whether “Neutrophil count decreased” lasts 7 days or longer'),
    ],
  ] as const)('SRC-STP-034: at least 7 days: %s', (...row) => {
    const [, first, second] = row;
    const expected = row.at(-1);
    const results = [
      first,
      second,
      row[3] === 'better' ? (['2026-04-30T20:00', 1.6] as const) : null,
    ].flatMap((one) => (one === null ? [] : [neutrophils(one[0], one[1])]));
    expect(found(results, rule({ minDurationDays: 7 }))).toEqual(expected);
  });

  test('SRC-STP-035: the window is that of the first result of a run', () => {
    const window = { days: 28, anchor: 'firstInfusion' } as const;
    expect(found([neutrophils('2026-05-18', 0.3)], rule({}, window))).toEqual(met('2026-05-18'));
    expect(found([neutrophils('2026-05-19', 0.3)], rule({}, window))).toEqual(NOT_MET);
  });

  test('SRC-STP-036: adverse events are not asked for, and a laboratory value is not serious by itself', () => {
    const data = trialData(
      '2026-07-01',
      treated('001', {
        first: FIRST,
        adverseEvents: [
          adverseEvent('001', '2026-04-25', { grade: 4, relationship: 'RELATED', term: 'Neutropenia' }),
        ],
      }),
    );
    expect(told(findingOf({ ...data, measurements: [] }, rule()))).toEqual(NOT_MET);
    expect(found([neutrophils('2026-04-24', 0.3)], rule({ serious: true }))).toEqual(NOT_MET);
  });
});
