import { z } from 'zod';
import { canonicalJson } from '../../shared/integrity/canonicalJson.ts';
import type { Sha256Hex } from '../../shared/kernel/brands.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { sameBytes } from './bytes.ts';

export const DECISION_FILE = 'decision.json';
export const MANIFEST_FILE = 'manifest.json';

const sha256HexSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform((text) => text as Sha256Hex);

const signerSchema = z.object({
  field: z.string().min(1),
  printedName: z.string().min(1),
  role: z.string(),
  meaning: z.string().default(''),
  certificateFingerprint: sha256HexSchema,
});

/** Only what a signature needs of the sealed record; the record itself holds far more and stays as it is. */
const recordSchema = z.object({
  schema: z.literal('src-decision/1'),
  signers: z.array(signerSchema).min(1),
});

const manifestSchema = z.strictObject({
  schema: z.literal('src-manifest/1'),
  recordHash: sha256HexSchema,
  entries: z.array(
    z.strictObject({ name: z.string().min(1), sha256: sha256HexSchema, size: z.number().int().min(0) }),
  ),
});

export type RecordSigner = z.infer<typeof signerSchema>;
export type Manifest = z.infer<typeof manifestSchema>;

export type EmbeddedJsonError = 'not-json' | 'not-canonical' | 'wrong-shape';

/** UTF-8 JSON whose bytes are exactly its RFC 8785 form, so that a hash over the bytes is a hash over the content. */
const parseCanonical = (bytes: Uint8Array): Result<unknown, EmbeddedJsonError> => {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return err('not-json');
  }
  try {
    return sameBytes(Buffer.from(canonicalJson(value), 'utf8'), bytes) ? ok(value) : err('not-canonical');
  } catch {
    return err('not-canonical'); // No canonical form at all: a lone surrogate, or nested beyond any record.
  }
};

/** The signers named in a sealed record, one field each. */
export const parseRecordSigners = (bytes: Uint8Array): Result<readonly RecordSigner[], EmbeddedJsonError> => {
  const value = parseCanonical(bytes);
  if (!value.ok) return value;
  const record = recordSchema.safeParse(value.value);
  if (!record.success) return err('wrong-shape');
  const { signers } = record.data;
  return new Set(signers.map((signer) => signer.field)).size === signers.length
    ? ok(signers)
    : err('wrong-shape');
};

export const parseManifest = (bytes: Uint8Array): Result<Manifest, EmbeddedJsonError> => {
  const value = parseCanonical(bytes);
  if (!value.ok) return value;
  const manifest = manifestSchema.safeParse(value.value);
  return manifest.success ? ok(manifest.data) : err('wrong-shape');
};
