import type { NamedCheck } from '../../../shared/decision/verification.ts';
import { readPages } from '../../pdf/syntax/pdfPages.ts';
import type { PdfDict, PdfValue } from '../../pdf/syntax/pdfValue.ts';
import { entryAt, isNamed, type PdfView, resolveArray, resolveDict } from '../../pdf/syntax/pdfView.ts';
import { fromFindings } from './check.ts';

/** Entries that make a document act, hide, fetch or change by itself, wherever they stand. */
const FORBIDDEN_KEYS = new Set([
  'AA',
  'OpenAction',
  'JS',
  'JavaScript',
  'XFA',
  'OC',
  'OCProperties',
  'Alternates',
]);
/** Every action type of ISO 32000-1 §12.6.4 except GoTo and URI, which lead a reader who clicks. */
const FORBIDDEN_ACTIONS = new Set(
  'GoToR GoToE Launch Thread Sound Movie Hide Named SubmitForm ResetForm ImportData JavaScript SetOCGState Rendition Trans GoTo3DView'.split(
    ' ',
  ),
);
const FORBIDDEN_TYPES = new Set(['ObjStm', 'XRef', 'OCG', 'OCMD', 'Rendition', 'Collection']);
/** A stream whose content would come from another file. */
const EXTERNAL_STREAM_KEYS = ['F', 'FFilter', 'FDecodeParms'];

const CATALOG_KEYS =
  'Type Pages StructTreeRoot Outlines Dests Lang MarkInfo ViewerPreferences Names AF AcroForm Metadata OutputIntents PageLayout PageMode'.split(
    ' ',
  );
const PAGE_KEYS =
  'Type Parent Resources MediaBox CropBox Contents Annots StructParents Tabs Group Rotate'.split(' ');
const LINK_KEYS = 'Type Subtype Rect Border F StructParent A Dest Contents'.split(' ');

const unknownKeys = (dict: PdfDict | undefined, allowed: readonly string[], where: string): string[] =>
  [...(dict?.entries.keys() ?? [])]
    .filter((key) => !allowed.includes(key))
    .map((key) => `/${key} in ${where}`);

const nameOf = (value: PdfValue | undefined): string => (value?.kind === 'name' ? value.name : '');

const activeParts = (value: PdfValue): string[] => {
  if (value.kind === 'array') return value.items.flatMap(activeParts);
  if (value.kind !== 'dict') return [];
  const { entries } = value;
  const own = [
    ...[...entries.keys()].filter((key) => FORBIDDEN_KEYS.has(key)).map((key) => `/${key}`),
    ...(FORBIDDEN_ACTIONS.has(nameOf(entries.get('S'))) ? [`action ${nameOf(entries.get('S'))}`] : []),
    ...(FORBIDDEN_TYPES.has(nameOf(entries.get('Type'))) ? [`type ${nameOf(entries.get('Type'))}`] : []),
  ];
  return [...own, ...[...entries.values()].flatMap(activeParts)];
};

const pageFindings = (view: PdfView): string[] =>
  (readPages(view) ?? []).flatMap((page) => [
    ...unknownKeys(page.dict, PAGE_KEYS, 'a page'),
    ...(resolveArray(view, page.dict.entries.get('Annots'))?.items ?? [])
      .filter((annotation) => isNamed(entryAt(view, annotation, 'Subtype'), 'Link'))
      .flatMap((annotation) => unknownKeys(resolveDict(view, annotation), LINK_KEYS, 'a link')),
  ]);

const objectFindings = (view: PdfView): string[] =>
  [...view.objects.values()].flatMap(({ number, value, stream }) => {
    const isExternal =
      stream !== undefined &&
      value.kind === 'dict' &&
      EXTERNAL_STREAM_KEYS.some((key) => value.entries.has(key));
    return [...activeParts(value), ...(isExternal ? ['external stream'] : [])].map(
      (part) => `${part} in object ${number}`,
    );
  });

/**
 * SECURITY: a signed document must look the same to everybody and every time: no scripts, no actions, no layers, no
 * content from elsewhere, nothing in catalog, pages and links beyond what our writer writes.
 * test/electron/signing/attacks.test.ts
 */
export const checkNoActiveContent = (view: PdfView): NamedCheck => {
  const findings = [
    ...unknownKeys(resolveDict(view, view.catalog), CATALOG_KEYS, 'the catalog'),
    ...unknownKeys(resolveDict(view, entryAt(view, view.catalog, 'Names')), ['EmbeddedFiles'], 'the names'),
    ...pageFindings(view),
    ...objectFindings(view),
  ];
  return fromFindings('pdf.no-active-content', '', findings.slice(0, 10));
};
