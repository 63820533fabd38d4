import { appendRevision, type NewObject } from '../../electron/pdf/syntax/appendRevision.ts';
import { readPdfFile } from '../../electron/pdf/syntax/readPdfFile.ts';
import { sha256 } from '../../electron/signing/bytes.ts';
import { readCertificate } from '../../electron/signing/certificate.ts';
import { encodeCms, signedAttributes } from '../../electron/signing/cms.ts';
import { signEcdsa } from '../../electron/signing/ecdsa.ts';
import { contentsGap, writeSignatureDictionary } from '../../electron/signing/signatureDictionary.ts';
import { appendSignature, type SignPdfOptions } from '../../electron/signing/signPdf.ts';

export const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
export const textOfBytes = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Unwraps a Result of a test's own preparation. */
export const unwrap = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** The objects of the newest revision as they would be given to appendRevision. */
export const newestObjects = (pdf: Uint8Array): NewObject[] => {
  const file = unwrap(readPdfFile(pdf));
  const revision = file.revisions[file.revisions.length - 1] ?? file.revisions[0];
  return [...revision.objects.values()].map((object) => {
    const end = textOfBytes(pdf).indexOf('\nendobj\n', object.valueEnd);
    return { number: object.number, body: pdf.slice(object.valueStart, end) };
  });
};

/** One object of the document as it stands. */
export const objectText = (pdf: Uint8Array, number: number): string => {
  const file = unwrap(readPdfFile(pdf));
  const object = file.revisions.findLast((revision) => revision.objects.has(number))?.objects.get(number);
  if (object === undefined) throw new Error(`No object ${number}`);
  return textOfBytes(pdf.subarray(object.valueStart, object.valueEnd));
};

const signatureNumber = (objects: readonly NewObject[]): number => {
  const found = objects.find(({ body }) => textOfBytes(body.subarray(0, 20)).startsWith('<<\n/Type /Sig\n'));
  if (found === undefined) throw new Error('No signature object');
  return found.number;
};

export interface Forgery {
  /** What the dishonest signer does to the update before signing it. */
  readonly objects?: (objects: NewObject[]) => NewObject[];
  /** Another end of the signed range. */
  readonly rangeEnd?: (end: number) => number;
  /** Another CMS from the parts of a good one. */
  readonly cms?: (good: Uint8Array) => Uint8Array;
}

/**
 * What somebody with a genuine key of the record could write: a well-made update with something else in it, whose
 * digest and signature value are right.
 */
export const forgeRevision = async (
  pdf: Uint8Array,
  options: SignPdfOptions,
  forgery: Forgery,
): Promise<Uint8Array> => {
  const honest = newestObjects(unwrap(await appendSignature(pdf, options)));
  const objects = forgery.objects?.(honest) ?? honest;
  const { pdf: forged, bodyOffsets } = appendRevision(unwrap(readPdfFile(pdf)), objects);
  const start = bodyOffsets.get(signatureNumber(objects)) ?? 0;
  const { from, to } = contentsGap(start);
  const end = forgery.rangeEnd?.(forged.length) ?? forged.length;
  const byteRange = [0, from, to, end - to] as const;
  const write = (cms: Uint8Array) =>
    forged.set(latin1(writeSignatureDictionary(options, { byteRange, cms })), start);
  write(new Uint8Array());
  const certificate = unwrap(readCertificate(options.certificateDer));
  const documentDigest = sha256(forged.subarray(0, from), forged.subarray(to, end));
  const signature = signEcdsa(options.privateKeyPkcs8, signedAttributes(certificate, documentDigest));
  const cms = encodeCms({ certificate, documentDigest, signature });
  write(forgery.cms?.(cms) ?? cms);
  return forged;
};

/** An update in the program's own layout that nobody signed. */
export const appendUnsigned = (pdf: Uint8Array, objects: readonly NewObject[]): Uint8Array =>
  appendRevision(unwrap(readPdfFile(pdf)), objects).pdf;
