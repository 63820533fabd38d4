import type { IsoDate } from '../../kernel/brands.ts';
import type { CellValue, RowRef } from '../sourceRow.ts';
import { cellDate, isAfter } from './placeInTime.ts';

export interface OtherRow {
  readonly ref: RowRef;
  readonly values: Record<string, CellValue>;
}

/** SUPPEX and the like have no dates of their own. */
const startOf = (domain: string, values: OtherRow['values']) => {
  const start = cellDate(values[`${domain}STDTC`]);
  return start.kind === 'missing' ? cellDate(values[`${domain}DTC`]) : start;
};

/**
 * A row that has no word of its own in TrialData (medication, disposition, other treatments) as of the end of a day:
 * null when it began later; an end that came later is not known yet, and the row goes on. A row without a date, or
 * whose incomplete date may lie on either side, stays.
 */
export const rowAsOf = (domain: string, row: OtherRow, date: IsoDate): OtherRow | null => {
  if (isAfter(startOf(domain, row.values), date)) return null;
  const end = `${domain}ENDTC`;
  if (!isAfter(cellDate(row.values[end]), date)) return row;
  const goesOn = { [end]: null, [`${domain}ENRTPT`]: 'ONGOING', [`${domain}ENTPT`]: 'DATA CUT-OFF' };
  return { ref: row.ref, values: { ...row.values, ...goesOn } };
};
