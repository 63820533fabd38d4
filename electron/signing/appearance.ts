import type { PDFContext } from '@cantoo/pdf-lib';
import { appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { writePdfValue } from '../pdf/syntax/writePdfValue.ts';
import { type AppearanceBox, formDictionary } from './appearanceForm.ts';
import { concatBytes } from './bytes.ts';
import { layoutLines, leftEdge, type TextRow } from './layoutLines.ts';
import { prepareFonts, type SignatureFonts } from './signatureFonts.ts';

/** Thousandths of a point are finer than any printer, and keep the text short. */
const point = (value: number): number => Math.round(value * 1000) / 1000;

/** Opaque white ground, a thin frame, then the rows: nothing of the page shows through. */
const drawing = (box: AppearanceBox, rows: readonly TextRow[], fonts: SignatureFonts): string =>
  [
    'q',
    `1 1 1 rg 0 0 ${point(box.width)} ${point(box.height)} re f`,
    `0.27 0.35 0.45 RG 0.75 w 0.375 0.375 ${point(box.width - 0.75)} ${point(box.height - 0.75)} re S`,
    '0 0 0 rg',
    ...rows.map(
      (row) => `BT ${leftEdge} ${point(row.baseline)} Td ${fonts.show(row.text, point(row.size))} ET`,
    ),
    'Q',
  ].join('\n');

const codePointOf = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * What a signature shows in its box: the bytes of the form XObject, from "<<" to "endstream". The font objects that
 * it needs are registered in `context`. Fails when no font has a character or the words do not fit even at 4 points.
 */
export const drawAppearance = async (
  context: PDFContext,
  given: {
    readonly box: AppearanceBox;
    readonly lines: readonly string[];
    /** In order of preference. */
    readonly fonts: readonly Uint8Array[];
  },
): Promise<Result<Uint8Array>> => {
  const lines = given.lines.map((line) => line.replace(/\s+/gu, ' ').trim()).filter((line) => line !== '');
  const fonts = await prepareFonts(given.fonts, lines.join('\n'));
  const missing = fonts.missing(lines.join(''));
  if (missing !== undefined) {
    const details = { codePoint: codePointOf(missing) };
    return err(appError('signing-failed', 'No font has a character of the signature text.', details));
  }
  const rows = layoutLines(lines, given.box, fonts.measure);
  if (rows === undefined) {
    return err(appError('signing-failed', 'The signature text does not fit its box.', { ...given.box }));
  }
  const content = drawing(given.box, rows, fonts);
  const dict = formDictionary(given.box, content.length, await fonts.embed(context));
  return ok(concatBytes(Buffer.from(`${writePdfValue(dict)}\nstream\n${content}\nendstream`, 'latin1')));
};
