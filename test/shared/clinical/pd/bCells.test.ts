import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { againstCut, againstUpper } from '../../../../shared/clinical/pd/againstCut.ts';
import { belowCut } from '../../../../shared/clinical/pd/belowCut.ts';
import { lowestOf } from '../../../../shared/clinical/pd/lowest.ts';
import { addDays } from '../../../../shared/kernel/isoDate.ts';
import { sample } from '../../../builders/pdSamples.ts';
import { iso } from '../../../builders/trialData.ts';

describe('a count against a cut', () => {
  test.each([
    ['just under', 9.999, 10, 'below'],
    ['the cut itself', 10, 10, 'not-below'],
    ['just over', 10.001, 10, 'not-below'],
    ['noise of binary arithmetic at the cut', 0.1 * 3, 0.3, 'not-below'],
    ['zero', 0, 1, 'below'],
    ['below a limit that is under the cut', '<1', 5, 'below'],
    ['below a limit that is the cut', '<1', 1, 'below'],
    ['below a limit just above the cut', '<1.01', 1, 'unclear'],
    ['below a limit above the cut', '<5', 1, 'unclear'],
    ['below a limit that is not named', 'BLQ', 10, 'unclear'],
  ])('SRC-PDK-001: %s', (_name, result, cut, expected) => {
    expect(againstCut(sample('2026-04-20', result), cut)).toBe(expected);
  });

  test.each([
    ['just under', 99.9, 'not-above'],
    ['the limit itself', 100, 'not-above'],
    ['just over', 100.1, 'above'],
    ['below a limit under it', '<10', 'not-above'],
    ['below a limit equal to it', '<100', 'not-above'],
    ['below a limit above it', '<101', 'unclear'],
    ['below a limit that is not named', 'BLQ', 'unclear'],
  ])('SRC-PDK-002: against an upper limit of 100: %s', (_name, result, expected) => {
    expect(againstUpper(sample('2026-04-20', result), 100)).toBe(expected);
  });
});

describe('nadir', () => {
  const on = (...results: readonly (number | string)[]) =>
    results.map((result, index) => sample(addDays(iso('2026-04-21'), index), result));
  const said = (...results: readonly (number | string)[]) => {
    const samples = on(...results);
    const found = lowestOf(samples);
    return found.kind === 'no-sample'
      ? [found.kind]
      : [
          found.kind,
          found.kind === 'below-limit' ? found.limit : found.value,
          samples.indexOf(found.sample),
          found.times,
        ];
  };

  test.each([
    ['nothing', [], ['no-sample']],
    ['one', [7], ['value', 7, 0, 1]],
    ['the least', [7, 3, 9], ['value', 3, 1, 1]],
    ['of equal ones the first, counted', [9, 3, 4, 3], ['value', 3, 1, 2]],
    ['zero is a figure', [1, 0, 2], ['value', 0, 1, 1]],
    ['below the limit is less than a figure at it', [1, '<1', 2], ['below-limit', 1, 1, 1]],
    ['of several below the first of the least limit', [5, '<2', '<1', '<1'], ['below-limit', 1, 2, 2]],
    ['a figure under the limit of another: at most', [3, '<5', 3], ['at-most', 3, 0, 2]],
    ['a figure just under the limit', ['<5', 4.99], ['at-most', 4.99, 1, 1]],
    ['a limit that is not named beside a figure', ['BLQ', 4], ['at-most', 4, 1, 1]],
    ['only below limits that are not named', ['BLQ', 'BLQ'], ['below-limit', null, 0, 2]],
    ['one limit named, one not', ['BLQ', '<2'], ['below-limit', 2, 1, 1]],
  ])('SRC-PDK-003: %s', (_name, results, expected) => {
    expect(said(...results)).toEqual(expected);
  });

  test('SRC-PDK-004: no figure lies under the nadir', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 20 }), (values) => {
        const found = lowestOf(on(...values));
        return found.kind === 'value' && found.value === Math.min(...values);
      }),
    );
  });
});

describe('course against a cut of 5', () => {
  const first = iso('2026-04-20');
  /** Results by days since the first infusion; the one before it at a negative day. */
  const course = (points: readonly (readonly [number, number | string])[]) => {
    const samples = points.map(([days, result]) => sample(addDays(first, days), result));
    const before = points.findIndex(([days]) => days < 0);
    const found = belowCut(
      { before: samples[before] ?? null, after: samples.filter((_, index) => index !== before) },
      5,
      first,
    );
    const at = (one: (typeof samples)[number] | null): number | null =>
      one === null ? null : (points[samples.indexOf(one)]?.[0] ?? null);
    return {
      ...found,
      first: at(found.first),
      unclearEarlier: at(found.unclearEarlier),
      recovery: at(found.recovery),
    };
  };

  const none = {
    ...{
      first: null,
      alreadyBefore: false,
      unclearEarlier: null,
      samplesBelow: 0,
      leastDays: 0,
      mostDays: 0,
    },
    ...{ recovery: null, anyUnclear: false, belowAtLast: false },
  };

  test.each([
    ['no result', [], none],
    [
      'never below',
      [
        [-6, 80],
        [3, 9],
        [7, 5],
      ],
      none,
    ],
    [
      'one result below: nothing certain, up to both neighbours',
      [
        [-6, 80],
        [3, 4],
        [7, 9],
      ],
      { ...none, first: 3, samplesBelow: 1, mostDays: 7, recovery: 7 },
    ],
    [
      'three below: between first and last, and up to the neighbours',
      [
        [-6, 80],
        [3, 9],
        [7, 4],
        [14, 1],
        [21, 2],
        [28, 6],
      ],
      { ...none, first: 7, samplesBelow: 3, leastDays: 14, mostDays: 25, recovery: 28 },
    ],
    [
      'still below at the last: open above',
      [
        [-6, 80],
        [7, 4],
        [14, 1],
      ],
      { ...none, first: 7, samplesBelow: 2, leastDays: 7, mostDays: null, belowAtLast: true },
    ],
    [
      'below before the infusion: counted from the infusion on',
      [
        [-1, 4],
        [3, 4],
        [7, 9],
      ],
      { ...none, first: -1, alreadyBefore: true, samplesBelow: 1, leastDays: 3, mostDays: 7, recovery: 7 },
    ],
    [
      'below, above, below, above: two stretches',
      [
        [-6, 80],
        [2, 4],
        [4, 3],
        [8, 9],
        [12, 4],
        [16, 8],
      ],
      { ...none, first: 2, samplesBelow: 3, leastDays: 2, mostDays: 16, recovery: 16 },
    ],
    [
      'recovered only when none after it is below',
      [
        [-6, 80],
        [2, 4],
        [4, 7],
        [8, 4],
      ],
      { ...none, first: 2, samplesBelow: 2, mostDays: null, belowAtLast: true },
    ],
    [
      'a result that cannot be told comes before the first below',
      [
        [-6, 80],
        [2, '<20'],
        [4, 3],
        [8, 9],
      ],
      { ...none, first: 4, unclearEarlier: 2, samplesBelow: 1, mostDays: 8, recovery: 8, anyUnclear: true },
    ],
    [
      'a result that cannot be told lies between two below',
      [
        [-6, 80],
        [2, 3],
        [4, '<20'],
        [8, 3],
        [9, 6],
      ],
      { ...none, first: 2, samplesBelow: 2, mostDays: 9, recovery: 9, anyUnclear: true },
    ],
    [
      'none certainly below',
      [
        [-6, 80],
        [2, '<20'],
        [8, 9],
      ],
      { ...none, mostDays: 8, anyUnclear: true },
    ],
    [
      'unclear at the last',
      [
        [-6, 80],
        [2, 3],
        [8, '<20'],
      ],
      { ...none, first: 2, samplesBelow: 1, mostDays: null, anyUnclear: true, belowAtLast: true },
    ],
    [
      'without a result before',
      [
        [0, 3],
        [4, 3],
        [8, 9],
      ],
      { ...none, first: 0, samplesBelow: 2, leastDays: 4, mostDays: 8, recovery: 8 },
    ],
  ] as const)('SRC-PDK-005: %s', (_name, points, expected) => {
    expect(course(points)).toEqual(expected);
  });

  test('SRC-PDK-006: what is certainly below never lasts longer than what may be', () => {
    const result = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constantFrom('<1', '<20', 'BLQ'));
    fc.assert(
      fc.property(fc.array(result, { minLength: 1, maxLength: 12 }), (results) => {
        const found = course(results.map((one, index) => [index * 3, one] as const));
        return found.mostDays === null || found.leastDays <= found.mostDays;
      }),
    );
  });
});
