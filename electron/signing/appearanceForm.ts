import { type PdfDict, pdfArray, pdfDict, pdfName, pdfNumber, pdfRef } from '../pdf/syntax/pdfValue.ts';

export interface AppearanceBox {
  /** Points. */
  readonly width: number;
  readonly height: number;
}

/** The dictionary of a signature's appearance: the size of the field, its fonts F1, F2 …, nothing else. */
export const formDictionary = (box: AppearanceBox, length: number, fonts: readonly number[]): PdfDict =>
  pdfDict({
    Type: pdfName('XObject'),
    Subtype: pdfName('Form'),
    BBox: pdfArray([pdfNumber(0), pdfNumber(0), pdfNumber(box.width), pdfNumber(box.height)]),
    Resources: pdfDict({
      Font: pdfDict(Object.fromEntries(fonts.map((font, index) => [`F${index + 1}`, pdfRef(font)]))),
    }),
    Length: pdfNumber(length),
  });
