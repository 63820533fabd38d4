import { type PdfDict, pdfDict, pdfNumber, pdfRef } from '../pdf/syntax/pdfValue.ts';

/** Printed (bit 3) and locked (bit 8), ISO 32000-1 §12.5.3. */
const PRINTED_AND_LOCKED = 132;

/**
 * The widget of a field after signing: its value, its appearance and its flags change, nothing else. The verifier
 * builds it again from the widget before and compares bytes.
 */
export const signedWidget = (
  before: PdfDict,
  parts: { readonly signature: number; readonly form: number },
): PdfDict => {
  const entries = new Map(before.entries);
  entries.set('F', pdfNumber(PRINTED_AND_LOCKED));
  entries.set('AP', pdfDict({ N: pdfRef(parts.form) }));
  entries.set('V', pdfRef(parts.signature));
  return { kind: 'dict', entries };
};
