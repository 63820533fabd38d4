import { readFileSync } from 'node:fs';
import { PDFArray, PDFDocument, PDFHexString, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';

export interface SignatureBox {
  readonly field: string;
  readonly rect: readonly [number, number, number, number];
}

const inter = readFileSync(
  new URL('../../node_modules/@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf', import.meta.url),
);

const link = (document: PDFDocument, box: SignatureBox, structParent: number): PDFRef =>
  document.context.register(
    document.context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [...box.rect],
      Border: [0, 0, 0],
      F: 4,
      StructParent: structParent,
      A: { Type: 'Action', S: 'URI', URI: PDFString.of(`https://sig.invalid/${box.field}`) },
    }),
  );

/** Boxes one under the other, large enough for four lines. */
export const boxesFor = (fields: readonly string[]): SignatureBox[] =>
  fields.map((field, index) => ({ field, rect: [57, 640 - index * 80, 262, 705 - index * 80] }));

/**
 * A tagged one-page document with signature boxes, shaped like the output of printToPDF with generateTaggedPDF:
 * links to https://sig.invalid/FIELD, each owned by a Link structure element and listed in the ParentTree.
 */
export const buildBasePdf = async (
  boxes: readonly SignatureBox[],
  words = 'Decision: escalate to dose level 2',
): Promise<Uint8Array> => {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = document;
  const page = document.addPage([595, 842]);
  document.registerFontkit(fontkit);
  const font = await document.embedFont(inter, { subset: true, customName: 'ABCDEF+Inter-Regular' });
  page.drawText(words, { x: 57, y: 760, size: 11, font });
  const tree = context.nextRef();
  const root = context.nextRef();
  const links = boxes.map((box, index) => link(document, box, index));
  const elements = links.map((annotation) =>
    context.register(
      context.obj({
        Type: 'StructElem',
        S: 'Link',
        P: root,
        Pg: page.ref,
        K: [{ Type: 'OBJR', Obj: annotation, Pg: page.ref }],
      }),
    ),
  );
  context.assign(root, context.obj({ Type: 'StructElem', S: 'Document', P: tree, K: elements }));
  const numbers = PDFArray.withContext(context);
  elements.forEach((element, index) => {
    numbers.push(context.obj(index));
    numbers.push(element);
  });
  const parentTree = context.register(context.obj({ Type: 'ParentTree', Nums: numbers }));
  context.assign(
    tree,
    context.obj({ Type: 'StructTreeRoot', K: root, ParentTree: parentTree, ParentTreeNextKey: boxes.length }),
  );
  catalog.set(PDFName.of('StructTreeRoot'), tree);
  page.node.set(PDFName.of('Annots'), context.obj(links));
  document.setTitle(PDFHexString.fromText('base').decodeText());
  return document.save({ useObjectStreams: false });
};
