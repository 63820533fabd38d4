import { parseIsoDate } from '../../kernel/isoDate.ts';

/** Division codes of provinces, regions and municipalities. Source: GB/T 2260, first two digits. */
const PROVINCES: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);

const EARLIEST_YEAR = 1880;
const LATEST_YEAR = 2099;

/** Weights of the 17 digits and the check characters by remainder. Source: GB 11643-1999, annex A (ISO 7064, MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

const isBirthDate = (year: string, rest: string): boolean =>
  Number(year) >= EARLIEST_YEAR &&
  Number(year) <= LATEST_YEAR &&
  parseIsoDate(`${year}-${rest.slice(0, 2)}-${rest.slice(2)}`) !== undefined;

/** The check character that 17 digits ask for. */
export const residentCheck = (digits: string): string => {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return CHECKS[sum % 11] ?? '';
};

/** Whether 18 characters have the division and the date of birth of a resident number, whatever their check character. */
export const isResidentIdShape = (text: string): boolean =>
  /^\d{17}[\dXx]$/.test(text) &&
  PROVINCES.has(text.slice(0, 2)) &&
  isBirthDate(text.slice(6, 10), text.slice(10, 14));

/**
 * Whether 18 characters are a Chinese resident identity number: division, date of birth and check character agree.
 * Source: GB 11643-1999.
 */
export const isResidentId = (text: string): boolean =>
  isResidentIdShape(text) && residentCheck(text) === text.slice(17).toUpperCase();

/** Whether 15 digits may be a resident number of before 1999: it has no check digit, so division and date must do. */
export const isOldResidentId = (text: string): boolean =>
  /^\d{15}$/.test(text) &&
  PROVINCES.has(text.slice(0, 2)) &&
  isBirthDate(`19${text.slice(6, 8)}`, text.slice(8, 12));
