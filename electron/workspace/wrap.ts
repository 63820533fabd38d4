import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { canonicalJson } from '../../shared/integrity/canonicalJson.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What a wrapped secret belongs to. Under any other binding it does not open, so entries cannot be swapped. */
export interface WrapBinding {
  readonly purpose: 'data-key' | 'signing-key';
  readonly workspaceId: string;
  readonly accountId: string;
}

const associatedData = (binding: WrapBinding): Uint8Array =>
  new TextEncoder().encode(canonicalJson({ schema: 'src-wrap/1', ...binding }));

/** AES-256-GCM with a random nonce: base64 of nonce, ciphertext and tag. */
export const wrapSecret = (key: Uint8Array, secret: Uint8Array, binding: WrapBinding): string => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(associatedData(binding));
  const parts = [nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat(parts).toString('base64');
};

/** The secret, or undefined when key, binding or text are not those of the wrapping. */
export const unwrapSecret = (
  key: Uint8Array,
  wrapped: string,
  binding: WrapBinding,
): Uint8Array | undefined => {
  const bytes = Buffer.from(wrapped, 'base64');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(associatedData(binding));
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
  const body = decipher.update(bytes.subarray(NONCE_BYTES, bytes.length - TAG_BYTES));
  try {
    return new Uint8Array(Buffer.concat([body, decipher.final()]));
  } catch {
    // The tag does not fit: wrong passphrase, or a keyring that was changed. No more is known, and none is told.
    return undefined;
  } finally {
    body.fill(0);
  }
};
