import type { FileFormat } from '../../../shared/dataset/fileFormat.ts';
import { refuse } from '../refused.ts';
import { CSV_READER_VERSION, readCsv } from './csv.ts';
import { DATASET_JSON_READER_VERSION, readDatasetJson } from './datasetJson.ts';
import type { SourceChunks } from './sourceChunks.ts';
import type { TableSink } from './tableSink.ts';
import { readXlsx, XLSX_READER_VERSION } from './xlsx.ts';
import { MAX_WORKBOOK_BYTES } from './xlsxPackage.ts';
import { readXpt, XPT_READER_VERSION } from './xpt.ts';

/** Reads the tables of a file; gives how its text was decoded, in words. Refuses what cannot be read. */
type Reader = (chunks: SourceChunks, sink: TableSink) => Promise<string> | string;

export interface FormatReader {
  readonly read: Reader;
  readonly version: string;
  /** A file may hold more than one table. */
  readonly manyTables: boolean;
  /**
   * All that a file says about subjects comes as cells. Where it does not (a workbook has comments, pictures and names
   * of authors beside its cells), the de-identification screen cannot see all of it, and its bytes are not kept.
   */
  readonly allInCells: boolean;
  /** Text files do not say which of their columns are numbers. */
  readonly typed: boolean;
  /** How often the bytes are gone through, at least. */
  readonly passes: number;
}

/** The bytes of a file at once, for a format that cannot be read as a stream; one more than allowed tells its reader. */
const wholeFile = (chunks: SourceChunks, maxBytes: number): Uint8Array => {
  const parts: Buffer[] = [];
  let size = 0;
  for (const chunk of chunks) {
    size += chunk.length;
    if (size > maxBytes) refuse('too-large', `The file is larger than ${maxBytes / 2 ** 20} MB.`);
    parts.push(Buffer.from(chunk));
  }
  return Buffer.concat(parts);
};

const READERS: { readonly [F in FileFormat]: FormatReader } = {
  csv: {
    ...{ read: readCsv, version: CSV_READER_VERSION, passes: 2 },
    ...{ manyTables: false, allInCells: true, typed: false },
  },
  xpt: {
    ...{ read: readXpt, version: XPT_READER_VERSION, passes: 1 },
    ...{ manyTables: true, allInCells: true, typed: true },
  },
  'dataset-json': {
    read: async (chunks, sink) => {
      await readDatasetJson(chunks, sink);
      return 'utf-8';
    },
    ...{ version: DATASET_JSON_READER_VERSION, passes: 1 },
    ...{ manyTables: false, allInCells: true, typed: true },
  },
  xlsx: {
    read: async (chunks, sink) => {
      await readXlsx(wholeFile(chunks, MAX_WORKBOOK_BYTES), sink);
      return '';
    },
    ...{ version: XLSX_READER_VERSION, passes: 1 },
    ...{ manyTables: true, allInCells: false, typed: true },
  },
};

/** The reader of a format. */
export const readerOf = (format: FileFormat): FormatReader => READERS[format];

/** Versions of all readers, by format. */
export const readerVersions = (): { readonly [format: string]: string } =>
  Object.fromEntries(Object.entries(READERS).map(([format, { version }]) => [format, version]));
