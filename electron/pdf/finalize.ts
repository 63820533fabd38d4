import {
  getDefaultSRGBProfile,
  type PDFContext,
  PDFDocument,
  PDFHeader,
  PDFHexString,
  PDFRawStream,
  PDFString,
  PDFWriter,
} from '@cantoo/pdf-lib';
import type { Language } from '../../shared/text/text.ts';
import { sha256 } from '../signing/bytes.ts';
import { DECISION_FILE, parseRecordSigners } from '../signing/embeddedRecord.ts';
import { attachFiles, type PdfAttachment } from './finalize/attachFiles.ts';
import { describeLinks } from './finalize/links.ts';
import { name } from './finalize/pdfLib.ts';
import { createSignatureFields, type PdfFieldPlace } from './finalize/signatureBoxes.ts';
import { xmpPacket } from './finalize/xmp.ts';
import { readPdfFile } from './syntax/readPdfFile.ts';

export type { PdfAttachment, PdfFieldPlace };

export interface FinalizeOptions {
  readonly title: string;
  readonly language: Language;
  /** When the record was sealed; the document carries no other time. */
  readonly date: Date;
  readonly attachments: readonly PdfAttachment[];
}

export interface FinalizedPdf {
  readonly pdf: Uint8Array;
  /** The empty signature fields, in document order. */
  readonly fields: readonly PdfFieldPlace[];
}

const PRODUCER = 'SRC Workbench';

const describeDocument = (document: PDFDocument, options: FinalizeOptions): void => {
  const { context, catalog } = document;
  document.setTitle(options.title);
  document.setCreator(PRODUCER);
  document.setProducer(PRODUCER);
  document.setCreationDate(options.date);
  document.setModificationDate(options.date);
  catalog.set(name('Lang'), PDFString.of(options.language));
  catalog.set(name('MarkInfo'), context.obj({ Marked: true }));
  catalog.set(name('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
  const packet = new TextEncoder().encode(xmpPacket({ ...options, producer: PRODUCER }));
  const metadata = PDFRawStream.of(context.obj({ Type: 'Metadata', Subtype: 'XML' }), packet);
  catalog.set(name('Metadata'), context.register(metadata));
};

/** PDF/A asks what the colours mean: sRGB (ISO 19005-3 §6.2.3). */
const declareColours = ({ context, catalog }: PDFDocument): void => {
  const profile = context.register(context.flateStream(getDefaultSRGBProfile(), { N: 3 }));
  const intent = {
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  };
  catalog.set(name('OutputIntents'), context.obj([context.obj(intent)]));
};

const serialize = (context: PDFContext): Promise<Uint8Array> =>
  PDFWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer();

/** The identifier follows from the content, so the same document always has the same one. */
const identify = async (context: PDFContext): Promise<void> => {
  delete context.trailerInfo.ID;
  const digest = sha256(await serialize(context)).subarray(0, 16);
  const id = PDFHexString.of(Buffer.from(digest).toString('hex'));
  context.trailerInfo.ID = context.obj([id, id]);
};

/** What a screen reader says for a field: the person of the record who is to sign there. */
const fieldLabel = (options: FinalizeOptions): ((field: string) => string) => {
  const decision = options.attachments.find((file) => file.name === DECISION_FILE);
  const signers = decision === undefined ? undefined : parseRecordSigners(decision.bytes);
  const word = options.language === 'en' ? 'Signature: ' : '签名：';
  return (field) => {
    const signer = signers?.ok ? signers.value.find((each) => each.field === field) : undefined;
    return `${word}${signer?.printedName ?? field}`;
  };
};

/**
 * Makes a printed, tagged PDF ready for signatures: PDF 1.7 with PDF/A-3a and PDF/UA-1 metadata, attachments, one
 * empty signature field per signature box, an identifier from its content, one classic cross-reference table. To be
 * called once, before any signature; the same input always gives the same bytes. Throws when the base is not what
 * our report prints (untagged, no pages, a form of its own): that is a fault of ours, not of a person.
 */
export const finalizePdf = async (bytes: Uint8Array, options: FinalizeOptions): Promise<FinalizedPdf> => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  const { context, catalog } = document;
  context.header = PDFHeader.forVersion(1, 7);
  describeDocument(document, options);
  declareColours(document);
  attachFiles(context, catalog, { files: options.attachments, date: options.date });
  const fields = createSignatureFields(document, fieldLabel(options));
  for (const page of document.getPages()) describeLinks(page, options.language);
  await identify(context);
  const pdf = await serialize(context);
  const profile = readPdfFile(pdf);
  if (!profile.ok) throw new Error(`Finished document is outside the profile: ${profile.error.message}`);
  return { pdf, fields };
};
