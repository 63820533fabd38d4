import type { FileReport } from '../../shared/dataset/importReport.ts';
import type { SourceFileRow } from '../db/importStore.ts';
import type { ExtractFile } from '../files/extractFiles.ts';
import { readerOf } from '../files/readers/readTables.ts';
import { refuse } from '../files/refused.ts';
import type { FileWatch } from './extractRun.ts';
import { createKeptRows, type KeptRows } from './keptRows.ts';
import type { ReadContext } from './readContext.ts';
import { fileRead } from './readFile.ts';
import type { ScreenedFile } from './screenFiles.ts';
import { type ChunkPlace, placeFor, type Spooled, spooledChunks, spoolFile } from './spool.ts';
import { addCounts, noRows, type RowCounts } from './tableCounts.ts';
import type { TableRun } from './tableRun.ts';

export interface ImportedFile {
  readonly report: FileReport;
  /** Written once the screen has passed: the names of columns are of the file as well. */
  readonly row: SourceFileRow;
}

interface Options {
  readonly source: ExtractFile;
  readonly fileId: number;
  readonly position: number;
  readonly watch: FileWatch;
  /** Where chunks go that are to be kept. */
  readonly addChunk: (fileId: number, position: number, packed: Uint8Array) => void;
  /** Place of chunks in the workspace, and what the screen saw before; null where chunks wait in memory. */
  readonly through: { readonly place: ChunkPlace; readonly screened: ScreenedFile } | null;
  readonly maxRejectedShare: number | null;
}

const refuseRejected = ({ rowsRead, rowsRejected }: RowCounts, maxShare: number | null): void => {
  if (maxShare === null || rowsRead === 0 || rowsRejected / rowsRead <= maxShare) return;
  const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
  refuse(
    'too-many-rejected',
    `${rowsRejected} of ${rowsRead} rows would be rejected, ${percent(rowsRejected / rowsRead)}; at most ${percent(maxShare)} are allowed.`,
    { rowsRead, rowsRejected },
  );
};

const changedMeanwhile = (): never =>
  refuse(
    'file-unreadable',
    'The file was changed while it was read. Import it again when nothing writes to it.',
  );

/** What is kept of a file, and the SHA-256 of those bytes. */
type Kept = Pick<SourceFileRow, 'kept' | 'keptSha256'>;

const keepRows = ({ fileId, addChunk }: Options, rows: KeptRows): Kept => {
  const { chunks, sha256 } = rows.finish();
  for (const [position, packed] of chunks.entries()) addChunk(fileId, position, packed);
  return { kept: 'deidentified', keptSha256: sha256 };
};

/** Keeps the bytes of the file, or its rows where they are other than what it holds. */
const keep = (
  options: Options,
  { place, sha256 }: { readonly place: ChunkPlace; readonly sha256: string },
  rows: KeptRows | null,
): Kept => {
  const { fileId, addChunk, through } = options;
  const isThere = through !== null && place === through.place;
  if (rows !== null) return isThere ? changedMeanwhile() : keepRows(options, rows);
  for (let position = 0; !isThere; position += 1) {
    const packed = place.get(position);
    if (packed === undefined) break;
    addChunk(fileId, position, packed);
  }
  return { kept: 'original', keptSha256: sha256 };
};

const describe = (
  { source, fileId, position }: Options,
  tables: readonly TableRun[],
  { keptSha256, ...file }: Spooled & Kept & { readonly encoding: string },
): ImportedFile => {
  const imported = tables.filter(({ plan }) => plan.kind === 'import');
  const counts = imported.reduce<RowCounts>((sum, table) => addCounts(sum, table.counts), noRows());
  const report: FileReport = {
    file: source.name,
    domain: imported.flatMap(({ plan }) => (plan.kind === 'import' ? [plan.domain] : [])).join('+'),
    format: source.format,
    ...file,
    ...counts,
    extraVariables: [...new Set(tables.flatMap(({ extraVariables }) => extraVariables))].sort(),
  };
  const { file: name, extraVariables, ...rest } = report;
  const variables = JSON.stringify(tables.flatMap(({ columns }) => columns));
  return {
    report,
    row: {
      ...rest,
      fileId,
      position,
      name,
      keptSha256,
      variables,
      extraVariables: JSON.stringify(extraVariables),
      places: JSON.stringify(imported.map(({ place }) => place)),
    },
  };
};

/** Reads, judges and keeps one file. Refuses what cannot be read, and a file that rejects too many of its rows. */
export const importFile = async (context: ReadContext, options: Options): Promise<ImportedFile> => {
  const { source, fileId, watch, through } = options;
  const place = through === null || through.screened.changes ? placeFor(source) : through.place;
  const spooled = await spoolFile(source, place, watch.taken);
  if (through !== null && through.screened.sha256 !== spooled.sha256) changedMeanwhile();
  const reader = readerOf(source.format);
  // Tables that are left out, and values that are replaced, may say who somebody is.
  const changesByMapping =
    context.mapping?.tables.some(({ use, values }) => use === 'leave-out' || values.length > 0) ?? false;
  const keptRows =
    context.policy !== null || changesByMapping || !reader.allInCells ? createKeptRows() : null;
  const file = { ...context, file: source.name, fileId, reader, keptRows };
  const chunks = spooledChunks(place, watch.read);
  const reading = fileRead(file, { format: source.format, chunks }, watch.row);
  const encoding = await reading.read();
  const tables = reading.tables();
  const changed = !reader.allInCells || tables.some(({ changes }) => changes);
  if (changed && keptRows === null)
    throw new Error('What is stored otherwise than it came must be kept as stored');
  const kept = keep(options, { place, sha256: spooled.sha256 }, changed ? keptRows : null);
  const described = describe(options, tables, { ...spooled, ...kept, encoding });
  refuseRejected(described.report, options.maxRejectedShare);
  return described;
};
