import type { PdfDict } from './pdfValue.ts';
import { entryAt, isNamed, type PdfView, resolveArray, resolveDict } from './pdfView.ts';

export interface PdfPage {
  readonly object: number;
  readonly dict: PdfDict;
}

/** A decision report has tens of pages; a tree beyond this is not one of ours. */
const MAX_NODES = 5_000;

const collect = (view: PdfView, node: number, seen: Set<number>, pages: PdfPage[]): boolean => {
  const dict = resolveDict(view, view.objects.get(node)?.value);
  if (dict === undefined || seen.has(node)) return false;
  seen.add(node);
  if (isNamed(dict.entries.get('Type'), 'Page')) {
    pages.push({ object: node, dict });
    return true;
  }
  const kids = resolveArray(view, dict.entries.get('Kids'));
  if (!isNamed(dict.entries.get('Type'), 'Pages') || kids === undefined || seen.size > MAX_NODES)
    return false;
  return kids.items.every((kid) => kid.kind === 'ref' && collect(view, kid.object, seen, pages));
};

/** The pages in order; undefined when the page tree is broken, circular or far too large. */
export const readPages = (view: PdfView): readonly PdfPage[] | undefined => {
  const catalog = resolveDict(view, view.catalog);
  const root = catalog?.entries.get('Pages');
  const pages: PdfPage[] = [];
  if (root?.kind !== 'ref' || entryAt(view, root) === undefined) return undefined;
  return collect(view, root.object, new Set(), pages) ? pages : undefined;
};
