import { PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import { appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { appendRevision, type NewObject } from '../pdf/syntax/appendRevision.ts';
import { numberOf } from '../pdf/syntax/pdfValue.ts';
import { viewAfter } from '../pdf/syntax/pdfView.ts';
import { type PdfFile, readPdfFile } from '../pdf/syntax/readPdfFile.ts';
import { readSignatureFields, type SignatureField } from '../pdf/syntax/signatureFields.ts';
import { writePdfValue } from '../pdf/syntax/writePdfValue.ts';
import { drawAppearance } from './appearance.ts';
import { sameBytes, sha256 } from './bytes.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import { encodeCms, signedAttributes } from './cms.ts';
import { signEcdsa, verifyEcdsa } from './ecdsa.ts';
import { DECISION_FILE, parseRecordSigners } from './embeddedRecord.ts';
import { readAttachments } from './readPdf.ts';
import { CMS_ROOM, contentsGap, writeSignatureDictionary } from './signatureDictionary.ts';
import { signedWidget } from './signedWidget.ts';

export interface SignPdfOptions {
  /** Full name of the empty field, e.g. "sig.1". */
  readonly field: string;
  readonly appearance: { readonly lines: readonly string[] };
  readonly printedName: string;
  /** What the signature means, in words; stands in /Reason. */
  readonly reason: string;
  readonly signedAt: Date;
  readonly privateKeyPkcs8: Uint8Array;
  readonly certificateDer: Uint8Array;
  /** TrueType font with all characters of the appearance. Pass the same array again and it is parsed only once. */
  readonly font: Uint8Array;
  /** Draws what `font` lacks (Noto Sans SC has no "ł" or "š"). */
  readonly fallbackFont?: Uint8Array;
}

const emptyField = (file: PdfFile, name: string): Result<SignatureField> => {
  const fields = readSignatureFields(viewAfter(file, file.revisions.length - 1));
  if (!fields.ok)
    return err(appError('pdf-invalid', `The document is outside the profile: ${fields.error}.`));
  const field = fields.value.find((each) => each.name === name);
  if (field === undefined)
    return err(appError('not-a-signer', 'The document has no such signature field.', { field: name }));
  return field.signature === undefined
    ? ok(field)
    : err(appError('already-signed', 'This field is signed already.', { field: name }));
};

/** SECURITY: only the person whom the sealed record names for the field. test/electron/signing/signPdf.test.ts */
const checkOnRecord = (file: PdfFile, options: SignPdfOptions, certificate: Certificate): Result<null> => {
  const files = readAttachments(viewAfter(file, 0));
  const decision = files.ok ? files.value.get(DECISION_FILE) : undefined;
  const signers = decision === undefined ? undefined : parseRecordSigners(decision);
  if (!signers?.ok) return err(appError('pdf-invalid', 'The document carries no readable decision record.'));
  const signer = signers.value.find((each) => each.field === options.field);
  const isSigner =
    signer?.certificateFingerprint === certificate.fingerprint && signer.printedName === options.printedName;
  return isSigner
    ? ok(null)
    : err(
        appError('not-a-signer', 'The record names another person or certificate here.', {
          field: options.field,
        }),
      );
};

const serialized = (object: PDFObject): Uint8Array => {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
};

/** Object numbers go on from where the file stopped. */
const contextAfter = (file: PdfFile): PDFContext => {
  const last = file.revisions[file.revisions.length - 1] ?? file.revisions[0];
  const context = PDFContext.create();
  context.largestObjectNumber = (numberOf(last.trailer.entries.get('Size')) ?? 1) - 1;
  return context;
};

const dictionaryBody = (
  options: SignPdfOptions,
  byteRange: readonly [number, number, number, number],
  cms: Uint8Array,
) => Buffer.from(writeSignatureDictionary(options, { byteRange, cms }), 'latin1');

/** The new revision with a signature object that has everything but range and CMS, and where that object's value begins. */
const prepare = async (
  file: PdfFile,
  field: SignatureField,
  options: SignPdfOptions,
): Promise<Result<{ pdf: Uint8Array; start: number }>> => {
  const context = contextAfter(file);
  const [left, bottom, right, top] = field.rect;
  const signature = context.nextRef().objectNumber;
  const form = context.nextRef().objectNumber;
  const box = { width: right - left, height: top - bottom };
  const fonts = options.fallbackFont === undefined ? [options.font] : [options.font, options.fallbackFont];
  const drawn = await drawAppearance(context, { box, lines: options.appearance.lines, fonts });
  if (!drawn.ok) return drawn;
  const widget = writePdfValue(signedWidget(field.widget, { signature, form }));
  const objects: NewObject[] = [
    { number: field.object, body: Buffer.from(widget, 'latin1') },
    { number: signature, body: dictionaryBody(options, [0, 0, 0, 0], new Uint8Array()) },
    { number: form, body: drawn.value },
    ...context
      .enumerateIndirectObjects()
      .map(([ref, object]) => ({ number: ref.objectNumber, body: serialized(object) })),
  ];
  const { pdf, bodyOffsets } = appendRevision(file, objects);
  return ok({ pdf, start: bodyOffsets.get(signature) ?? 0 });
};

const insertSignature = (
  prepared: { readonly pdf: Uint8Array; readonly start: number },
  options: SignPdfOptions,
  certificate: Certificate,
): Result<Uint8Array> => {
  const { pdf, start } = prepared;
  const { from, to } = contentsGap(start);
  const range = [0, from, to, pdf.length - to] as const;
  pdf.set(dictionaryBody(options, range, new Uint8Array()), start);
  const documentDigest = sha256(pdf.subarray(0, from), pdf.subarray(to));
  const attributes = signedAttributes(certificate, documentDigest);
  const signature = signEcdsa(options.privateKeyPkcs8, attributes);
  if (!verifyEcdsa(certificate.publicKey, attributes, signature)) {
    return err(appError('signing-failed', 'The key does not belong to the certificate.'));
  }
  const cms = encodeCms({ certificate, documentDigest, signature });
  if (cms.length > CMS_ROOM)
    return err(appError('signing-failed', 'The certificate is too large.', { bytes: cms.length }));
  pdf.set(dictionaryBody(options, range, cms), start);
  return ok(pdf);
};

/** Adds the signature without asking the record; signPdf asks. */
export const appendSignature = async (
  pdf: Uint8Array,
  options: SignPdfOptions,
): Promise<Result<Uint8Array>> => {
  const file = readPdfFile(pdf);
  if (!file.ok)
    return err(appError('pdf-invalid', 'This is not a decision PDF of this program.', { ...file.error }));
  const certificate = readCertificate(options.certificateDer);
  if (!certificate.ok) return err(appError('signing-failed', 'The certificate cannot be read.'));
  const field = emptyField(file.value, options.field);
  if (!field.ok) return field;
  const prepared = await prepare(file.value, field.value, options);
  if (!prepared.ok) return prepared;
  const signed = insertSignature(prepared.value, options, certificate.value);
  if (signed.ok && !sameBytes(signed.value.subarray(0, pdf.length), pdf)) {
    throw new Error('Signing changed earlier bytes of the document');
  }
  return signed;
};

/**
 * Signs one empty field: a PAdES B-B signature in one incremental revision; the given bytes stay an exact prefix.
 * Refuses a file outside the profile, an unknown or signed field, and anybody but the person and certificate that
 * the sealed record names for the field. It does not check earlier signatures: verify the result before storing it.
 */
export const signPdf = async (pdf: Uint8Array, options: SignPdfOptions): Promise<Result<Uint8Array>> => {
  const file = readPdfFile(pdf);
  if (!file.ok)
    return err(appError('pdf-invalid', 'This is not a decision PDF of this program.', { ...file.error }));
  const certificate = readCertificate(options.certificateDer);
  if (!certificate.ok) return err(appError('signing-failed', 'The certificate cannot be read.'));
  const field = emptyField(file.value, options.field);
  if (!field.ok) return field;
  const onRecord = checkOnRecord(file.value, options, certificate.value);
  return onRecord.ok ? appendSignature(pdf, options) : onRecord;
};
