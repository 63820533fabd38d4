import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sustainedAbove } from '../../../../shared/clinical/liver/sustained.ts';
import { combinedAbove, singleAbove } from '../../../../shared/clinical/liver/thresholds.ts';
import { gap, series, times, withGap } from '../../../builders/liver.ts';
import { onDay } from '../../../builders/trialData.ts';

const DAY = '2026-05-10';
const alt = (multiple: number, date = DAY, bound: 'exact' | 'at-least' = 'exact') =>
  times('ALT', multiple, date, { bound });

describe('above a multiple once', () => {
  test.each([
    ['below', series(alt(7.99)), 'not-met', null],
    ['at the cut', series(alt(8)), 'not-met', null],
    ['above', series(alt(8.01)), 'met', null],
    ['noise at the cut', series(alt(0.8 / 0.1 + 1e-15)), 'not-met', null],
    ['the highest decides', series(alt(1), alt(9), alt(2)), 'met', null],
    ['AST', series(alt(1), times('AST', 9, DAY)), 'met', null],
    ['no result', series(), 'not-evaluable', 'no-result'],
    ['only without ULN', withGap(series(), gap('ALT', DAY)), 'not-evaluable', 'unusable-result'],
    ['one without ULN', withGap(series(alt(1)), gap('ALT', DAY)), 'not-evaluable', 'unusable-result'],
    ['"above" 7 × ULN', series(alt(7, DAY, 'at-least')), 'not-evaluable', 'unusable-result'],
    ['above, and one without ULN', withGap(series(alt(9)), gap('ALT', DAY)), 'met', null],
  ] as const)('SRC-LIV-070: > 8 × ULN, %s', (_name, data, state, reason) => {
    const found = singleAbove(data, 8);
    expect([found.state, found.reason]).toEqual([state, reason]);
  });

  test('SRC-LIV-070: the peak stands beside the answer', () => {
    const peak = alt(3);
    expect(singleAbove(series(alt(1), peak), 8).samples).toEqual([peak]);
    expect(singleAbove(withGap(series(alt(1), peak), gap('ALT', '')), 8).samples).toEqual([peak]);
    expect(singleAbove(series(), 8).samples).toEqual([]);
    expect(singleAbove(series(alt(9)), 8).samples.length).toBe(1);
  });
});

/** Multiples on study days from 2026-05-01. */
const course = (...points: readonly (readonly [number, number])[]) =>
  series(...points.map(([day, multiple]) => alt(multiple, onDay('2026-05-01', day))));

describe('above 5 × ULN for more than 14 days', () => {
  test.each([
    ['never', course([1, 1], [10, 2]), 'not-met', null],
    ['exactly at the cut', course([1, 5], [20, 5]), 'not-met', null],
    ['13 days', course([1, 6], [14, 6], [15, 1]), 'not-met', null],
    ['14 days', course([1, 6], [15, 6], [16, 1]), 'not-evaluable', 'duration-open'],
    ['14 days, and a fall on day 15', course([1, 6], [8, 6], [15, 1]), 'not-met', null],
    ['15 days', course([1, 6], [16, 6]), 'met', null],
    ['15 days and a fall', course([1, 6], [16, 6], [17, 1]), 'met', null],
    ['a fall between', course([1, 6], [8, 1], [16, 6], [20, 1]), 'not-met', null],
    ['a fall to the cut between', course([1, 6], [8, 5], [16, 6], [20, 1]), 'not-met', null],
    ['open at the end', course([1, 1], [10, 6]), 'not-evaluable', 'duration-open'],
    ['next sample 15 days later', course([1, 6], [16, 1]), 'not-evaluable', 'duration-open'],
    ['next sample 14 days later', course([1, 6], [15, 1]), 'not-met', null],
    ['no result', series(), 'not-evaluable', 'no-result'],
    ['only without ULN', withGap(series(), gap('ALT', DAY)), 'not-evaluable', 'unusable-result'],
    ['one without ULN', withGap(course([1, 1]), gap('ALT', DAY)), 'not-evaluable', 'unusable-result'],
    ['15 days, and one without ULN', withGap(course([1, 6], [16, 6]), gap('ALT', DAY)), 'met', null],
    ['undated and elevated', series(alt(1), alt(6, '2026-05')), 'not-evaluable', 'no-date'],
    ['undated and normal', series(alt(1), alt(2, '2026-05')), 'not-met', null],
    ['undated at the cut', series(alt(1), alt(5, '2026-05')), 'not-met', null],
    ['a second, longer run', course([1, 6], [3, 1], [10, 6], [30, 7], [31, 1]), 'met', null],
    ['samples out of order', course([16, 6], [8, 6], [1, 6]), 'met', null],
  ] as const)('SRC-LIV-071: %s', (_name, data, state, reason) => {
    const found = sustainedAbove(data, 5, 14);
    expect([found.state, found.reason]).toEqual([state, reason]);
  });

  test('SRC-LIV-072: ALT and AST of a day count by the higher, in whatever order they come', () => {
    const [low, high] = [times('ALT', 1, '2026-05-08'), times('AST', 6, '2026-05-08')];
    const [first, last] = [alt(6, '2026-05-01'), alt(6, '2026-05-16')];
    for (const pair of [
      [low, high],
      [high, low],
    ])
      expect(
        sustainedAbove(series(first, ...pair, last), 5, 14).run.map(({ result }) => result.test),
      ).toEqual([...['ALT', 'AST', 'ALT']]);
  });

  test('SRC-LIV-072: the longest run is shown, else the peak', () => {
    const days = (data: ReturnType<typeof course>) =>
      sustainedAbove(data, 5, 14).run.map(({ result }) => result.dateText);
    expect(days(course([1, 6], [3, 1], [10, 6], [12, 6], [13, 1]))).toEqual(['2026-05-10', '2026-05-12']);
    expect(days(course([1, 6], [5, 6], [6, 1], [10, 6], [12, 6], [13, 1]))).toEqual([
      '2026-05-01',
      '2026-05-05',
    ]);
    expect(days(course([1, 6], [2, 1], [10, 6], [11, 1]))).toEqual(['2026-05-01']);
    expect(days(course([1, 2], [3, 4]))).toEqual(['2026-05-03']);
    expect(days(series())).toEqual([]);
  });
});

const CUTS = { aminotransferase: 3, bilirubin: 2, inr: 1.5, windowDays: 30 };
const tbl = (multiple: number, date = DAY) => series(times('TBL', multiple, date));
const inr = (multiple: number, date = DAY) => series(times('INR', multiple, date, { reference: 'none' }));

describe('above 3 × ULN with bilirubin above 2 × ULN or INR above 1.5', () => {
  test.each([
    ['aminotransferase at the cut', series(alt(3)), tbl(9), inr(9), 'not-met', null],
    ['no aminotransferase', series(), tbl(9), inr(9), 'not-evaluable', 'no-result'],
    [
      'one without ULN',
      withGap(series(alt(1)), gap('ALT', '')),
      tbl(1),
      inr(1),
      'not-evaluable',
      'unusable-result',
    ],
    ['bilirubin above', series(alt(3.01)), tbl(2.01), inr(1), 'met', null],
    ['bilirubin at the cut', series(alt(3.01)), tbl(2), inr(1), 'not-met', null],
    ['INR above', series(alt(3.01)), tbl(1), inr(1.51), 'met', null],
    ['INR at the cut', series(alt(3.01)), tbl(1), inr(1.5), 'not-met', null],
    ['INR above, no bilirubin', series(alt(3.01)), series(), inr(1.51), 'met', null],
    ['bilirubin above, no INR', series(alt(3.01)), tbl(2.01), series(), 'met', null],
    ['no INR', series(alt(3.01)), tbl(1), series(), 'not-evaluable', 'no-companion'],
    ['no bilirubin', series(alt(3.01)), series(), inr(1), 'not-evaluable', 'no-companion'],
    [
      'INR without figure',
      series(alt(3.01)),
      tbl(1),
      withGap(inr(1), gap('INR', '')),
      'not-evaluable',
      'no-companion',
    ],
    [
      'bilirubin without ULN',
      series(alt(3.01)),
      withGap(tbl(1), gap('TBL', '')),
      inr(1),
      'not-evaluable',
      'no-companion',
    ],
    ['30 days apart', series(alt(3.01)), tbl(2.01, '2026-06-09'), inr(1), 'met', null],
    ['31 days apart', series(alt(3.01)), tbl(2.01, '2026-06-10'), inr(1), 'not-evaluable', 'no-companion'],
    [
      'one elevation with, one without companions',
      series(alt(4), alt(4, '2026-08-01')),
      tbl(1),
      inr(1),
      'not-evaluable',
      'no-companion',
    ],
    [
      'an aminotransferase without ULN',
      withGap(series(alt(4)), gap('AST', '')),
      tbl(1),
      inr(1),
      'not-evaluable',
      'no-companion',
    ],
    ['a normal one far away', series(alt(4), alt(3, '2026-08-01')), tbl(1), inr(1), 'not-met', null],
  ] as const)('SRC-LIV-073: %s', (_name, aminotransferase, bilirubin, ratio, state, reason) => {
    const found = combinedAbove({ aminotransferase, bilirubin, inr: ratio }, CUTS);
    expect([found.state, found.reason]).toEqual([state, reason]);
  });

  test('SRC-LIV-073: the pair that reaches it is shown, else the peak', () => {
    const [first, second] = [alt(4, '2026-01-01'), alt(5)];
    const met = combinedAbove(
      { aminotransferase: series(first, second), bilirubin: tbl(3), inr: inr(2) },
      CUTS,
    );
    expect(met.samples.map(({ result, multiple }) => [result.test, multiple])).toEqual([
      ['ALT', 5],
      ['TBL', 3],
    ]);
    const not = combinedAbove({ aminotransferase: series(second), bilirubin: tbl(1), inr: inr(1) }, CUTS);
    expect(not.samples).toEqual([second]);
    const open = combinedAbove({ aminotransferase: series(second), bilirubin: series(), inr: inr(1) }, CUTS);
    expect(open.samples).toEqual([second]);
  });

  test('SRC-LIV-074: without any result of bilirubin or INR nothing is "not met" above the first cut', () => {
    fc.assert(
      fc.property(fc.double({ min: 3.001, max: 50, noNaN: true }), (multiple) => {
        const found = combinedAbove(
          { aminotransferase: series(alt(multiple)), bilirubin: series(), inr: series() },
          CUTS,
        );
        expect(found.state).toBe('not-evaluable');
      }),
    );
  });
});
