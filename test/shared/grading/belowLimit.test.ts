import { describe, expect, test } from 'vitest';
import type { Measurement } from '../../../shared/dataset/trialData.ts';
import { first, graded, lab } from '../../builders/labRecords.ts';

describe('below the limit of quantification', () => {
  const plat = (text: string, over: Partial<Measurement> = {}) =>
    first([
      lab('PLAT', '2026-05-05', null, {
        ...{ unit: '10^9/L', low: 150, high: 400 },
        text,
        belowLimit: true,
        textUnit: '10^9/L',
        ...over,
      }),
    ])?.grades.map(({ grade, gradeMin, gradeMax, reason }) => [grade, gradeMin, gradeMax, reason]);

  test('SRC-CTC-037: graded where the limit itself decides', () => {
    expect(plat('<25')).toEqual([[4, 4, 4, null]]);
    expect(plat('< 10')).toEqual([[4, 4, 4, null]]);
    expect(plat(' <10 ')).toEqual([[4, 4, 4, null]]);
    expect(plat('<10', { unit: '' })).toEqual([[4, 4, 4, null]]);
    expect(plat('<=25')).toEqual([[3, 3, 4, 'below-limit']]);
    expect(plat('≤25')).toEqual([[3, 3, 4, 'below-limit']]);
    expect(plat('<25.1')).toEqual([[3, 3, 4, 'below-limit']]);
    expect(plat('<150')).toEqual([[1, 1, 4, 'below-limit']]);
    expect(plat('<151')).toEqual([[null, null, null, 'below-limit']]);
    expect(plat('<25', { textUnit: '10^9/L', value: 12 })).toEqual([[4, 4, 4, null]]);
  });

  test('SRC-CTC-037: a high grade is excluded where even the limit has none', () => {
    const wbc = (text: string) =>
      first([lab('ALT', '2026-05-05', null, { text, textUnit: 'U/L', belowLimit: true })])?.grades.map(
        ({ grade, reason }) => [grade, reason],
      );
    expect(wbc('<5')).toEqual([[0, null]]);
    expect(wbc('<40')).toEqual([[0, null]]);
    expect(wbc('<41')).toEqual([[null, 'below-limit']]);
    const open = lab('ALT', '2026-05-05', null, { text: '<41', textUnit: 'U/L', belowLimit: true });
    expect(first([open])?.grades).toEqual([
      {
        ...{ term: 'Alanine aminotransferase increased', direction: 'H', clause: '' },
        ...{ grade: null, gradeMin: null, gradeMax: null, reason: 'below-limit' },
      },
    ]);
    const clearance = { text: '<20', textUnit: 'mL/min', unit: 'mL/min', belowLimit: true };
    expect(graded([lab('CREATCLR', '2026-05-05', null, clearance)], 'ctcae-6.0')).toEqual([
      ['2026-05-05', null, 'graded-elsewhere'],
    ]);
  });

  test('SRC-CTC-037: the limit in its own unit, or in a column of its own; never the number put for the result', () => {
    expect(plat('<25000', { textUnit: '/uL' })).toEqual([[4, 4, 4, null]]);
    expect(plat('<25', { textUnit: 'furlong', quantificationLimit: null })).toEqual([
      [null, null, null, 'no-value'],
    ]);
    expect(plat('BLQ', { quantificationLimit: 25 })).toEqual([[4, 4, 4, null]]);
    expect(plat('BLQ', { quantificationLimit: 26 })).toEqual([[3, 3, 4, 'below-limit']]);
    expect(plat('BLQ', { value: 5 })).toEqual([[null, null, null, 'no-value']]);
    expect(plat('<25', { low: null })).toEqual([[4, 4, 4, null]]);
    expect(plat('<200', { low: null })).toEqual([[null, null, null, 'no-lower-limit']]);
  });
});

describe('what a reader must know beside the grade', () => {
  test('SRC-CTC-038: glucose by whether the subject had fasted', () => {
    const glucose = (fasting: boolean | null) =>
      first(
        [lab('GLUC', '2026-05-05', 10, { unit: 'mmol/L', low: 3.9, high: 6.1, fasting })],
        'ctcae-6.0',
      )?.grades.map(({ term, grade, gradeMax, reason }) => [term, grade, gradeMax, reason]);
    const low = ['Hypoglycemia', 0, 0, null];
    expect(glucose(true)).toEqual([['Hyperglycemia (Fasting)', 2, 2, null], low]);
    expect(glucose(false)).toEqual([['Hyperglycemia', 0, 0, null], low]);
    expect(glucose(null)).toEqual([['Hyperglycemia', 0, 2, 'fasting-not-recorded'], low]);
  });

  test('SRC-CTC-039: total calcium is graded as measured, and it is said that nothing was corrected', () => {
    const noted = (code: string) =>
      first([lab(code, '2026-05-05', 1.9, { unit: 'mmol/L', low: 2.1, high: 2.6 })])?.notes.map(
        ({ key }) => key,
      );
    expect(noted('CA')).toEqual(['fact-reason.lab-grade.calcium-not-corrected']);
    expect(noted('cacr ')).toEqual([]);
    expect(noted('CACORR')).toEqual([]);
    expect(noted('CAION')).toEqual([]);
  });
});
