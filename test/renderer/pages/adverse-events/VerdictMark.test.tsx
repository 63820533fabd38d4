import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { VerdictMark } from '../../../../renderer/pages/adverse-events/VerdictMark.tsx';
import { createTextApi, TextContext } from '../../../../renderer/text/useText.ts';
import { ComparisonVerdict } from '../../../../shared/chart/aeDerived.ts';
import { languages } from '../../../../shared/text/text.ts';

test.each(languages)('SRC-AED-245: every verdict has a sign and a word of its own (%s)', (language) => {
  const api = createTextApi(language);
  const words = ComparisonVerdict.options.map((verdict) => {
    const html = renderToStaticMarkup(
      <TextContext value={api}>
        <VerdictMark verdict={verdict} />
      </TextContext>,
    );
    const word = api.t(`aeDerived.verdict.${verdict}`);
    expect(html).toContain('<svg');
    expect(html).toContain(`</svg>${word}`);
    return word;
  });
  expect(new Set(words).size).toBe(ComparisonVerdict.options.length);
});
