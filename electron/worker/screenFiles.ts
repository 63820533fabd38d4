import type { ExtractFile } from '../files/extractFiles.ts';
import { readerOf } from '../files/readers/readTables.ts';
import { inFile } from '../files/refused.ts';
import type { ExtractWatch } from './extractRun.ts';
import type { Findings } from './findings.ts';
import type { ReadContext } from './readContext.ts';
import { fileRead } from './readFile.ts';
import { placeFor, spooledChunks, spoolFile } from './spool.ts';

/** What the screen alone saw of a file. */
export interface ScreenedFile {
  readonly sha256: string;
  /** Whether what would be stored is other than what the file holds. */
  readonly changes: boolean;
}

const screenFile = async (
  context: ReadContext,
  source: ExtractFile,
  watch: ExtractWatch,
): Promise<ScreenedFile> => {
  const place = placeFor(source);
  const progress = watch.startFile(source);
  const { sha256 } = await spoolFile(source, place, progress.taken);
  const chunks = spooledChunks(place, progress.read);
  const reader = readerOf(source.format);
  const file = { ...context, file: source.name, fileId: 0, reader, keptRows: null };
  const reading = fileRead(file, { format: source.format, chunks }, progress.row);
  await reading.read();
  watch.endFile(source);
  return { sha256, changes: !reader.allInCells || reading.tables().some((table) => table.changes) };
};

/**
 * Shows all rows to the de-identification screen and stores none: for extracts that are too large to wait in memory
 * until the screen has seen them. One file at a time is in memory, packed.
 */
export const screenFiles = async (
  context: ReadContext & { readonly findings: Findings },
  files: readonly ExtractFile[],
  watch: ExtractWatch,
): Promise<readonly ScreenedFile[]> => {
  const screened: ScreenedFile[] = [];
  for (const source of files)
    screened.push(await inFile(source.name, () => screenFile(context, source, watch)));
  return screened;
};
