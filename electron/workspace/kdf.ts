import { hkdfSync } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { z } from 'zod';

/** Cost of Argon2id. Stored with every account, so that it can be raised later without touching old ones. */
export const KdfCost = z.strictObject({
  memoryKib: z
    .number()
    .int()
    .min(8)
    .max(1024 * 1024),
  passes: z.number().int().min(1).max(100),
  parallelism: z.number().int().min(1).max(16),
});
export type KdfCost = z.infer<typeof KdfCost>;

/**
 * 64 MiB, 3 passes. Source: RFC 9106, section 4, second recommended option (which has 4 lanes; one is taken here, as
 * in the OWASP Password Storage Cheat Sheet, whose floor of 19 MiB and 2 passes it exceeds).
 */
export const KDF_COST: KdfCost = { memoryKib: 64 * 1024, passes: 3, parallelism: 1 };

/** RFC 9106, section 3.1: 16 bytes are recommended for password hashing. */
export const SALT_BYTES = 16;
const KEY_BYTES = 32;
/** Argon2id; the package declares its enum only as types. */
const ARGON2ID = 2;

/** Two keys from one passphrase: neither tells anything of the other (HKDF, RFC 5869). */
export interface PassphraseKeys {
  readonly wrapDataKey: Uint8Array;
  readonly wrapSigningKey: Uint8Array;
}

const expand = (secret: Uint8Array, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(0), purpose, KEY_BYTES));

/**
 * Derives the keys of an account. The passphrase is normalised to NFC, so that one typed on another keyboard or system
 * is the same (RFC 8265, section 4.2.2). Runs beside the main thread.
 */
export const deriveKeys = async (
  passphrase: string,
  salt: Uint8Array,
  cost: KdfCost,
): Promise<PassphraseKeys> => {
  const secret = await hashRaw(passphrase.normalize('NFC'), {
    algorithm: ARGON2ID,
    memoryCost: cost.memoryKib,
    timeCost: cost.passes,
    parallelism: cost.parallelism,
    outputLen: KEY_BYTES,
    salt,
  });
  const keys = {
    wrapDataKey: expand(secret, 'src-workbench/wrap-data-key/1'),
    wrapSigningKey: expand(secret, 'src-workbench/wrap-signing-key/1'),
  };
  secret.fill(0);
  return keys;
};

export const forgetKeys = (keys: PassphraseKeys): void => {
  keys.wrapDataKey.fill(0);
  keys.wrapSigningKey.fill(0);
};
