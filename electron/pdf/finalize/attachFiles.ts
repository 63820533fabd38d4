import { type PDFContext, type PDFDict, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import { DECISION_FILE } from '../../signing/embeddedRecord.ts';
import { name, text } from './pdfLib.ts';

export interface PdfAttachment {
  readonly name: string;
  readonly mimeType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

const embed = (context: PDFContext, file: PdfAttachment, date: Date): PDFRef => {
  const stream = context.register(
    context.flateStream(file.bytes, {
      Type: 'EmbeddedFile',
      Subtype: PDFName.of(file.mimeType),
      Params: {
        Size: file.bytes.length,
        CreationDate: PDFString.fromDate(date),
        ModDate: PDFString.fromDate(date),
      },
    }),
  );
  return context.register(
    context.obj({
      Type: 'Filespec',
      F: PDFString.of(file.name),
      UF: text(file.name),
      Desc: text(file.description),
      AFRelationship: file.name === DECISION_FILE ? 'Data' : 'Supplement',
      EF: { F: stream, UF: stream },
    }),
  );
};

/**
 * Embeds the files both as attachments (/EmbeddedFiles, what readers list) and as associated files (/AF, what
 * PDF/A-3 asks for). Names are plain ASCII; two of one name, or a base that already has attachments, throw.
 */
export const attachFiles = (
  context: PDFContext,
  catalog: PDFDict,
  given: { readonly files: readonly PdfAttachment[]; readonly date: Date },
): void => {
  if (given.files.length === 0) return;
  if (catalog.has(name('Names')) || catalog.has(name('AF')))
    throw new Error('The base already has attachments');
  const files = [...given.files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const names = files.map((file) => file.name);
  if (new Set(names).size !== names.length || !names.every((each) => FILE_NAME.test(each))) {
    throw new Error('Attachment names must be plain and different from each other');
  }
  const specifications = files.map((file) => embed(context, file, given.date));
  const tree = files.flatMap((file, index) => [PDFString.of(file.name), specifications[index]]);
  catalog.set(name('Names'), context.obj({ EmbeddedFiles: { Names: tree } }));
  catalog.set(name('AF'), context.obj(specifications));
};
