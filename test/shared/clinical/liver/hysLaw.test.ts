import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HYS_LAW_SIGNS, type HysLawSeries, screenHysLaw } from '../../../../shared/clinical/liver/hysLaw.ts';
import { HysLawOperators } from '../../../../shared/protocol/liver.ts';
import { gap, series, times, withGap } from '../../../builders/liver.ts';

const CUTS = { aminotransferase: 3, bilirubin: 2, alkalinePhosphatase: 2, windowDays: 30 };
const DAY = '2026-05-10';

/** One sample of each on one day. */
const triple = (at: number, tbl: number, alp: number): HysLawSeries => ({
  aminotransferase: series(times('ALT', at, DAY)),
  bilirubin: series(times('TBL', tbl, DAY)),
  alkalinePhosphatase: series(times('ALP', alp, DAY)),
});

const states = (data: HysLawSeries) =>
  HysLawOperators.options.map((operators) => screenHysLaw(data, CUTS, operators).state);

describe("Hy's law, truth table", () => {
  test('SRC-LIV-020: the readings are named by what they count at the cut itself', () => {
    expect(HYS_LAW_SIGNS).toEqual({
      'fda-2009': { aminotransferase: 'inclusive', bilirubin: 'strict' },
      'fda-2009-listing': { aminotransferase: 'strict', bilirubin: 'inclusive' },
      inclusive: { aminotransferase: 'inclusive', bilirubin: 'inclusive' },
      strict: { aminotransferase: 'strict', bilirubin: 'strict' },
    });
  });

  const yes = 'meets';
  const no = 'does-not-meet';
  const alp = 'alp-elevated';
  /** ALT or AST, TBL, ALP as multiples of the ULN; FDA 2009 (≥ 3, > 2), listing (> 3, ≥ 2), both ≥, both >. */
  test.each([
    [2.99, 1.99, 1.99, no, no, no, no],
    [2.99, 2, 1.99, no, no, no, no],
    [2.99, 2.01, 1.99, no, no, no, no],
    [3, 1.99, 1.99, no, no, no, no],
    [3, 2, 1.99, no, no, yes, no],
    [3, 2.01, 1.99, yes, no, yes, no],
    [3.01, 1.99, 1.99, no, no, no, no],
    [3.01, 2, 1.99, no, yes, yes, no],
    [3.01, 2.01, 1.99, yes, yes, yes, yes],
    // Alkaline phosphatase must be below 2 × ULN in every reading.
    [3, 2.01, 2, alp, no, alp, no],
    [3.01, 2, 2, no, alp, alp, no],
    [3.01, 2.01, 2, alp, alp, alp, alp],
    [3.01, 2.01, 2.01, alp, alp, alp, alp],
    [2.99, 2.01, 2.01, no, no, no, no],
    // Noise of binary arithmetic decides nothing: 0.3 / 0.1 is 2.9999999999999996.
    [0.3 / 0.1, 2.01, 1.99, yes, no, yes, no],
    [3.01, 2.000_000_000_000_000_4, 1.99, no, yes, yes, no],
    [3.01, 2.01, 1.999_999_999_999_999_8, alp, alp, alp, alp],
  ] as const)(
    'SRC-LIV-021: %d, %d, %d × ULN: FDA 2009 %s, listing %s, inclusive %s, strict %s',
    (at, tbl, phosphatase, ...expected) => {
      expect(states(triple(at, tbl, phosphatase))).toEqual(expected);
    },
  );

  test('SRC-LIV-022: AST alone suffices', () => {
    const data = { ...triple(1, 3, 1), aminotransferase: series(times('ALT', 1, DAY), times('AST', 4, DAY)) };
    const { state, pair, gap: missing } = screenHysLaw(data, CUTS, 'fda-2009');
    expect([state, missing, pair?.aminotransferase.result.test, pair?.assumed]).toEqual([
      ...['meets', null, 'AST'],
      false,
    ]);
  });
});

const screen = (over: Partial<HysLawSeries>, operators: HysLawOperators = 'fda-2009') => {
  const { state, gap: missing } = screenHysLaw({ ...triple(4, 3, 1), ...over }, CUTS, operators);
  return [state, missing];
};

describe("Hy's law, the window", () => {
  test.each([
    ['2026-05-10', 'meets', null],
    ['2026-06-09', 'meets', null],
    ['2026-04-10', 'meets', null],
    // Day 31: the elevated bilirubin is not near, and no other tells.
    ['2026-06-10', 'not-evaluable', 'no-bilirubin-in-window'],
    ['2026-04-09', 'not-evaluable', 'no-bilirubin-in-window'],
  ])('SRC-LIV-023: bilirubin on %s, aminotransferase on 2026-05-10: %s', (date, state, missing) => {
    expect(screen({ bilirubin: series(times('TBL', 3, date)) })).toEqual([state, missing]);
  });

  test('SRC-LIV-023: a normal bilirubin near the elevation, and an elevated one with a normal aminotransferase near it', () => {
    expect(
      screen({
        aminotransferase: series(times('ALT', 4, DAY), times('ALT', 1, '2026-07-10')),
        bilirubin: series(times('TBL', 1, DAY), times('TBL', 3, '2026-07-10')),
      }),
    ).toEqual(['does-not-meet', null]);
  });

  test('SRC-LIV-024: an elevated bilirubin without aminotransferase near it leaves the screen open', () => {
    expect(
      screen({
        aminotransferase: series(times('ALT', 1, '2026-05-10')),
        bilirubin: series(times('TBL', 1, '2026-05-10'), times('TBL', 3, '2026-06-10')),
      }),
    ).toEqual(['not-evaluable', 'no-aminotransferase-in-window']);
    expect(
      screen({
        aminotransferase: series(times('ALT', 1, '2026-05-10')),
        bilirubin: series(times('TBL', 1, '2026-05-10'), times('TBL', 3, '2026-06-09')),
      }),
    ).toEqual(['does-not-meet', null]);
  });

  test('SRC-LIV-025: what incomplete dates leave possible counts, and is said', () => {
    const answer = (date: string) => {
      const { state, pair } = screenHysLaw(
        { ...triple(4, 3, 1), bilirubin: series(times('TBL', 3, date)) },
        CUTS,
        'fda-2009',
      );
      return [state, pair?.assumed];
    };
    expect(answer('2026-06')).toEqual(['meets', true]);
    expect(answer('2026-07')).toEqual(['not-evaluable', undefined]);
    expect(answer('')).toEqual(['meets', true]);
    // The whole of May lies within 30 days of 10 May.
    expect(answer('2026-05')).toEqual(['meets', false]);
  });
});

describe("Hy's law, alkaline phosphatase", () => {
  const alps = (...list: readonly (readonly [number, string])[]) =>
    screen({ alkalinePhosphatase: series(...list.map(([multiple, date]) => times('ALP', multiple, date))) });

  test('SRC-LIV-026: the nearest to the aminotransferase decides; of equally near ones the lower', () => {
    expect(alps([3, '2026-05-12'], [1, '2026-05-11'])).toEqual(['meets', null]);
    expect(alps([1, '2026-05-12'], [3, '2026-05-11'])).toEqual(['alp-elevated', null]);
    expect(alps([3, '2026-05-09'], [1, '2026-05-11'])).toEqual(['meets', null]);
    expect(alps([1, '2026-05-09'], [3, '2026-05-11'])).toEqual(['meets', null]);
  });

  test('SRC-LIV-027: without one in the window the screen cannot be evaluated', () => {
    expect(alps()).toEqual(['not-evaluable', 'no-alkaline-phosphatase']);
    expect(alps([1, '2026-06-09'])).toEqual(['meets', null]);
    expect(alps([1, '2026-06-10'])).toEqual(['not-evaluable', 'no-alkaline-phosphatase']);
  });

  test('SRC-LIV-027: "above" a limit below the cut tells nothing, above the cut it is elevated', () => {
    const above = (multiple: number) =>
      screen({ alkalinePhosphatase: series(times('ALP', multiple, DAY, { bound: 'at-least' })) });
    expect(above(1.5)).toEqual(['not-evaluable', 'unusable-result']);
    expect(above(2)).toEqual(['alp-elevated', null]);
    const below = series(times('ALP', 0.1, DAY, { bound: 'at-most' }));
    expect(screen({ alkalinePhosphatase: below })).toEqual(['meets', null]);
  });

  test('SRC-LIV-028: one pair that meets outweighs others; an open pair outweighs a cholestatic one', () => {
    const two = series(times('ALT', 4, '2026-05-10'), times('ALT', 5, '2026-06-20'));
    const bilirubin = series(times('TBL', 3, '2026-05-10'), times('TBL', 3, '2026-06-20'));
    const common = { aminotransferase: two, bilirubin };
    const alp = (multiple: number, date: string) => times('ALP', multiple, date);
    expect(
      screen({ ...common, alkalinePhosphatase: series(alp(3, '2026-05-10'), alp(1, '2026-06-20')) }),
    ).toEqual(['meets', null]);
    expect(screen({ ...common, alkalinePhosphatase: series(alp(3, '2026-05-10')) })).toEqual([
      ...['not-evaluable', 'no-alkaline-phosphatase'],
    ]);
  });

  test('SRC-LIV-028: the pair and its phosphatase are named, the earliest first', () => {
    const { pair } = screenHysLaw(triple(4, 3, 2.5), CUTS, 'strict');
    expect([
      pair?.aminotransferase.multiple,
      pair?.bilirubin.multiple,
      pair?.alkalinePhosphatase?.multiple,
    ]).toEqual([4, 3, 2.5]);
    const open = screenHysLaw({ ...triple(4, 3, 1), alkalinePhosphatase: series() }, CUTS, 'strict');
    expect([open.pair?.bilirubin.multiple, open.pair?.alkalinePhosphatase]).toEqual([3, null]);
  });
});

describe("Hy's law, missing pieces", () => {
  const none = series();
  const normal = triple(1, 1, 1);
  const answer = (over: Partial<HysLawSeries>) => {
    const { state, gap: missing } = screenHysLaw({ ...normal, ...over }, CUTS, 'fda-2009');
    return [state, missing];
  };

  test.each<[string, Partial<HysLawSeries>, string, string | null]>([
    ['nothing missing', {}, 'does-not-meet', null],
    ['no alkaline phosphatase, nothing elevated', { alkalinePhosphatase: none }, 'does-not-meet', null],
    ['no aminotransferase', { aminotransferase: none }, 'not-evaluable', 'no-aminotransferase'],
    ['no bilirubin', { bilirubin: none }, 'not-evaluable', 'no-bilirubin'],
    [
      'aminotransferase without ULN only',
      { aminotransferase: withGap(none, gap('ALT', DAY)) },
      'not-evaluable',
      'unusable-result',
    ],
    [
      'bilirubin without ULN only',
      { bilirubin: withGap(none, gap('TBL', DAY)) },
      'not-evaluable',
      'unusable-result',
    ],
    [
      'one of several aminotransferases without ULN',
      { aminotransferase: withGap(normal.aminotransferase, gap('AST', DAY)) },
      'not-evaluable',
      'unusable-result',
    ],
    [
      'one of several bilirubins without ULN',
      { bilirubin: withGap(normal.bilirubin, gap('TBL', DAY)) },
      'not-evaluable',
      'unusable-result',
    ],
    [
      'one alkaline phosphatase without ULN, nothing elevated',
      { alkalinePhosphatase: withGap(none, gap('ALP', DAY)) },
      'does-not-meet',
      null,
    ],
    [
      'aminotransferase "above" a limit below the cut',
      { aminotransferase: series(times('ALT', 2.5, DAY, { bound: 'at-least' })) },
      'not-evaluable',
      'unusable-result',
    ],
  ])('SRC-LIV-029: %s', (_name, over, state, missing) => {
    expect(answer(over)).toEqual([state, missing]);
  });

  test('SRC-LIV-029: an unusable result beside a pair that meets takes nothing away', () => {
    const data = triple(4, 3, 1);
    expect(screen({ bilirubin: withGap(data.bilirubin, gap('TBL', DAY)) })).toEqual(['meets', null]);
  });
});

describe("Hy's law, properties", () => {
  const multiple = fc.oneof(
    fc.constantFrom(1.99, 2, 2.01, 2.99, 3, 3.01),
    fc.double({ min: 0, max: 9, noNaN: true }),
  );
  const dates = fc.constantFrom('2026-05-01', '2026-05-20', '2026-06-15', '2026-08-01', '2026-05', '');
  const some = (test_: 'ALT' | 'TBL' | 'ALP') =>
    fc
      .array(fc.tuple(multiple, dates), { maxLength: 3 })
      .map((list) => series(...list.map(([value, date]) => times(test_, value, date))));
  const data = fc.record({
    aminotransferase: some('ALT'),
    bilirubin: some('TBL'),
    alkalinePhosphatase: some('ALP'),
  });

  test('SRC-LIV-030: what meets by strict operators meets by inclusive ones', () => {
    fc.assert(
      fc.property(data, (one) => {
        const [, , inclusive, strict] = states(one);
        if (strict === 'meets') expect(inclusive).toBe('meets');
      }),
    );
  });

  test('SRC-LIV-031: taking a result away never turns an open screen into one that is not met', () => {
    fc.assert(
      fc.property(data, (one) => {
        const less = { ...one, bilirubin: series() };
        expect(screenHysLaw(less, CUTS, 'fda-2009').state).toBe('not-evaluable');
      }),
    );
  });
});
