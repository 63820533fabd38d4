import type { NamedCheck } from '../../../shared/decision/verification.ts';
import type { PdfValue } from '../../pdf/syntax/pdfValue.ts';
import { isNamed, type PdfView, viewAfter } from '../../pdf/syntax/pdfView.ts';
import type { PdfFile, PdfObject, PdfRevision } from '../../pdf/syntax/readPdfFile.ts';
import { readSignatureFields } from '../../pdf/syntax/signatureFields.ts';
import { writePdfValue } from '../../pdf/syntax/writePdfValue.ts';
import { formDictionary } from '../appearanceForm.ts';
import { sameBytes } from '../bytes.ts';
import { signedWidget } from '../signedWidget.ts';
import { failed, fromFindings, passed } from './check.ts';
import type { SignedField } from './signedFields.ts';

/** As many revisions as signatures, and the base. */
export const checkRevisionCount = (file: PdfFile, signed: readonly SignedField[]): NamedCheck => {
  const counts = `${file.revisions.length} revisions, ${signed.length} signatures`;
  return file.revisions.length === signed.length + 1
    ? passed('pdf.revisions', '', counts)
    : failed('pdf.revisions', '', counts);
};

/** Each update after the base brought exactly one signature. */
export const checkNoUnsignedUpdate = (file: PdfFile, signed: readonly SignedField[]): NamedCheck => {
  const counts = file.revisions.map((_, index) => signed.filter((each) => each.revision === index).length);
  const findings = counts.flatMap((count, index) =>
    count === (index === 0 ? 0 : 1) ? [] : [`revision ${index} has ${count} signatures`],
  );
  return fromFindings('pdf.no-unsigned-update', '', findings);
};

/** The newest revision is a signature whose range is right, so its digest runs over the file to the last byte. */
export const checkLastCoversFile = (
  file: PdfFile,
  signed: readonly SignedField[],
  rangeIsRight: (field: string) => boolean,
): NamedCheck => {
  const id = 'pdf.last-signature-covers-file';
  const last = signed.at(-1);
  if (last === undefined) return failed(id, '', 'nobody has signed this document');
  const covers = last.revision === file.revisions.length - 1 && rangeIsRight(last.field.name);
  return covers ? passed(id, last.field.name) : failed(id, last.field.name, 'not the whole file is signed');
};

const isFontPart = (object: PdfObject): boolean => {
  const { value } = object;
  if (value.kind !== 'dict') return false;
  const type = value.entries.get('Type');
  if (object.stream === undefined) return isNamed(type, 'Font') || isNamed(type, 'FontDescriptor');
  return [...value.entries.keys()].every((key) => key === 'Length' || key === 'Filter');
};

const collectRefs = (value: PdfValue, found: Set<number>): void => {
  if (value.kind === 'ref') found.add(value.object);
  if (value.kind === 'array') for (const item of value.items) collectRefs(item, found);
  if (value.kind === 'dict') for (const entry of value.entries.values()) collectRefs(entry, found);
};

/** The fonts of the appearance: whole, only fonts, and referring to nothing outside themselves. */
const fontFindings = (revision: PdfRevision, form: PdfObject, fixed: ReadonlySet<number>): string[] => {
  const reached = new Set<number>();
  const open = [form];
  for (let object = open.pop(); object !== undefined; object = open.pop()) {
    const refs = new Set<number>();
    collectRefs(object.value, refs);
    for (const number of [...refs].filter((each) => !reached.has(each))) {
      const next = fixed.has(number) ? undefined : revision.objects.get(number);
      if (next === undefined || !isFontPart(next))
        return [`object ${number} is not part of the signature's font`];
      reached.add(number);
      open.push(next);
    }
  }
  const stray = [...revision.objects.keys()].filter((number) => !fixed.has(number) && !reached.has(number));
  return stray.map((number) => `object ${number} does not belong to the signature`);
};

const formFindings = (file: PdfFile, form: PdfObject, signed: SignedField): string[] => {
  const [left, bottom, right, top] = signed.field.rect;
  const resources = form.value.kind === 'dict' ? form.value.entries.get('Resources') : undefined;
  const fonts = resources?.kind === 'dict' ? resources.entries.get('Font') : undefined;
  const named = fonts?.kind === 'dict' ? [...fonts.entries.values()] : [];
  const numbers = named.flatMap((font) => (font.kind === 'ref' ? [font.object] : []));
  if (numbers.length === 0 || form.stream === undefined) return ['the appearance is not the one we draw'];
  const box = { width: right - left, height: top - bottom };
  const expected = writePdfValue(formDictionary(box, form.stream.length, numbers));
  const actual = file.bytes.subarray(form.valueStart, form.valueEnd);
  return sameBytes(Buffer.from(expected, 'latin1'), actual) ? [] : ['the appearance is not the one we draw'];
};

const widgetFindings = (file: PdfFile, before: PdfView, signed: SignedField, form: number): string[] => {
  const fields = readSignatureFields(before);
  const was = fields.ok ? fields.value.find((each) => each.name === signed.field.name) : undefined;
  const is = file.revisions[signed.revision]?.objects.get(signed.field.object);
  if (was?.object !== signed.field.object || was.signature !== undefined || is === undefined) {
    return ['the field was not an empty signature field before'];
  }
  const signature = signed.object.number;
  const expected = writePdfValue(signedWidget(was.widget, { signature, form }));
  const actual = file.bytes.subarray(is.valueStart, is.valueEnd);
  return sameBytes(Buffer.from(expected, 'latin1'), actual) && is.stream === undefined
    ? []
    : ['more of the field changed than its signature and appearance'];
};

const updateFindings = (file: PdfFile, index: number, signed: SignedField | undefined): string[] => {
  const revision = file.revisions[index];
  if (revision === undefined || signed === undefined) return ['an update without a signature'];
  const before = viewAfter(file, index - 1);
  const changed = [...revision.objects.keys()].filter((number) => before.objects.has(number));
  const others = changed.filter((number) => number !== signed.field.object);
  if (others.length > 0) return [`objects ${others.slice(0, 5).join(', ')} were changed`];
  const form = revision.objects.get(signed.object.number + 1);
  if (form === undefined) return ['the signature has no appearance'];
  const fixed = new Set([signed.field.object, signed.object.number, form.number]);
  return [
    ...widgetFindings(file, before, signed, form.number),
    ...formFindings(file, form, signed),
    ...fontFindings(revision, form, fixed),
  ];
};

/**
 * SECURITY: from one revision to the next only one empty signature field may change, only in value, appearance and
 * flags, and every new object belongs to that signature. test/electron/signing/attacks.test.ts
 */
export const checkChanges = (file: PdfFile, signed: readonly SignedField[]): NamedCheck => {
  const findings = file.revisions.slice(1).flatMap((_, offset) => {
    const index = offset + 1;
    const found = updateFindings(
      file,
      index,
      signed.find((each) => each.revision === index),
    );
    return found.map((finding) => `revision ${index}: ${finding}`);
  });
  return fromFindings('pdf.changes-between-revisions', '', findings);
};
