import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { type PdfPage, readPages } from './pdfPages.ts';
import { numberOf, type PdfDict, type PdfValue, textOf } from './pdfValue.ts';
import { entryAt, isNamed, type PdfView, resolveArray, resolveDict } from './pdfView.ts';

/** A signature field with its one widget, as the closed profile writes it. */
export interface SignatureField {
  /** Full name, e.g. "sig.1". */
  readonly name: string;
  readonly object: number;
  readonly widget: PdfDict;
  /** [left, bottom, right, top] in points. */
  readonly rect: readonly [number, number, number, number];
  /** Object that holds the signature, or undefined while nobody has signed here. */
  readonly signature: number | undefined;
}

const FORM_KEYS = ['Fields', 'SigFlags'];
const GROUP_KEYS = ['T', 'Kids'];
const WIDGET_KEYS = ['Type', 'Subtype', 'FT', 'T', 'TU', 'F', 'Rect', 'P', 'StructParent', 'AP'];
const OPTIONAL_WIDGET_KEYS = ['Parent', 'V'];

const hasExactly = (dict: PdfDict, keys: readonly string[], optional: readonly string[] = []): boolean =>
  keys.every((key) => dict.entries.has(key)) &&
  [...dict.entries.keys()].every((key) => keys.includes(key) || optional.includes(key));

const rectOf = (view: PdfView, widget: PdfDict): SignatureField['rect'] | undefined => {
  const items = resolveArray(view, widget.entries.get('Rect'))?.items ?? [];
  const [left, bottom, right, top] = items.map(numberOf);
  if (items.length !== 4 || left === undefined || bottom === undefined) return undefined;
  return right !== undefined && top !== undefined && left < right && bottom < top
    ? [left, bottom, right, top]
    : undefined;
};

const readWidget = (view: PdfView, ref: PdfValue, group: string): SignatureField | undefined => {
  const widget = resolveDict(view, ref);
  if (ref.kind !== 'ref' || !widget || !hasExactly(widget, WIDGET_KEYS, OPTIONAL_WIDGET_KEYS))
    return undefined;
  const [name, rect] = [textOf(widget.entries.get('T')), rectOf(view, widget)];
  const value = widget.entries.get('V');
  const isSignature =
    isNamed(widget.entries.get('Subtype'), 'Widget') && isNamed(widget.entries.get('FT'), 'Sig');
  if (!isSignature || !name || !rect || (value !== undefined && value.kind !== 'ref')) return undefined;
  if (widget.entries.has('Parent') !== (group !== '')) return undefined;
  return { name: `${group}${name}`, object: ref.object, widget, rect, signature: value?.object };
};

const readField = (view: PdfView, ref: PdfValue): readonly (SignatureField | undefined)[] => {
  const dict = resolveDict(view, ref);
  if (dict === undefined || !hasExactly(dict, GROUP_KEYS)) return [readWidget(view, ref, '')];
  const group = textOf(dict.entries.get('T'));
  const kids = resolveArray(view, dict.entries.get('Kids'));
  if (!group || !kids || kids.items.length === 0) return [undefined];
  return kids.items.map((kid) => readWidget(view, kid, `${group}.`));
};

const annotationsOf = (view: PdfView, page: PdfPage): readonly PdfValue[] =>
  resolveArray(view, page.dict.entries.get('Annots'))?.items ?? [];

/** Each widget of the form stands on exactly one page, and every other annotation is a plain link. */
const annotationsFit = (view: PdfView, fields: readonly SignatureField[]): boolean => {
  const widgets = new Set(fields.map((field) => field.object));
  const found: number[] = [];
  for (const page of readPages(view) ?? []) {
    for (const annotation of annotationsOf(view, page)) {
      const isWidget = annotation.kind === 'ref' && widgets.has(annotation.object);
      if (isWidget) found.push(annotation.object);
      else if (!isNamed(entryAt(view, annotation, 'Subtype'), 'Link')) return false;
    }
  }
  return found.length === widgets.size && new Set(found).size === found.length;
};

/**
 * The signature fields of a document, in form order. An empty list when there is no form at all. Fails when the form
 * or the annotations hold anything that our writer does not write: other fields, other widgets, pop-ups, stamps.
 */
export const readSignatureFields = (view: PdfView): Result<readonly SignatureField[], string> => {
  if (readPages(view) === undefined) return err('the page tree is not readable');
  const form = entryAt(view, view.catalog, 'AcroForm');
  const list = form?.kind === 'dict' ? resolveArray(view, form.entries.get('Fields')) : undefined;
  if (form !== undefined && (form.kind !== 'dict' || !hasExactly(form, FORM_KEYS) || list === undefined)) {
    return err('the form is not the one that this program writes');
  }
  const fields: SignatureField[] = [];
  for (const field of (list?.items ?? []).flatMap((ref) => readField(view, ref))) {
    if (field === undefined) return err('a field is not a signature field of this program');
    fields.push(field);
  }
  if (new Set(fields.map((field) => field.name)).size !== fields.length)
    return err('two fields have one name');
  return annotationsFit(view, fields) ? ok(fields) : err('an annotation is neither a signature nor a link');
};
