import type { NamedCheck, PdfVerification } from '../../shared/decision/verification.ts';
import { utcInstant } from '../../shared/kernel/isoDate.ts';
import { readPageTexts } from '../pdf/syntax/pageText.ts';
import { type PdfView, viewAfter } from '../pdf/syntax/pdfView.ts';
import { type PdfFile, readPdfFile } from '../pdf/syntax/readPdfFile.ts';
import { readSignatureFields, type SignatureField } from '../pdf/syntax/signatureFields.ts';
import type { RecordSigner } from './embeddedRecord.ts';
import { readAttachments } from './readPdf.ts';
import { failed, notChecked, type PdfCheckId, passed, pdfCheckIds } from './verify/check.ts';
import { checkNoActiveContent } from './verify/contentChecks.ts';
import { checkAllSigned, checkEmbedded, checkFields, checkPrinted } from './verify/recordChecks.ts';
import {
  checkChanges,
  checkLastCoversFile,
  checkNoUnsignedUpdate,
  checkRevisionCount,
} from './verify/revisionChecks.ts';
import { checkSignature, checkSignerOnRecord } from './verify/signatureChecks.ts';
import { readSignedFields, type SignedField } from './verify/signedFields.ts';
import { checkTrusted, type Roster } from './verify/trustChecks.ts';

export interface VerifyPolicy {
  /** Certificates known from elsewhere (a study's roster of accounts). */
  readonly trustedFingerprints?: Roster;
}

const NOT_READ = 'The file could not be read far enough.';

/** Everything else stays unchecked when the file itself is not readable: no check may look passed. */
const unreadable = (detail: string): PdfVerification => ({
  verdict: 'invalid',
  checks: pdfCheckIds.map((id) =>
    id === 'pdf.structure' ? failed(id, '', detail) : notChecked(id, '', NOT_READ),
  ),
  signatures: [],
  unsignedFields: [],
  recordHash: null,
});

type Summary = PdfVerification['signatures'][number];

const summary = (signed: SignedField, signers: readonly RecordSigner[] | undefined): Summary => {
  const signer = signers?.find((each) => each.field === signed.field.name);
  return {
    field: signed.field.name,
    printedName: signed.facts?.printedName ?? '',
    role: signer?.role ?? '',
    meaning: signer?.meaning ?? '',
    signedAt: signed.facts === undefined ? '' : utcInstant(signed.facts.signedAt),
    certificateFingerprint: signed.cms?.certificate.fingerprint ?? '',
  };
};

/** Missing signatures alone leave a document incomplete; any other failure makes it invalid. */
const verdictOf = (checks: readonly NamedCheck[]): PdfVerification['verdict'] => {
  const incomplete: PdfCheckId = 'pdf.all-required-signatures';
  const failures = checks.filter((check) => check.status === 'failed');
  if (failures.length === 0) return 'valid';
  return failures.every((check) => check.id === incomplete) ? 'incomplete' : 'invalid';
};

const inOrder = (checks: readonly NamedCheck[]): NamedCheck[] =>
  pdfCheckIds.flatMap((id) => checks.filter((check) => check.id === id));

const structureDetail = (file: PdfFile): string =>
  `${file.bytes.length} bytes, ${file.revisions.length} revisions, every byte accounted for`;

const examine = (
  file: PdfFile,
  parts: { view: PdfView; fields: readonly SignatureField[]; signed: readonly SignedField[] },
  policy: VerifyPolicy,
): PdfVerification => {
  const { view, fields, signed } = parts;
  const signatureChecks = signed.flatMap((each) => checkSignature(file, each));
  const rangeIsRight = (field: string): boolean =>
    signatureChecks.some(
      (check) => check.id === 'signature.byte-range' && check.target === field && check.status === 'passed',
    );
  const attachments = readAttachments(view);
  const record = checkEmbedded(
    attachments.ok ? attachments.value : undefined,
    attachments.ok ? '' : attachments.error,
  );
  const unsignedFields = fields.filter((field) => field.signature === undefined).map(({ name }) => name);
  const checks = inOrder([
    passed('pdf.structure', '', structureDetail(file)),
    checkNoActiveContent(view),
    checkRevisionCount(file, signed),
    checkNoUnsignedUpdate(file, signed),
    checkLastCoversFile(file, signed, rangeIsRight),
    checkChanges(file, signed),
    ...signatureChecks,
    ...signed.map((each) => checkSignerOnRecord(each, record.signers)),
    ...record.checks,
    checkPrinted(readPageTexts(viewAfter(file, 0)), record.recordHash),
    checkFields(
      fields.map(({ name }) => name),
      record.signers,
    ),
    checkAllSigned(unsignedFields, record.signers),
    ...checkTrusted(signed, policy.trustedFingerprints),
  ]);
  return {
    verdict: verdictOf(checks),
    checks,
    signatures: signed.map((each) => summary(each, record.signers)),
    unsignedFields,
    recordHash: record.recordHash ?? null,
  };
};

const verify = (bytes: Uint8Array, policy: VerifyPolicy): PdfVerification => {
  const file = readPdfFile(bytes);
  if (!file.ok)
    return unreadable(
      `Not a document of this program, or damaged at byte ${file.error.offset}: ${file.error.message}.`,
    );
  const view = viewAfter(file.value, file.value.revisions.length - 1);
  const fields = readSignatureFields(view);
  if (!fields.ok) return unreadable(`Not a document of this program: ${fields.error}.`);
  const signed = readSignedFields(file.value, fields.value);
  if (signed === undefined) return unreadable('A signature field leads to no signature.');
  return examine(file.value, { view, fields: fields.value, signed }, policy);
};

/**
 * Verifies a decision PDF strictly: only files exactly as this program writes them can be valid, and every byte is
 * covered by a check. `valid` means that nothing failed and everybody on the record has signed; what an offline
 * program cannot know stays `not-checked` with the reason. Fails closed and never throws, whatever the bytes.
 */
export const verifyPdf = async (bytes: Uint8Array, policy: VerifyPolicy = {}): Promise<PdfVerification> => {
  try {
    return verify(bytes, policy);
  } catch (error) {
    // SECURITY: a fault of the verifier must never look like a pass. test/electron/signing/damage.test.ts
    return unreadable(
      `The verification stopped with a fault: ${error instanceof Error ? error.message : 'unknown'}.`,
    );
  }
};
