import { inflateSync } from 'node:zlib';
import { appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { type PdfValue, textOf } from '../pdf/syntax/pdfValue.ts';
import {
  entryAt,
  isNamed,
  type PdfView,
  resolveArray,
  resolveDict,
  viewAfter,
} from '../pdf/syntax/pdfView.ts';
import { readPdfFile } from '../pdf/syntax/readPdfFile.ts';
import { DECISION_FILE, MANIFEST_FILE } from './embeddedRecord.ts';

/** SECURITY: what a small file may unpack to is bounded, in all. test/electron/signing/readPdf.test.ts */
const MAX_ATTACHMENT = 32 * 1024 * 1024;
const MAX_ATTACHMENTS = 8;

const inflate = (packed: Uint8Array): Uint8Array | undefined => {
  try {
    return new Uint8Array(inflateSync(packed, { maxOutputLength: MAX_ATTACHMENT }));
  } catch {
    return undefined; // Damaged or oversized: the caller reports the attachment as unreadable.
  }
};

const attachmentBytes = (view: PdfView, specification: PdfValue | undefined): Uint8Array | undefined => {
  const reference = resolveDict(view, entryAt(view, specification, 'EF'))?.entries.get('F');
  const stream = reference?.kind === 'ref' ? view.objects.get(reference.object) : undefined;
  const filter = entryAt(view, stream?.value, 'Filter');
  if (stream?.stream === undefined || !isNamed(filter, 'FlateDecode')) return undefined;
  return entryAt(view, stream.value, 'DecodeParms') === undefined ? inflate(stream.stream) : undefined;
};

/**
 * The attachments of a document by name, from the name tree that our writer writes (one level). Fails when an
 * attachment cannot be read, stands twice, or is listed differently among the associated files.
 */
export const readAttachments = (view: PdfView): Result<ReadonlyMap<string, Uint8Array>, string> => {
  const tree = entryAt(view, view.catalog, 'Names', 'EmbeddedFiles', 'Names');
  const associated = resolveArray(view, entryAt(view, view.catalog, 'AF'))?.items ?? [];
  const items = resolveArray(view, tree)?.items ?? [];
  if (items.length > 2 * MAX_ATTACHMENTS) return err('there are too many attachments');
  const files = new Map<string, Uint8Array>();
  for (let index = 0; index + 1 < items.length; index += 2) {
    const [name, specification] = [textOf(items[index]), items[index + 1]];
    const bytes = attachmentBytes(view, specification);
    if (name === undefined || bytes === undefined) return err('an attachment cannot be read');
    if (files.has(name) || textOf(entryAt(view, specification, 'UF')) !== name) {
      return err(`the attachment ${name} is listed inconsistently`);
    }
    const listed = associated[index / 2];
    if (specification?.kind !== 'ref' || listed?.kind !== 'ref' || listed.object !== specification.object) {
      return err('the attachments and the associated files are not the same');
    }
    files.set(name, bytes);
  }
  return associated.length === files.size
    ? ok(files)
    : err('the attachments and the associated files are not the same');
};

/** The sealed record and the manifest of a decision PDF, as bytes. Says nothing about its signatures. */
export const readEmbedded = async (
  bytes: Uint8Array,
): Promise<Result<{ readonly decision: Uint8Array; readonly manifest: Uint8Array }>> => {
  const file = readPdfFile(bytes);
  if (!file.ok) {
    return err(
      appError('pdf-invalid', 'This is not a decision PDF of this program.', { offset: file.error.offset }),
    );
  }
  const files = readAttachments(viewAfter(file.value, 0));
  const decision = files.ok ? files.value.get(DECISION_FILE) : undefined;
  const manifest = files.ok ? files.value.get(MANIFEST_FILE) : undefined;
  if (decision === undefined || manifest === undefined) {
    return err(appError('pdf-invalid', 'The PDF carries no decision record.'));
  }
  return ok({ decision, manifest });
};
