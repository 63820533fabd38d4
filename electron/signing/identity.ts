import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { Sha256Hex } from '../../shared/kernel/brands.ts';
import { concatBytes, sha256, sha256Text } from './bytes.ts';
import { decodeDer } from './der/decodeDer.ts';
import {
  contextTag,
  der,
  derBits,
  derBoolean,
  derOctets,
  derSequence,
  derSetOf,
  derSmallInteger,
  derTime,
  derUnsigned,
  derUtf8,
} from './der/encodeDer.ts';
import { signEcdsa } from './ecdsa.ts';
import { oid } from './oids.ts';

export interface SigningIdentity {
  /** Secret. Plain PKCS#8: the caller wraps it before it touches a disk. */
  readonly privateKeyPkcs8: Uint8Array;
  readonly certificateDer: Uint8Array;
  /** SHA-256 over the certificate's DER bytes: what a roster pins. */
  readonly fingerprint: Sha256Hex;
}

export interface SigningIdentityOptions {
  readonly printedName: string;
  readonly organisation: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** Upper bounds of X.520 (RFC 5280, appendix A.1: ub-common-name, ub-organization-name), in characters. */
const NAME_LIMIT = 64;
const SERIAL_BYTES = 16;
const algorithm = derSequence(oid.ecdsaWithSha256);

const distinguishedName = (options: SigningIdentityOptions): Uint8Array => {
  const attribute = (type: Uint8Array, text: string): Uint8Array =>
    derSetOf(derSequence(type, derUtf8(text)));
  const organisation = options.organisation === '' ? [] : [attribute(oid.organisation, options.organisation)];
  return derSequence(...organisation, attribute(oid.commonName, options.printedName));
};

const extension = (type: Uint8Array, critical: boolean, value: Uint8Array): Uint8Array =>
  derSequence(type, ...(critical ? [derBoolean(true)] : []), derOctets(value));

/** digitalSignature (bit 0) and nonRepudiation (bit 1), RFC 5280 §4.2.1.3. */
const signatureKeyUsage = derBits(Uint8Array.of(0xc0), 6);

const keyIdentifier = (publicKeyInfo: Uint8Array): Uint8Array => {
  const info = decodeDer(publicKeyInfo);
  const key = info.ok ? info.value.children[1] : undefined;
  if (key === undefined) throw new Error('The public key has no SubjectPublicKeyInfo');
  // RFC 7093 §2 method 1: leftmost 160 bits of SHA-256 over the key's bits.
  return sha256(key.content.subarray(1)).subarray(0, 20);
};

const extensions = (publicKeyInfo: Uint8Array): Uint8Array =>
  der(
    contextTag(3),
    derSequence(
      extension(oid.basicConstraints, true, derSequence()),
      extension(oid.keyUsage, true, signatureKeyUsage),
      extension(oid.extendedKeyUsage, false, derSequence(oid.documentSigning, oid.emailProtection)),
      extension(oid.subjectKeyIdentifier, false, derOctets(keyIdentifier(publicKeyInfo))),
    ),
  );

/** 127 random bits with the top one set: positive, never short (RFC 5280 §4.1.2.2: at most 20 bytes). */
const randomSerial = (): Uint8Array => {
  const bytes = randomBytes(SERIAL_BYTES);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return derUnsigned(bytes);
};

const certificateBody = (options: SigningIdentityOptions, publicKeyInfo: Uint8Array): Uint8Array => {
  const name = distinguishedName(options);
  return derSequence(
    der(contextTag(0), derSmallInteger(2)),
    randomSerial(),
    algorithm,
    name,
    derSequence(derTime(options.notBefore), derTime(options.notAfter)),
    name,
    publicKeyInfo,
    extensions(publicKeyInfo),
  );
};

const assertUsable = (options: SigningIdentityOptions): void => {
  const length = [...options.printedName].length;
  if (length === 0 || length > NAME_LIMIT || [...options.organisation].length > NAME_LIMIT) {
    throw new RangeError(`A certificate name has 1 to ${NAME_LIMIT} characters`);
  }
  if (!(options.notBefore.getTime() < options.notAfter.getTime())) {
    throw new RangeError('A certificate must end after it begins');
  }
};

/**
 * A new P-256 key with a self-signed X.509 v3 certificate for signing documents (not a CA). The name is UTF-8, so
 * Chinese names stand as written. Self-signed says nothing about who holds the key: only the roster and the sealed
 * record tie the fingerprint to a person. Throws RangeError for names over 64 characters or an empty validity.
 */
export const createSigningIdentity = async (options: SigningIdentityOptions): Promise<SigningIdentity> => {
  assertUsable(options);
  const pair = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { format: 'der', type: 'spki' },
    privateKeyEncoding: { format: 'der', type: 'pkcs8' },
  });
  const privateKeyPkcs8 = new Uint8Array(pair.privateKey);
  const body = certificateBody(options, concatBytes(pair.publicKey));
  const certificateDer = derSequence(body, algorithm, derBits(signEcdsa(privateKeyPkcs8, body)));
  return { privateKeyPkcs8, certificateDer, fingerprint: sha256Text(certificateDer) };
};
