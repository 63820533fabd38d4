import { createPublicKey, verify, X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { isCanonicalSignature } from '../../../electron/signing/ecdsa.ts';
import { signBytes, verifyBytes } from '../../../electron/signing/statement.ts';
import { createSigner, type TestSigner } from '../../builders/decisionPdf.ts';

let signer: TestSigner;
let other: TestSigner;

beforeAll(async () => {
  signer = await createSigner('sig.1', 'Dr Anna Müller');
  other = await createSigner('sig.1', 'Dr Anna Müller');
});

describe('a signed statement', () => {
  test('SRC-SIGN-001: verifies under its certificate and no other, also in another implementation', () => {
    const bytes = Buffer.from('{"decision":"escalate"}');
    const signature = signBytes(signer.privateKeyPkcs8, bytes);
    expect(verifyBytes(signer.certificateDer, bytes, signature)).toBe(true);
    expect(verifyBytes(other.certificateDer, bytes, signature)).toBe(false);
    const key = createPublicKey(
      new X509Certificate(signer.certificateDer).publicKey.export({ format: 'pem', type: 'spki' }),
    );
    expect(verify('sha256', bytes, key, signature)).toBe(true);
  });

  test('SRC-SIGN-002: any changed byte of statement or signature fails; signatures are always in the low form', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 200 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (bytes, at, change) => {
          const signature = signBytes(signer.privateKeyPkcs8, bytes);
          expect(isCanonicalSignature(signature)).toBe(true);
          expect(verifyBytes(signer.certificateDer, bytes, signature)).toBe(true);
          const flip = (source: Uint8Array): Uint8Array => {
            const copy = Uint8Array.from(source);
            copy[at % copy.length] = (copy[at % copy.length] ?? 0) ^ change;
            return copy;
          };
          expect(verifyBytes(signer.certificateDer, flip(bytes), signature)).toBe(false);
          expect(verifyBytes(signer.certificateDer, bytes, flip(signature))).toBe(false);
          expect(
            verifyBytes(signer.certificateDer, bytes, Buffer.concat([signature, Uint8Array.of(0)])),
          ).toBe(false);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('SRC-SIGN-003: nonsense is false, not an exception', () => {
    const bytes = Buffer.from('x');
    expect(verifyBytes(new Uint8Array(), bytes, signBytes(signer.privateKeyPkcs8, bytes))).toBe(false);
    for (const signature of ['', '3006020100020100', '3006020101020100', '30080203000001020101', 'ff']) {
      expect(verifyBytes(signer.certificateDer, bytes, Buffer.from(signature, 'hex'))).toBe(false);
    }
  });
});
