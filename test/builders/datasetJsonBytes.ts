import { deflateSync, gzipSync } from 'node:zlib';

export interface JsonTestColumn {
  readonly name: string;
  readonly label?: string;
  readonly dataType?: string;
  readonly targetDataType?: string | null;
  readonly displayFormat?: string | null;
  readonly length?: number | null;
  readonly keySequence?: number | null;
}

export interface JsonTestTable {
  readonly name?: string;
  readonly columns: readonly JsonTestColumn[];
  readonly rows: readonly (readonly unknown[])[];
  /** What the header states; the number of rows otherwise. */
  readonly records?: number;
  /** Attributes in place of, or beside, those of a good header; undefined leaves one out. */
  readonly header?: { readonly [attribute: string]: unknown };
}

/** Attributes of a Dataset-JSON 1.1 header in the order of the specification. */
export const datasetJsonHeader = ({
  name = 'LB',
  columns,
  rows,
  records,
  header,
}: JsonTestTable): object => ({
  datasetJSONCreationDateTime: '2026-11-20T09:00:00',
  datasetJSONVersion: '1.1.0',
  fileOID: 'www.example.org/1',
  originator: 'Test',
  sourceSystem: { name: 'Test', version: '1' },
  studyOID: 'ST',
  metaDataVersionOID: 'MDV.1',
  itemGroupOID: `IG.${name}`,
  records: records ?? rows.length,
  name,
  label: 'Test data set',
  columns: columns.map((column) => ({
    itemOID: `IT.${name}.${column.name}`,
    label: `Label of ${column.name}`,
    dataType: 'string',
    ...column,
  })),
  ...header,
});

export const datasetJsonText = (table: JsonTestTable): string =>
  JSON.stringify({ ...datasetJsonHeader(table), rows: table.rows });

/** The same with every value on a line of its own, as editors write it. */
export const prettyDatasetJsonText = (table: JsonTestTable): string =>
  JSON.stringify({ ...datasetJsonHeader(table), rows: table.rows }, null, 2);

export const ndjsonText = (table: JsonTestTable, lineEnd = '\n'): string =>
  [datasetJsonHeader(table), ...table.rows].map((value) => JSON.stringify(value) + lineEnd).join('');

/** By the specification. */
export const zlibDsjc = (table: JsonTestTable): Buffer => deflateSync(ndjsonText(table));

/** As the published examples are. */
export const gzipDsjc = (table: JsonTestTable): Buffer => gzipSync(ndjsonText(table));
