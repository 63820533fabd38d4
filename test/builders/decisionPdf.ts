import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { finalizePdf } from '../../electron/pdf/finalize.ts';
import { createSigningIdentity, type SigningIdentity } from '../../electron/signing/identity.ts';
import type { SignPdfOptions } from '../../electron/signing/signPdf.ts';
import { canonicalJson } from '../../shared/integrity/canonicalJson.ts';
import { boxesFor, buildBasePdf } from './basePdf.ts';

export interface TestSigner extends SigningIdentity {
  readonly field: string;
  readonly printedName: string;
  readonly role: string;
}

const packageFont = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../node_modules/@expo-google-fonts/${path}`, import.meta.url)));

export const signingFont = packageFont('noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
export const fallbackFont = packageFont('inter/400Regular/Inter_400Regular.ttf');

export const SEALED_AT = new Date('2026-11-20T09:30:00.000Z');

export const createSigner = async (
  field: string,
  printedName: string,
  role = 'src-member',
): Promise<TestSigner> => ({
  ...(await createSigningIdentity({
    printedName,
    organisation: 'SRC Demo',
    notBefore: new Date('2026-01-01T00:00:00Z'),
    notAfter: new Date('2031-01-01T00:00:00Z'),
  })),
  field,
  printedName,
  role,
});

const hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));

export const recordBytes = (signers: readonly TestSigner[], more: Readonly<Record<string, unknown>> = {}) =>
  utf8(
    canonicalJson({
      schema: 'src-decision/1',
      decision: 'escalate',
      signers: signers.map(({ field, printedName, role, fingerprint }) => ({
        field,
        printedName,
        role,
        meaning: 'approve-as-member',
        certificateFingerprint: fingerprint,
      })),
      ...more,
    }),
  );

export const manifestBytes = (decision: Uint8Array) =>
  utf8(
    canonicalJson({
      schema: 'src-manifest/1',
      recordHash: hex(decision),
      entries: [{ name: 'decision.json', sha256: hex(decision), size: decision.length }],
    }),
  );

const json = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/json',
  description: name,
  bytes,
});

/** A finished, unsigned decision document with one box per signer. */
export const buildDecisionPdf = async (
  signers: readonly TestSigner[],
  files: { decision?: Uint8Array; manifest?: Uint8Array; base?: Uint8Array; fields?: readonly string[] } = {},
): Promise<Uint8Array> => {
  const decision = files.decision ?? recordBytes(signers);
  const fields = files.fields ?? signers.map(({ field }) => field);
  const base = files.base ?? (await buildBasePdf(boxesFor(fields), `Record ${hex(decision)}`));
  const finished = await finalizePdf(base, {
    title: 'Decision 1',
    language: 'en',
    date: SEALED_AT,
    attachments: [
      json('decision.json', decision),
      json('manifest.json', files.manifest ?? manifestBytes(decision)),
    ],
  });
  return finished.pdf;
};

export const signOptions = (signer: TestSigner, more: Partial<SignPdfOptions> = {}): SignPdfOptions => ({
  field: signer.field,
  appearance: { lines: [signer.printedName, signer.role, 'approves', '2026-11-20 10:00:00 UTC'] },
  printedName: signer.printedName,
  reason: 'I approve this decision as a member of the committee.',
  signedAt: new Date('2026-11-20T10:00:00.000Z'),
  privateKeyPkcs8: signer.privateKeyPkcs8,
  certificateDer: signer.certificateDer,
  font: signingFont,
  fallbackFont,
  ...more,
});
