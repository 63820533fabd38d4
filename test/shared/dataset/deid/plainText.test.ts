import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText, seenIn } from '../../../../shared/dataset/deid/plainText.ts';
import { freeTextHits } from '../../../../shared/dataset/deid/textHits.ts';

const found = (text: string) =>
  freeTextHits(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('a text as a reader sees it', () => {
  test.each([
    ['１３８', '138'],
    ['1\u200b3\u00ad8', '138'],
    ['\u0661\u0663\u0668', '138'],
    ['\u{1d7cf}\u{1d7eb}', '19'],
    ['ａ＠ｂ．ｃｎ', 'a@b.cn'],
    ['（010）', '(010)'],
    ['1\u20132\u20143\u22124', '1-2-3-4'],
    ['1\u00a02\u30003', '1 2 3'],
    ['10⁹', '10⁹'],
    ['头痛，恶心', '头痛,恶心'],
    ['㎏', '㎏'],
    ['𠀀张', '𠀀张'],
  ])('SRC-DEID-100: %j is read as %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  test.each([
    ['电话１３８１２３４５６７８，转告', 'phone: １３８１２３４５６７８'],
    ['call 138\u200b1234\u200b5678 now', 'phone: 138\u200b1234\u200b5678'],
    ['住院号：Ａ００１２３', 'medical-record-number: Ａ００１２３'],
    ['110105－19491231－002Ⅹ'.replace('Ⅹ', 'Х'), 'resident-id: 110105－19491231－002Х'],
    ['wang＠hospital．cn', 'email: wang＠hospital．cn'],
    ['𠀀 call \u200f13812345678', 'phone: \u200f13812345678'],
  ])('SRC-DEID-101: in %j stands %j', (text, expected) => {
    expect(found(text).map((one) => one.replace('\u200f', ''))).toEqual([expected.replace('\u200f', '')]);
  });

  test('SRC-DEID-102: places are those of the text as it is, whatever stands around', () => {
    const around = fc.array(fc.constantFrom('头', '\u200b', '𠀀', '，', 'x', ' ', '\ufe0f', '①', '\u00a0'), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(around, around, (before, after) => {
        const text = `${before.join('')} １２３＠a.cn ${after.join('')}`;
        const hits = seenIn(text, (seen) => {
          const start = seen.indexOf('123@a.cn');
          return [{ kind: 'email', start, end: start + 8 }];
        });
        expect(text.slice(hits[0]?.start, hits[0]?.end)).toBe('１２３＠a.cn');
      }),
    );
  });
});
