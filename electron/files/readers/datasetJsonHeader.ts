import { z } from 'zod';
import type { SourceColumn } from '../../../shared/dataset/rawCell.ts';
import { refuse } from '../refused.ts';
import { columnNames } from './columnNames.ts';

/** Source: CDISC Dataset-JSON v1.1, "Column Metadata". */
const DataType = z.enum([
  'string',
  'integer',
  'decimal',
  'float',
  'double',
  'boolean',
  'datetime',
  'date',
  'time',
  'URI',
]);
export type DataType = z.infer<typeof DataType>;

const count = z.number().int().min(0);

/** Writers put null, or 0, where they have nothing to say. Attributes of others (extensions) are passed over. */
const Column = z.object({
  name: z.string().min(1).max(200),
  label: z.string().max(1000).nullish(),
  dataType: DataType,
  targetDataType: z.string().nullish(),
  length: count.nullish(),
  displayFormat: z.string().max(100).nullish(),
  keySequence: count.nullish(),
});

// SECURITY: each column costs memory in every row. test/files/badJsonFiles.test.ts
const MAX_COLUMNS = 16_384;

const Header = z.object({
  records: count,
  name: z.string().trim().min(1).max(200),
  columns: z.array(Column).min(1).max(MAX_COLUMNS),
});

export interface DatasetJsonColumn extends SourceColumn {
  readonly dataType: DataType;
  /** ISO 8601 text of what is a number in the sender's system: a date, date-time or time of ADaM. */
  readonly numericDate: boolean;
}

export interface DatasetJsonHeader {
  readonly name: string;
  readonly records: number;
  readonly columns: readonly DatasetJsonColumn[];
}

const NUMBERS: readonly DataType[] = ['integer', 'decimal', 'float', 'double'];

const toColumn = (column: z.infer<typeof Column>, name: string): DatasetJsonColumn => ({
  name,
  label: column.label ?? '',
  stored: NUMBERS.includes(column.dataType) ? 'number' : 'text',
  format: column.displayFormat ?? '',
  dataType: column.dataType,
  numericDate: column.targetDataType === 'integer' && !NUMBERS.includes(column.dataType),
});

/** Source: CDISC Dataset-JSON v1.1, "Top-level Metadata Attributes" (pattern of datasetJSONVersion). */
const VERSION_1_1 = /^1\.1(?:\.(?:0|[1-9]\d*))?$/;

/** Refuses version 1.0 as soon as it shows: its rows lie inside one attribute, which may be very large. */
export const refuseVersion = (attributes: ReadonlyMap<string, unknown>): void => {
  const version = attributes.get('datasetJSONVersion');
  const isOld = attributes.has('clinicalData') || attributes.has('referenceData');
  if (isOld || (typeof version === 'string' && /^1\.0(?:\.|$)/.test(version))) {
    refuse(
      'file-unsupported',
      'This is Dataset-JSON version 1.0; only 1.1 is read. Ask the sender for 1.1, CSV or SAS transport.',
    );
  }
};

const checkVersion = (attributes: ReadonlyMap<string, unknown>): void => {
  refuseVersion(attributes);
  const version = attributes.get('datasetJSONVersion');
  if (version === undefined) {
    refuse('file-unsupported', 'This is not Dataset-JSON: the attribute datasetJSONVersion is not there.');
  }
  if (typeof version !== 'string' || !VERSION_1_1.test(version)) {
    refuse('file-unsupported', 'The datasetJSONVersion of the file is unknown; only 1.1 is read.');
  }
};

/** Attributes without which rows cannot be read; in the order of the specification they come before the rows. */
const NEEDED = ['datasetJSONVersion', 'records', 'name', 'columns'];

/** Whether the value of an attribute is used; the others (originator, studyOID, extensions) are passed over. */
export const isNeeded = (name: string): boolean => NEEDED.includes(name);

/** Whether everything that reading rows takes is known already. */
export const isHeaderWhole = (attributes: ReadonlyMap<string, unknown>): boolean =>
  NEEDED.every((name) => attributes.has(name));

/** The header of a data set from its attributes. Refuses other versions, and what the specification does not allow. */
export const parseDatasetJsonHeader = (attributes: ReadonlyMap<string, unknown>): DatasetJsonHeader => {
  checkVersion(attributes);
  const parsed = Header.safeParse(Object.fromEntries(attributes));
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.map(String).join(' › ') ?? '';
    return refuse(
      'file-unsupported',
      `The header is not as Dataset-JSON 1.1 demands: ${place === '' ? 'its attributes' : place} is missing or wrong.`,
      { column: place },
    );
  }
  const { records, name, columns } = parsed.data;
  const names = columnNames(columns.map((column) => column.name));
  return { name, records, columns: columns.map((column, i) => toColumn(column, names[i] ?? column.name)) };
};
