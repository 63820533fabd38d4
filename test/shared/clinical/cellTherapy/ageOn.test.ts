import { describe, expect, test } from 'vitest';
import { ageOn } from '../../../../shared/clinical/cellTherapy/ageOn.ts';
import { collected, iso, subject } from '../../../builders/trialData.ts';

const child = (over = {}) => subject('SUBJ-1', { age: 11, consent: collected('2026-05-01'), ...over });

describe('the age that a subject may have', () => {
  test.each([
    ['2026-04-30', { min: 11, max: 11 }],
    ['2026-05-01', { min: 11, max: 11 }],
    ['2026-05-02', { min: 11, max: 12 }],
    ['2027-05-01', { min: 11, max: 12 }],
    ['2027-05-02', { min: 12, max: 13 }],
    ['2028-05-02', { min: 13, max: 14 }],
  ])('SRC-CEL-072: 11 at consent on 2026-05-01, on %s', (date, expected) => {
    expect(ageOn(child(), iso(date))).toEqual(expected);
  });

  test('SRC-CEL-073: without a complete date of consent one year more is possible', () => {
    expect(ageOn(child({ consent: collected('2026-05') }), iso('2026-06-01'))).toEqual({ min: 11, max: 12 });
    expect(ageOn(child({ age: 11.9, consent: collected('') }), iso('2026-06-01'))).toEqual({
      min: 11,
      max: 12,
    });
  });

  test('SRC-CEL-074: no age, no row of DM: not known', () => {
    expect(ageOn(child({ age: null }), iso('2026-06-01'))).toBeNull();
    expect(ageOn(null, iso('2026-06-01'))).toBeNull();
  });
});
