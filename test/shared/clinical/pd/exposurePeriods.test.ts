import { describe, expect, test } from 'vitest';
import { exposurePeriods } from '../../../../shared/clinical/pd/exposurePeriods.ts';
import type { Point } from '../../../builders/exposurePeriods.ts';
import { periods } from '../../../builders/exposurePeriods.ts';
import { infusionStart, sample } from '../../../builders/pdSamples.ts';

describe('samples of an infusion', () => {
  const split = (points: readonly Point[], ...others: readonly number[]) =>
    periods(points, ...others).map(({ preDose, after, nextAt, unclear }) => [
      preDose?.text ?? null,
      after.map(({ sample: one, days }) => [Number(days.toFixed(3)), one.text]),
      nextAt,
      unclear.length,
    ]);

  test('SRC-PDK-020: a pre-dose sample belongs to the infusion that follows, a later one to that one', () => {
    expect(
      split(
        [
          [-0.05, '<50'],
          [0.1, 281],
          [3, 1001],
          [6.95, 200],
          [7.1, 573],
          [10, 709],
        ],
        7,
      ),
    ).toEqual([
      [
        '<50',
        [
          [0.1, '281'],
          [3, '1001'],
        ],
        7,
        0,
      ],
      [
        '200',
        [
          [0.1, '573'],
          [3, '709'],
        ],
        null,
        0,
      ],
    ]);
  });

  test('SRC-PDK-021: at the very minute of the start it is before; a minute later after', () => {
    const minute = 1 / 1440;
    expect(
      split([
        [0, 11],
        [minute, 12],
      ]),
    ).toEqual([['11', [[0.001, '12']], null, 0]]);
  });

  test('SRC-PDK-022: the last of several before the first infusion counts; the day before a later one does not', () => {
    expect(
      split(
        [
          [-5, 1],
          [-2, 2],
          [3, 30],
          [6, 60],
        ],
        7,
      ),
    ).toEqual([
      [
        '2',
        [
          [3, '30'],
          [6, '60'],
        ],
        7,
        0,
      ],
      [null, [], null, 0],
    ]);
  });

  const one = (date: string, timePoint: string, baselineFlag = false) => {
    const samples = [sample(date, 5, { timePoint, baselineFlag })];
    const [period] = exposurePeriods([infusionStart(1, '2026-04-20T10:00')], samples);
    return [period?.preDose?.text ?? null, period?.after.map(({ days }) => days), period?.unclear.length];
  };

  test.each([
    ['called pre-dose', 'PREDOSE', false, ['5', [], 0]],
    ['called pre-infusion', 'Pre-infusion', false, ['5', [], 0]],
    ['called before infusion', 'BEFORE INFUSION', false, ['5', [], 0]],
    ['called so in Chinese', '输注前', false, ['5', [], 0]],
    ['called post-infusion', '1 H POST-INFUSION', false, [null, [0], 0]],
    ['called after', '1 h after infusion', false, [null, [0], 0]],
    ['flagged as the last before exposure', '', true, ['5', [], 0]],
    ['not told', '', false, [null, [], 1]],
    ['a word that only begins so', 'PRESENT', false, [null, [], 1]],
  ])('SRC-PDK-023: on the day of the infusion without a time: %s', (_name, timePoint, flag, expected) => {
    expect(one('2026-04-20', timePoint, flag)).toEqual(expected);
  });

  test('SRC-PDK-024: where both have a time it outweighs the planned time point', () => {
    expect(one('2026-04-20T10:30', 'PREDOSE')).toEqual([null, [30 / 1440], 0]);
    expect(one('2026-04-20T09:30', '1 H POST-INFUSION')).toEqual(['5', [], 0]);
  });

  test('SRC-PDK-025: times of different zones say nothing about the order within a day', () => {
    expect(one('2026-04-20T10:30+08:00', '')).toEqual([null, [], 1]);
    expect(one('2026-04-21T10:30+08:00', '')).toEqual([null, [1], 0]);
  });

  test.each([
    ['the day before, called pre-dose: the next one', '2026-04-26T20:00', 'PREDOSE', [0, '9']],
    ['the day before, not called so: the former', '2026-04-26T20:00', '', [1, null]],
    ['two days before, called pre-dose: the former', '2026-04-25T20:00', 'PREDOSE', [1, null]],
    [
      'the day before, "POST PREVIOUS, PRE NEXT": the former',
      '2026-04-26',
      'POST-INFUSION, PRE NEXT',
      [1, null],
    ],
  ])('SRC-PDK-026: %s', (_name, date, timePoint, expected) => {
    const [former, next] = exposurePeriods(
      [infusionStart(1, '2026-04-20T10:00'), infusionStart(2, '2026-04-27T10:00')],
      [sample(date, 9, { timePoint })],
    );
    expect([former?.after.length, next?.preDose?.text ?? null]).toEqual(expected);
  });
});
