import type { ExportColumn, ExportTable } from '../../../shared/dataset/export/exportTable.ts';
import { SOFTWARE } from '../../services/software.ts';
import type { EncodeOptions } from './encodeTable.ts';
import { utf8Pieces } from './pieces.ts';

const columnOf = (dataset: string, { name, label, type }: ExportColumn) => ({
  itemOID: `IT.${dataset}.${name}`,
  name,
  label: label === '' ? name : label,
  dataType: type === 'number' ? 'float' : 'string',
});

const header = ({ name, label, columns, rowCount }: ExportTable, at: Date) => ({
  datasetJSONCreationDateTime: `${at.toISOString().slice(0, 19)}Z`,
  datasetJSONVersion: '1.1.0',
  sourceSystem: { name: SOFTWARE.name, version: SOFTWARE.version },
  itemGroupOID: `IG.${name}`,
  records: rowCount,
  name,
  label: label === '' ? name : label,
  columns: columns.map((column) => columnOf(name, column)),
});

const texts = function* (table: ExportTable, at: Date): Generator<string> {
  // Everything but the brace that closes it: the rows are its last attribute.
  yield `${JSON.stringify(header(table, at), null, 1).slice(0, -2)},\n "rows": [`;
  let separator = '\n';
  for (const row of table.rows) {
    yield `${separator}${JSON.stringify(row)}`;
    separator = ',\n';
  }
  yield '\n]\n}\n';
};

/**
 * CDISC Dataset-JSON v1.1 (top-level metadata attributes in the order of the specification, then `rows`). Text stands
 * exactly as it is: programs read this format, no spreadsheet does, so nothing is neutralised.
 */
export const datasetJsonBytes = (table: ExportTable, { at }: EncodeOptions): Generator<Uint8Array, void> =>
  utf8Pieces(texts(table, at));
