import { createPrivateKey, type KeyObject, sign, verify } from 'node:crypto';
import { concatBytes, sameBytes } from './bytes.ts';
import { decodeDer } from './der/decodeDer.ts';
import { derSequence, derTag, derUnsigned } from './der/encodeDer.ts';

/** Order of the P-256 group (FIPS 186-5 / SP 800-186, §3.2.1.3). */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const SCALAR_BYTES = 32;

const toBigInt = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);

const toScalar = (value: bigint): Uint8Array =>
  Buffer.from(value.toString(16).padStart(SCALAR_BYTES * 2, '0'), 'hex');

/**
 * ECDSA P-256 with SHA-256 as DER, always with the smaller of the two valid `s`, so that a signature has one form
 * and cannot be turned into another valid one by somebody without the key.
 */
export const signEcdsa = (privateKeyPkcs8: Uint8Array, bytes: Uint8Array): Uint8Array => {
  const key = createPrivateKey({ key: Buffer.from(privateKeyPkcs8), format: 'der', type: 'pkcs8' });
  if (!isP256(key)) throw new Error('The signing key is not a P-256 key');
  const raw = sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' });
  const s = toBigInt(raw.subarray(SCALAR_BYTES));
  const lowS = s > ORDER / 2n ? ORDER - s : s;
  return derSequence(derUnsigned(raw.subarray(0, SCALAR_BYTES)), derUnsigned(toScalar(lowS)));
};

export const isP256 = (key: KeyObject): boolean =>
  key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1';

/** True for the one accepted form: minimal DER, both numbers positive and in range, `s` in the lower half. */
export const isCanonicalSignature = (signature: Uint8Array): boolean => {
  const node = decodeDer(signature);
  if (!node.ok || node.value.tag !== derTag.sequence || node.value.children.length !== 2) return false;
  const [r, s] = node.value.children;
  if (r?.tag !== derTag.integer || s?.tag !== derTag.integer) return false;
  const rebuilt = derSequence(derUnsigned(r.content), derUnsigned(s.content));
  const [rValue, sValue] = [toBigInt(r.content), toBigInt(s.content)];
  return (
    sameBytes(rebuilt, signature) && rValue > 0n && rValue < ORDER && sValue > 0n && sValue <= ORDER / 2n
  );
};

/** Whether `signature` is the canonical signature of `bytes` under the key. False for anything malformed. */
export const verifyEcdsa = (publicKey: KeyObject, bytes: Uint8Array, signature: Uint8Array): boolean =>
  isP256(publicKey) &&
  isCanonicalSignature(signature) &&
  verify('sha256', bytes, { key: publicKey, dsaEncoding: 'der' }, concatBytes(signature));
