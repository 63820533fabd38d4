import { describe, expect, test } from 'vitest';
import { checkException, type DltCalendar } from '../../../../shared/clinical/dlt/checkException.ts';
import { exception, figures, range } from '../../../builders/dlt.ts';
import { iso } from '../../../builders/trialData.ts';

const calendar = (over: Partial<DltCalendar> = {}): DltCalendar => ({
  firstInfusion: iso('2026-04-20'),
  cutoff: iso('2026-07-01'),
  datesShifted: false,
  ...over,
});

const check = (
  rule: Parameters<typeof exception>[0],
  event: Parameters<typeof figures>[0] = {},
  over: Partial<DltCalendar> = {},
) => {
  const { state, reason, until } = checkException(exception(rule), figures(event), calendar(over));
  return [state, reason.key, reason.params, until];
};

describe('exceptions', () => {
  test('SRC-DLT-100: one without a condition applies to what it names', () => {
    expect(check({})).toEqual(['applies', 'dlt-exception.applies', {}, null]);
    expect(checkException(exception({ id: 'x' }), figures(), calendar()).exception).toBe('x');
  });

  test.each([
    [1, ['applies', 'dlt-exception.applies', {}, null]],
    [2, ['applies', 'dlt-exception.applies', {}, null]],
    [3, ['does-not-apply', 'dlt-exception.grade-above', { grade: 3, max: 2 }, null]],
    [null, ['does-not-apply', 'dlt-exception.grade-unknown', {}, null]],
  ])('SRC-DLT-101: grade at most 2 against %s', (grade, expected) => {
    expect(check({ maxGrade: 2 }, { grade })).toEqual(expected);
  });

  test.each([
    [true, 'dlt-exception.applies'],
    [false, 'dlt-exception.not-lymphodepletion'],
  ])('SRC-DLT-102: said to come from lymphodepletion: %s', (fromLymphodepletion, key) => {
    expect(check({ fromLymphodepletion: true }, { fromLymphodepletion })[1]).toBe(key);
    expect(check({ fromLymphodepletion: false }, { fromLymphodepletion })[0]).toBe('applies');
  });

  // 2026-04-20 and 28 whole days: 2026-05-18.
  const within = { toGrade: 3, withinDays: 28, of: 'firstInfusion' as const };

  test.each([
    ['2026-05-17', '2026-05-17', 'applies', 'dlt-exception.recovered'],
    ['2026-05-18', '2026-05-18', 'applies', 'dlt-exception.recovered'],
    ['2026-05-19', '2026-05-19', 'does-not-apply', 'dlt-exception.recovered-late'],
    // Of an incomplete date the last day counts.
    ['2026-05-01', '2026-05-31', 'does-not-apply', 'dlt-exception.recovered-late'],
    ['2026-04-01', '2026-04-30', 'applies', 'dlt-exception.recovered'],
  ])('SRC-DLT-103: over between %s and %s: %s', (earliest, latest, state, key) => {
    expect(check({ recovered: within }, { over: () => range(earliest, latest) })).toEqual([
      ...[state, key, { date: latest, by: '2026-05-18' }, null],
    ]);
  });

  test('SRC-DLT-104: recovery is asked for at the grade of the exception', () => {
    const over = (toGrade: number) => (toGrade === 3 ? range('2026-05-01') : null);
    expect(check({ recovered: within }, { over })[0]).toBe('applies');
    expect(check({ recovered: { ...within, toGrade: 2 } }, { over })[0]).toBe('does-not-apply');
  });

  test.each([
    ['2026-05-17', false, ['not-yet', 'dlt-exception.not-yet', { by: '2026-05-18' }, '2026-05-18']],
    ['2026-05-18', false, ['does-not-apply', 'dlt-exception.not-recovered', { by: '2026-05-18' }, null]],
    ['2026-05-17', true, ['does-not-apply', 'dlt-exception.not-recovered', { by: '2026-05-18' }, null]],
  ])('SRC-DLT-105: no recovery known, cut-off %s, dates moved %s', (cutoff, datesShifted, expected) => {
    expect(check({ recovered: within }, {}, { cutoff: iso(cutoff), datesShifted })).toEqual(expected);
  });

  test.each([
    ['2026-04-28', 'applies'],
    ['2026-04-29', 'does-not-apply'],
  ])('SRC-DLT-106: within 3 days of the onset on 2026-04-25, over on %s: %s', (date, state) => {
    const recovered = { toGrade: 2, withinDays: 3, of: 'onset' as const };
    expect(check({ recovered }, { over: () => range(date) })[0]).toBe(state);
  });

  test('SRC-DLT-107: of an incomplete onset the first day counts; of none nothing is excepted', () => {
    const recovered = { toGrade: 2, withinDays: 3, of: 'onset' as const };
    const over = () => range('2026-04-05');
    expect(check({ recovered }, { onset: range('2026-04-01', '2026-04-30'), over })[0]).toBe(
      'does-not-apply',
    );
    expect(check({ recovered }, { onset: null, over })).toEqual([
      ...['does-not-apply', 'dlt-exception.onset-unknown', {}, null],
    ]);
    // The first infusion is known all the same.
    expect(check({ recovered: within }, { onset: null, over })[0]).toBe('applies');
  });

  test.each([
    [3, ['applies', 'dlt-exception.not-worse', { grade: 3, baseline: 3, day: -5 }, null]],
    [4, ['applies', 'dlt-exception.not-worse', { grade: 3, baseline: 4, day: -5 }, null]],
    [2, ['does-not-apply', 'dlt-exception.worse', { grade: 3, baseline: 2, day: -5 }, null]],
    [null, ['does-not-apply', 'dlt-exception.no-baseline', { day: -5 }, null]],
  ])('SRC-DLT-108: grade 3 against %s before day -5', (before, expected) => {
    expect(check({ notWorseThanBeforeDay: -5 }, { gradeBefore: () => before })).toEqual(expected);
  });

  test('SRC-DLT-109: the day of the exception is the one that is asked for; without a grade nothing is excepted', () => {
    const gradeBefore = (day: number) => (day === -5 ? 4 : null);
    expect(check({ notWorseThanBeforeDay: -4 }, { gradeBefore })[0]).toBe('does-not-apply');
    expect(check({ notWorseThanBeforeDay: -5 }, { gradeBefore, grade: null })[1]).toBe(
      'dlt-exception.grade-unknown',
    );
  });

  test('SRC-DLT-110: a condition that fails outweighs one that time may fulfil and one that holds', () => {
    const open = { cutoff: iso('2026-04-30') };
    expect(check({ recovered: within, maxGrade: 3 }, {}, open)[0]).toBe('not-yet');
    expect(check({ recovered: within, maxGrade: 2 }, {}, open)[1]).toBe('dlt-exception.grade-above');
    expect(check({ recovered: within, maxGrade: 2 }, { over: () => range('2026-05-01') })[1]).toBe(
      'dlt-exception.grade-above',
    );
    expect(check({ recovered: within, maxGrade: 3 }, { over: () => range('2026-05-01') })[1]).toBe(
      'dlt-exception.recovered',
    );
  });
});
