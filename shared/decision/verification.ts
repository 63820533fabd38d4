import { z } from 'zod';

/** A named check. `not-checked` always says why and is never shown as green. */
export const NamedCheck = z.strictObject({
  /** e.g. "signature.digest"; the title stands in shared/text under "check.<id>". */
  id: z.string(),
  /** Signature field or attachment that it is about; '' for the whole file. */
  target: z.string(),
  status: z.enum(['passed', 'failed', 'not-checked']),
  /** Reason or finding in plain English; '' when passed and nothing is to say. */
  detail: z.string(),
});
export type NamedCheck = z.infer<typeof NamedCheck>;

export const VerifiedSignature = z.strictObject({
  field: z.string(),
  printedName: z.string(),
  role: z.string(),
  meaning: z.string(),
  signedAt: z.string(),
  certificateFingerprint: z.string(),
});

export const PdfVerification = z.strictObject({
  verdict: z.enum(['valid', 'invalid', 'incomplete']),
  checks: z.array(NamedCheck),
  signatures: z.array(VerifiedSignature),
  unsignedFields: z.array(z.string()),
  recordHash: z.string().nullable(),
});
export type PdfVerification = z.infer<typeof PdfVerification>;
