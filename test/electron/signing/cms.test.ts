import * as pkijs from 'pkijs';
import { beforeAll, describe, expect, test } from 'vitest';
import { sameBytes, sha256 } from '../../../electron/signing/bytes.ts';
import { readCertificate } from '../../../electron/signing/certificate.ts';
import { decodeCms, encodeCms, signedAttributes } from '../../../electron/signing/cms.ts';
import { childAt, decodeDer } from '../../../electron/signing/der/decodeDer.ts';
import { signEcdsa } from '../../../electron/signing/ecdsa.ts';
import { createSigner, type TestSigner } from '../../builders/decisionPdf.ts';
import { unwrap } from '../../builders/forgeRevision.ts';

const content = new Uint8Array(Buffer.from('the signed bytes'));
let signer: TestSigner;
let cms: Uint8Array;

beforeAll(async () => {
  signer = await createSigner('sig.1', '王芳');
  const certificate = unwrap(readCertificate(signer.certificateDer));
  const documentDigest = sha256(content);
  const signature = signEcdsa(signer.privateKeyPkcs8, signedAttributes(certificate, documentDigest));
  cms = encodeCms({ certificate, documentDigest, signature });
});

describe('the CMS of a signature', () => {
  test('SRC-SIGN-020: an independent implementation verifies it', async () => {
    const info = pkijs.ContentInfo.fromBER(Uint8Array.from(cms));
    const data = new pkijs.SignedData({ schema: info.content });
    const verified = await data.verify({
      signer: 0,
      data: Uint8Array.from(content).buffer,
      extendedMode: true,
    });
    expect(verified).toMatchObject({ signatureVerified: true });
    const changed = Uint8Array.from(content).fill(0x41, 0, 1);
    await expect(data.verify({ signer: 0, data: changed.buffer })).rejects.toThrow();
  });

  test('SRC-SIGN-021: it has the attributes of PAdES B-B and no signing time', () => {
    const info = pkijs.ContentInfo.fromBER(Uint8Array.from(cms));
    const data = new pkijs.SignedData({ schema: info.content });
    const types = data.signerInfos[0]?.signedAttrs?.attributes.map(({ type }) => type) ?? [];
    expect(types.toSorted()).toEqual([
      '1.2.840.113549.1.9.16.2.47',
      '1.2.840.113549.1.9.3',
      '1.2.840.113549.1.9.4',
      '1.2.840.113549.1.9.52',
    ]);
    expect(data.signerInfos[0]?.unsignedAttrs).toBeUndefined();
    expect(data.certificates).toHaveLength(1);
  });

  test('SRC-SIGN-022: it is taken apart and rebuilt to the same bytes', () => {
    const parts = unwrap(decodeCms(cms));
    expect(parts.canonical).toBe(true);
    expect(parts.certificate.fingerprint).toBe(signer.fingerprint);
    expect(sameBytes(parts.documentDigest, sha256(content))).toBe(true);
  });

  test('SRC-SIGN-023: no changed byte leaves it canonical with the same parts', () => {
    const good = unwrap(decodeCms(cms));
    const survivors: number[] = [];
    for (let index = 0; index < cms.length; index += 1) {
      const copy = Uint8Array.from(cms);
      copy[index] = (copy[index] ?? 0) ^ 0x01;
      const read = decodeCms(copy);
      const same =
        read.ok &&
        read.value.canonical &&
        read.value.certificate.fingerprint === good.certificate.fingerprint &&
        sameBytes(read.value.documentDigest, good.documentDigest) &&
        sameBytes(read.value.signature, good.signature);
      if (same) survivors.push(index);
    }
    expect(survivors).toEqual([]);
  });

  test('SRC-SIGN-024: the SET of attributes is in ascending order as DER wants it', () => {
    const attributes =
      childAt(unwrap(decodeDer(cms)), 1, 0, 4, 0, 3)?.children.map(({ bytes }) => Buffer.from(bytes)) ?? [];
    expect(attributes).toHaveLength(4);
    expect(attributes.toSorted(Buffer.compare)).toEqual(attributes);
  });
});
