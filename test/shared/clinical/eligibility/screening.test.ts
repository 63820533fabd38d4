import { describe, expect, test } from 'vitest';
import { screeningResults } from '../../../../shared/clinical/eligibility/screeningResults.ts';
import { type Screening, screeningWindow } from '../../../../shared/clinical/eligibility/screeningWindow.ts';
import type { CellValue } from '../../../../shared/dataset/sourceRow.ts';
import type { CollectedDate, TrialData } from '../../../../shared/dataset/trialData.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { inputOf } from '../../../builders/subjectInput.ts';
import { collected, infusion, iso, measurement, ref, subject } from '../../../builders/trialData.ts';

type Values = Record<string, CellValue>;
const rows = (domain: string, values: readonly Values[]): TrialData['otherRows'] => ({
  [domain]: values.map((one) => ({ ref: ref(domain), values: { USUBJID: 'S', ...one } })),
});
const enrolled = (date: string, term = 'ENROLLED') => rows('DS', [{ DSDECOD: term, DSSTDTC: date }]);
const depleted = (date: string) => rows('CM', [{ CMCAT: 'LYMPHODEPLETION', CMSTDTC: date }]);

const windowOf = (over: Partial<TrialData>, consent = '2026-04-01') =>
  screeningWindow(
    inputOf({ subjects: [subject('S', { consent: collected(consent) })], ...over }),
    axaNk02.eligibility.window.value,
  );
const dosed = { infusions: [infusion('S', '2026-04-20T10:00')] };

describe('days that count as screening', () => {
  test.each([
    [
      'enrolment',
      { ...dosed, otherRows: { ...enrolled('2026-04-13'), ...depleted('2026-04-15') } },
      '2026-04-13',
      'enrolment',
      ['DS'],
    ],
    [
      'enrolment on the day before lymphodepletion: the same day',
      { ...dosed, otherRows: { ...enrolled('2026-04-14'), ...depleted('2026-04-15') } },
      '2026-04-14',
      'enrolment',
      ['DS', 'CM'],
    ],
    [
      'lymphodepletion before enrolment',
      { ...dosed, otherRows: { ...enrolled('2026-04-18'), ...depleted('2026-04-15') } },
      '2026-04-14',
      'lymphodepletion',
      ['CM'],
    ],
    [
      'only lymphodepletion',
      { ...dosed, otherRows: depleted('2026-04-15') },
      '2026-04-14',
      'lymphodepletion',
      ['CM'],
    ],
    [
      'enrolment on the day of the infusion',
      { ...dosed, otherRows: enrolled('2026-04-20') },
      '2026-04-19',
      'infusion',
      ['EX'],
    ],
    [
      'enrolled, not dosed',
      { otherRows: enrolled('2026-04-14', 'Enrolled') },
      '2026-04-14',
      'enrolment',
      ['DS'],
    ],
    [
      'the first of two enrolments',
      {
        otherRows: rows('DS', [
          { DSDECOD: 'ENROLLED', DSSTDTC: '2026-04-16' },
          { DSDECOD: 'ENROLLED', DSSTDTC: '2026-04-14T09:00' },
          { DSDECOD: 'ENROLLED', DSSTDTC: '2026-04-15' },
        ]),
      },
      '2026-04-14',
      'enrolment',
      ['DS'],
    ],
    [
      'another word for it',
      { otherRows: enrolled('2026-04-14', 'RANDOMIZED') },
      '2026-04-14',
      'enrolment',
      ['DS'],
    ],
    ['neither enrolled nor treated', {}, null, 'not-treated', []],
    ['a date of enrolment that is not complete', { otherRows: enrolled('2026-04') }, null, 'not-treated', []],
    [
      'another milestone',
      { otherRows: enrolled('2026-04-03', 'INFORMED CONSENT OBTAINED') },
      null,
      'not-treated',
      [],
    ],
    [
      'a number is no word',
      { otherRows: rows('DS', [{ DSDECOD: 5, DSSTDTC: '2026-04-14' }]) },
      null,
      'not-treated',
      [],
    ],
  ] as const)('SRC-ELI-010: the end: %s', (_name, over, last, basis, domains) => {
    const found = windowOf(over);
    if (found.kind !== 'window') throw new Error('No window');
    expect([found.last, found.basis, found.refs.map(({ domain }) => domain)]).toEqual([last, basis, domains]);
  });

  test('SRC-ELI-011: dosed without enrolment and lymphodepletion on record: nothing counts', () => {
    expect(windowOf(dosed)).toEqual({ kind: 'none' });
  });

  test.each([
    ['28 days before consent', '2026-04-01', '2026-03-04'],
    ['a month: from its first day', '2026-04', '2026-03-04'],
    ['not recorded', '', null],
  ])('SRC-ELI-012: the beginning: %s', (_name, consent, first) => {
    const found = windowOf({}, consent);
    expect(found.kind === 'window' ? found.first : 'none').toBe(first);
  });

  test('SRC-ELI-013: without demographics there is no beginning', () => {
    const found = windowOf({ subjects: [], otherRows: enrolled('2026-04-14') });
    expect(found.kind === 'window' ? [found.first, found.last] : []).toEqual([null, '2026-04-14']);
  });
});

describe('the results that count', () => {
  const window: Extract<Screening, { kind: 'window' }> = {
    ...{ kind: 'window', first: iso('2026-03-04'), last: iso('2026-04-14'), basis: 'enrolment', refs: [] },
  };
  const tests = [{ domain: 'LB', testCode: 'ALT' }];
  const alt = (
    date: string,
    value: number | null = 30,
    over: { testCode?: string; domain?: string } = {},
  ) => {
    const text = value === null ? 'NOT DONE' : String(value);
    return measurement('S', ['LB', 'ALT'], date, { value, text, ...over });
  };
  const said = (dates: readonly (readonly [string, (number | null)?])[], within = window) => {
    const records = dates.map(([date, value]) => alt(date, value === undefined ? 30 : value));
    const found = screeningResults(records, tests, within);
    const at = (one: { readonly date: CollectedDate }): string =>
      one.date.kind === 'missing' ? '' : one.date.text;
    return [found.last.map(at), found.maybeLater.map(at), found.outside];
  };
  const open = { ...window, first: null, last: null };

  test.each([
    ['nothing', [], window, [[], [], false]],
    ['the last', [['2026-04-06'], ['2026-04-14'], ['2026-04-10']], window, [['2026-04-14'], [], false]],
    ['the first day counts', [['2026-03-04']], window, [['2026-03-04'], [], false]],
    ['the day before does not', [['2026-03-03']], window, [[], [], true]],
    ['the last day counts, at any hour', [['2026-04-14T23:59']], window, [['2026-04-14T23:59'], [], false]],
    ['the day after does not', [['2026-04-06'], ['2026-04-15']], window, [['2026-04-06'], [], false]],
    [
      'the latest of a day',
      [['2026-04-14T08:00'], ['2026-04-14T12:00'], ['2026-04-14T10:00']],
      window,
      [['2026-04-14T12:00'], [], false],
    ],
    [
      'all of the latest time',
      [['2026-04-14T12:00'], ['2026-04-14T12:00']],
      window,
      [['2026-04-14T12:00', '2026-04-14T12:00'], [], false],
    ],
    [
      'all of a day where a time is missing',
      [['2026-04-14T12:00'], ['2026-04-14']],
      window,
      [['2026-04-14T12:00', '2026-04-14'], [], false],
    ],
    ['no result is passed over', [['2026-04-06'], ['2026-04-14', null]], window, [['2026-04-06'], [], false]],
    ['only no result', [['2026-04-14', null]], window, [[], [], false]],
    ['no end, no beginning', [['2020-01-01'], ['2027-01-01']], open, [['2027-01-01'], [], false]],
    [
      'the month of the last: may be later',
      [['2026-04-06'], ['2026-04']],
      window,
      [['2026-04-06'], ['2026-04'], false],
    ],
    [
      'a month before the last: not later',
      [['2026-04-06'], ['2026-03']],
      window,
      [['2026-04-06'], [], false],
    ],
    [
      'a month after screening: not in it',
      [['2026-04-06'], ['2026-05']],
      window,
      [['2026-04-06'], [], false],
    ],
    ['no date at all: may be later', [['2026-04-06'], ['']], window, [['2026-04-06'], [''], false]],
    ['only a month within', [['2026-03']], window, [[], ['2026-03'], false]],
    ['only a month before', [['2026-02']], window, [[], [], true]],
    ['only a month, no beginning and no end', [['2026-02']], open, [[], ['2026-02'], false]],
    [
      'a month that ends on the first day',
      [['2026-03-04'], ['2026-03']],
      { ...window, last: iso('2026-03-31') },
      [['2026-03-04'], ['2026-03'], false],
    ],
  ] as const)('SRC-ELI-014: %s', (_name, dates, within, expected) => {
    expect(said(dates, within)).toEqual(expected);
  });

  test('SRC-ELI-015: only the tests asked for, in any case of their code', () => {
    const found = screeningResults(
      [
        alt('2026-04-10', 1, { testCode: 'AST' }),
        alt('2026-04-10', 2, { domain: 'XX' }),
        alt('2026-04-09', 3, { testCode: 'alt' }),
      ],
      tests,
      window,
    );
    expect(found.last.map(({ value }) => value)).toEqual([3]);
  });
});
