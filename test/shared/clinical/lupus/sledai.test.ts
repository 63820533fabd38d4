import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemState, rowState } from '../../../../shared/clinical/lupus/itemState.ts';
import { SLEDAI_ITEMS } from '../../../../shared/clinical/lupus/sledaiItems.ts';
import {
  clinicalSledai,
  groupScore,
  type ItemState,
  sledaiBand,
  sledaiTotal,
} from '../../../../shared/clinical/lupus/sledaiScore.ts';

const all = (state: ItemState): ItemState[] => SLEDAI_ITEMS.map(() => state);
const present = (...numbers: readonly number[]): ItemState[] =>
  SLEDAI_ITEMS.map(({ number }) => (numbers.includes(number) ? 'present' : 'absent'));

test('SRC-LUP-001: the sheet: 24 items, their codes and weights as printed', () => {
  expect(SLEDAI_ITEMS.map(({ testCode, weight, name }) => `${testCode} ${weight} ${name.en}`)).toEqual([
    'SLEDAI01 8 Seizure',
    'SLEDAI02 8 Psychosis',
    'SLEDAI03 8 Organic brain syndrome',
    'SLEDAI04 8 Visual disturbance',
    'SLEDAI05 8 Cranial nerve disorder',
    'SLEDAI06 8 Lupus headache',
    'SLEDAI07 8 Cerebrovascular accident',
    'SLEDAI08 8 Vasculitis',
    'SLEDAI09 4 Arthritis',
    'SLEDAI10 4 Myositis',
    'SLEDAI11 4 Urinary casts',
    'SLEDAI12 4 Haematuria',
    'SLEDAI13 4 Proteinuria',
    'SLEDAI14 4 Pyuria',
    'SLEDAI15 2 Rash',
    'SLEDAI16 2 Alopecia',
    'SLEDAI17 2 Mucosal ulcers',
    'SLEDAI18 2 Pleurisy',
    'SLEDAI19 2 Pericarditis',
    'SLEDAI20 2 Low complement',
    'SLEDAI21 2 Increased DNA binding',
    'SLEDAI22 1 Fever',
    'SLEDAI23 1 Thrombocytopenia',
    'SLEDAI24 1 Leukopenia',
  ]);
  expect(SLEDAI_ITEMS.every(({ name, asks }) => /\p{Script=Han}/u.test(name['zh-CN']) && asks !== '')).toBe(
    true,
  );
});

test('SRC-LUP-002: the total is 0 to 105', () => {
  expect(sledaiTotal(all('absent'))).toEqual({ low: 0, high: 0, missing: 0 });
  expect(sledaiTotal(all('present'))).toEqual({ low: 105, high: 105, missing: 0 });
  expect(sledaiTotal(all('unknown'))).toEqual({ low: 0, high: 105, missing: 24 });
  expect(sledaiTotal([])).toEqual({ low: 0, high: 105, missing: 24 });
});

test.each(SLEDAI_ITEMS.map((item) => [item.number, item.weight] as const))(
  'SRC-LUP-003: item %d alone makes %d',
  (number, weight) => {
    expect(sledaiTotal(present(number))).toEqual({ low: weight, high: weight, missing: 0 });
    const open = present().map((state, index): ItemState => (index === number - 1 ? 'unknown' : state));
    expect(sledaiTotal(open)).toEqual({ low: 0, high: weight, missing: 1 });
  },
);

test('SRC-LUP-004: every total from 0 to 105 that weights can make is made; no item takes away', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom<ItemState>('present', 'absent', 'unknown'), { minLength: 24, maxLength: 24 }),
      fc.nat({ max: 23 }),
      (states, index) => {
        const { low, high, missing } = sledaiTotal(states);
        const expected = SLEDAI_ITEMS.reduce(
          (sum, { weight }, at) => sum + (states[at] === 'present' ? weight : 0),
          0,
        );
        expect(low).toBe(expected);
        expect(high).toBeGreaterThanOrEqual(low);
        expect(high).toBeLessThanOrEqual(105);
        expect(missing === 0).toBe(low === high);
        const more = states.with(index, 'present');
        expect(sledaiTotal(more).low).toBeGreaterThanOrEqual(low);
        expect(sledaiTotal(more).high).toBeGreaterThanOrEqual(sledaiTotal(states.with(index, 'absent')).high);
      },
    ),
  );
});

test('SRC-LUP-005: the clinical score leaves out complement and anti-dsDNA alone: at most 101', () => {
  expect(clinicalSledai(all('present')).low).toBe(101);
  expect(clinicalSledai(present(20, 21)).low).toBe(0);
  expect(clinicalSledai(present(19, 20, 21, 22)).low).toBe(3);
  const open = all('absent').with(19, 'unknown');
  expect(clinicalSledai(open)).toEqual({ low: 0, high: 0, missing: 0 });
});

test.each([
  ['cns', [1, 2, 3, 4, 5, 6, 7]],
  ['vasculitis', [8]],
  ['joints-muscle', [9, 10]],
  ['renal', [11, 12, 13, 14]],
  ['skin', [15, 16, 17]],
  ['cardiopulmonary', [18, 19]],
  ['immunology', [20, 21]],
  ['fever', [22]],
  ['blood', [23, 24]],
] as const)('SRC-LUP-006: %s are items %o', (group, numbers) => {
  expect(SLEDAI_ITEMS.filter((item) => item.group === group).map(({ number }) => number)).toEqual(numbers);
  expect(groupScore(present(...numbers), [group])).toEqual({
    ...sledaiTotal(present(...numbers)),
  });
  const others = SLEDAI_ITEMS.map(({ number }) => number).filter(
    (one) => !numbers.some((own) => own === one),
  );
  expect(groupScore(present(...others), [group]).high).toBe(0);
});

test.each([
  [0, 0, '0'],
  [1, 1, '1-4'],
  [4, 4, '1-4'],
  [5, 5, '5-10'],
  [10, 10, '5-10'],
  [11, 11, 'over-10'],
  [105, 105, 'over-10'],
  [1, 4, '1-4'],
  [0, 1, null],
  [4, 5, null],
  [10, 11, null],
] as const)('SRC-LUP-007: %d to %d is band %s', (low, high, band) => {
  expect(sledaiBand({ low, high })).toBe(band);
});

describe('what a row says of an item', () => {
  const seizure = SLEDAI_ITEMS[0];
  const fever = SLEDAI_ITEMS[21];
  if (seizure === undefined || fever === undefined) throw new Error('The sheet is short');

  test.each([
    ['PRESENT', 8, 'present'],
    ['ABSENT', 0, 'absent'],
    ['present', null, 'present'],
    ['Y', null, 'present'],
    ['YES', null, 'present'],
    ['POSITIVE', null, 'present'],
    ['有', null, 'present'],
    ['是', null, 'present'],
    ['N', null, 'absent'],
    ['NO', null, 'absent'],
    ['NEGATIVE', null, 'absent'],
    ['无', null, 'absent'],
    ['否', null, 'absent'],
    ['8', 8, 'present'],
    ['0', 0, 'absent'],
    ['1', 1, 'unknown'],
    ['4', 4, 'unknown'],
    ['PRESENT', 1, 'present'],
    ['PRESENT', 0, 'unknown'],
    ['ABSENT', 8, 'unknown'],
    ['UNKNOWN', null, 'unknown'],
    ['', null, 'unknown'],
  ] as const)('SRC-LUP-008: "%s" with score %s of 8: %s', (text, value, expected) => {
    expect(rowState({ text, value }, seizure)).toBe(expected);
  });

  test('SRC-LUP-009: a score of 1 is present where 1 is the weight', () => {
    expect(rowState({ text: '1', value: 1 }, fever)).toBe('present');
  });

  test('SRC-LUP-010: rows of one assessment that contradict each other say nothing', () => {
    const yes = { text: 'PRESENT', value: 8 };
    const no = { text: 'ABSENT', value: 0 };
    expect(itemState([], seizure)).toBe('unknown');
    expect(itemState([yes, yes], seizure)).toBe('present');
    expect(itemState([yes, no], seizure)).toBe('unknown');
    expect(itemState([yes, { text: '?', value: null }], seizure)).toBe('unknown');
  });
});
