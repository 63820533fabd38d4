import { type PDFArray, PDFDict, type PDFDocument, type PDFPage, PDFRef } from '@cantoo/pdf-lib';
import { arrayEntry, dictEntry, name, text, textEntry } from './pdfLib.ts';
import { retagAsFormField } from './structureTree.ts';

/** A signature field of a finished document. `page` counts from 0; `rect` is [left, bottom, right, top] in points. */
export interface PdfFieldPlace {
  readonly name: string;
  readonly page: number;
  readonly rect: readonly [number, number, number, number];
}

const BOX_ADDRESS = 'https://sig.invalid/';
/** One optional level, since a field's own name may not contain a period (ISO 32000-1 §12.7.3.2). */
const FIELD_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,31}(?:\.[A-Za-z0-9_-]{1,32})?$/;

interface Box {
  readonly field: string;
  readonly annotation: PDFRef;
  readonly page: PDFPage;
  readonly place: PdfFieldPlace;
}

const addressOf = (annotation: PDFDict): string | undefined => {
  const action = dictEntry(annotation, 'A');
  return action && textEntry(action, 'URI');
};

const rectangle = (annotation: PDFDict): PdfFieldPlace['rect'] => {
  const { x, y, width, height } = arrayEntry(annotation, 'Rect')?.asRectangle() ?? {};
  if (x === undefined || y === undefined || !width || !height) throw new Error('A signature box has no area');
  return [x, y, x + width, y + height];
};

const boxesOf = (page: PDFPage, pageIndex: number): Box[] => {
  const annotations: PDFArray | undefined = page.node.Annots();
  const boxes: Box[] = [];
  for (let index = 0; annotations !== undefined && index < annotations.size(); index += 1) {
    const [annotation, dict] = [annotations.get(index), annotations.lookup(index, PDFDict)];
    const address = addressOf(dict);
    if (!address?.startsWith(BOX_ADDRESS)) continue;
    const field = address.slice(BOX_ADDRESS.length);
    if (!(annotation instanceof PDFRef) || !FIELD_NAME.test(field))
      throw new Error(`Bad signature box ${field}`);
    boxes.push({ field, annotation, page, place: { name: field, page: pageIndex, rect: rectangle(dict) } });
  }
  return boxes;
};

const turnIntoWidget = (document: PDFDocument, box: Box, label: string, parent: PDFRef | undefined): void => {
  const { context, catalog } = document;
  const [left, bottom, right, top] = box.place.rect;
  const tag = { annotation: box.annotation, page: box.page.ref, label };
  const structParent = retagAsFormField(context, catalog, tag);
  const appearance = context.register(
    context.formXObject([], { BBox: [0, 0, right - left, top - bottom], Resources: {} }),
  );
  const widget = context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: text(box.field.split('.').at(-1) ?? box.field),
    TU: text(label),
    F: 4,
    Rect: [left, bottom, right, top],
    P: box.page.ref,
    StructParent: structParent,
    AP: { N: appearance },
  });
  if (parent !== undefined) widget.set(name('Parent'), parent);
  context.assign(box.annotation, widget);
};

/** The fields of the form: boxes named `group.name` hang under one parent field per group. */
const buildForm = (
  document: PDFDocument,
  boxes: readonly Box[],
  label: (field: string) => string,
): PDFRef[] => {
  const { context } = document;
  const fields: PDFRef[] = [];
  const groups = new Map<string, { readonly ref: PDFRef; readonly kids: PDFRef[] }>();
  for (const box of boxes) {
    const group = groupOf(box.field);
    if (group !== undefined && !groups.has(group)) {
      const created = { ref: context.nextRef(), kids: [] };
      groups.set(group, created);
      fields.push(created.ref);
    }
    const parent = group === undefined ? undefined : groups.get(group);
    turnIntoWidget(document, box, label(box.field), parent?.ref);
    (parent?.kids ?? fields).push(box.annotation);
  }
  for (const [group, { ref, kids }] of groups)
    context.assign(ref, context.obj({ T: text(group), Kids: kids }));
  return fields;
};

const groupOf = (field: string): string | undefined =>
  field.includes('.') ? field.split('.')[0] : undefined;

/** No field twice, and no field named like the group of others. */
const assertDistinct = (fields: readonly string[]): void => {
  const taken = new Set(fields.map(groupOf));
  for (const field of fields) {
    if (taken.has(field)) throw new Error(`The signature field ${field} stands twice in the document`);
    taken.add(field);
  }
};

/**
 * Turns every `<a href="https://sig.invalid/FIELD">` box of the printed page into an empty, tagged signature field
 * of the same rectangle, in document order. `label` gives the words that a screen reader speaks for a field.
 * Throws when a field stands twice (a box broken over two pages) or the base already has a form.
 */
export const createSignatureFields = (
  document: PDFDocument,
  label: (field: string) => string,
): readonly PdfFieldPlace[] => {
  const boxes = document.getPages().flatMap(boxesOf);
  if (boxes.length === 0) return [];
  if (document.catalog.has(name('AcroForm'))) throw new Error('The base document already has a form');
  assertDistinct(boxes.map((box) => box.field));
  const fields = buildForm(document, boxes, label);
  const form = document.context.obj({ Fields: fields, SigFlags: 3 });
  document.catalog.set(name('AcroForm'), document.context.register(form));
  return boxes.map((box) => box.place);
};
