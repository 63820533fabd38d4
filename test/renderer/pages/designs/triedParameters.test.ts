import { describe, expect, test } from 'vitest';
import { areAtOdds } from '../../../../renderer/pages/designs/atOdds.ts';
import { levelStates, presentCounts } from '../../../../renderer/pages/designs/presentCounts.ts';
import {
  fieldValue,
  NOTHING_TRIED,
  NUMBER_FIELDS,
  withTried,
} from '../../../../renderer/pages/designs/triedParameters.ts';
import type { DesignLevel } from '../../../../shared/chart/designs.ts';
import { plainAdvice } from '../../../../shared/escalation/advice.ts';
import { DESIGN_DEFAULTS } from '../../../../shared/escalation/designDefaults.ts';
import { ComparatorId } from '../../../../shared/protocol/comparators.ts';

describe('values tried in the page', () => {
  test('SRC-DSG-130: nothing tried is the protocol itself', () => {
    expect(withTried(DESIGN_DEFAULTS, NOTHING_TRIED)).toEqual(DESIGN_DEFAULTS);
  });

  test.each([...new Set(ComparatorId.options.flatMap((design) => NUMBER_FIELDS[design]))])(
    'SRC-DSG-131: %s reaches its own place and no other; emptied it is no value',
    (field) => {
      const other = field.startsWith('overdose.prior') ? 2 : field === 'boin.overFactor' ? 1.5 : 0.125;
      const typed = {
        ...NOTHING_TRIED,
        numbers: {
          [field]: field === 'boin.eliminateAbove' || field === 'interval.excludeAbove' ? 0.9 : other,
        },
      };
      const parameters = withTried(DESIGN_DEFAULTS, typed);
      if (parameters === null) throw new Error('refused');
      for (const one of Object.values(NUMBER_FIELDS).flat()) {
        const own = fieldValue(DESIGN_DEFAULTS, NOTHING_TRIED, one);
        expect(fieldValue(parameters, NOTHING_TRIED, one)).toBe(
          one === field ? fieldValue(DESIGN_DEFAULTS, typed, one) : own,
        );
      }
      expect(withTried(DESIGN_DEFAULTS, { ...NOTHING_TRIED, numbers: { [field]: '' } })).toBeNull();
    },
  );
});

describe('designs at odds', () => {
  const advice = (...actions: readonly Parameters<typeof plainAdvice>[1][]) =>
    actions.map((action) => plainAdvice('boin', action, []));
  test.each([
    [advice('escalate', 'escalate'), false],
    [advice('escalate', 'stay'), true],
    [advice('escalate', 'not-admissible'), false],
    [advice('escalate', 'not-evaluable', 'out-of-design'), false],
    [advice('de-escalate', 'stop'), true],
    [[], false],
  ])('SRC-DSG-132: row %#', (given, expected) => {
    expect(areAtOdds(given)).toBe(expected);
  });
});

describe('present counts', () => {
  const way = (kind: DesignLevel['ways'][number]['way'], dlt: number, of: number, pending: number) => ({
    way: kind,
    pending,
    followUp: pending / 2,
    rate: { n: dlt, of, low: null, high: null },
    advice: [],
  });
  const level = (number: number, ways: DesignLevel['ways']): DesignLevel => ({
    level: number,
    dose: number,
    unit: 'mg',
    opened: number === 1,
    dosed: 3,
    subjects: [],
    ways,
  });
  const model = {
    levels: [
      level(1, [way('as-counted', 0, 3, 0)]),
      level(2, [way('awaiting-as-none', 0, 2, 1), way('awaiting-as-dlt', 1, 3, 0)]),
      level(3, []),
    ],
  };

  test('SRC-DSG-133: every way of counting has its place; the second is told apart', () => {
    expect(presentCounts(model)).toEqual([
      { level: 1, n: 3, dlt: 0, pending: 0, asDlt: false },
      { level: 2, n: 2, dlt: 0, pending: 1, asDlt: false },
      { level: 2, n: 3, dlt: 1, pending: 0, asDlt: true },
    ]);
  });

  test('SRC-DSG-134: a design is asked about all levels counted the same way', () => {
    const short = (asDlt: boolean) =>
      levelStates(model, asDlt).map(({ level: n, opened, evaluable, dlt, pending, followUp }) => [
        ...[n, opened, evaluable, dlt, pending, followUp],
      ]);
    expect(short(false)).toEqual([
      [1, true, 3, 0, 0, 0],
      [2, false, 2, 0, 1, 0.5],
      [3, false, 0, 0, 0, 0],
    ]);
    expect(short(true)).toEqual([
      [1, true, 3, 0, 0, 0],
      [2, false, 3, 1, 0, 0],
      [3, false, 0, 0, 0, 0],
    ]);
  });
});
