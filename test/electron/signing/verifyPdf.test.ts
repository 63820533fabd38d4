import { beforeAll, describe, expect, test } from 'vitest';
import { signPdf } from '../../../electron/signing/signPdf.ts';
import { pdfCheckIds } from '../../../electron/signing/verify/check.ts';
import { verifyPdf } from '../../../electron/signing/verifyPdf.ts';
import { PdfVerification } from '../../../shared/decision/verification.ts';
import { sha256Hex } from '../../../shared/integrity/sha256.ts';
import type { Sha256Hex } from '../../../shared/kernel/brands.ts';
import {
  buildDecisionPdf,
  createSigner,
  recordBytes,
  signOptions,
  type TestSigner,
} from '../../builders/decisionPdf.ts';
import { unwrap } from '../../builders/forgeRevision.ts';

let signers: TestSigner[];
let base: Uint8Array;
let first: Uint8Array;
let complete: Uint8Array;

const at = (index: number): TestSigner => {
  const signer = signers[index];
  if (signer === undefined) throw new Error('no such signer');
  return signer;
};

const statuses = (verification: PdfVerification, status: string): string[] =>
  verification.checks
    .filter((check) => check.status === status)
    .map(({ id, target }) => `${id} ${target}`.trim());

beforeAll(async () => {
  signers = [
    await createSigner('sig.1', 'Dr Anna Müller', 'src-chair'),
    await createSigner('sig.2', '王芳', 'src-member'),
  ];
  base = await buildDecisionPdf(signers);
  first = unwrap(await signPdf(base, signOptions(at(0))));
  complete = unwrap(await signPdf(first, signOptions(at(1))));
});

describe('a good document', () => {
  test('SRC-VER-001: is valid, with every check that can be made passed and the others named as not checked', async () => {
    const verification = await verifyPdf(complete);
    expect(PdfVerification.parse(verification)).toEqual(verification);
    expect(verification.verdict).toBe('valid');
    expect(statuses(verification, 'failed')).toEqual([]);
    expect(statuses(verification, 'not-checked')).toEqual([
      'certificate.trust sig.1',
      'certificate.trust sig.2',
      'certificate.revocation',
      'time.trusted',
    ]);
    expect(new Set(verification.checks.map(({ id }) => id))).toEqual(new Set(pdfCheckIds));
  });

  test('SRC-VER-002: tells who signed, in which role and meaning, when, with which certificate', async () => {
    const { signatures, unsignedFields, recordHash } = await verifyPdf(complete);
    expect(signatures).toEqual([
      {
        field: 'sig.1',
        printedName: 'Dr Anna Müller',
        role: 'src-chair',
        meaning: 'approve-as-member',
        signedAt: '2026-11-20T10:00:00.000Z',
        certificateFingerprint: at(0).fingerprint,
      },
      {
        field: 'sig.2',
        printedName: '王芳',
        role: 'src-member',
        meaning: 'approve-as-member',
        signedAt: '2026-11-20T10:00:00.000Z',
        certificateFingerprint: at(1).fingerprint,
      },
    ]);
    expect(unsignedFields).toEqual([]);
    expect(recordHash).toBe(sha256Hex(recordBytes(signers)));
  });

  test('SRC-VER-003: signed by some of the record only, it is incomplete, not valid', async () => {
    const verification = await verifyPdf(first);
    expect(verification.verdict).toBe('incomplete');
    expect(statuses(verification, 'failed')).toEqual(['pdf.all-required-signatures']);
    expect(verification.unsignedFields).toEqual(['sig.2']);
    expect(verification.checks.find(({ id }) => id === 'pdf.all-required-signatures')?.detail).toContain(
      '王芳',
    );
  });

  test('SRC-VER-004: signed by nobody, it is invalid: nothing binds its bytes', async () => {
    const verification = await verifyPdf(base);
    expect(verification.verdict).toBe('invalid');
    expect(statuses(verification, 'failed')).toEqual([
      'pdf.last-signature-covers-file',
      'pdf.all-required-signatures',
    ]);
  });

  test('SRC-VER-005: signatures may be given in any order', async () => {
    const second = unwrap(await signPdf(base, signOptions(at(1))));
    const both = unwrap(await signPdf(second, signOptions(at(0))));
    const verification = await verifyPdf(both);
    expect(verification.verdict).toBe('valid');
    expect(verification.signatures.map(({ field }) => field)).toEqual(['sig.2', 'sig.1']);
  });
});

describe('with a roster', () => {
  const roster = (fingerprints: readonly Sha256Hex[]) => ({ trustedFingerprints: new Set(fingerprints) });

  test('SRC-VER-006: certificates on the roster are trusted', async () => {
    const policy = roster(signers.map(({ fingerprint }) => fingerprint));
    const verification = await verifyPdf(complete, policy);
    expect(verification.verdict).toBe('valid');
    expect(statuses(verification, 'not-checked')).toEqual(['certificate.revocation', 'time.trusted']);
  });

  test('SRC-VER-007: a certificate that is not on the roster fails', async () => {
    const verification = await verifyPdf(complete, roster([at(1).fingerprint]));
    expect(verification.verdict).toBe('invalid');
    expect(statuses(verification, 'failed')).toEqual(['certificate.trust sig.1']);
  });
});
