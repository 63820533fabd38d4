import { describe, expect, test } from 'vitest';
import { PD_RULES, pdFacts } from '../../../../shared/clinical/pd/pdFacts.ts';
import { Fact } from '../../../../shared/facts/fact.ts';
import { inputFor, result } from '../../../builders/pdSubject.ts';

describe('all facts', () => {
  const B_CELLS = [result('CD19B', -6, 84), result('CD19B', 8, '<1'), result('CD19B', 29, 12)];
  const COPIES = [result('CARCOPY', 1, '<50'), result('CARCOPY', 2, 100), result('CARCOPY', 9, 90)];
  const c3 = (day: number, value: number) => result('C3', day, value, { low: 0.7, high: 1.4 });
  const igg = (day: number, value: number) => result('IGG', day, value, { low: 8.6, high: 17.4 });
  const measurements = [...B_CELLS, ...COPIES, c3(-6, 0.5), c3(29, 0.6), igg(29, 9), result('CRP', 2, 5)];
  const facts = pdFacts(inputFor(measurements));

  test('SRC-PDK-130: each obeys the contract, has an id of its own and a rule of the catalogue', () => {
    const rules = new Set(PD_RULES.map(({ id }) => id));
    for (const fact of facts) {
      expect(Fact.parse(fact)).toEqual(fact);
      expect(rules.has(fact.rule)).toBe(true);
      expect(fact.id.startsWith(`${fact.rule}|S|`)).toBe(true);
    }
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
    expect(new Set(PD_RULES.map(({ id }) => id)).size).toBe(PD_RULES.length);
  });

  test('SRC-PDK-131: the order of the rows does not matter', () => {
    expect(pdFacts(inputFor([...measurements].reverse())).map(({ id, value }) => [id, value])).toEqual(
      facts.map(({ id, value }) => [id, value]),
    );
  });

  test('SRC-PDK-132: nobody who was not dosed has any; without a certain first infusion one says so', () => {
    expect(pdFacts(inputFor(measurements, { infusions: [] }))).toEqual([]);
    const unsure = pdFacts({ ...inputFor(measurements), firstInfusion: null });
    expect(
      unsure.map(({ id, value, reason, day, refs }) => [id, value, reason?.key, day, refs.length]),
    ).toEqual([
      [
        'pd/b-cells/nadir|S|CD19B',
        { kind: 'none', none: 'not-evaluable' },
        'fact-reason.pd.no-first-infusion',
        null,
        4,
      ],
    ]);
  });
});
