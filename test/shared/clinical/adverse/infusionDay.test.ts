import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { infusionDay } from '../../../../shared/clinical/adverse/infusionDay.ts';
import { addDays, daysBetween } from '../../../../shared/kernel/isoDate.ts';
import { collected, iso } from '../../../builders/trialData.ts';

const WEEKLY = ['2026-04-20', '2026-04-27', '2026-05-04', '2026-05-11'].map(iso);

describe('a complete onset', () => {
  test.each([
    ['2026-04-20', 1, '2026-04-20', 1],
    ['2026-04-21', 1, '2026-04-20', 2],
    ['2026-04-26', 1, '2026-04-20', 7],
    ['2026-04-27', 2, '2026-04-27', 1],
    ['2026-04-28', 2, '2026-04-27', 2],
    ['2026-05-11', 4, '2026-05-11', 1],
    ['2026-07-01', 4, '2026-05-11', 52],
  ])('SRC-AED-020: onset %s is infusion %i (%s), day %i', (onset, infusion, date, day) => {
    expect(infusionDay(collected(onset), WEEKLY)).toEqual({ kind: 'known', infusion, date, day });
  });

  test('SRC-AED-021: the day before the first infusion is before', () => {
    expect(infusionDay(collected('2026-04-19'), WEEKLY)).toEqual({ kind: 'before' });
  });

  test('SRC-AED-022: two bags of one day are one infusion, in any order of the records', () => {
    const days = ['2026-04-27', '2026-04-20', '2026-04-20'].map(iso);
    expect(infusionDay(collected('2026-04-28'), days)).toMatchObject({ infusion: 2, day: 2 });
    expect(infusionDay(collected('2026-04-20'), days)).toMatchObject({ infusion: 1, day: 1 });
  });
});

describe('an incomplete onset', () => {
  test.each([
    // Infusions 2026-04-20, -27, 2026-05-04, -11.
    ['2026-05', [2, 4, 1, 21, false]],
    ['2026-06', [4, 4, 22, 51, false]],
    ['2026-04', [1, 2, 1, 7, true]],
    ['2026', [1, 4, 1, 235, true]],
  ] as const)('SRC-AED-023: onset %s: infusions, days, may precede %j', (onset, expected) => {
    const found = infusionDay(collected(onset), WEEKLY);
    expect(
      found.kind === 'interval' && [
        found.infusionLow,
        found.infusionHigh,
        found.dayLow,
        found.dayHigh,
        found.mayPrecede,
      ],
    ).toEqual(expected);
  });

  test('SRC-AED-024: a month that is over before the first infusion is before', () => {
    expect(infusionDay(collected('2026-03'), WEEKLY)).toEqual({ kind: 'before' });
  });

  test('SRC-AED-025: the interval holds every day that is possible', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('2026-04', '2026-05', '2026-06'),
        fc.integer({ min: 0, max: 29 }),
        (offsets, month, day) => {
          const dates = offsets.map((offset) => addDays(iso('2026-04-01'), offset));
          const whole = infusionDay(collected(month), dates);
          const exact = infusionDay(collected(addDays(iso(`${month}-01`), day)), dates);
          if (whole.kind === 'before') expect(exact.kind).toBe('before');
          else if (whole.kind !== 'interval') throw new Error(`Unexpected: ${whole.kind}`);
          else if (exact.kind === 'before') expect(whole.mayPrecede).toBe(true);
          else if (exact.kind === 'known') {
            expect(exact.day).toBe(daysBetween(exact.date, addDays(iso(`${month}-01`), day)) + 1);
            expect(exact.day >= whole.dayLow && exact.day <= whole.dayHigh).toBe(true);
            expect(exact.infusion >= whole.infusionLow && exact.infusion <= whole.infusionHigh).toBe(true);
          } else throw new Error(`Unexpected: ${exact.kind}`);
        },
      ),
    );
  });
});

describe('what cannot be told', () => {
  test('SRC-AED-026: no infusion, no onset', () => {
    expect(infusionDay(collected('2026-04-20'), [])).toEqual({ kind: 'unknown', why: 'no-infusion' });
    expect(infusionDay(collected(''), WEEKLY)).toEqual({ kind: 'unknown', why: 'no-onset' });
  });

  test.each([
    // An administration without a day, and whether it may be the last before 2026-04-28 (infusion 2 was on the 27th).
    ['', 'unknown'],
    ['2026-04', 'unknown'],
    ['2026', 'unknown'],
    ['2026-03', 'known'],
    ['2026-05', 'known'],
  ])('SRC-AED-027: undated infusion "%s": %s', (undated, kind) => {
    const found = infusionDay(collected('2026-04-28'), WEEKLY, [collected(undated)]);
    expect(found.kind).toBe(kind);
    if (found.kind === 'unknown') expect(found.why).toBe('undated-infusion');
  });

  test('SRC-AED-028: an undated infusion before the first dated one may be the one that precedes', () => {
    const undated = [collected('2026-03')];
    expect(infusionDay(collected('2026-04-10'), WEEKLY, undated)).toEqual({
      kind: 'unknown',
      why: 'undated-infusion',
    });
    expect(infusionDay(collected('2026-02-10'), WEEKLY, undated)).toEqual({ kind: 'before' });
    expect(infusionDay(collected('2026-04-10'), [], undated)).toEqual({
      kind: 'unknown',
      why: 'undated-infusion',
    });
  });

  test('SRC-AED-029: an undated infusion of the month of the last one may follow it by a day, not precede it', () => {
    const [first] = WEEKLY;
    if (first === undefined) throw new Error('No infusion');
    const april = [collected('2026-04')];
    expect(infusionDay(collected('2026-04-30'), [iso('2026-04-30')], april)).toMatchObject({ kind: 'known' });
    expect(infusionDay(collected('2026-04-30'), [iso('2026-04-29')], april)).toMatchObject({
      kind: 'unknown',
    });
    expect(infusionDay(collected('2026-04-01'), [first], april)).toMatchObject({ kind: 'unknown' });
    expect(infusionDay(collected('2026-03-31'), [first], april)).toMatchObject({ kind: 'before' });
  });
});
