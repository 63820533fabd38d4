import { z } from 'zod';
import { Role } from '../review/role.ts';

/** What the signature on a version of the protocol says. */
export const VersionMeaning = z.enum(['issue-first-version', 'issue-amendment']);
export type VersionMeaning = z.infer<typeof VersionMeaning>;

/** So much must be said of why a protocol is amended, in characters without blanks at the ends. */
export const SHORTEST_AMENDMENT_REASON = 10;

/**
 * The statement that is signed when a version of the protocol is issued: this document and no other follows that one,
 * for this reason.
 */
export const ProtocolVersionStatement = z.strictObject({
  schema: z.literal('src-protocol-version/1'),
  version: z.number().int().min(1),
  protocolHash: z.string(),
  /** Of the version that was in force before; null for the first. */
  previousProtocolHash: z.string().nullable(),
  reason: z.string(),
  printedName: z.string(),
  role: Role,
  meaning: VersionMeaning,
  signedAt: z.string(),
});
export type ProtocolVersionStatement = z.infer<typeof ProtocolVersionStatement>;

/** One version as it is listed. */
export const ProtocolVersionView = z.strictObject({
  version: z.number().int(),
  hash: z.string(),
  at: z.string(),
  /** Printed name of who issued it. */
  by: z.string(),
  role: Role,
  reason: z.string(),
});
export type ProtocolVersionView = z.infer<typeof ProtocolVersionView>;
