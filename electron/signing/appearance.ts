import { CustomFontSubsetEmbedder, type PDFContext } from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';
import { appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { pdfArray, pdfDict, pdfName, pdfNumber, pdfRef } from '../pdf/syntax/pdfValue.ts';
import { writePdfValue } from '../pdf/syntax/writePdfValue.ts';
import { concatBytes, sha256 } from './bytes.ts';
import { layoutLines, leftEdge, type TextRow } from './layoutLines.ts';

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
const subsetTag = (lines: readonly string[]): string =>
  [...sha256(Buffer.from(lines.join('\n'), 'utf8')).subarray(0, 6)]
    .map((byte) => String.fromCharCode(0x41 + (byte % 26)))
    .join('');

const subsetFont = async (bytes: Uint8Array, lines: readonly string[]): Promise<CustomFontSubsetEmbedder> => {
  const parser = { create: () => parseFont(bytes) };
  const plain = await CustomFontSubsetEmbedder.for(parser, bytes);
  return CustomFontSubsetEmbedder.for(parser, bytes, `${subsetTag(lines)}+${plain.fontName}`);
};

/** A character that the font cannot draw would print as an empty box: say so instead. */
const missingCharacter = (font: CustomFontSubsetEmbedder, lines: readonly string[]): string | undefined =>
  [...lines.join('')].find((char) => (font.font.glyphForCodePoint(char.codePointAt(0) ?? 0)?.id ?? 0) === 0);

const point = (value: number): string => String(Math.round(value * 1000) / 1000);

/** Opaque white ground, a thin frame, then the rows: nothing of the page shows through. */
const drawing = (box: AppearanceBox, rows: readonly TextRow[], font: CustomFontSubsetEmbedder): string =>
  [
    'q',
    `1 1 1 rg 0 0 ${point(box.width)} ${point(box.height)} re f`,
    `0.27 0.35 0.45 RG 0.75 w 0.375 0.375 ${point(box.width - 0.75)} ${point(box.height - 0.75)} re S`,
    '0 0 0 rg',
    ...rows.map(
      (row) =>
        `BT /F1 ${point(row.size)} Tf ${leftEdge} ${point(row.baseline)} Td ${font.encodeText(row.text).toString()} Tj ET`,
    ),
    'Q',
  ].join('\n');

export interface AppearanceBox {
  /** Points. */
  readonly width: number;
  readonly height: number;
}

export interface Appearance {
  /** Bytes of the form XObject, from "<<" to "endstream". */
  readonly body: Uint8Array;
}

const formXObject = (box: AppearanceBox, content: string, font: number): Uint8Array => {
  const dict = pdfDict({
    Type: pdfName('XObject'),
    Subtype: pdfName('Form'),
    BBox: pdfArray([pdfNumber(0), pdfNumber(0), pdfNumber(box.width), pdfNumber(box.height)]),
    Resources: pdfDict({ Font: pdfDict({ F1: pdfRef(font) }) }),
    Length: pdfNumber(content.length),
  });
  return concatBytes(Buffer.from(`${writePdfValue(dict)}\nstream\n${content}\nendstream`, 'latin1'));
};

/**
 * What a signature shows in its box. The font objects that it needs are registered in `context`; the form itself is
 * returned. Fails when a character is not in the font or the words do not fit even at 4 points.
 */
export const drawAppearance = async (
  context: PDFContext,
  given: { readonly box: AppearanceBox; readonly lines: readonly string[]; readonly font: Uint8Array },
): Promise<Result<Appearance>> => {
  const lines = given.lines.map((line) => line.replace(/\s+/gu, ' ').trim()).filter((line) => line !== '');
  const font = await subsetFont(given.font, lines);
  const missing = missingCharacter(font, lines);
  if (missing !== undefined) {
    const codePoint = `U+${(missing.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return err(
      appError('signing-failed', 'A character of the signature text is not in the font.', { codePoint }),
    );
  }
  const rows = layoutLines(lines, given.box, (text) => font.widthOfTextAtSize(text, 1));
  if (rows === undefined) {
    return err(appError('signing-failed', 'The signature text does not fit its box.', { ...given.box }));
  }
  const content = drawing(given.box, rows, font);
  const fontRef = await font.embedIntoContext(context);
  return ok({ body: formXObject(given.box, content, fontRef.objectNumber) });
};
