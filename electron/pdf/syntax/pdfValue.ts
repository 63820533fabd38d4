/**
 * PDF objects (ISO 32000-1 §7.3) as plain data. Names and strings hold bytes as Latin-1 text: one character, one
 * byte. Numbers keep the text they were written with, so that writing them back changes nothing.
 */
export type PdfValue =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | PdfNumber
  | PdfName
  | PdfString
  | PdfArray
  | PdfDict
  | PdfRef;

export interface PdfNumber {
  readonly kind: 'number';
  readonly text: string;
}
export interface PdfName {
  readonly kind: 'name';
  readonly name: string;
}
export interface PdfString {
  readonly kind: 'string';
  readonly bytes: string;
}
export interface PdfArray {
  readonly kind: 'array';
  readonly items: readonly PdfValue[];
}
export interface PdfDict {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, PdfValue>;
}
/** Reference to an object of generation 0; the closed profile has no other. */
export interface PdfRef {
  readonly kind: 'ref';
  readonly object: number;
}

export const pdfName = (name: string): PdfName => ({ kind: 'name', name });
export const pdfNumber = (value: number): PdfNumber => ({ kind: 'number', text: String(value) });
export const pdfRef = (object: number): PdfRef => ({ kind: 'ref', object });
export const pdfArray = (items: readonly PdfValue[]): PdfArray => ({ kind: 'array', items });
export const pdfDict = (entries: { readonly [key: string]: PdfValue }): PdfDict => ({
  kind: 'dict',
  entries: new Map(Object.entries(entries)),
});

/** A text string as UTF-16BE with its mark (ISO 32000-1 §7.9.2.2): any script, one form. */
export const pdfText = (text: string): PdfString => ({
  kind: 'string',
  bytes: Buffer.from(`\uFEFF${text}`, 'utf16le').swap16().toString('latin1'),
});

/** The text of a string: UTF-16BE when marked so, else read as Latin-1 (our own strings outside ASCII are marked). */
export const textOf = (value: PdfValue | undefined): string | undefined => {
  if (value?.kind !== 'string') return undefined;
  if (!value.bytes.startsWith('\xFE\xFF') || value.bytes.length % 2 !== 0) return value.bytes;
  return Buffer.from(value.bytes, 'latin1').swap16().toString('utf16le').slice(1);
};

/** A finite number, or undefined for anything else. */
export const numberOf = (value: PdfValue | undefined): number | undefined =>
  value?.kind === 'number' ? Number(value.text) : undefined;
