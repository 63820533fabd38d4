import type { NamedCheck } from '../../../shared/decision/verification.ts';
import type { PdfFile } from '../../pdf/syntax/readPdfFile.ts';
import { sameBytes, sha256 } from '../bytes.ts';
import { isP256, verifyEcdsa } from '../ecdsa.ts';
import type { RecordSigner } from '../embeddedRecord.ts';
import { type ByteRange, writeSignatureDictionary } from '../signatureDictionary.ts';
import { failed, fromFindings, notChecked, passed } from './check.ts';
import type { SignedField } from './signedFields.ts';

const UNREADABLE = 'the signature value cannot be read';

/**
 * SECURITY: the whole signature object, range, gap, padding and all, must be what our writer writes for these facts,
 * at this very place. Nothing in the part that the digest leaves out is free. test/electron/signing/attacks.test.ts
 */
const checkByteRange = (file: PdfFile, signed: SignedField): NamedCheck => {
  const id = 'signature.byte-range';
  const { facts, cmsBytes, object, gap, field } = signed;
  const end = file.revisions[signed.revision]?.end ?? 0;
  if (facts === undefined || cmsBytes === undefined || object.stream !== undefined) {
    return failed(id, field.name, UNREADABLE);
  }
  const byteRange: ByteRange = [0, gap.from, gap.to, end - gap.to];
  const expected = Buffer.from(writeSignatureDictionary(facts, { byteRange, cms: cmsBytes }), 'latin1');
  return sameBytes(expected, file.bytes.subarray(object.valueStart, object.valueEnd))
    ? passed(id, field.name, `bytes 0 to ${end} except the signature itself`)
    : failed(id, field.name, 'the range does not cover everything up to the end of its revision');
};

const checkDigest = (file: PdfFile, { field, gap, cms, revision }: SignedField): NamedCheck => {
  const id = 'signature.digest';
  if (cms === undefined) return failed(id, field.name, UNREADABLE);
  const end = file.revisions[revision]?.end ?? 0;
  const digest = sha256(file.bytes.subarray(0, gap.from), file.bytes.subarray(gap.to, end));
  return sameBytes(digest, cms.documentDigest)
    ? passed(id, field.name)
    : failed(id, field.name, 'the document was changed after this signature');
};

const checkValue = ({ field, cms }: SignedField): NamedCheck => {
  const id = 'signature.value';
  if (cms === undefined) return failed(id, field.name, UNREADABLE);
  return verifyEcdsa(cms.certificate.publicKey, cms.attributes, cms.signature)
    ? passed(id, field.name)
    : failed(id, field.name, 'the certificate’s key did not make this signature');
};

const certificateFindings = ({ cms, facts }: SignedField): string[] => {
  if (cms === undefined || facts === undefined) return [UNREADABLE];
  const { certificate, canonical } = cms;
  const at = facts.signedAt.getTime();
  const inForce = at >= certificate.notBefore.getTime() && at <= certificate.notAfter.getTime();
  return [
    canonical ? '' : 'the signature is not in the one accepted form or not bound to its certificate',
    isP256(certificate.publicKey) ? '' : 'the key is not a P-256 key',
    certificate.maySign && certificate.mayDocuments ? '' : 'the certificate is not for signing documents',
    certificate.isCa ? 'the certificate is one of an authority' : '',
    inForce ? '' : 'the certificate was not valid at the stated time',
    certificate.selfIssued && !certificate.selfSigned ? 'the certificate does not confirm itself' : '',
  ].filter((finding) => finding !== '');
};

/** The cryptographic checks of one signature. */
export const checkSignature = (file: PdfFile, signed: SignedField): readonly NamedCheck[] => [
  checkByteRange(file, signed),
  checkDigest(file, signed),
  checkValue(signed),
  fromFindings('signature.certificate', signed.field.name, certificateFindings(signed)),
];

/** Whether the person and certificate are those that the sealed record names for this field. */
export const checkSignerOnRecord = (
  { field, cms, facts }: SignedField,
  signers: readonly RecordSigner[] | undefined,
): NamedCheck => {
  const id = 'signature.signer-is-on-record';
  if (signers === undefined) return notChecked(id, field.name, 'the embedded record cannot be read');
  const signer = signers.find((each) => each.field === field.name);
  if (signer === undefined) return failed(id, field.name, 'the record names nobody for this field');
  if (cms === undefined || facts === undefined) return failed(id, field.name, UNREADABLE);
  return fromFindings(
    id,
    field.name,
    [
      cms.certificate.fingerprint === signer.certificateFingerprint
        ? ''
        : 'another certificate than on the record',
      facts.printedName === signer.printedName ? '' : 'another name than on the record',
    ].filter((finding) => finding !== ''),
  );
};
