import type { ExportFormat, ExportTable } from '../../../shared/dataset/export/exportTable.ts';
import { csvBytes } from './csv.ts';
import { datasetJsonBytes } from './datasetJson.ts';
import { xlsxBytes } from './xlsx.ts';

export interface EncodeOptions {
  /** When the file is made. */
  readonly at: Date;
  /** Told of each text that got an apostrophe because a spreadsheet could have run it. */
  readonly onNeutralised: () => void;
}

/**
 * A table as the bytes of a file, in pieces of some 64 KiB, while its rows are read. XLSX refuses what the format
 * cannot hold ('too-large').
 */
export const encodeTable = (
  format: ExportFormat,
  table: ExportTable,
  options: EncodeOptions,
): Generator<Uint8Array, void> => {
  if (format === 'csv') return csvBytes(table, options);
  return format === 'xlsx' ? xlsxBytes(table, options) : datasetJsonBytes(table, options);
};
