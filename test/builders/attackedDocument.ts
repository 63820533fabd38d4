import { expect } from 'vitest';
import type { NewObject } from '../../electron/pdf/syntax/appendRevision.ts';
import { viewAfter } from '../../electron/pdf/syntax/pdfView.ts';
import { readPdfFile } from '../../electron/pdf/syntax/readPdfFile.ts';
import { readSignatureFields } from '../../electron/pdf/syntax/signatureFields.ts';
import { appendSignature, type SignPdfOptions } from '../../electron/signing/signPdf.ts';
import { verifyPdf } from '../../electron/signing/verifyPdf.ts';
import { buildDecisionPdf, createSigner, signOptions, type TestSigner } from './decisionPdf.ts';
import { type Forgery, forgeRevision, latin1, objectText, textOfBytes, unwrap } from './forgeRevision.ts';

export const sign = async (pdf: Uint8Array, signer: TestSigner, more: Partial<SignPdfOptions> = {}) =>
  unwrap(await appendSignature(pdf, signOptions(signer, more)));

/** The failed checks; an attack that fails none is a hole. */
export const failures = async (pdf: Uint8Array): Promise<string[]> => {
  const verification = await verifyPdf(pdf);
  expect(verification.verdict).toBe('invalid');
  return verification.checks
    .filter(({ status }) => status === 'failed')
    .map(({ id, target }) => `${id} ${target}`.trim());
};

export const fieldObject = (pdf: Uint8Array, name: string): number => {
  const file = unwrap(readPdfFile(pdf));
  const fields = unwrap(readSignatureFields(viewAfter(file, file.revisions.length - 1)));
  return fields.find((field) => field.name === name)?.object ?? -1;
};

export const freshNumber = (objects: readonly NewObject[]): number =>
  Math.max(...objects.map(({ number }) => number)) + 1;

/** The last occurrence of a text replaced by one of the same length. */
export const replaced = (pdf: Uint8Array, from: string, to: string): Uint8Array => {
  const text = textOfBytes(pdf);
  const index = text.lastIndexOf(from);
  if (index < 0 || from.length !== to.length) throw new Error(`Cannot replace ${from}`);
  return latin1(text.slice(0, index) + to + text.slice(index + from.length));
};

/** A decision signed by chair and member, unsigned, half signed and complete, and someone who only claims to be the member. */
export const attackedDocument = async () => {
  const chair = await createSigner('sig.1', 'Dr Anna Müller', 'src-chair');
  const member = await createSigner('sig.2', '王芳', 'src-member');
  const stranger = await createSigner('sig.2', '王芳', 'src-member');
  const base = await buildDecisionPdf([chair, member]);
  const first = await sign(base, chair);
  const complete = await sign(first, member);
  const baseObject = (pattern: RegExp): number => {
    const objects = unwrap(readPdfFile(base)).revisions[0].objects;
    for (const number of objects.keys()) if (pattern.test(objectText(base, number))) return number;
    throw new Error(`No object ${pattern}`);
  };
  const forgeSecond = (forgery: Forgery): Promise<Uint8Array> =>
    forgeRevision(first, signOptions(member), forgery);
  return { chair, member, stranger, base, first, complete, baseObject, forgeSecond };
};
