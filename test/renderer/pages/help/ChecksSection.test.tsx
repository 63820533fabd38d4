import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ChecksSection } from '../../../../renderer/pages/help/ChecksSection.tsx';
import { createTextApi, TextContext } from '../../../../renderer/text/useText.ts';
import { allChecks } from '../../../../shared/dataset/checks/catalogue.ts';
import { languages } from '../../../../shared/text/text.ts';

test.each(languages)('SRC-DQ-160: help lists every check with its title and explanation (%s)', (language) => {
  const html = renderToStaticMarkup(
    <TextContext value={createTextApi(language)}>
      <ChecksSection />
    </TextContext>,
  );
  const plain = html
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#x27;/g, "'");
  for (const { id, title, explanation } of allChecks) {
    expect(plain).toContain(`>${id}<`);
    expect(plain).toContain(title[language]);
    expect(plain).toContain(explanation[language]);
  }
  expect(plain).not.toContain('{name}');
});
