import { z } from 'zod';
import { ProtocolChange } from '../protocol/difference/protocolChange.ts';
import { Protocol } from '../protocol/protocol.ts';
import {
  ProtocolVersionView,
  SHORTEST_AMENDMENT_REASON,
  VersionMeaning,
} from '../protocol/protocolVersion.ts';
import { FileToken, Nothing, op, Passphrase } from './op.ts';

const VersionNumber = z.number().int().min(1);

/** The protocol: reading, versions, amendments, templates. */
export const protocolOperations = {
  /** What a chosen protocol document says it is; fails with the place of what is wrong with it. */
  'protocol.inspect': op(
    'none',
    z.strictObject({ token: FileToken }),
    z.strictObject({
      studyId: z.string(),
      title: z.strictObject({ en: z.string(), 'zh-CN': z.string() }),
      version: z.number().int(),
      levels: z.number().int(),
    }),
  ),
  'protocol.get': op(
    'read',
    Nothing,
    z.strictObject({
      protocol: Protocol,
      hash: z.string(),
      /** Oldest first. */
      versions: z.array(ProtocolVersionView),
    }),
  ),
  /** Every version with what its signature says now: each is verified when asked. Oldest first. */
  'protocol.versions': op(
    'read',
    Nothing,
    z.array(
      ProtocolVersionView.extend({
        /** null when the statement cannot be read. */
        meaning: VersionMeaning.nullable(),
        previousHash: z.string().nullable(),
        certificateFingerprint: z.string(),
        /** null when document, statement and signature hold; else what does not. */
        problem: z.string().nullable(),
      }),
    ),
  ),
  /** A version as it was signed. */
  'protocol.version': op(
    'read',
    z.strictObject({ version: VersionNumber }),
    z.strictObject({ protocol: Protocol, hash: z.string(), view: ProtocolVersionView }),
  ),
  /** What differs between two versions. */
  'protocol.difference': op(
    'read',
    z.strictObject({ older: VersionNumber, newer: VersionNumber }),
    z.strictObject({
      older: ProtocolVersionView,
      newer: ProtocolVersionView,
      changes: z.array(ProtocolChange),
    }),
  ),
  /**
   * Signs the document as the next version. Its own version number does not count; `baseHash` is the version that was
   * amended, which must still be in force. Fails with 'protocol-amended', 'protocol-unchanged', 'protocol-problems'
   * (path, rule and count in its details), and as every signature does.
   */
  'protocol.amend': op(
    'protocol.amend',
    z.strictObject({
      document: Protocol,
      baseHash: z.string(),
      reason: z.string().trim().min(SHORTEST_AMENDMENT_REASON).max(2000),
      passphrase: Passphrase,
    }),
    z.strictObject({
      version: z.number().int(),
      hash: z.string(),
      signedAt: z.string(),
      printedName: z.string(),
    }),
  ),
  /** Writes a version as a JSON document to a place that the person chooses, for another workspace to read. */
  'protocol.exportDocument': op(
    'read',
    z.strictObject({ version: VersionNumber }),
    z.strictObject({ saved: z.boolean(), name: z.string() }),
  ),
  /** Reads a document that was chosen (dialog.openProtocol), to be looked at and amended; stores nothing. */
  'protocol.readDocument': op(
    'read',
    z.strictObject({ token: FileToken }),
    z.strictObject({ document: Protocol }),
  ),
} as const;
