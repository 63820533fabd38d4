import type { PdfArray, PdfDict, PdfValue } from './pdfValue.ts';
import type { PdfFile, PdfObject } from './readPdfFile.ts';

/** The document as it stands after some revision: which object a number means there. */
export interface PdfView {
  readonly catalog: PdfValue;
  readonly objects: ReadonlyMap<number, PdfObject>;
}

/** The document after revision `index` (0 = base). */
export const viewAfter = (file: PdfFile, index: number): PdfView => {
  const objects = new Map<number, PdfObject>();
  for (const revision of file.revisions.slice(0, index + 1)) {
    for (const [number, object] of revision.objects) objects.set(number, object);
  }
  return { catalog: file.revisions[0].trailer.entries.get('Root') ?? { kind: 'null' }, objects };
};

const MAX_HOPS = 8;

/** Follows references to a direct value; undefined when one leads nowhere or in a circle. */
export const resolve = (view: PdfView, value: PdfValue | undefined): PdfValue | undefined => {
  let current = value;
  for (let hop = 0; current?.kind === 'ref'; hop += 1) {
    if (hop === MAX_HOPS) return undefined;
    current = view.objects.get(current.object)?.value;
  }
  return current;
};

export const resolveDict = (view: PdfView, value: PdfValue | undefined): PdfDict | undefined => {
  const resolved = resolve(view, value);
  return resolved?.kind === 'dict' ? resolved : undefined;
};

export const resolveArray = (view: PdfView, value: PdfValue | undefined): PdfArray | undefined => {
  const resolved = resolve(view, value);
  return resolved?.kind === 'array' ? resolved : undefined;
};

/** Follows entry names from a dictionary; undefined as soon as one is missing. */
export const entryAt = (
  view: PdfView,
  start: PdfValue | undefined,
  ...path: readonly string[]
): PdfValue | undefined => {
  let current = resolve(view, start);
  for (const key of path) current = resolve(view, resolveDict(view, current)?.entries.get(key));
  return current;
};

export const isNamed = (value: PdfValue | undefined, name: string): boolean =>
  value?.kind === 'name' && value.name === name;
