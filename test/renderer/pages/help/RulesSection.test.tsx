import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { filterRules } from '../../../../renderer/pages/help/filterRules.ts';
import { RulesSection } from '../../../../renderer/pages/help/RulesSection.tsx';
import { createTextApi, TextContext } from '../../../../renderer/text/useText.ts';
import type { ClinicalRule } from '../../../../shared/facts/rule.ts';
import { CLINICAL_RULES } from '../../../../shared/facts/rules.ts';
import { sayText } from '../../../../shared/text/phrases.ts';
import { languages } from '../../../../shared/text/text.ts';

const decoded = (html: string): string =>
  html
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, '&');

test.each(languages)('SRC-FCT-441: help lists every clinical rule with its source (%s)', (language) => {
  const html = decoded(
    renderToStaticMarkup(
      <MantineProvider>
        <TextContext value={createTextApi(language)}>
          <RulesSection />
        </TextContext>
      </MantineProvider>,
    ),
  );
  expect(CLINICAL_RULES.length).toBeGreaterThan(100);
  for (const { id, title, source } of CLINICAL_RULES) {
    expect(html).toContain(`<code>${id}</code>`);
    expect(html).toContain(title[language]);
    expect(html).toContain(source.document);
    expect(html).toContain(source.section);
    expect(html).toContain(source.note);
    expect(html).toContain(sayText(language, `confidence.${source.confidence}`));
  }
});

const rule = (id: string, confidence: ClinicalRule['source']['confidence'], note = ''): ClinicalRule => ({
  ...{ id, version: 1, area: 'liver', title: { en: `Title ${id}`, 'zh-CN': `标题 ${id}` } },
  source: { document: 'Guidance', version: '2009', section: `Section of ${id}`, confidence, note },
});

const rules = [
  rule('a/1', 'primary'),
  rule('b/2', 'to-verify', 'Verify against X'),
  rule('c/3', 'secondary'),
  rule('d/4', 'computed'),
  rule('e/5', 'judgement'),
];
const found = (search: string, unverifiedOnly = false, language: 'en' | 'zh-CN' = 'en'): string =>
  filterRules(rules, { search, unverifiedOnly }, language, (area) => `area ${area}`)
    .map(({ id }) => id[0])
    .join('');

describe('search in rules', () => {
  test('SRC-FCT-442: all words must occur in id, title, area, source or note, in any case', () => {
    expect(found('')).toBe('abcde');
    expect(found('B/2')).toBe('b');
    expect(found('title C/3')).toBe('c');
    expect(found('标题 d/4', false, 'zh-CN')).toBe('d');
    expect(found('标题')).toBe('');
    expect(found('AREA liver guidance 2009')).toBe('abcde');
    expect(found('section e/5')).toBe('e');
    expect(found('verify x')).toBe('b');
    expect(found('nothing')).toBe('');
  });

  test('SRC-FCT-443: what was not read in its source, or is a judgement, stands apart', () => {
    expect(found('', true)).toBe('bce');
    expect(found('c/3', true)).toBe('c');
    expect(found('a/1', true)).toBe('');
  });
});
