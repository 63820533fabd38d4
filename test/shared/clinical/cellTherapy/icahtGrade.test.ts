import { describe, expect, test } from 'vitest';
import {
  type CellCount,
  earlyCytopenia,
  lateNeutropenia,
} from '../../../../shared/clinical/cellTherapy/icahtGrade.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';

const { cytopeniaWindow, neutrophilsEarly, neutrophilsLate, plateletsEarly } = axaNk02.cellTherapy;
const window = cytopeniaWindow.value;

/** Daily counts: `low` from day `from` for `days` days, `high` otherwise. */
const daily = (from: number, days: number, { low = 0.5, high = 2 } = {}): readonly CellCount[] =>
  Array.from({ length: 32 }, (_, index) => ({
    day: index - 1,
    value: index - 1 >= from && index - 1 < from + days ? low : high,
    below: null,
  }));

const early = (counts: readonly CellCount[], lastDay = 30) =>
  earlyCytopenia(counts, neutrophilsEarly.value, { window, lastDay });

const platelets = (counts: readonly CellCount[]) =>
  earlyCytopenia(counts, plateletsEarly.value, { window, lastDay: 30 });

const range = (grade: ReturnType<typeof early>) =>
  grade.kind === 'graded' ? [grade.min, grade.max, grade.grade] : grade;

const at = (day: number, value: number): CellCount => ({ day, value, below: null });

describe('early ICAHT by days (neutrophils in 10^9/L)', () => {
  test.each([
    [0.51, 20, 0],
    [0.5, 1, 1],
    [0.5, 6, 1],
    [0.5, 7, 2],
    [0.5, 13, 2],
    [0.5, 14, 3],
    [0.5, 30, 3],
    [0.49, 1, 1],
    [0.11, 14, 3],
    [0.1, 6, 1],
    [0.1, 7, 3],
    [0.1, 13, 3],
    [0.1, 14, 4],
    [0.09, 14, 4],
  ])('SRC-CEL-050: %f for %i days is grade %i', (low, days, grade) => {
    expect(range(early(daily(0, days, { low })))).toEqual([grade, grade, grade]);
  });

  test('SRC-CEL-051: at or below 0.5 on every day of the window is grade 4', () => {
    expect(range(early(daily(-1, 32)))).toEqual([4, 4, 4]);
    expect(range(early(daily(0, 31)))).toEqual([4, 4, 4]);
    expect(range(early(daily(1, 30)))).toEqual([3, 3, 3]);
  });

  test('SRC-CEL-052: never above, as far as sampled: 4 is possible until a sample is above', () => {
    expect(range(early([at(0, 0.4), at(5, 0.4)], 8))).toEqual([1, 4, 4]);
    expect(range(early([at(0, 0.4), at(5, 0.6)], 8))).toEqual([1, 1, 1]);
    expect(range(early([at(-2, 0.6), at(1, 0.4), at(5, 0.4)], 8))).toEqual([1, 4, 4]);
    expect(
      range(early([at(0, 0.4), at(7, 0.4), at(14, 0.4), at(21, 0.4), at(28, 0.4), at(31, 0.6)])),
    ).toEqual([3, 4, 4]);
  });

  test('SRC-CEL-053: the window opens on day 0 and closes on day 30', () => {
    expect(range(early(daily(-1, 1)))).toEqual([0, 0, 0]);
    expect(range(early(daily(0, 1)))).toEqual([1, 1, 1]);
    expect(range(early(daily(30, 1)))).toEqual([1, 1, 1]);
  });

  test('SRC-CEL-054: days between samples make the grade a range; the worst is taken', () => {
    expect(
      early([at(0, 2), at(3, 0.68), at(7, 0.29), at(10, 0.49), at(14, 1.05), at(21, 2), at(28, 3)]),
    ).toEqual({
      kind: 'graded',
      grade: 2,
      min: 1,
      max: 2,
      days: [
        { min: 4, max: 10 },
        { min: 0, max: 0 },
      ],
      samples: 7,
    });
  });

  test.each([0, 1])('SRC-CEL-055: %i samples in the window are too few', (samples) => {
    const counts = [at(-1, 0.2), at(31, 0.2), ...[at(30, 0.2)].slice(0, samples)];
    expect(early(counts)).toEqual({ kind: 'not-evaluable', reason: 'too-few-samples', samples });
  });

  test('SRC-CEL-056: two samples in the window are enough', () => {
    expect(range(early([at(0, 2), at(30, 2)]))).toEqual([0, 4, 4]);
  });

  test.each([
    // the limit of quantification decides where it is no higher than the cut
    [0.1, [1, 1, 1]],
    [0.5, [1, 1, 1]],
    [0.6, [0, 1, 1]],
  ])('SRC-CEL-057: a count below %f is below the cut, or may be', (below, expected) => {
    const counts = [...daily(0, 0), { day: 5, value: null, below }].filter(
      (count, index) => count.day !== 5 || index === 32,
    );
    expect(range(early(counts))).toEqual(expected);
  });
});

describe('early T-ICAHT by days (platelets in 10^9/L)', () => {
  test.each([
    [50, 10, 0],
    [49.9, 1, 1],
    [49.9, 6, 1],
    [49.9, 7, 2],
    [49.9, 31, 2],
    [20, 14, 2],
    [19.9, 1, 3],
    [19.9, 13, 3],
    [19.9, 14, 4],
  ])('SRC-CEL-058: %f for %i days is grade %i', (low, days, grade) => {
    expect(range(platelets(daily(0, days, { low, high: 200 })))).toEqual([grade, grade, grade]);
  });
});

describe('late ICAHT by depth', () => {
  const late = (counts: readonly CellCount[]) => lateNeutropenia(counts, neutrophilsLate.value, 30);

  test.each([
    [1.51, 0],
    [1.5, 1],
    [1.01, 1],
    [1, 2],
    [0.51, 2],
    [0.5, 3],
    [0.11, 3],
    [0.1, 4],
    [0, 4],
  ])('SRC-CEL-059: two samples of %f after day 30 are grade %i', (value, grade) => {
    expect(late([at(31, value), at(60, value)])).toEqual({
      kind: 'graded',
      grade,
      min: grade,
      max: grade,
      days: [],
      samples: 2,
    });
  });

  test('SRC-CEL-060: one low sample may be transient: possible, not certain', () => {
    expect(range(late([at(31, 0.4), at(60, 3)]))).toEqual([0, 3, 3]);
    expect(range(late([at(31, 0.4), at(60, 0.9)]))).toEqual([2, 3, 3]);
  });

  test('SRC-CEL-061: day 30 is early; one late sample is too few', () => {
    expect(late([at(30, 0.1), at(31, 0.1)])).toEqual({
      kind: 'not-evaluable',
      reason: 'too-few-samples',
      samples: 1,
    });
  });

  test('SRC-CEL-062: a count below a limit above the cut is possible only', () => {
    const below = { value: null, below: 0.5 } as const;
    expect(
      range(
        late([
          { day: 31, ...below },
          { day: 60, ...below },
        ]),
      ),
    ).toEqual([3, 4, 4]);
  });
});
