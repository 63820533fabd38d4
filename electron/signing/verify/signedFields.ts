import type { PdfFile, PdfObject } from '../../pdf/syntax/readPdfFile.ts';
import type { SignatureField } from '../../pdf/syntax/signatureFields.ts';
import { type Cms, decodeCms } from '../cms.ts';
import { decodeDerPrefix } from '../der/decodeDer.ts';
import { contentsGap, readSignatureFacts, type SignatureFacts } from '../signatureDictionary.ts';

/** One signature as it stands in the file; what could not be read is undefined. */
export interface SignedField {
  readonly field: SignatureField;
  /** Index of the revision that wrote the signature object; 0 would be the base. */
  readonly revision: number;
  readonly object: PdfObject;
  readonly gap: { readonly from: number; readonly to: number };
  readonly facts: SignatureFacts | undefined;
  readonly cmsBytes: Uint8Array | undefined;
  readonly cms: Cms | undefined;
}

const cmsIn = (file: PdfFile, gap: SignedField['gap']): Uint8Array | undefined => {
  const digits = Buffer.from(file.bytes.subarray(gap.from + 1, gap.to - 1)).toString('latin1');
  if (!/^[0-9a-f]*$/.test(digits)) return undefined;
  const node = decodeDerPrefix(Buffer.from(digits, 'hex'));
  return node.ok ? node.value.bytes : undefined;
};

const readSigned = (file: PdfFile, field: SignatureField): SignedField | undefined => {
  const number = field.signature;
  if (number === undefined) return undefined;
  const revision = file.revisions.findLastIndex((each) => each.objects.has(number));
  const object = file.revisions[revision]?.objects.get(number);
  if (object === undefined) return undefined;
  const gap = contentsGap(object.valueStart);
  const cmsBytes = cmsIn(file, gap);
  const cms = cmsBytes === undefined ? undefined : decodeCms(cmsBytes);
  const facts = object.value.kind === 'dict' ? readSignatureFacts(object.value) : undefined;
  return { field, revision, object, gap, facts, cmsBytes, cms: cms?.ok ? cms.value : undefined };
};

/** The signatures of a file in the order in which they were written; undefined when one leads to no object. */
export const readSignedFields = (
  file: PdfFile,
  fields: readonly SignatureField[],
): readonly SignedField[] | undefined => {
  const signed: SignedField[] = [];
  for (const field of fields.filter((each) => each.signature !== undefined)) {
    const read = readSigned(file, field);
    if (read === undefined) return undefined;
    signed.push(read);
  }
  return signed.sort((a, b) => a.revision - b.revision);
};
