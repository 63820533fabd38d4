import type { CellValue, SourceRow } from '../sourceRow.ts';
import type { DiffRow, RowChange } from './diff.ts';
import { isNumbering } from './naturalKey.ts';

type Values = SourceRow['values'];

/** Missing and empty are one. */
const held = (value: CellValue | undefined): CellValue =>
  value === undefined || value === '' ? null : value;

/** What of a row is compared: everything that holds something, but the numbering of rows. */
export const comparedValues = (domain: string, values: Values, key: readonly string[]): Values => {
  const numbering = `${domain}SEQ`;
  if (!(numbering in values) || !isNumbering(domain, numbering, key)) return values;
  const { [numbering]: _numbering, ...compared } = values;
  return compared;
};

/** Cells that differ, by column name. */
export const differingCells = (
  domain: string,
  key: readonly string[],
  older: Values | null,
  newer: Values | null,
): DiffRow['cells'] => {
  const before = comparedValues(domain, older ?? {}, key);
  const after = comparedValues(domain, newer ?? {}, key);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .sort()
    .map((column) => ({ column, older: held(before[column]), newer: held(after[column]) }))
    .filter((cell) => cell.older !== cell.newer);
};

/** One differing row as a person reads it; at least one of the two is given. */
export const toDiffRow = (
  change: RowChange,
  domain: string,
  key: readonly string[],
  older: SourceRow | null,
  newer: SourceRow | null,
): DiffRow => {
  const shown = newer ?? older;
  if (shown === null) throw new Error('A difference has a row on at least one side');
  const cells = differingCells(domain, key, older?.values ?? null, newer?.values ?? null);
  return {
    change,
    domain,
    subjectId: String(held(shown.values.USUBJID) ?? ''),
    key: key.map((name) => String(held(shown.values[name]) ?? '')),
    older: older?.ref ?? null,
    newer: newer?.ref ?? null,
    cells,
    context: Object.fromEntries(
      Object.entries(shown.values).filter(([column]) => !cells.some((cell) => cell.column === column)),
    ),
  };
};
