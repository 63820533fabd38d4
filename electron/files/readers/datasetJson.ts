import { isUtf8 } from 'node:buffer';
import { saysWho, withoutWho } from '../../../shared/dataset/deid/saysWho.ts';
import { refuse } from '../refused.ts';
import {
  type DatasetJsonHeader,
  isHeaderWhole,
  isNeeded,
  parseDatasetJsonHeader,
  refuseVersion,
} from './datasetJsonHeader.ts';
import { type Chunks, unpackedChunks } from './datasetJsonInflate.ts';
import { createDatasetJsonRows, type DatasetJsonRows } from './datasetJsonRows.ts';
import { NotStrictJson, parseStrictJson } from './datasetJsonStrict.ts';
import { createDatasetJsonText, type DatasetJsonParts } from './datasetJsonText.ts';
import type { TableSink } from './tableSink.ts';

export const DATASET_JSON_READER_VERSION = 'dataset-json-1.1/1';

/** Thrown where rows come before the attributes that say how to read them: JSON has no order of names. */
class RowsBeforeHeader extends Error {}

/** Text of the header; what stands there identifies no subject. */
const strict = (bytes: Buffer, offset: number): unknown => {
  if (!isUtf8(bytes)) {
    refuse(
      'file-unsupported',
      `The header is not UTF-8 text from byte ${offset} on, as Dataset-JSON must be.`,
      {
        offset,
      },
    );
  }
  try {
    return parseStrictJson(bytes.toString('utf8'));
  } catch (error) {
    if (!(error instanceof NotStrictJson)) throw error;
    return refuse('file-unreadable', `The header is damaged from byte ${offset} on: ${error.message}.`, {
      offset,
    });
  }
};

// SECURITY: names are held in memory, to know which comes twice. test/files/badJsonFiles.test.ts
const MAX_ATTRIBUTES = 1000;

/**
 * SECURITY: the bytes of the file are kept, and the screen sees only rows: an originator with a telephone number, or the
 * attribute of an extension, would be stored unseen. test/files/badJsonFiles.test.ts
 */
const refuseTelling = (name: string, text: string, offset: number): void => {
  if (!saysWho(name) && !saysWho(text)) return;
  refuse(
    'file-unsupported',
    `An attribute of the header, beside the rows, holds what looks as if it could identify a person (byte ${offset}). Ask for the file without it.`,
    { offset },
  );
};

/** Takes attributes as they come, and keeps those that are needed; a name that comes twice is refused. */
const createAttributes = () => {
  const attributes = new Map<string, unknown>();
  let current = '';
  const takeName = (text: Buffer, offset: number): void => {
    current = String(strict(text, offset));
    if (attributes.has(current)) {
      refuse(
        'file-unreadable',
        `The attribute ${withoutWho(current.slice(0, 60))} stands twice in the header (byte ${offset}).`,
        {
          offset,
        },
      );
    }
    if (attributes.size === MAX_ATTRIBUTES) {
      refuse('file-unsupported', `The header has more than ${MAX_ATTRIBUTES} attributes (byte ${offset}).`, {
        offset,
      });
    }
    attributes.set(current, undefined);
    refuseVersion(attributes);
  };
  const takeValue = (text: Buffer, offset: number): void => {
    const value = strict(text, offset);
    refuseTelling(current, text.toString('utf8'), offset);
    if (isNeeded(current)) attributes.set(current, value);
    refuseVersion(attributes);
  };
  return { attributes, takeName, takeValue };
};

const feed = async (chunks: Chunks, parts: DatasetJsonParts): Promise<void> => {
  const text = createDatasetJsonText(parts);
  // A file that is not compressed is read without giving way: its chunks are at hand.
  if (Symbol.iterator in chunks) for (const chunk of chunks) text.push(chunk);
  else for await (const chunk of chunks) text.push(chunk);
  text.finish();
};

/** Goes through the text for its attributes alone. */
const readHeader = async (chunks: Chunks): Promise<DatasetJsonHeader> => {
  const { attributes, takeName, takeValue } = createAttributes();
  const nothing = (): void => undefined;
  await feed(chunks, { name: takeName, value: takeValue, rows: nothing, row: nothing, blankLine: nothing });
  return parseDatasetJsonHeader(attributes);
};

/** Reads rows as they come, by a header that is known, or that stands before them. */
const readRows = async (chunks: Chunks, known: DatasetJsonHeader | null, sink: TableSink): Promise<void> => {
  const { attributes, takeName, takeValue } = createAttributes();
  let rows: DatasetJsonRows | undefined;
  const table = (): DatasetJsonRows => {
    if (rows === undefined) throw new Error('A row stands before the table begins');
    return rows;
  };
  await feed(chunks, {
    name: takeName,
    value: takeValue,
    rows: (form) => {
      if (known === null && form === 'json' && !isHeaderWhole(attributes)) throw new RowsBeforeHeader();
      const header = known ?? parseDatasetJsonHeader(attributes);
      const columns = header.columns.map(({ name, label, stored, format }) => ({
        name,
        label,
        stored,
        format,
      }));
      sink.table({ memberName: header.name, columns });
      rows = createDatasetJsonRows(header, sink);
    },
    row: (text, offset, line) => table().row(text, offset, line),
    blankLine: (line) => sink.malformed([''], line),
  });
  table().finish();
};

/**
 * Reads a CDISC Dataset-JSON v1.1 file as a stream: the JSON form, NDJSON, or NDJSON compressed (.dsjc); the bytes show
 * which. The line of a row is its physical line in NDJSON, its number in JSON. Cells keep what the file says: a cell
 * of another type than its column's goes on as text and is told. `chunks` are gone through three times where the rows
 * stand before their header. Refuses other versions, damage, a text that is not UTF-8, and another number of rows than
 * the header states. Source: CDISC Dataset-JSON v1.1 and Compressed Dataset-JSON v1.1.
 */
export const readDatasetJson = async (chunks: Iterable<Uint8Array>, sink: TableSink): Promise<void> => {
  try {
    await readRows(unpackedChunks(chunks), null, sink);
  } catch (error) {
    if (!(error instanceof RowsBeforeHeader)) throw error;
    const header = await readHeader(unpackedChunks(chunks));
    await readRows(unpackedChunks(chunks), header, sink);
  }
};
