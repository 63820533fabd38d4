import { describe, expect, test } from 'vitest';
import {
  doris2021,
  isFlare,
  type Judged,
  type LupusState,
  lldas,
  sri4,
} from '../../../../shared/clinical/lupus/remission.ts';
import { SLEDAI_ITEMS } from '../../../../shared/clinical/lupus/sledaiItems.ts';
import type { ItemState } from '../../../../shared/clinical/lupus/sledaiScore.ts';
import type { Verdict } from '../../../../shared/clinical/verdict.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { dose } from '../../../builders/renal.ts';

const { lupus } = axaNk02;

const present = (...numbers: readonly number[]): ItemState[] =>
  SLEDAI_ITEMS.map(({ number }) => (numbers.includes(number) ? 'present' : 'absent'));
const open = (states: ItemState[], ...numbers: readonly number[]): ItemState[] =>
  states.map((state, index) => (numbers.includes(index + 1) ? 'unknown' : state));

const state = (over: Partial<LupusState> = {}): LupusState => ({
  states: present(),
  previous: present(),
  baseline: present(13, 15),
  phga: 0.4,
  baselinePhga: 2,
  glucocorticoid: dose(5),
  ...over,
});

const said = (one: Verdict): string =>
  one.kind === 'unknown' ? one.reason.key.replace('fact-reason.lupus.', '') : one.kind;
const component = ({ components }: Judged, id: string): string => {
  const found = components.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No component ${id}`);
  return said(found.verdict);
};

describe('DORIS 2021: clinical SLEDAI 0, PhGA below 0.5, prednisolone at most 5 mg', () => {
  test.each([
    ['all met', {}, 'yes'],
    ['serology alone is allowed', { states: present(20, 21) }, 'yes'],
    ['serology open is allowed', { states: open(present(), 20) }, 'yes'],
    ['one clinical item', { states: present(22) }, 'no'],
    ['one clinical item open', { states: open(present(), 22) }, 'items-missing'],
    ['PhGA 0.49', { phga: 0.49 }, 'yes'],
    ['PhGA 0.5', { phga: 0.5 }, 'no'],
    ['PhGA missing', { phga: null }, 'no-phga'],
    ['5 mg', { glucocorticoid: dose(5) }, 'yes'],
    ['5.01 mg', { glucocorticoid: dose(5.01) }, 'no'],
    ['0 to 10 mg', { glucocorticoid: dose(0, 10) }, 'dose-dates'],
    ['known failure outweighs what is missing', { phga: null, states: present(1) }, 'no'],
  ] as const)('SRC-LUP-020: %s', (_, over, expected) => {
    expect(said(doris2021(state(over), lupus.doris.value).overall)).toBe(expected);
  });

  test('SRC-LUP-021: by the table of the paper 5 mg is too much', () => {
    const strict = { ...lupus.doris.value, prednisoloneOperator: 'lt' } as const;
    expect(said(doris2021(state(), strict).overall)).toBe('no');
    expect(said(doris2021(state({ glucocorticoid: dose(4.99) }), strict).overall)).toBe('yes');
  });

  test('SRC-LUP-022: each component stands apart', () => {
    const judged = doris2021(
      state({ states: present(1), phga: null, glucocorticoid: dose(5) }),
      lupus.doris.value,
    );
    expect(judged.components.map(({ id }) => [id, component(judged, id)])).toEqual([
      ['clinical-sledai', 'no'],
      ['phga', 'no-phga'],
      ['prednisolone', 'yes'],
    ]);
  });
});

describe('LLDAS: at most 4, no major organ, nothing new, PGA at most 1, prednisolone at most 7.5 mg', () => {
  const judge = (over: Partial<LupusState>): Judged => lldas(state(over), lupus.lldas.value);

  test.each([
    ['4 points', [15, 16], 'yes'],
    ['5 points', [15, 16, 23], 'no'],
    ['6 points', [15, 16, 17], 'no'],
  ] as const)('SRC-LUP-023: %s', (_, items, expected) => {
    const states = present(...items);
    expect(component(judge({ states, previous: states }), 'sledai')).toBe(expected);
  });

  test.each([
    [1, 'no'],
    [7, 'no'],
    [8, 'no'],
    [9, 'yes'],
    [10, 'yes'],
    [11, 'no'],
    [13, 'no'],
    [14, 'no'],
    [15, 'yes'],
    [18, 'no'],
    [19, 'no'],
    [20, 'yes'],
    [22, 'no'],
    [23, 'yes'],
    [24, 'yes'],
  ] as const)('SRC-LUP-024: item %d leaves major organs free: %s', (item, expected) => {
    expect(component(judge({ states: present(item) }), 'major-organs')).toBe(expected);
  });

  test.each([
    ['same items', present(15), present(15), 'yes'],
    ['one gone', present(), present(15), 'yes'],
    ['one new', present(15), present(), 'no'],
    ['new may hide', open(present(), 15), present(), 'items-missing'],
    ['was there before, now open', open(present(), 15), present(15), 'yes'],
    ['now there, before open', present(15), open(present(), 15), 'items-missing'],
    ['absent now, before open', present(), open(present(), 15), 'yes'],
    ['a new one outweighs what is open', open(present(16), 15), present(), 'no'],
    ['none before', present(), null, 'no-previous'],
  ] as const)('SRC-LUP-025: new activity: %s', (_, states, previous, expected) => {
    expect(component(judge({ states, previous }), 'no-new-activity')).toBe(expected);
  });

  test.each([
    [1, 'yes'],
    [1.01, 'no'],
    [null, 'no-phga'],
  ] as const)('SRC-LUP-026: PGA %s: %s', (phga, expected) => {
    expect(component(judge({ phga }), 'phga')).toBe(expected);
  });

  test.each([
    [7.5, 'yes'],
    [7.51, 'no'],
  ] as const)('SRC-LUP-027: prednisolone %d mg: %s', (mg, expected) => {
    expect(component(judge({ glucocorticoid: dose(mg) }), 'prednisolone')).toBe(expected);
  });

  test('SRC-LUP-028: all met; as worded an investigational product excludes it', () => {
    expect(said(judge({}).overall)).toBe('yes');
    const excluded = lldas(state(), { ...lupus.lldas.value, investigationalDrug: 'excluded' });
    expect([said(excluded.overall), component(excluded, 'investigational-drug')]).toEqual(['no', 'no']);
    expect(excluded.components.map(({ id }) => id)).toEqual([
      'sledai',
      'major-organs',
      'no-new-activity',
      'phga',
      'prednisolone',
      'investigational-drug',
    ]);
  });
});

describe('SRI-4: fall of at least 4, PGA rise below 0.3, BILAG', () => {
  const noBilag = { ...lupus.sri4.value, bilag: 'not-used' } as const;

  test.each([
    ['fall of 4', present(15), present(13, 15), 'yes'],
    ['fall of 3', present(15, 23), present(13, 15), 'no'],
    ['fall of 5', present(), present(13, 23), 'yes'],
    ['4 for sure although one item is open', open(present(), 23), present(13, 23), 'yes'],
    ['3 or 4', open(present(), 23), present(13), 'items-missing'],
    ['2 at most', open(present(13), 15), present(13, 15), 'no'],
    ['baseline open', present(), open(present(15), 13), 'items-missing'],
    ['no baseline', present(), null, 'no-baseline'],
  ] as const)('SRC-LUP-029: %s', (_, states, baseline, expected) => {
    expect(component(sri4(state({ states, baseline }), noBilag), 'sledai-fall')).toBe(expected);
  });

  test('SRC-LUP-030: an open fall says which score is open', () => {
    const judged = sri4(state({ states: present(), baseline: open(present(15), 13) }), noBilag);
    expect(judged.components[0]?.verdict).toMatchObject({ reason: { params: { n: 1, low: 2, high: 6 } } });
    const now = sri4(state({ states: open(present(), 23), baseline: present(13) }), noBilag);
    expect(now.components[0]?.verdict).toMatchObject({ reason: { params: { n: 1, low: 0, high: 1 } } });
  });

  test.each([
    [1, 1.29, 'yes'],
    [1, 1.3, 'no'],
    [1, 0, 'yes'],
    [null, 1, 'no-phga'],
    [1, null, 'no-phga'],
  ] as const)('SRC-LUP-031: PGA from %s to %s: %s', (baselinePhga, phga, expected) => {
    expect(component(sri4(state({ baselinePhga, phga }), noBilag), 'phga')).toBe(expected);
  });

  test('SRC-LUP-032: without BILAG a response cannot be stated, its absence can', () => {
    expect(said(sri4(state(), lupus.sri4.value).overall)).toBe('no-bilag');
    expect(said(sri4(state({ states: present(13, 15) }), lupus.sri4.value).overall)).toBe('no');
    expect(said(sri4(state(), noBilag).overall)).toBe('yes');
    expect(sri4(state(), noBilag).components).toHaveLength(2);
    expect(component(sri4(state(), lupus.sri4.value), 'bilag')).toBe('no-bilag');
  });
});

test.each([
  [4, 4, 0, 0, 'yes'],
  [3, 3, 0, 0, 'no'],
  [4, 6, 0, 0, 'yes'],
  [3, 6, 0, 0, 'items-missing'],
  [8, 8, 4, 6, 'items-missing'],
  [4, 4, 1, 1, 'no'],
  [0, 0, 8, 8, 'no'],
] as const)('SRC-LUP-033: %d–%d after %d–%d is a flare: %s', (low, high, beforeLow, beforeHigh, expected) => {
  const now = { low, high, missing: high > low ? 1 : 0 };
  const before = { low: beforeLow, high: beforeHigh, missing: beforeHigh > beforeLow ? 2 : 0 };
  const judged = isFlare(now, before, lupus.flareRise.value);
  expect(said(judged)).toBe(expected);
  if (judged.kind === 'unknown') expect(judged.reason.params.n).toBe(now.missing > 0 ? 1 : 2);
});
