import { describe, expect, test } from 'vitest';
import { FactArea } from '../../../shared/facts/fact.ts';
import { ClinicalRule } from '../../../shared/facts/rule.ts';
import { CLINICAL_RULES, clinicalRule } from '../../../shared/facts/rules.ts';

describe('catalogue of clinical rules', () => {
  test('SRC-FCT-020: every rule is whole: id, title in both languages, document and section', () => {
    for (const rule of CLINICAL_RULES) {
      expect(ClinicalRule.parse(rule)).toEqual(rule);
      expect(rule.id, rule.id).toMatch(/^[a-z0-9.]+(?:[-/][A-Za-z0-9.]+)+$/);
      expect(rule.title.en.trim(), rule.id).not.toBe('');
      expect(rule.title['zh-CN'], rule.id).toMatch(/\p{Script=Han}/u);
      expect(rule.source.document.trim(), rule.id).not.toBe('');
      expect(rule.source.section.trim(), rule.id).not.toBe('');
    }
  });

  test('SRC-FCT-021: ids are unique, and each rule is found by its id', () => {
    const ids = CLINICAL_RULES.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const rule of CLINICAL_RULES) expect(clinicalRule(rule.id)).toBe(rule);
    expect(clinicalRule('no/such-rule')).toBeUndefined();
  });

  test('SRC-FCT-022: what was not read in its source says against what to verify it', () => {
    const silent = CLINICAL_RULES.filter(
      ({ source }) =>
        (source.confidence === 'secondary' || source.confidence === 'to-verify') &&
        !/verify\b[^.]*\bagainst/i.test(source.note),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test('SRC-FCT-023: a judgement says what was assumed', () => {
    const silent = CLINICAL_RULES.filter(
      ({ source }) => source.confidence === 'judgement' && source.note.trim() === '',
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test('SRC-FCT-024: every area has rules', () => {
    const areas = new Set(CLINICAL_RULES.map(({ area }) => area));
    expect(FactArea.options.filter((area) => !areas.has(area))).toEqual([]);
  });
});
