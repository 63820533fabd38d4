import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ParameterValue } from '../../../../renderer/pages/protocol/ParameterValue.tsx';
import { createTextApi, TextContext } from '../../../../renderer/text/useText.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { sourcedPoints } from '../../../../shared/protocol/openPoints.ts';
import { type Language, languages } from '../../../../shared/text/text.ts';

/** What a reader sees: no tags. */
const shown = (value: unknown, language: Language = 'en'): string =>
  renderToStaticMarkup(
    <TextContext value={createTextApi(language)}>
      <ParameterValue value={value} />
    </TextContext>,
  )
    .replace(/<[^>]+>/g, '|')
    .replace(/\|+/g, '|')
    .replace(/&gt;/g, '>')
    .replace(/^\||\|$/g, '');

describe('a value of the protocol for reading', () => {
  test.each([
    ['number', 0.5, '0.5', '0.5'],
    ['yes', true, 'yes', '是'],
    ['no', false, 'no', '否'],
    ['nothing', null, 'none', '无'],
    ['text of the data', 'POSSIBLY RELATED', 'POSSIBLY RELATED', 'POSSIBLY RELATED'],
    ['a choice', 'firstInfusion', 'first infusion', '首次输注'],
    ['both languages', { en: 'Liver', 'zh-CN': '肝脏' }, 'Liver', '肝脏'],
    ['few words', ['A', 'B'], 'A, B', 'A、B'],
    ['an empty list', [], 'none stated', '未规定'],
    ['fields', { windowDays: 30, unit: '10^9/L' }, 'within days|30|unit|10⁹/L', '天数窗口|30|单位|10⁹/L'],
    ['a field without words', { someNewField: 1 }, 'some new field|1', 'some new field|1'],
    [
      'entries with labels',
      [{ id: 'a', label: { en: 'First', 'zh-CN': '第一' }, cut: 1 }, { id: 'b' }, { grade: 3 }],
      'First|cut|1|b|grade|3',
      '第一|界值|1|b|级别|3',
    ],
    ['lists in lists', [[1, 2], [3]], '1, 2|3', '1、2|3'],
  ])('SRC-FCT-311: %s', (_name, value, en, zhCN) => {
    expect(shown(value)).toBe(en);
    expect(shown(value, 'zh-CN')).toBe(zhCN);
  });

  test('SRC-FCT-312: many words and entries are all there, closed until asked for', () => {
    const words = Array.from({ length: 9 }, (_, index) => `W${index}`);
    expect(shown(words)).toBe(`9 words: W0, W1, W2 …|${words.join(', ')}`);
    const entries = Array.from({ length: 5 }, (_, index) => ({ id: `E${index}`, day: index }));
    expect(shown(entries)).toBe(`5 entries|${entries.map(({ id, day }) => `${id}|day|${day}`).join('|')}`);
    expect(shown(words.slice(0, 8))).toBe(words.slice(0, 8).join(', '));
    expect(shown(entries.slice(0, 4))).not.toContain('entries');
  });

  test.each(languages)(
    'SRC-FCT-313: no parameter of the bundled protocol is shown as JSON (%s)',
    (language) => {
      for (const { value } of sourcedPoints(axaNk02)) {
        const text = shown(value, language);
        expect(text).not.toMatch(/[{}]|\[object|undefined|":/);
        expect(text).not.toBe('');
      }
    },
  );
});
