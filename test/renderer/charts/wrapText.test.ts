import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapText } from '../../../renderer/charts/wrapText.ts';

test.each([
  ['one line that fits', 'Cut 1, locked', 20, ['Cut 1, locked']],
  ['a line that just fits', 'abc def', 7, ['abc def']],
  ['one character too long', 'abc def', 6, ['abc', 'def']],
  ['a word longer than a line', 'abcdefgh ij', 4, ['abcdefgh', 'ij']],
  ['Chinese breaks anywhere, a character counts as two', '数据截止日期', 6, ['数据截', '止日期']],
  ['mixed', '剂量水平 1 of 3', 8, ['剂量水平', '1 of 3']],
  ['nothing', '', 10, ['']],
])('SRC-CHART-030: %s', (_name, text, width, lines) => {
  expect(wrapText(text, width)).toEqual(lines);
});

test('SRC-CHART-031: no word is lost and none is cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,12}$/)),
      fc.integer({ min: 1, max: 40 }),
      (words, width) => {
        const lines = wrapText(words.join(' '), width);
        expect(
          lines
            .join(' ')
            .split(' ')
            .filter((word) => word !== ''),
        ).toEqual(words);
      },
    ),
  );
});
