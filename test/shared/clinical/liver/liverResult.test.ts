import { describe, expect, test } from 'vitest';
import { liverResult } from '../../../../shared/clinical/liver/liverResult.ts';
import { liverTestOf } from '../../../../shared/clinical/liver/liverTest.ts';
import { timesBaseline, timesUln } from '../../../../shared/clinical/liver/multiples.ts';
import { eq } from '../../../../shared/grading/compare.ts';
import { result } from '../../../builders/liver.ts';
import { measurement } from '../../../builders/trialData.ts';

const named = (testCode: string, over: { loinc?: string; specimen?: string; domain?: string } = {}) => {
  const found = liverTestOf({ domain: 'LB', testCode, loinc: '', specimen: '', ...over });
  return found.kind === 'refused' ? `${found.test} ${found.reason}` : found.kind === 'test' ? found.test : '';
};

describe('which liver test a record is', () => {
  test.each([
    ['ALT', {}, 'ALT'],
    ['SGPT', {}, 'ALT'],
    ['alat', {}, 'ALT'],
    ['AST', {}, 'AST'],
    ['BILI', {}, 'TBL'],
    ['TBIL', {}, 'TBL'],
    ['ALP', {}, 'ALP'],
    ['INR', {}, 'INR'],
    ['LAB07', { loinc: '1742-6' }, 'ALT'],
    ['ALT', { loinc: '1742-6' }, 'ALT'],
    // Direct bilirubin is no total bilirubin.
    ['BILDIR', {}, ''],
    ['GGT', {}, ''],
    ['CREAT', {}, ''],
    ['NEWTEST', {}, ''],
    ['ALT', { domain: 'VS' }, ''],
    ['ALT', { loinc: '1920-8' }, 'ALT contradiction'],
    ['CREAT', { loinc: '3091-6' }, ''],
    ['BILI', { specimen: 'SERUM' }, 'TBL'],
    ['BILI', { specimen: 'PLASMA' }, 'TBL'],
    ['BILI', { specimen: 'BLOOD, VENOUS' }, 'TBL'],
    ['BILI', { specimen: '血清' }, 'TBL'],
    ['BILI', { specimen: 'SERUM OF CORD, BILE EXCLUDED' }, 'TBL'],
    ['BILI', { specimen: 'URINE' }, ''],
    ['BILI', { specimen: '尿' }, ''],
    ['BILI', { specimen: 'ASCITES' }, ''],
    ['BILI', { specimen: 'TUBE 7' }, 'TBL specimen'],
    ['CREAT', { specimen: 'TUBE 7' }, ''],
    ['ALT', { specimen: 'URINE', loinc: '1920-8' }, ''],
  ])('SRC-LIV-040: %s %j is "%s"', (testCode, over, expected) => {
    expect(named(testCode, over)).toBe(expected);
  });
});

const read = (over: Parameters<typeof measurement>[3]) => {
  const record = measurement('S1', ['LB', 'ALT'], '2026-05-10', over);
  const found = liverResult(record, 'ALT', null);
  return found === null || typeof found === 'string'
    ? found
    : [found.bound, found.value, found.unit, found.uln];
};

describe('a record as a liver result', () => {
  test.each([
    ['a number', { value: 120 }, ['exact', 120, 'U/L', 40]],
    ['zero is a value', { value: 0 }, ['exact', 0, 'U/L', 40]],
    ['no range', { value: 120, high: null }, ['exact', 120, 'U/L', null]],
    [
      'an unknown unit: a multiple needs none',
      { value: 120, unit: 'arb. u.' },
      ['exact', 120, 'arb. u.', 40],
    ],
    ['no unit', { value: 120, unit: '' }, ['exact', 120, '', 40]],
    ['below a limit', { value: null, text: '<5', belowLimit: true }, ['at-most', 5, 'U/L', 40]],
    ['≤', { value: null, text: '≤ 5' }, ['at-most', 5, 'U/L', 40]],
    ['<=', { value: null, text: '<= 5.5' }, ['at-most', 5.5, 'U/L', 40]],
    ['above a limit', { value: null, text: '>1000' }, ['at-least', 1000, 'U/L', 40]],
    ['≥', { value: null, text: '≥1e3' }, ['at-least', 1000, 'U/L', 40]],
    [
      'the text in another spelling of the unit',
      { value: null, text: '>1000', textUnit: 'IU/L', unit: 'IU/L' },
      ['at-least', 1000, 'IU/L', 40],
    ],
    ['the text in another unit', { value: null, text: '>10', textUnit: 'ukat/L' }, 'other-unit'],
    ['the text in an unknown unit', { value: null, text: '>10', textUnit: 'odd' }, 'other-unit'],
    ['words', { value: null, text: 'POSITIVE' }, 'no-number'],
    ['a figure with words', { value: null, text: '>10 approx' }, 'no-number'],
    ['words before a bound', { value: null, text: 'approx >10' }, 'no-number'],
    ['negative', { value: -1 }, 'negative'],
    ['a unit of another quantity', { value: 1, unit: 'g/L' }, 'other-quantity'],
    ['not done', { value: null, text: 'NOT DONE' }, null],
    ['haemolysed', { value: null, text: 'HEMOLYZED' }, null],
    ['empty', { value: null, text: '' }, null],
  ] as const)('SRC-LIV-041: %s', (_name, over, expected) => {
    expect(read({ ...over })).toEqual(expected);
  });

  test('SRC-LIV-042: a result keeps its date as collected and its row', () => {
    const record = measurement('S1', ['LB', 'ALT'], '2026-05', { loinc: '1742-6', value: 9 });
    expect(liverResult(record, 'ALT', null)).toEqual({
      ...{ test: 'ALT', value: 9, bound: 'exact', unit: 'U/L', uln: 40, dates: null, dateText: '2026-05' },
      names: { domain: 'LB', testCode: 'ALT', loinc: '1742-6' },
      ref: record.ref,
    });
    const undated = liverResult(measurement('S1', ['LB', 'ALT'], ''), 'ALT', null);
    expect(undated !== null && typeof undated !== 'string' ? undated.dateText : undated).toBe('');
  });
});

describe('multiples', () => {
  const multipleOf = (found: ReturnType<typeof timesUln>) =>
    typeof found === 'string' ? found : [found.multiple, found.reference, found.bound];

  test.each([
    [120, 40, 'exact', [3, 'uln', 'exact']],
    [0, 40, 'exact', [0, 'uln', 'exact']],
    [5, 40, 'at-most', [0.125, 'uln', 'at-most']],
    [120, null, 'exact', 'no-uln'],
    [120, 0, 'exact', 'uln-not-positive'],
    [120, -1, 'exact', 'uln-not-positive'],
  ] as const)('SRC-LIV-043: %d with ULN %s, %s', (value, uln, bound, expected) => {
    expect(multipleOf(timesUln(result('ALT', '2026-05-10', { value, uln, bound })))).toEqual(expected);
  });

  test('SRC-LIV-043: INR is a ratio already, with or without a ULN', () => {
    expect(multipleOf(timesUln(result('INR', '2026-05-10', { value: 1.6, uln: null, unit: '' })))).toEqual([
      ...[1.6, 'none', 'exact'],
    ]);
  });

  const base = (value: number, over = {}) => result('TBL', '2026-05-01', { value, unit: 'umol/L', ...over });
  test.each([
    ['the same unit', 40, 'umol/L', base(10), [4, 'baseline', 'exact']],
    ['another spelling', 40, 'µmol/L', base(10), [4, 'baseline', 'exact']],
    ['an unknown unit that is the same', 40, 'odd', base(10, { unit: 'odd' }), [4, 'baseline', 'exact']],
    ['a unit that does not convert', 40, 'odd', base(10), 'units-differ'],
    ['a baseline that does not convert', 40, 'umol/L', base(10, { unit: 'odd' }), 'units-differ'],
    ['no unit against one', 40, '', base(10), 'units-differ'],
    ['baseline 0', 40, 'umol/L', base(0), 'baseline-not-positive'],
    ['baseline below a limit', 40, 'umol/L', base(3, { bound: 'at-most' }), 'baseline-not-exact'],
    ['no baseline', 40, 'umol/L', null, 'no-baseline'],
  ] as const)('SRC-LIV-044: %s', (_name, value, unit, baseline, expected) => {
    const found = timesBaseline(result('TBL', '2026-05-10', { value, unit, uln: null }), baseline);
    expect(multipleOf(found)).toEqual(expected);
    if (typeof found !== 'string') expect(found.base).toBe(baseline);
  });

  /** 58.466 mg/dL of bilirubin (584.66 g/mol) are 1000 umol/L. */
  test.each([
    ['the result in mg/dL', 58.466 * 4.8, 'mg/dL', base(1000)],
    ['the baseline in mg/dL', 4800, 'umol/L', base(58.466, { unit: 'mg/dL' })],
  ])('SRC-LIV-044: %s: 4.8 × baseline lies on the cut, not beside it', (_name, value, unit, baseline) => {
    const found = timesBaseline(result('TBL', '2026-05-10', { value, unit, uln: null }), baseline);
    expect(typeof found === 'string' ? found : [eq(found.multiple, 4.8), found.reference]).toEqual([
      ...[true, 'baseline'],
    ]);
  });

  test('SRC-LIV-044: "at most" stays "at most" of the baseline', () => {
    const found = timesBaseline(
      result('TBL', '2026-05-10', { value: 5, unit: 'umol/L', bound: 'at-most' }),
      base(10),
    );
    expect(multipleOf(found)).toEqual([0.5, 'baseline', 'at-most']);
  });
});
