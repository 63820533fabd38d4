import { describe, expect, test } from 'vitest';
import { lupusFacts } from '../../../../shared/clinical/lupus/lupusFacts.ts';
import type { Measurement } from '../../../../shared/dataset/trialData.ts';
import type { Fact } from '../../../../shared/facts/fact.ts';
import type { SubjectInput } from '../../../../shared/facts/subjectInput.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { sledai } from '../../../builders/lupus.ts';
import { ID, prednisone, result, row, subjectInput, upcr } from '../../../builders/renal.ts';

const CM = [prednisone('2026-01-01', '', 5)];
const input = (measurements: readonly Measurement[], over: Partial<SubjectInput> = {}): SubjectInput =>
  subjectInput({ measurements, otherRows: { CM }, ...over });
const factsOf = (own: SubjectInput, rule: string): readonly Fact[] =>
  lupusFacts(own).filter((fact) => fact.rule === `lupus/${rule}`);

const shown = ({ value }: Fact): unknown => {
  if (value.kind === 'number' || value.kind === 'yes-no') return value.value;
  if (value.kind === 'code') return value.code;
  if (value.kind === 'interval') return [value.low, value.high];
  return value.kind === 'none' ? value.none : value.kind;
};
const told = (fact: Fact): readonly unknown[] => [
  fact.day,
  shown(fact),
  fact.reason?.key.replace('fact-reason.lupus.', '') ?? '',
];

const DAY29 = '2026-05-29';

describe('items against results', () => {
  const platelets = (date: string, value: number) => result(['LB', 'PLAT'], date, value, { unit: '10^9/L' });
  const check = (own: SubjectInput, item: string) => {
    const found = factsOf(own, 'item-check').filter(({ id }) => id.endsWith(item));
    return found.map(told);
  };

  test.each([
    ['absent, 200', [], 200, 'agrees'],
    ['present, 90', [23], 90, 'agrees'],
    ['absent, 90', [], 90, 'results-present'],
    ['present, 200', [23], 200, 'results-absent'],
  ] as const)('SRC-LUP-070: thrombocytopenia %s: %s', (_, present, value, expected) => {
    const own = input([...sledai(DAY29, { present }), platelets(DAY29, value)]);
    expect(check(own, 'SLEDAI23')).toEqual([[29, expected, '']]);
  });

  test('SRC-LUP-071: nine facts an assessment, each with the results that decided and what the item asks', () => {
    const own = input([
      ...sledai(DAY29, { present: [23] }),
      platelets('2026-05-20', 200),
      platelets(DAY29, 90),
    ]);
    expect(factsOf(own, 'item-check')).toHaveLength(9);
    const fact = factsOf(own, 'item-check').find(({ about }) => about === 'Thrombocytopenia');
    expect(fact).toMatchObject({
      id: `lupus/item-check|${ID}|${DAY29}|SLEDAI23`,
      clause: 'below 100 x 10^9/L; not drugs',
      inputs: [
        { name: 'entered', value: 'present' },
        { name: 'PLAT', value: '90 10^9/L 2026-05-29' },
      ],
    });
    expect(fact?.refs).toHaveLength(2);
  });

  test('SRC-LUP-072: ranges stand beside the results', () => {
    const own = (low: number | null, high: number | null) =>
      factsOf(
        input([...sledai(DAY29), result(['LB', 'C3'], DAY29, 0.9, { unit: 'g/L', low, high })]),
        'item-check',
      ).find(({ about }) => about === 'Low complement')?.inputs[1]?.value;
    expect([own(0.7, 1.4), own(0.7, null), own(null, 1.4), own(null, null)]).toEqual([
      '0.9 g/L (0.7-1.4) 2026-05-29',
      '0.9 g/L (0.7-) 2026-05-29',
      '0.9 g/L (-1.4) 2026-05-29',
      '0.9 g/L 2026-05-29',
    ]);
  });

  test('SRC-LUP-073: no result, and no item, are not evaluable', () => {
    expect(check(input(sledai(DAY29)), 'SLEDAI23')).toEqual([[29, 'not-evaluable', 'no-lab']]);
    const own = input([...sledai(DAY29, { without: [23] }), platelets(DAY29, 200)]);
    expect(check(own, 'SLEDAI23')).toEqual([[29, 'not-evaluable', 'item-missing']]);
    expect(factsOf(input(sledai('2026-05')), 'item-check')).toEqual([]);
  });

  test('SRC-LUP-074: the 24-hour urine goes before UPCR, which stands for it and says so', () => {
    const urine = result(['LB', 'PROT24H'], DAY29, 0.3, { unit: 'g/24h' });
    const scored = sledai(DAY29, { present: [13] });
    expect(check(input([...scored, upcr(DAY29, 2), urine]), 'SLEDAI13')).toEqual([
      [29, 'results-absent', ''],
    ]);
    expect(check(input([...scored, upcr(DAY29, 2)]), 'SLEDAI13')).toEqual([[29, 'agrees', 'upcr-proxy']]);
    expect(check(input([...scored, upcr(DAY29, 2, { unit: 'x' })]), 'SLEDAI13')).toEqual([
      [29, 'not-evaluable', 'lab-unit'],
    ]);
    expect(check(input(scored), 'SLEDAI13')).toEqual([[29, 'not-evaluable', 'no-lab']]);
  });

  test('SRC-LUP-075: fever, haematuria and pyuria may have another cause that excludes the item', () => {
    const hot = result(['VS', 'TEMP'], DAY29, 39, { unit: 'C' });
    const cells = (code: string) => result(['LB', code], DAY29, 20, { unit: '/HPF' });
    const own = input([...sledai(DAY29), hot, cells('RBCU'), cells('WBCU')]);
    for (const item of ['SLEDAI12', 'SLEDAI14', 'SLEDAI22']) {
      expect(check(own, item)).toEqual([[29, 'results-present', 'other-cause']]);
    }
    const entered = input([...sledai(DAY29, { present: [22] }), hot]);
    expect(check(entered, 'SLEDAI22')).toEqual([[29, 'agrees', '']]);
  });

  describe('cytopenia after lymphodepletion', () => {
    const drugs = { CM: [row('CM', { CMTRT: 'FLUDARABINE', CMSTDTC: '2026-04-26', CMENDTC: '2026-04-28' })] };
    // 42 days after 28 April is 9 June.
    const at = (assessed: string, present: readonly number[], ...results: readonly Measurement[]) =>
      input([...sledai(assessed, { present }), ...results], { otherRows: drugs });

    test('SRC-LUP-076: is flagged as possibly the drug, entered or not, and counted for neither', () => {
      expect(check(at(DAY29, [], platelets(DAY29, 90)), 'SLEDAI23')).toEqual([
        [29, 'drug-possible', 'drug-possible'],
      ]);
      expect(check(at(DAY29, [23], platelets(DAY29, 90)), 'SLEDAI23')).toEqual([
        [29, 'agrees', 'drug-possible'],
      ]);
      expect(factsOf(at(DAY29, [], platelets(DAY29, 90)), 'sledai').map(shown)).toEqual([0]);
      const white = result(['LB', 'WBC'], DAY29, 2, { unit: '10^9/L' });
      expect(check(at(DAY29, [], white), 'SLEDAI24')).toEqual([[29, 'drug-possible', 'drug-possible']]);
    });

    test('SRC-LUP-077: not after its days, not where a result lies outside them, and only cytopenia', () => {
      expect(check(at('2026-06-09', [], platelets('2026-06-09', 90)), 'SLEDAI23')[0]?.[1]).toBe(
        'drug-possible',
      );
      expect(check(at('2026-06-10', [], platelets('2026-06-10', 90)), 'SLEDAI23')[0]?.[1]).toBe(
        'results-present',
      );
      const both = [platelets('2026-06-09', 90), platelets('2026-06-10', 90)];
      expect(check(at('2026-06-10', [], ...both), 'SLEDAI23')[0]?.[1]).toBe('results-present');
      expect(check(at(DAY29, [23], platelets(DAY29, 200)), 'SLEDAI23')).toEqual([[29, 'results-absent', '']]);
      const before = at('2026-04-25', [], platelets('2026-04-25', 90));
      expect(check(before, 'SLEDAI23')[0]?.[1]).toBe('results-present');
      expect(check(at('2026-04-26', [], platelets('2026-04-26', 90)), 'SLEDAI23')[0]?.[1]).toBe(
        'drug-possible',
      );
      const complement = result(['LB', 'C3'], DAY29, 0.3, { unit: 'g/L', low: 0.7 });
      expect(check(at(DAY29, [], complement), 'SLEDAI20')).toEqual([[29, 'results-present', '']]);
      const undosed = { ...at(DAY29, [], platelets(DAY29, 90)), firstInfusion: null };
      expect(check(undosed, 'SLEDAI23')[0]?.[1]).toBe('results-present');
    });
  });

  test('SRC-LUP-078: the window is that of the version in use', () => {
    const sheet = { ...axaNk02.lupus.sledai, value: { windowDays: 30, arthritisJoints: '>2' as const } };
    const protocol = { ...axaNk02, lupus: { ...axaNk02.lupus, sledai: sheet } };
    const own = input([...sledai(DAY29), platelets('2026-05-10', 90)]);
    expect(check(own, 'SLEDAI23')[0]?.[1]).toBe('not-evaluable');
    expect(check({ ...own, protocol }, 'SLEDAI23')[0]?.[1]).toBe('results-present');
  });
});
