import { describe, expect, test } from 'vitest';
import type { Measurement } from '../../../shared/dataset/trialData.ts';
import type { CriteriaId } from '../../../shared/grading/labGrade.ts';
import { gradeMeasurements } from '../../../shared/grading/subjectLabGrades.ts';
import { first, graded, ID, inputOf, lab } from '../../builders/labRecords.ts';
import { measurement, ref } from '../../builders/trialData.ts';

const HGB = { unit: 'g/L', low: 115, high: 150 };

describe('which records are graded', () => {
  test('SRC-CTC-030: laboratory results of tests that the edition grades, in their order', () => {
    const records = [
      lab('ALT', '2026-05-05', 50),
      lab('C3', '2026-05-05', 0.5),
      lab('HGB', '2026-05-05', 90, HGB),
      measurement(ID, ['VS', 'ALT'], '2026-05-05', { value: 500 }),
    ];
    expect(graded(records)).toEqual([
      ['2026-05-05', 50, 1],
      ['2026-05-05', 90, 2, 0],
    ]);
    expect(graded([lab('HDL', '2026-05-05', 0.5, { unit: 'mmol/L', low: 1 })])).toEqual([]);
    expect(graded([lab('HDL', '2026-05-05', 0.5, { unit: 'mmol/L', low: 1 })], 'ctcae-6.0')).toEqual([
      ['2026-05-05', 0.5, 1],
    ]);
  });

  test.each([
    ['', true],
    ['  ', true],
    ['BLOOD', true],
    ['SERUM', true],
    [' serum ', true],
    ['PLASMA', true],
    ['ARTERIAL BLOOD', true],
    ['SERUM OR PLASMA', true],
    ['血清', true],
    ['URINE', false],
    ['尿液', false],
    ['血尿', false],
    ['CSF', false],
    ['PERITONEAL FLUID', false],
    ['SWAB', false],
  ])('SRC-CTC-031: specimen "%s": graded %s', (specimen, expected) => {
    expect(
      graded([lab('SODIUM', '2026-05-05', 130, { unit: 'mmol/L', low: 136, specimen })]).length > 0,
    ).toBe(expected);
  });

  test('SRC-CTC-031: pH of a specimen that nobody named may be of urine', () => {
    const ph = (specimen: string) => graded([lab('PH', '2026-05-05', 6, { unit: '', low: 7.35, specimen })]);
    expect(ph('')).toEqual([]);
    expect(ph('URINE')).toEqual([]);
    expect(ph('BLOOD')).toEqual([['2026-05-05', 6, 3, 0]]);
  });

  test('SRC-CTC-031: creatinine clearance is measured in urine', () => {
    const clearance = (specimen: string) =>
      graded([lab('CREATCLR', '2026-05-05', 40, { unit: 'mL/min', specimen })], 'ctcae-6.0');
    expect(clearance('URINE')).toEqual([['2026-05-05', 40, 2]]);
    expect(clearance('')).toEqual([['2026-05-05', 40, 2]]);
  });

  test('SRC-CTC-030: cells counted by flow cytometry stand in CP', () => {
    const cp = measurement(ID, ['CP', 'CD4'], '2026-05-05', { value: 40, unit: '/uL', low: 500, high: 1500 });
    expect(graded([cp])).toEqual([['2026-05-05', 40, 4]]);
  });

  test('SRC-CTC-032: a planned row is no result; a result that is no number is not graded', () => {
    expect(graded([lab('ALT', '2026-05-05', null, { text: 'NOT DONE' })])).toEqual([]);
    expect(graded([lab('ALT', '2026-05-05', null, { text: '>2000' })])).toEqual([
      ['2026-05-05', null, 'no-value'],
    ]);
  });
});

describe('units', () => {
  test('SRC-CTC-033: graded as recorded in a unit of the criteria, SI or conventional', () => {
    const si = first([lab('HGB', '2026-05-05', 79, HGB)]);
    expect(si).toMatchObject({
      units: 'si',
      converted: null,
      grades: [{ grade: 3, clause: '< 80 g/L' }, {}],
    });
    const us = first([lab('HGB', '2026-05-05', 7.9, { unit: 'g/dL', low: 11.5, high: 15 })]);
    expect(us).toMatchObject({
      units: 'us',
      converted: null,
      grades: [{ grade: 3, clause: '< 8 g/dL' }, {}],
    });
  });

  test('SRC-CTC-033: otherwise converted to SI, with the factor told', () => {
    const iron = first([lab('HGB', '2026-05-05', 6, { unit: 'mmol/L', low: 7, high: 9.3 })]);
    expect(iron).toMatchObject({
      units: 'si',
      grades: [{ term: 'Anemia', grade: 2 }, { grade: 0 }],
      converted: {
        key: 'fact-reason.lab-grade.converted',
        params: { from: 'mmol/L', to: 'g/L', factor: '16.114' },
      },
    });
    // The range is converted as well: 7 mmol/L are 112.8 g/L, and 6.9 are below them.
    expect(
      first([lab('HGB', '2026-05-05', 6.9, { unit: 'mmol/L', low: 7, high: 9.3 })])?.grades[0]?.grade,
    ).toBe(1);
    expect(
      first([lab('HGB', '2026-05-05', 7, { unit: 'mmol/L', low: 7, high: 9.3 })])?.grades[0]?.grade,
    ).toBe(0);
    // A limit that is missing is not one of 0.
    const open = { unit: 'mmol/L', low: null, high: null };
    expect(graded([lab('HGB', '2026-05-05', 7, open)])).toEqual([
      ['2026-05-05', 7, 'no-lower-limit', 'no-upper-limit'],
    ]);
    const cells = first([lab('CD4', '2026-05-05', 400_000, { unit: '/mL', low: 700_000 })]);
    expect(cells).toMatchObject({
      units: 'si',
      grades: [{ grade: 2 }],
      converted: { params: { to: '10*9/L' } },
    });
  });

  test('SRC-CTC-033: a unit without a known factor is refused, and so is none', () => {
    expect(graded([lab('HGB', '2026-05-05', 79, { ...HGB, unit: '%' })])).toEqual([
      ['2026-05-05', 79, 'unit-mismatch', 'unit-mismatch'],
    ]);
    expect(graded([lab('INR', '2026-05-05', 80, { unit: '%' })])).toEqual([
      ['2026-05-05', 80, 'unit-mismatch'],
    ]);
    expect(graded([lab('K', '2026-05-05', 2, { unit: '', textUnit: 'mmol/L', low: 3.5 })])).toEqual([
      ['2026-05-05', 2, 'no-unit', 'no-unit'],
    ]);
  });
});

describe('baseline', () => {
  const alt = (date: string, value: number, over: Partial<Measurement> = {}) => lab('ALT', date, value, over);

  test('SRC-CTC-034: the flagged record, else the last before the first infusion', () => {
    const [screening, before, after] = [alt('2026-04-10', 20), alt('2026-05-03', 60), alt('2026-05-20', 100)];
    const chosen = (records: readonly Measurement[], infused?: string) => {
      const found = gradeMeasurements(inputOf(records, infused), 'ctcae-5.0').at(-1)?.baseline;
      return found === null ? null : [found?.value, found?.indicator, found?.chosen];
    };
    expect(chosen([screening, before, after])).toEqual([60, 'HIGH', 'last-before-first-infusion']);
    const flagged = alt('2026-04-10', 20, { baselineFlag: true });
    expect(chosen([flagged, before, after])).toEqual([20, 'NORMAL', 'flagged']);
    const later = alt('2026-04-20', 25, { baselineFlag: true });
    expect(chosen([flagged, later, after])).toEqual([25, 'NORMAL', 'flagged']);
    expect(chosen([later, flagged, after])).toEqual([25, 'NORMAL', 'flagged']);
    // Of two flagged on one day the later record; a date that is not complete comes first.
    const sameDay = [
      alt('2026-04-20', 21, { baselineFlag: true }),
      alt('2026-04-20', 22, { baselineFlag: true }),
    ];
    expect(chosen([...sameDay, after])?.[0]).toBe(22);
    const vague = alt('2026-05', 23, { baselineFlag: true });
    expect(chosen([vague, flagged, after])?.[0]).toBe(20);
    expect(chosen([flagged, vague, after])?.[0]).toBe(20);
    expect(chosen([lab('ALT', '2026-05-03', null, { text: '>2000', baselineFlag: true }), after])).toBeNull();
    const noNumber = lab('ALT', '2026-05-03', null, { text: '>2000', baselineFlag: true });
    expect(chosen([screening, noNumber, after])).toEqual([20, 'NORMAL', 'last-before-first-infusion']);
    // The day of the infusion: before it by the clock, or not known to be before it.
    expect(chosen([screening, alt('2026-05-04T08:00', 70), after])?.[0]).toBe(70);
    expect(chosen([screening, alt('2026-05-04T09:00', 70), after])?.[0]).toBe(20);
    expect(chosen([screening, alt('2026-05-04', 70), after])?.[0]).toBe(20);
    expect(chosen([alt('2026-05-05', 20), after])).toBeNull();
    expect(chosen([alt('2026-04', 20), after])).toBeNull();
    expect(chosen([screening, after], '')).toBeNull();
    expect(chosen([flagged, after], '')).toEqual([20, 'NORMAL', 'flagged']);
    expect(chosen([lab('ALT', '2026-05-03', 20, { belowLimit: true, text: '<20' }), after])).toBeNull();
  });

  test('SRC-CTC-034: the indicator is that of the range on the baseline record', () => {
    const against = (over: Partial<Measurement>, criteria: CriteriaId = 'ctcae-5.0', code = 'ALT') =>
      gradeMeasurements(
        inputOf([lab(code, '2026-05-01', 30, over), lab(code, '2026-05-20', 100)]),
        criteria,
      ).at(-1)?.baseline?.indicator;
    expect(against({ high: 29 })).toBe('HIGH');
    expect(against({ high: 30 })).toBe('NORMAL');
    expect(against({ high: 40, low: 31 })).toBe('LOW');
    expect(against({ high: 40, low: 30 })).toBe('NORMAL');
    expect(against({ high: null, low: 31 })).toBe('LOW');
    expect(against({ high: null, low: 5 })).toBeNull();
    expect(against({ high: null, low: null })).toBeNull();
    // Creatinine of v6 asks whether the baseline was low: an upper limit alone does not tell.
    expect(against({ high: 40, low: null }, 'ctcae-6.0', 'CREAT')).toBeNull();
    expect(against({ high: 40, low: 5 }, 'ctcae-6.0', 'CREAT')).toBe('NORMAL');
    expect(against({ high: 40, low: null }, 'ctcae-5.0', 'CREAT')).toBe('NORMAL');
  });

  test('SRC-CTC-035: the baseline record and what came before are graded by the limits of normal only', () => {
    const records = [
      alt('2026-04-10', 130),
      alt('2026-05-03', 60, { baselineFlag: true }),
      alt('2026-05-20', 60),
      alt('2026-05-21', 90),
    ];
    expect(graded(records)).toEqual([
      ['2026-04-10', 130, 2],
      ['2026-05-03', 60, 1],
      ['2026-05-20', 60, 0],
      ['2026-05-21', 90, 1],
    ]);
    expect(
      gradeMeasurements(inputOf(records), 'ctcae-5.0').map(({ isBaseline, baseline }) => [
        isBaseline,
        baseline === null,
      ]),
    ).toEqual([
      [false, true],
      [true, true],
      [false, false],
      [false, false],
    ]);
    // A record without a complete date is not known to be before the baseline, whichever of the two it is.
    const flag = { baselineFlag: true };
    expect(
      graded([alt('2026-04', 60), alt('2026-05-03', 60, flag)]).map(([date, , value]) => [date, value]),
    ).toEqual([
      ['2026-04', 0],
      ['2026-05-03', 1],
    ]);
    expect(
      graded([alt('2026-04', 60, flag), alt('2026-05-20', 60)]).map(([date, , value]) => [date, value]),
    ).toEqual([
      ['2026-04', 1],
      ['2026-05-20', 0],
    ]);
    const screened = [
      lab('INR', '2026-04-10', 1.1, { unit: '' }),
      lab('INR', '2026-05-01', 1, { unit: '', baselineFlag: true }),
    ];
    expect(graded(screened).map(([, , value]) => value)).toEqual([0, 0]);
    // INR 1.1 above a baseline of 1.0 is grade 1 at the most; at baseline it is none.
    const inr = [
      lab('INR', '2026-05-01', 1, { unit: '', baselineFlag: true }),
      lab('INR', '2026-05-20', 1.1, { unit: '' }),
    ];
    expect(gradeMeasurements(inputOf(inr), 'ctcae-5.0').map(({ grades }) => grades[0])).toMatchObject([
      { grade: 0, reason: null },
      { grade: 1, gradeMin: 0, gradeMax: 1, reason: null },
    ]);
  });

  test('SRC-CTC-035: a subject who was never treated has no baseline to be above', () => {
    const creatinine = [lab('CREAT', '2026-05-01', 70, { unit: 'umol/L', high: 100 })];
    expect(graded(creatinine, 'ctcae-5.0', '')).toEqual([['2026-05-01', 70, 0]]);
    expect(graded(creatinine)).toEqual([['2026-05-01', 70, 0]]);
    const after = [lab('CREAT', '2026-05-20', 70, { unit: 'umol/L', high: 100 })];
    expect(graded(after)).toEqual([['2026-05-20', 70, 'no-baseline']]);
    // An administration without a complete date is one all the same.
    const mayBeFirst = { ...inputOf([...creatinine, ...after]), firstInfusion: null };
    expect(gradeMeasurements(mayBeFirst, 'ctcae-5.0').map(({ baseline }) => baseline)).toEqual([null, null]);
    const undated = { ...inputOf(after, ''), otherRows: { EX: [{ ref: ref('EX'), values: { EXDOSE: 1 } }] } };
    expect(gradeMeasurements(undated, 'ctcae-5.0')[0]?.grades[0]?.reason).toBe('no-baseline');
  });

  test('SRC-CTC-036: a baseline in another unit is converted; without a factor there is none', () => {
    const records = [
      lab('CREAT', '2026-05-01', 0.5, { unit: 'mg/dL', high: 1 }),
      lab('CREAT', '2026-05-20', 70, { unit: 'umol/L', high: 100 }),
    ];
    const [, after] = gradeMeasurements(inputOf(records), 'ctcae-5.0');
    expect(after?.baseline).toMatchObject({ value: 44.2008486563, unit: 'umol/L', indicator: 'NORMAL' });
    expect(after?.grades).toMatchObject([{ grade: 2, clause: '> 1.5 × baseline', reason: null }]);
    const strange = [
      lab('CREAT', '2026-05-01', 0.5, { unit: 'furlong', high: 1 }),
      lab('CREAT', '2026-05-20', 70, { unit: 'umol/L', high: 100 }),
    ];
    expect(gradeMeasurements(inputOf(strange), 'ctcae-5.0')[1]).toMatchObject({
      baseline: null,
      grades: [{ grade: null, reason: 'no-baseline' }],
    });
    const unknownNow = [
      lab('CREAT', '2026-05-01', 40, { unit: 'umol/L', high: 100 }),
      lab('CREAT', '2026-05-20', 70, { unit: 'furlong', high: 100 }),
    ];
    expect(gradeMeasurements(inputOf(unknownNow), 'ctcae-5.0')[1]?.baseline).toBeNull();
    const spelled = [
      lab('CREAT', '2026-05-01', 40, { unit: 'furlong', high: 100 }),
      lab('CREAT', '2026-05-20', 70, { unit: 'furlong ', high: 100 }),
    ];
    expect(gradeMeasurements(inputOf(spelled), 'ctcae-5.0')[1]?.baseline?.value).toBe(40);
  });
});
