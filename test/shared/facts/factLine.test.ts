import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACTS_ALGORITHM } from '../../../shared/facts/deriveFacts.ts';
import { type FactValue, factId } from '../../../shared/facts/fact.ts';
import { countAreas, factLine } from '../../../shared/facts/factLine.ts';
import { canonicalJson } from '../../../shared/integrity/canonicalJson.ts';
import { exampleFact } from '../../builders/facts.ts';

describe('a fact as it is stored', () => {
  test('SRC-FCT-030: canonical JSON and a line feed, whatever the order of its fields', () => {
    const fact = exampleFact();
    const turned = Object.fromEntries(Object.entries(fact).toReversed());
    expect(factLine(exampleFact(turned))).toBe(factLine(fact));
    expect(factLine(fact)).toBe(
      '{"about":"ALT","area":"lab-grade","clause":"> 3.0 x ULN","date":"2026-05-01","day":1,"id":"test/rule|SUBJ-TEST-0001|1","inputs":[{"name":"ALT","value":"120 U/L"}],"reason":null,"refs":[{"domain":"LB","file":"lb.csv","line":2,"recordId":3}],"rule":"test/rule","subjectId":"SUBJ-TEST-0001","value":{"kind":"number","unit":"x ULN","value":3}}\n',
    );
  });

  test('SRC-FCT-031: a fact that cannot be written exactly is refused', () => {
    const value = { kind: 'number', value: Number.NaN, unit: '' } as const;
    expect(() => factLine(exampleFact({ value }))).toThrow('cannot write');
    for (const params of [{ n: Number.POSITIVE_INFINITY }, { 7: 'a key that is a number' }]) {
      expect(() => factLine(exampleFact({ reason: { key: 'k', params } }))).toThrow('cannot write');
    }
  });

  test('SRC-FCT-034: it is what the general writer of canonical JSON gives, for every value and text', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    const value: fc.Arbitrary<FactValue> = fc.oneof(
      fc.record({ kind: fc.constant('number' as const), value: number, unit: fc.string() }),
      fc.record({
        kind: fc.constant('interval' as const),
        low: fc.option(number),
        high: fc.option(number),
        unit: fc.string(),
      }),
      fc.record({ kind: fc.constant('below-limit' as const), text: fc.string(), unit: fc.string() }),
      fc.record({ kind: fc.constant('code' as const), code: fc.string({ unit: 'binary' }) }),
      fc.constant({ kind: 'none' as const, none: 'ungradable' as const }),
    );
    const name = fc.stringMatching(/^[A-Za-z_]\w*$/);
    const params = fc.dictionary(name, fc.oneof(fc.string(), number), { noNullPrototype: true });
    fc.assert(
      fc.property(value, params, fc.string({ unit: 'grapheme' }), (one, some, text) => {
        const fact = exampleFact({ value: one, about: text, reason: { key: text, params: some } });
        expect(factLine(fact)).toBe(`${canonicalJson(fact)}\n`);
      }),
      { numRuns: 300 },
    );
    expect(factLine(exampleFact({ refs: [], inputs: [] }))).toBe(
      `${canonicalJson(exampleFact({ refs: [], inputs: [] }))}\n`,
    );
  });

  test('SRC-FCT-032: counts by area, and of those without a value', () => {
    const none = { kind: 'none', none: 'not-evaluable' } as const;
    const facts = [
      exampleFact(),
      exampleFact({ area: 'liver', value: none }),
      exampleFact({ area: 'liver' }),
      exampleFact({ area: 'liver', value: { kind: 'none', none: 'not-applicable' } }),
    ];
    expect(countAreas(facts)).toEqual({ 'lab-grade': { facts: 1, none: 0 }, liver: { facts: 3, none: 2 } });
    expect(countAreas([])).toEqual({});
  });

  test('SRC-FCT-033: an id names rule, subject and key; the set of rules has a version', () => {
    expect(factId('liver/r', 'S-1', 'ALT 3')).toBe('liver/r|S-1|ALT 3');
    expect(FACTS_ALGORITHM).toMatch(/^facts\/\d+$/);
  });
});
