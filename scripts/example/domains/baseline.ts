import type { Row } from '../model/table.ts';
import { isBeforeExposure } from './context.ts';

/**
 * Flags, per test, the last result before the first infusion (SDTMIG 3.4, --BLFL and --LOBXFL). Rows must be in order
 * of time. `isPredose` says whether a row of day 1 was taken before the infusion.
 */
export const withBaselineFlags = (
  prefix: string,
  rows: readonly Row[],
  isPredose: (row: Row) => boolean,
): Row[] => {
  const last = new Map<unknown, Row>();
  for (const row of rows) {
    const day = row[`${prefix}DY`];
    const isResult = (row[`${prefix}STRESC`] ?? null) !== null;
    if (typeof day !== 'number' || !isResult) continue;
    if (isBeforeExposure(day) || (day === 1 && isPredose(row))) last.set(row[`${prefix}TESTCD`], row);
  }
  return rows.map((row) =>
    last.get(row[`${prefix}TESTCD`]) === row
      ? { ...row, [`${prefix}LOBXFL`]: 'Y', [`${prefix}BLFL`]: 'Y' }
      : row,
  );
};
