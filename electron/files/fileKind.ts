import { extname } from 'node:path';
import type { FileFormat } from '../../shared/dataset/fileFormat.ts';
import { isRefusal } from './refused.ts';
import { createDecoder, detectEncoding } from './textDecoding.ts';

/** What a file of an extract is: data, Define-XML, an archive of more files, or nothing that is read. */
export type FileKind = FileFormat | 'define' | 'zip' | 'ignored';

/** What its name says; `look`: only its first bytes can tell. */
type NamedKind = FileKind | 'look';

const EXTENSIONS: { readonly [extension: string]: NamedKind } = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.txt': 'look',
  '.xpt': 'xpt',
  '.v5': 'xpt',
  '.v5x': 'xpt',
  '.v8x': 'xpt',
  '.v9x': 'xpt',
  '.json': 'look',
  '.ndjson': 'dataset-json',
  '.dsjc': 'dataset-json',
  '.xlsx': 'xlsx',
  '.xml': 'look',
  '.zip': 'zip',
  '': 'look',
};

/** Endings of what can be part of an extract, with their point, lower case: what a dialog offers and a drop accepts. */
export const EXTRACT_EXTENSIONS: readonly string[] = Object.keys(EXTENSIONS).filter(
  (extension) => extension !== '',
);

/** What a person chose by itself is read by its extension, so that the reader can say what is wrong with it. */
const CHOSEN: { readonly [extension: string]: FileKind } = {
  '.txt': 'csv',
  '.json': 'dataset-json',
  '.xml': 'define',
};

const baseName = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/**
 * Names of the system's own files: those that begin with a point, such as the ._ae.csv that macOS leaves on shared
 * drives and in ZIP files, and the ~$lb.xlsx of a sheet that is open.
 */
const isSystemFile = (name: string): boolean =>
  /^(?:\.|~\$)/.test(baseName(name)) || name.split('/').includes('__MACOSX');

/** What the name of a file says that it is; "look" when only its first bytes can tell. */
export const kindByName = (name: string, origin: 'chosen' | 'found'): NamedKind => {
  if (isSystemFile(name)) return 'ignored';
  const extension = extname(baseName(name)).toLowerCase();
  const chosen = origin === 'chosen' ? CHOSEN[extension] : undefined;
  return chosen ?? EXTENSIONS[extension] ?? 'ignored';
};

/** First bytes that are enough to tell what a file is. */
export const HEAD_BYTES = 1 << 16;

const textOf = (head: Uint8Array): string => {
  try {
    return createDecoder(detectEncoding(head).encoding).decode(head, false);
  } catch (error) {
    if (isRefusal(error)) return '';
    throw error;
  }
};

const TRANSPORT = /^HEADER RECORD\*{7}LIB(?:RARY|V8 {3}) HEADER RECORD/;
/** Members of Dataset-JSON 1.1 and 1.0 that other JSON hardly has. Source: CDISC Dataset-JSON v1.1, "Attributes". */
const DATASET_JSON = /"(?:datasetJSONVersion|itemGroupOID|itemGroupData)"\s*:/;
/** Source: CDISC Define-XML 2.1.0, section 5.1, "Namespaces"; Define-XML 1.0 has the same beginning. */
const DEFINE = /<(?:\w+:)?ODM\b[\s\S]*http:\/\/www\.cdisc\.org\/ns\/def\/v/;

const cellsOf = (line: string, delimiter: string): number => line.split(delimiter).length;

/** A table: the first two lines have the same delimiter the same number of times. */
const isTable = (text: string): boolean => {
  const [first = '', second = ''] = text.split(/\r\n?|\n/, 2);
  return ['\t', ',', ';', '|'].some((delimiter) => {
    const cells = cellsOf(first, delimiter);
    return cells > 1 && cells === cellsOf(second, delimiter);
  });
};

/** What a file is whose name leaves it open, by its first bytes. */
export const kindByContent = (name: string, head: Uint8Array): FileKind => {
  const text = textOf(head);
  if (TRANSPORT.test(text)) return 'xpt';
  switch (extname(name).toLowerCase()) {
    case '.json':
      return DATASET_JSON.test(text) ? 'dataset-json' : 'ignored';
    case '.xml':
      return DEFINE.test(text) ? 'define' : 'ignored';
    case '.txt':
      return isTable(text) ? 'csv' : 'ignored';
    default:
      return 'ignored';
  }
};
