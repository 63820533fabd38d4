import type { Hit } from './hit.ts';

/** A text in the letters that are looked for, and where each of its UTF-16 units stood; one place more for its end. */
interface PlainText {
  readonly text: string;
  readonly places: readonly number[];
}

/** Signs that people type, or programs put, for another one that looks the same. */
const LOOKS_LIKE: { readonly [sign: string]: string } = {
  '−': '-',
  '×': 'X',
  '✕': 'X',
  Χ: 'X',
  χ: 'x',
  Х: 'X',
  х: 'x',
  '・': '.',
  '·': '.',
};

/** Whatever may not be ASCII, but must be read as if it were; most texts hold none, Chinese ones among them. */
const MAY_HIDE =
  /[\u00b7\u00d7\u2212\u2715\u30fb\ufe50-\ufe6f\uff01-\uff5eΧχХх\p{DI}\p{Cf}\p{Pd}]|(?![ -~])[\p{Nd}\p{Zs}]|[\u{1d400}-\u{1d7ff}]/u;

/** Drawn as nothing: soft hyphens, joiners, direction marks, variation selectors, fillers (DI: Default_Ignorable). */
const INVISIBLE = /^[\p{DI}\p{Cf}]$/u;

/** Digits of any script stand in tens, each from its zero on (Unicode, section 4.6, Decimal_Digit). */
const digitOf = (sign: string): string => {
  const code = sign.codePointAt(0) ?? 0;
  let before = 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
};

const plainSign = (sign: string): string => {
  if (sign >= ' ' && sign <= '~') return sign;
  if (INVISIBLE.test(sign)) return '';
  const known = LOOKS_LIKE[sign];
  if (known !== undefined) return known;
  if (/^\p{Nd}$/u.test(sign)) return digitOf(sign);
  if (/^\p{Pd}$/u.test(sign)) return '-';
  if (/^\p{Zs}$/u.test(sign)) return ' ';
  const folded = /^\p{No}$/u.test(sign) ? sign : sign.normalize('NFKC');
  return folded.length === 1 ? folded : sign;
};

const fold = (raw: string): PlainText => {
  let text = '';
  const places: number[] = [];
  let at = 0;
  for (const sign of raw) {
    const plain = plainSign(sign);
    text += plain;
    for (let i = 0; i < plain.length; i += 1) places.push(at);
    at += sign.length;
  }
  places.push(at);
  return { text, places };
};

/**
 * A text as a reader sees it: full-width letters, digits of other scripts, dashes and blanks of every kind are those of
 * ASCII, and what is drawn as nothing is gone.
 */
export const plainText = (text: string): string => (MAY_HIDE.test(text) ? fold(text).text : text);

/**
 * Looks through a text as a reader sees it, and tells where in the text as it is.
 *
 * SECURITY: a telephone number in full-width digits, or with a zero-width space in it, is one all the same.
 * test/shared/dataset/deid/plainText.test.ts
 */
export const seenIn = (raw: string, find: (text: string) => readonly Hit[]): readonly Hit[] => {
  if (!MAY_HIDE.test(raw)) return find(raw);
  const { text, places } = fold(raw);
  return find(text).map(({ kind, start, end }) => ({
    kind,
    start: places[start] ?? 0,
    end: places[end] ?? raw.length,
  }));
};
