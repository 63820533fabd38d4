import { CustomFontSubsetEmbedder, type PDFContext } from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';
import { sha256 } from './bytes.ts';

type FontFace = Awaited<ReturnType<typeof fontkit.create>>;

const parsedFonts = new WeakMap<Uint8Array, FontFace>();

/** Reading the 10 MB font takes far longer than using it, so each one is parsed once. */
const parseFont = async (bytes: Uint8Array): Promise<FontFace> => {
  const known = parsedFonts.get(bytes);
  if (known !== undefined) return known;
  const font = await fontkit.create(bytes);
  parsedFonts.set(bytes, font);
  return font;
};

/** Six letters before the name mark an embedded subset (ISO 32000-1 §9.6.4); equal texts give equal letters. */
const subsetTag = (text: string): string =>
  [...sha256(Buffer.from(text, 'utf8')).subarray(0, 6)]
    .map((byte) => String.fromCharCode(0x41 + (byte % 26)))
    .join('');

const subsetFont = async (bytes: Uint8Array, text: string): Promise<CustomFontSubsetEmbedder> => {
  const parser = { create: () => parseFont(bytes) };
  const plain = await CustomFontSubsetEmbedder.for(parser, bytes);
  return CustomFontSubsetEmbedder.for(parser, bytes, `${subsetTag(text)}+${plain.fontName}`);
};

/** Text that one font draws. `font` counts from 0, in order of preference. */
interface Run {
  readonly font: number;
  readonly text: string;
}

/** The fonts of one signature: for every character the first that can draw it. */
export interface SignatureFonts {
  /** A character that none can draw, or undefined. */
  readonly missing: (text: string) => string | undefined;
  /** Points, at a font size of 1 point. */
  readonly measure: (text: string) => number;
  /** Operators that show the text at this size, at the current place. */
  readonly show: (text: string, size: number) => string;
  /** Registers the subsets of what was shown; the object numbers in the order of their names F1, F2 … */
  readonly embed: (context: PDFContext) => Promise<readonly number[]>;
}

const draws = (font: CustomFontSubsetEmbedder, char: string): boolean =>
  (font.font.glyphForCodePoint(char.codePointAt(0) ?? 0)?.id ?? 0) !== 0;

/** Words stay whole in one font where one can draw them whole; Chinese characters stand alone. */
const UNITS = /[^\s\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]+|[\s\S]/gu;

const fontFor = (fonts: readonly CustomFontSubsetEmbedder[], text: string): number =>
  fonts.findIndex((font) => [...text].every((char) => draws(font, char)));

const splitRuns = (fonts: readonly CustomFontSubsetEmbedder[], text: string): Run[] => {
  const runs: Run[] = [];
  const add = (font: number, part: string): void => {
    const last = runs.at(-1);
    if (last?.font === font) runs[runs.length - 1] = { font, text: last.text + part };
    else runs.push({ font, text: part });
  };
  for (const unit of text.match(UNITS) ?? []) {
    const whole = fontFor(fonts, unit);
    if (whole >= 0) add(whole, unit);
    else for (const char of unit) add(Math.max(0, fontFor(fonts, char)), char);
  }
  return runs;
};

/** Prepares subsets of the fonts for one signature whose whole text is `text`. */
export const prepareFonts = async (files: readonly Uint8Array[], text: string): Promise<SignatureFonts> => {
  const fonts = await Promise.all(files.map((bytes) => subsetFont(bytes, text)));
  const used: CustomFontSubsetEmbedder[] = [];
  const nameOf = (font: CustomFontSubsetEmbedder): string => {
    if (!used.includes(font)) used.push(font);
    return `F${used.indexOf(font) + 1}`;
  };
  const each = <T>(line: string, use: (font: CustomFontSubsetEmbedder, part: string) => T): T[] =>
    splitRuns(fonts, line).flatMap((run) => {
      const font = fonts[run.font];
      return font === undefined ? [] : [use(font, run.text)];
    });
  return {
    missing: (line) => [...line].find((char) => !fonts.some((font) => draws(font, char))),
    measure: (line) => each(line, (font, part) => font.widthOfTextAtSize(part, 1)).reduce((a, b) => a + b, 0),
    show: (line, size) =>
      each(line, (font, part) => `/${nameOf(font)} ${size} Tf ${font.encodeText(part).toString()} Tj`).join(
        ' ',
      ),
    embed: async (context) => {
      const numbers: number[] = [];
      for (const font of used) numbers.push((await font.embedIntoContext(context)).objectNumber);
      return numbers;
    },
  };
};
