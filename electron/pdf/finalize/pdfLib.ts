import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFString,
} from '@cantoo/pdf-lib';

/** Typed reading of pdf-lib's loosely typed objects, shared by the steps of finalizePdf. */

export const name = (text: string): PDFName => PDFName.of(text);

export const dictEntry = (dict: PDFDict, key: string): PDFDict | undefined => {
  const value = dict.lookup(name(key));
  return value instanceof PDFDict ? value : undefined;
};

export const arrayEntry = (dict: PDFDict, key: string): PDFArray | undefined => {
  const value = dict.lookup(name(key));
  return value instanceof PDFArray ? value : undefined;
};

export const numberEntry = (dict: PDFDict, key: string): number | undefined => {
  const value = dict.lookup(name(key));
  return value instanceof PDFNumber ? value.asNumber() : undefined;
};

export const textEntry = (dict: PDFDict, key: string): string | undefined => {
  const value: PDFObject | undefined = dict.lookup(name(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
};

export const isName = (value: PDFObject | undefined, text: string): boolean => value === name(text);

/** A text string in UTF-16BE hexadecimal: any script. */
export const text = (value: string): PDFHexString => PDFHexString.fromText(value);
