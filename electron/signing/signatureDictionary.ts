import type { PdfDict } from '../pdf/syntax/pdfValue.ts';
import { pdfText, textOf } from '../pdf/syntax/pdfValue.ts';
import { writePdfValue } from '../pdf/syntax/writePdfValue.ts';
import { hexOf } from './bytes.ts';

/** Room for the CMS in bytes. Ours takes about 1 KB; the rest stays zero. */
export const CMS_ROOM = 8192;

/** What a signature states about itself, outside the cryptography. */
export interface SignatureFacts {
  readonly printedName: string;
  readonly reason: string;
  /** The signer's own clock, to the second. */
  readonly signedAt: Date;
}

/** [0, gap start, gap end, bytes after the gap] (ISO 32000-1 §12.8.1). */
export type ByteRange = readonly [number, number, number, number];

const RANGE_WIDTH = 48;
const CONTENTS_KEY = '/Contents ';
const TIME = /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})\+00'00'$/;

export const pdfTime = (date: Date): string => {
  const digits = date.toISOString().replace(/[-:T]/g, '').slice(0, 14);
  return `D:${digits}+00'00'`;
};

const parsePdfTime = (text: string): Date | undefined => {
  const [, year, month, day, hour, minute, second] = TIME.exec(text) ?? [];
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
};

/**
 * The text of a signature object. Same facts, same bytes: the verifier writes it again from what it read and
 * compares, so the padding, the case of every digit and the order of the entries are all fixed.
 */
export const writeSignatureDictionary = (
  facts: SignatureFacts,
  parts: { readonly byteRange: ByteRange; readonly cms: Uint8Array },
): string =>
  [
    '<<',
    '/Type /Sig',
    '/Filter /Adobe.PPKLite',
    '/SubFilter /ETSI.CAdES.detached',
    `/ByteRange [${parts.byteRange.join(' ')}]`.padEnd(RANGE_WIDTH),
    `${CONTENTS_KEY}<${hexOf(parts.cms).padEnd(CMS_ROOM * 2, '0')}>`,
    `/M (${pdfTime(facts.signedAt)})`,
    `/Name ${writePdfValue(pdfText(facts.printedName))}`,
    `/Reason ${writePdfValue(pdfText(facts.reason))}`,
    '/Prop_Build <</App <</Name /SRC#20Workbench>>>>',
    '>>',
  ].join('\n');

/** Where the excluded gap lies in a signature object whose value begins at `start`, angle brackets included. */
export const contentsGap = (start: number): { readonly from: number; readonly to: number } => {
  const empty = writeSignatureDictionary(
    { printedName: '', reason: '', signedAt: new Date(0) },
    { byteRange: [0, 0, 0, 0], cms: new Uint8Array() },
  );
  const from = start + empty.indexOf(CONTENTS_KEY) + CONTENTS_KEY.length;
  return { from, to: from + CMS_ROOM * 2 + 2 };
};

/** Reads the facts back; undefined when an entry is missing or the time is not in our form. */
export const readSignatureFacts = (dict: PdfDict): SignatureFacts | undefined => {
  const [printedName, reason] = [textOf(dict.entries.get('Name')), textOf(dict.entries.get('Reason'))];
  const signedAt = parsePdfTime(textOf(dict.entries.get('M')) ?? '');
  if (printedName === undefined || reason === undefined || signedAt === undefined) return undefined;
  return { printedName, reason, signedAt };
};
