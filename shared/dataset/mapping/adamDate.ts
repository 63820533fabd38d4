import { isIsoDtc } from '../isoDtc.ts';
import type { RawCell } from '../rawCell.ts';

const EPOCH_MS = Date.UTC(1960, 0, 1);
const MS_PER_DAY = 86_400_000;
const FIRST_YEAR = 1980;
const LAST_YEAR = 2079;

const isoOf = (ms: number, precision: number): string | undefined => {
  const at = new Date(ms);
  if (Number.isNaN(at.getTime())) return undefined;
  // A serial number of a spreadsheet (from 1900) would land after 2079: it is not taken for a SAS date.
  const year = at.getUTCFullYear();
  return year < FIRST_YEAR || year > LAST_YEAR ? undefined : at.toISOString().slice(0, precision);
};

/**
 * A SAS date (days since 1960-01-01) of a numeric --DT variable, or date-time (seconds) of a --DTM variable, as ISO
 * 8601. Undefined for a number that cannot be one. Source: ADaMIG v1.3, section 3.1.3.
 */
export const sasNumberAsIso = (value: number, name: string): string | undefined => {
  if (name.endsWith('DTM')) return isoOf(EPOCH_MS + Math.floor(value) * 1000, 19);
  return Number.isInteger(value) ? isoOf(EPOCH_MS + value * MS_PER_DAY, 10) : undefined;
};

/** How many characters of an ISO date are collected when a part of it was imputed. */
const COLLECTED_DATE: { readonly [flag: string]: number } = { Y: 0, M: 4, D: 7 };
const COLLECTED_TIME: { readonly [flag: string]: number } = { H: 10, M: 13, S: 16 };

const flagOf = (cell: RawCell): string => (typeof cell === 'string' ? cell.trim().toUpperCase() : '');

/**
 * The part of an analysis date that was collected: what a flag says was imputed is left out again, so that no gate
 * counts a day that nobody recorded. A date whose year was imputed is empty.
 */
export const withoutImputed = (iso: string, dateFlag: RawCell, timeFlag: RawCell): string => {
  const whole = COLLECTED_DATE[flagOf(dateFlag)] ?? COLLECTED_TIME[flagOf(timeFlag)] ?? iso.length;
  const kept = iso.slice(0, whole);
  return isIsoDtc(kept) || kept === '' ? kept : iso.slice(0, 10);
};
