import { describe, expect, test } from 'vitest';
import { limitForAge } from '../../../../shared/clinical/cellTherapy/vitalThreshold.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';

const { hypotension, tachycardia, tachypnoea } = axaNk02.cellTherapy.vitalSigns.value;

describe('vital signs by age (AHA PALS, to be verified)', () => {
  test.each([
    // age, systolic pressure below, heart rate above, respiratory rate above
    [0, 70, 190, 53],
    [1, 72, 140, 37],
    [2, 74, 140, 37],
    [3, 76, 120, 28],
    [5, 80, 120, 28],
    [6, 82, 118, 25],
    [8, 86, 118, 25],
    [9, 88, 118, 25],
    [10, 90, 118, 25],
    [11, 90, 118, 25],
    [12, 90, 100, 20],
    [17, 90, 100, 20],
    [35, 90, 100, 20],
  ])(
    'SRC-CEL-070: at %i years: pressure %i, heart rate %i, respiratory rate %i',
    (age, pressure, heart, breaths) => {
      expect([hypotension, tachycardia, tachypnoea].map((bands) => limitForAge(bands, age))).toEqual([
        pressure,
        heart,
        breaths,
      ]);
    },
  );

  test('SRC-CEL-071: an age that no band holds has no limit', () => {
    const bands = [{ fromYears: 5, toYears: 10, limit: 1, perYear: 0 }];
    expect([4, 5, 9, 10].map((age) => limitForAge(bands, age))).toEqual([null, 1, 1, null]);
  });
});
