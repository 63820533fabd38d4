import { execFileSync, spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCertificate } from '../../../electron/signing/certificate.ts';
import { createSigningIdentity } from '../../../electron/signing/identity.ts';
import { sha256Hex } from '../../../shared/integrity/sha256.ts';
import { unwrap } from '../../builders/forgeRevision.ts';

const options = {
  printedName: '王芳, M.D. "Statistics" + O=Fake',
  organisation: 'SRC Demo',
  notBefore: new Date('2026-01-01T00:00:00Z'),
  notAfter: new Date('2056-01-01T00:00:00Z'),
};

describe('a signing identity', () => {
  test('SRC-KEY-001: has a self-signed P-256 certificate for signing documents, not an authority', async () => {
    const identity = await createSigningIdentity(options);
    const certificate = unwrap(readCertificate(identity.certificateDer));
    expect(certificate).toMatchObject({
      commonName: options.printedName,
      notBefore: options.notBefore,
      notAfter: options.notAfter,
      isCa: false,
      maySign: true,
      mayDocuments: true,
      selfIssued: true,
      selfSigned: true,
      fingerprint: identity.fingerprint,
    });
    expect(identity.fingerprint).toBe(sha256Hex(identity.certificateDer));
  });

  test('SRC-KEY-002: another reader sees the same name, purposes and a positive serial number', async () => {
    const identity = await createSigningIdentity(options);
    const x509 = new X509Certificate(identity.certificateDer);
    expect(x509.subject.split('\n')).toEqual(['O=SRC Demo', expect.stringContaining('CN=')]);
    expect(x509.keyUsage).toEqual(['1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4']);
    expect(x509.serialNumber).toMatch(/^[4-7][0-9A-F]{31}$/);
    expect(x509.verify(x509.publicKey)).toBe(true);
    expect(x509.ca).toBe(false);
  });

  test('SRC-KEY-003: two identities of one person differ in key, serial and fingerprint', async () => {
    const [one, two] = [await createSigningIdentity(options), await createSigningIdentity(options)];
    expect(one.fingerprint).not.toBe(two.fingerprint);
    expect(one.privateKeyPkcs8).not.toEqual(two.privateKeyPkcs8);
    expect(new X509Certificate(one.certificateDer).serialNumber).not.toBe(
      new X509Certificate(two.certificateDer).serialNumber,
    );
  });

  test('SRC-KEY-004: names of 64 characters are accepted, empty or longer ones and empty validity are not', async () => {
    const longest = '王'.repeat(64);
    const { certificateDer } = await createSigningIdentity({ ...options, printedName: longest });
    expect(unwrap(readCertificate(certificateDer)).commonName).toBe(longest);
    for (const bad of [
      { printedName: '' },
      { printedName: 'x'.repeat(65) },
      { organisation: 'x'.repeat(65) },
      { notAfter: options.notBefore },
    ]) {
      await expect(createSigningIdentity({ ...options, ...bad })).rejects.toThrow(RangeError);
    }
  });

  test('SRC-KEY-005: a damaged certificate is refused, never thrown at', async () => {
    const { certificateDer } = await createSigningIdentity(options);
    expect(readCertificate(certificateDer.subarray(0, -1)).ok).toBe(false);
    expect(readCertificate(new Uint8Array()).ok).toBe(false);
    for (let index = 0; index < certificateDer.length; index += 1) {
      const copy = Uint8Array.from(certificateDer);
      copy[index] = (copy[index] ?? 0) ^ 0x20;
      const read = readCertificate(copy);
      expect(read.ok && read.value.selfSigned && read.value.fingerprint === sha256Hex(certificateDer)).toBe(
        false,
      );
    }
  });

  const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
  test.skipIf(!hasOpenssl)(
    'SRC-KEY-006: openssl accepts it under its strict rules (skipped without openssl)',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'src-key-'));
      try {
        const { certificateDer } = await createSigningIdentity(options);
        const pem = join(folder, 'certificate.pem');
        writeFileSync(pem, new X509Certificate(certificateDer).toString());
        const said = execFileSync('openssl', ['verify', '-x509_strict', '-CAfile', pem, pem], {
          encoding: 'utf8',
        });
        expect(said).toContain(': OK');
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
