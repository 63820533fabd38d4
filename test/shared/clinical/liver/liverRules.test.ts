import { describe, expect, test } from 'vitest';
import { LIVER_RULES, liverFacts } from '../../../../shared/clinical/liver/liverFacts.ts';
import { LIVER_RULE } from '../../../../shared/clinical/liver/liverRules.ts';
import { Fact } from '../../../../shared/facts/fact.ts';
import { ClinicalRule } from '../../../../shared/facts/rule.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { sayFactReason, sayFactValue } from '../../../../shared/text/factText.ts';
import { languages } from '../../../../shared/text/text.ts';
import { factsOf, healthy, injured, inputOf } from '../../../builders/liverFacts.ts';

describe('the catalogue of rules', () => {
  test('SRC-LIV-096: every fact is made by a listed rule, once, and can be said in both languages', () => {
    const cases = [
      factsOf([]),
      factsOf(healthy),
      factsOf(injured),
      liverFacts({ ...inputOf([]), firstInfusion: null }),
    ];
    const rules = new Map(LIVER_RULES.map((rule) => [rule.id, ClinicalRule.parse(rule)]));
    expect(rules.size).toBe(LIVER_RULES.length);
    for (const facts of cases) {
      expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
      for (const fact of facts) {
        expect(Fact.parse(fact)).toEqual(fact);
        expect(rules.has(fact.rule)).toBe(true);
        for (const language of languages) {
          expect(sayFactValue(language, fact)).not.toContain('fact-code');
          expect(sayFactReason(language, fact)).not.toMatch(/liver[-.]|hys-law-|\{/);
        }
      }
    }
  });

  test('SRC-LIV-097: what was not read in its source says what to verify it against', () => {
    for (const { id, source } of LIVER_RULES) {
      expect([id, source.document !== '' && source.section !== '' && source.version !== '']).toEqual([
        id,
        true,
      ]);
      if (source.confidence === 'secondary' || source.confidence === 'to-verify')
        expect([id, source.note]).toEqual([id, expect.stringContaining('verify against')]);
    }
    expect(Object.values(LIVER_RULE).map(({ source }) => source.confidence)).toEqual([
      ...['judgement', 'judgement', 'secondary', 'secondary', 'secondary'],
      ...['primary', 'primary', 'primary', 'primary', 'secondary', 'primary', 'primary'],
      ...['secondary', 'secondary', 'secondary'],
      ...['to-verify', 'to-verify', 'to-verify', 'to-verify'],
    ]);
  });

  test('SRC-LIV-098: the same rows give the same bytes, in whatever order they came', () => {
    const one = JSON.stringify(factsOf(injured).map(({ refs, ...fact }) => ({ ...fact, n: refs.length })));
    const other = JSON.stringify(
      factsOf(injured.toReversed()).map(({ refs, ...fact }) => ({ ...fact, n: refs.length })),
    );
    expect(other).toBe(one);
  });

  test('SRC-LIV-099: the cuts of the bundled protocol are those of its sources', () => {
    const { aminotransferase, rValue, hysLaw, edish, mdish, migration, peakTiming, thresholds } =
      axaNk02.liver;
    expect(
      [aminotransferase, rValue, hysLaw, edish, mdish, migration, peakTiming, thresholds].map(
        ({ value }) => value,
      ),
    ).toEqual([
      'higher',
      { hepatocellular: 5, cholestatic: 2, operator: 'inclusive', daysApart: 0 },
      { aminotransferase: 3, bilirubin: 2, alkalinePhosphatase: 2, operators: 'fda-2009', windowDays: 30 },
      { aminotransferase: 3, bilirubin: 2, operator: 'inclusive' },
      { aminotransferase: 3.8, bilirubin: 4.8, operator: 'inclusive' },
      { aminotransferase: 3, bilirubin: 2, operator: 'strict' },
      { suggestiveDays: 14, possibleDays: 30 },
      {
        single: 8,
        sustained: 5,
        sustainedDays: 14,
        combined: 3,
        bilirubin: 2,
        inr: 1.5,
        withSymptoms: 3,
        windowDays: 30,
      },
    ]);
    for (const { open, note, source } of Object.values(axaNk02.liver))
      expect([open, note !== '', source !== '']).toEqual([true, true, true]);
  });
});
