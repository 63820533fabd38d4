import { describe, expect, test } from 'vitest';
import {
  ADVERSE_EVENT_RULES,
  adverseEventFacts,
} from '../../../../shared/clinical/adverse/adverseEventFacts.ts';
import { eventKeys } from '../../../../shared/clinical/adverse/eventFact.ts';
import { Fact } from '../../../../shared/facts/fact.ts';
import { ClinicalRule } from '../../../../shared/facts/rule.ts';
import { subjectInputs } from '../../../../shared/facts/subjectInputs.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { sayFactReason, sayFactValue } from '../../../../shared/text/factText.ts';
import { languages } from '../../../../shared/text/text.ts';
import { code, event, factsOf, ID, interval, number } from '../../../builders/adverseFacts.ts';
import { extract } from '../../../builders/exampleExtract.ts';

describe('identity', () => {
  test('SRC-AED-125: an event is known by its sequence, or by its record where that is missing or not its own', () => {
    const events = [1, 2, 2, null].map((sequence) => event('2026-05-02', { sequence }));
    expect([...eventKeys(events).values()]).toEqual([
      'AESEQ 1',
      `record ${events[1]?.ref.recordId}`,
      `record ${events[2]?.ref.recordId}`,
      `record ${events[3]?.ref.recordId}`,
    ]);
  });

  test('SRC-AED-126: a fact names its event as the data do', () => {
    const [first] = factsOf({ events: [event('2026-05', { preferredTerm: '', term: 'head ache' })] });
    expect(first).toMatchObject({
      id: 'adverse-event/emergence|001|AESEQ 1',
      rule: 'adverse-event/emergence',
      area: 'adverse-event',
      subjectId: ID,
      about: 'head ache',
      date: '2026-05',
      day: null,
    });
    expect(factsOf({ events: [event('', { startDay: null })] })[0]?.date).toBe('');
  });

  test('SRC-AED-127: rules are well formed, of their two areas, with a source that tells how well it is known', () => {
    for (const rule of ADVERSE_EVENT_RULES) {
      expect(ClinicalRule.parse(rule)).toEqual(rule);
      expect(rule.id.startsWith(`${rule.area}/`)).toBe(true);
      expect(rule.source.note).not.toBe('');
      if (rule.source.confidence === 'to-verify') expect(rule.source.note).toMatch(/^verify against /);
    }
    expect(ADVERSE_EVENT_RULES.map(({ id }) => id)).toEqual([
      'adverse-event/emergence',
      'adverse-event/onset-day',
      'adverse-event/infusion-day',
      'adverse-event/duration',
      'adverse-event/ongoing',
      'adverse-event/relatedness',
      'adverse-event/lymphodepletion-relation',
      'adverse-event/seriousness',
      'adverse-event/aesi',
      'adverse-event/worst-grade',
      'reported-against-derived/event',
      'reported-against-derived/late-grade',
      'reported-against-derived/not-reported',
      'reported-against-derived/mild-not-reported',
    ]);
  });
});

describe('on the bundled example', () => {
  test.each([1, 2, 3] as const)(
    'SRC-AED-130: facts of extract %d are well formed, unique and said in words',
    (number) => {
      const facts = subjectInputs(extract(number), axaNk02).flatMap((input) => adverseEventFacts(input));
      expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
      const rules = new Set(ADVERSE_EVENT_RULES.map(({ id }) => id));
      for (const fact of facts) {
        expect(Fact.parse(fact)).toEqual(fact);
        expect(rules.has(fact.rule)).toBe(true);
        for (const language of languages) {
          expect(sayFactValue(language, fact)).not.toMatch(/fact-|\{/);
          expect(sayFactReason(language, fact)).not.toMatch(/fact-|\{/);
        }
      }
    },
  );

  test('SRC-AED-131: the pneumonia of 006 began on day 3 after the third infusion and goes on', () => {
    const facts = subjectInputs(extract(3), axaNk02)
      .flatMap((input) => adverseEventFacts(input))
      .filter(({ subjectId, about }) => subjectId === 'SYN-CS01P-1-006' && about === 'Pneumonia');
    expect(
      facts.map(({ rule, value, clause }) => [rule.replace('adverse-event/', ''), value, clause]),
    ).toEqual([
      ['emergence', code('emergent'), ''],
      ['onset-day', number(17, 'study-day'), ''],
      ['infusion-day', number(3, 'infusion-day'), 'Infusion 3'],
      ['duration', interval(5, null, 'days'), ''],
      ['ongoing', code('ongoing'), ''],
      ['relatedness', code('related'), ''],
      ['lymphodepletion-relation', code('related'), ''],
      ['seriousness', code('serious'), 'AESHOSP'],
      ['aesi', code('infection'), 'AESI: INFECTION'],
      ['worst-grade', { kind: 'grade', scale: 'AETOXGR', grade: 3, min: 3, max: 3 }, ''],
    ]);
  });
});
