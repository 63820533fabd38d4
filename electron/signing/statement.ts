import { readCertificate } from './certificate.ts';
import { signEcdsa, verifyEcdsa } from './ecdsa.ts';

/** Signs the bytes of a statement (canonical JSON): ECDSA P-256 with SHA-256, DER, low S. */
export const signBytes = (privateKeyPkcs8: Uint8Array, bytes: Uint8Array): Uint8Array =>
  signEcdsa(privateKeyPkcs8, bytes);

/**
 * Whether the certificate's key signed exactly these bytes. False for a damaged certificate, another curve, a
 * signature in any other form than {@link signBytes} writes. Says nothing about validity dates or trust.
 */
export const verifyBytes = (
  certificateDer: Uint8Array,
  bytes: Uint8Array,
  signature: Uint8Array,
): boolean => {
  const certificate = readCertificate(certificateDer);
  return certificate.ok && verifyEcdsa(certificate.value.publicKey, bytes, signature);
};
