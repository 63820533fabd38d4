import type { NamedCheck } from '../../../shared/decision/verification.ts';

/** Every check of a decision PDF, in the order in which they are shown. */
export const pdfCheckIds = [
  'pdf.structure',
  'pdf.no-active-content',
  'pdf.revisions',
  'pdf.no-unsigned-update',
  'pdf.last-signature-covers-file',
  'pdf.changes-between-revisions',
  'signature.byte-range',
  'signature.digest',
  'signature.value',
  'signature.certificate',
  'signature.signer-is-on-record',
  'record.embedded',
  'record.manifest',
  'record.printed',
  'record.fields',
  'pdf.all-required-signatures',
  'certificate.trust',
  'certificate.revocation',
  'time.trusted',
] as const;

export type PdfCheckId = (typeof pdfCheckIds)[number];

type Named = NamedCheck & { readonly id: PdfCheckId };

export const passed = (id: PdfCheckId, target = '', detail = ''): Named => ({
  id,
  target,
  status: 'passed',
  detail,
});

export const failed = (id: PdfCheckId, target: string, detail: string): Named => ({
  id,
  target,
  status: 'failed',
  detail,
});

export const notChecked = (id: PdfCheckId, target: string, detail: string): Named => ({
  id,
  target,
  status: 'not-checked',
  detail,
});

/** Passed when there is no finding, failed with the findings otherwise. */
export const fromFindings = (id: PdfCheckId, target: string, findings: readonly string[]): Named =>
  findings.length === 0 ? passed(id, target) : failed(id, target, findings.join('; '));
