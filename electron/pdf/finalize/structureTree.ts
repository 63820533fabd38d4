import { PDFArray, type PDFContext, PDFDict, PDFNumber, type PDFRef } from '@cantoo/pdf-lib';
import { arrayEntry, dictEntry, isName, name, numberEntry, text } from './pdfLib.ts';

/** The structure element that holds an annotation's object reference. */
interface Owner {
  readonly element: PDFDict;
  readonly reference: PDFRef;
}

const isReferenceTo = (kid: unknown, annotation: PDFRef): boolean =>
  kid instanceof PDFDict && isName(kid.get(name('Type')), 'OBJR') && kid.get(name('Obj')) === annotation;

const kidsOf = (element: PDFDict): PDFArray => {
  const kids = element.lookup(name('K'));
  if (kids instanceof PDFArray) return kids;
  const list = element.context.obj([]);
  const only = element.get(name('K'));
  if (only !== undefined) list.push(only);
  element.set(name('K'), list);
  return list;
};

const holds = (element: PDFDict, annotation: PDFRef): boolean => {
  const kids = element.lookup(name('K'));
  if (!(kids instanceof PDFArray)) return isReferenceTo(kids, annotation);
  return kids.asArray().some((_, index) => isReferenceTo(kids.lookup(index), annotation));
};

const ownerOf = (context: PDFContext, annotation: PDFRef): Owner => {
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    const isElement = object instanceof PDFDict && isName(object.get(name('S')), 'Link');
    if (isElement && holds(object, annotation)) return { element: object, reference };
  }
  throw new Error('The base document is not tagged: a signature box has no structure element');
};

/** Sets the entry of a number tree, wherever in the tree its key stands. */
const replaceInNumberTree = (tree: PDFDict, key: number, value: PDFRef): boolean => {
  const numbers = arrayEntry(tree, 'Nums');
  for (let index = 0; numbers !== undefined && index + 1 < numbers.size(); index += 2) {
    if (numbers.lookup(index, PDFNumber).asNumber() === key) {
      numbers.set(index + 1, value);
      return true;
    }
  }
  const kids = arrayEntry(tree, 'Kids');
  return (
    kids?.asArray().some((_, index) => replaceInNumberTree(kids.lookup(index, PDFDict), key, value)) ?? false
  );
};

const parentTree = (catalog: PDFDict): PDFDict => {
  const root = dictEntry(catalog, 'StructTreeRoot');
  const tree = root && dictEntry(root, 'ParentTree');
  if (tree === undefined) throw new Error('The base document is not tagged: no ParentTree');
  return tree;
};

/**
 * Where the tree said "link", it now says "form field", at the same place in the reading order. ISO 14289-1 §7.18.4:
 * a Form element's only child is its widget, so what the link enclosed (a painted frame, a caption) stays beside it.
 */
export const retagAsFormField = (
  context: PDFContext,
  catalog: PDFDict,
  box: { readonly annotation: PDFRef; readonly page: PDFRef; readonly label: string },
): number => {
  const { element, reference } = ownerOf(context, box.annotation);
  const annotation = context.lookup(box.annotation, PDFDict);
  const key = numberEntry(annotation, 'StructParent');
  const form = context.register(
    context.obj({
      Type: 'StructElem',
      S: 'Form',
      P: reference,
      Pg: box.page,
      Alt: text(box.label),
      K: { Type: 'OBJR', Obj: box.annotation, Pg: box.page },
    }),
  );
  const kids = kidsOf(element);
  const index = kids.asArray().findIndex((_, at) => isReferenceTo(kids.lookup(at), box.annotation));
  kids.set(index, form);
  element.set(name('S'), name('NonStruct'));
  if (key === undefined || !replaceInNumberTree(parentTree(catalog), key, form)) {
    throw new Error('The base document is not tagged: a signature box is not in the ParentTree');
  }
  return key;
};
