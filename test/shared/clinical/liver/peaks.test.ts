import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  baselineSeries,
  joinSeries,
  mayBeHigher,
  peakOf,
  ulnSeries,
} from '../../../../shared/clinical/liver/peaks.ts';
import { peakDistance, peakTimingOf } from '../../../../shared/clinical/liver/peakTiming.ts';
import { placeQuadrant } from '../../../../shared/clinical/liver/placedQuadrant.ts';
import { gap, result, series, times, withGap } from '../../../builders/liver.ts';

describe('peaks', () => {
  test('SRC-LIV-060: the greatest multiple, not the greatest value', () => {
    const data = [
      result('ALT', '2026-05-01', { value: 90, uln: 30 }),
      result('ALT', '2026-05-02', { value: 100, uln: 50 }),
    ];
    expect(peakOf(ulnSeries({ after: data, unused: [] }))?.multiple).toBe(3);
  });

  test('SRC-LIV-060: of equal ones the first; an "above" before an equal exact figure', () => {
    const [a, b] = [times('ALT', 3, '2026-05-01'), times('ALT', 3, '2026-05-02')];
    const above = times('ALT', 3, '2026-05-03', { bound: 'at-least' });
    const later = times('ALT', 3, '2026-05-04', { bound: 'at-least' });
    expect(peakOf(series(a, b))).toBe(a);
    expect(
      peakOf(series(times('ALT', 0.1 * 3, '2026-05-02'), times('ALT', 0.3, '2026-05-01')))?.result.dateText,
    ).toBe('2026-05-02');
    expect(peakOf(series(a, above, later, b))).toBe(above);
    expect(peakOf(series(above, times('ALT', 2, '2026-05-04', { bound: 'at-least' })))).toBe(above);
    expect(peakOf(series(a, times('ALT', 2, '2026-05-04', { bound: 'at-least' })))).toBe(a);
    expect(peakOf(series())).toBe(null);
  });

  test('SRC-LIV-061: nothing hides: a result without a multiple, or one "above" a limit, may be higher', () => {
    expect(mayBeHigher(series(times('ALT', 1, '2026-05-01')))).toBe(false);
    expect(mayBeHigher(series(times('ALT', 1, '2026-05-01', { bound: 'at-most' })))).toBe(false);
    expect(
      mayBeHigher(series(times('ALT', 1, '2026-05-01'), times('ALT', 1, '', { bound: 'at-least' }))),
    ).toBe(true);
    expect(mayBeHigher(withGap(series(times('ALT', 9, '2026-05-01')), gap('ALT', '')))).toBe(true);
  });

  test('SRC-LIV-062: results that have no multiple are kept as gaps with their reason', () => {
    const [good, bad] = [result('ALT', '2026-05-01'), result('ALT', '2026-05-02', { uln: null })];
    const unused = { kind: 'unused', test: 'ALT', reason: 'negative', dateText: '', ref: good.ref } as const;
    expect(ulnSeries({ after: [good, bad], unused: [unused] })).toEqual({
      multiples: [{ multiple: 1, reference: 'uln', bound: 'exact', result: good, base: null }],
      gaps: [unused, { kind: 'no-multiple', reason: 'no-uln', result: bad }],
    });
    // A multiple of baseline needs no ULN.
    expect(baselineSeries({ after: [bad], unused: [] }, good)).toEqual({
      multiples: [{ multiple: 1, reference: 'baseline', bound: 'exact', result: bad, base: good }],
      gaps: [],
    });
    expect(baselineSeries({ after: [bad], unused: [] }, null).gaps.map(({ reason }) => reason)).toEqual([
      'no-baseline',
    ]);
    const joined = joinSeries(
      withGap(series(times('ALT', 1, '')), gap('ALT', '')),
      withGap(series(times('AST', 2, '')), gap('AST', '')),
    );
    expect([joined.multiples.length, joined.gaps.length]).toEqual([2, 2]);
  });

  test('SRC-LIV-063: no multiple of a series is above its peak', () => {
    const multiple = fc.double({ min: 0, max: 50, noNaN: true });
    fc.assert(
      fc.property(fc.array(multiple, { minLength: 1 }), (list) => {
        const peak = peakOf(series(...list.map((one) => times('ALT', one, ''))));
        expect(peak?.multiple).toBeCloseTo(Math.max(...list), 10);
      }),
    );
  });
});

const CUTS = { aminotransferase: 3, bilirubin: 2, operator: 'inclusive' } as const;
const at = (multiple: number, bound: 'exact' | 'at-least' = 'exact') =>
  series(times('ALT', multiple, '2026-05-01', { bound }));
const tbl = (multiple: number, bound: 'exact' | 'at-least' = 'exact') =>
  series(times('TBL', multiple, '2026-05-01', { bound }));
const none = series();

describe('the quadrant of two peaks', () => {
  const open = 'peak-may-be-higher';
  test.each([
    ['both known', at(1), tbl(1), 'normal', null, 0],
    ['no aminotransferase', none, tbl(1), null, 'no-aminotransferase', 0],
    ['no bilirubin', at(1), none, null, 'no-bilirubin', 0],
    ['neither', none, none, null, 'no-aminotransferase', 0],
    [
      'aminotransferase without ULN',
      withGap(none, gap('ALT', '')),
      tbl(1),
      null,
      'aminotransferase-unusable',
      1,
    ],
    ['bilirubin without ULN', at(1), withGap(none, gap('TBL', '')), null, 'bilirubin-unusable', 1],
    ['a normal aminotransferase that may be higher', withGap(at(1), gap('ALT', '')), tbl(1), null, open, 1],
    ['a normal bilirubin that may be higher', at(1), withGap(tbl(1), gap('TBL', '')), null, open, 1],
    ['Temple, bilirubin may be higher', at(4), withGap(tbl(1), gap('TBL', '')), null, open, 1],
    ['cholestasis, aminotransferase may be higher', withGap(at(1), gap('ALT', '')), tbl(3), null, open, 1],
    [
      'both elevated: a gap changes nothing',
      withGap(at(4), gap('ALT', '')),
      withGap(tbl(3), gap('TBL', '')),
      'hys-law',
      null,
      0,
    ],
    [
      'Temple, aminotransferase may be higher still',
      withGap(at(4), gap('ALT', '')),
      tbl(1),
      'temple',
      null,
      0,
    ],
    ['"above" 2.5 × ULN', at(2.5, 'at-least'), tbl(1), null, open, 0],
    ['"above" 3 × ULN', at(3, 'at-least'), tbl(1), 'temple', null, 0],
    ['bilirubin "above" 1 × ULN', at(1), tbl(1, 'at-least'), null, open, 0],
  ] as const)('SRC-LIV-064: %s', (_name, aminotransferase, bilirubin, quadrant, reason, gaps) => {
    const placed = placeQuadrant(aminotransferase, bilirubin, CUTS);
    expect([placed.quadrant, placed.reason, placed.gaps.length]).toEqual([quadrant, reason, gaps]);
    expect(placed.aminotransferase).toBe(aminotransferase.multiples[0] ?? null);
    expect(placed.bilirubin).toBe(bilirubin.multiples[0] ?? null);
  });

  test.each([
    [3, 2, 'inclusive', 'hys-law', { operator: 'strict', quadrant: 'normal' }],
    [3, 2, 'strict', 'normal', { operator: 'inclusive', quadrant: 'hys-law' }],
    [3, 3, 'inclusive', 'hys-law', { operator: 'strict', quadrant: 'cholestasis' }],
    [4, 3, 'inclusive', 'hys-law', null],
    [1, 1, 'strict', 'normal', null],
  ] as const)('SRC-LIV-065: %d and %d × ULN, %s', (a, b, operator, quadrant, other) => {
    const placed = placeQuadrant(at(a), tbl(b), { ...CUTS, operator });
    expect([placed.quadrant, placed.other]).toEqual([quadrant, other]);
  });

  test('SRC-LIV-066: a result that cannot be used never makes a quadrant more certain or lesser', () => {
    const multiple = fc.double({ min: 0, max: 8, noNaN: true });
    fc.assert(
      fc.property(multiple, multiple, (a, b) => {
        const whole = placeQuadrant(at(a), tbl(b), CUTS).quadrant;
        const { quadrant } = placeQuadrant(withGap(at(a), gap('ALT', '')), tbl(b), CUTS);
        expect([whole, null]).toContain(quadrant);
        if (quadrant !== null) expect(['temple', 'hys-law']).toContain(quadrant);
      }),
    );
  });
});

describe('timing of the peaks', () => {
  const distance = (a: string, b: string) => peakDistance(times('ALT', 4, a), times('TBL', 3, b));
  test.each([
    ['2026-05-10', '2026-05-10', 0, 0, 'same-day'],
    ['2026-05-10', '2026-05-24', 14, 14, 'aminotransferase-first'],
    ['2026-05-24', '2026-05-10', 14, 14, 'bilirubin-first'],
    ['2026-05', '2026-06-09', 9, 39, 'unknown'],
    ['2026-06-09', '2026-05', 9, 39, 'unknown'],
    ['', '2026-05-10', 0, null, 'unknown'],
  ] as const)('SRC-LIV-067: aminotransferase %s, bilirubin %s', (a, b, least, most, order) => {
    expect(distance(a, b)).toEqual({ days: { least, most }, order });
  });

  test.each([
    [0, 'suggestive'],
    [13, 'suggestive'],
    [14, 'suggestive'],
    [15, 'possible'],
    [30, 'possible'],
    [31, 'apart'],
  ])('SRC-LIV-068: %d days: %s', (least, expected) => {
    expect(peakTimingOf({ least, most: null }, { suggestiveDays: 14, possibleDays: 30 })).toBe(expected);
  });
});
