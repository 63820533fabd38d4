import { parseNumber } from '../numericText.ts';

/**
 * Characters that make a spreadsheet read a cell of text as a formula, or split it and read on; the full-width ones do
 * where the input method of the system is East Asian. Source: OWASP, "CSV Injection".
 */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/** "-", "+", "++", "+/-": signs of findings. Without an operand there is nothing to run. */
const SIGNS_ALONE = /^[+\-/ ]+$/;

/** Whether a spreadsheet could run a text. A plain number such as -1.5 is none, nor are signs alone. */
export const startsFormula = (text: string): boolean =>
  FORMULA_START.test(text) && parseNumber(text) === undefined && !SIGNS_ALONE.test(text);

/**
 * The text with an apostrophe before it when a spreadsheet could run it. The one rule for everything that is written
 * for spreadsheets.
 *
 * SECURITY: neutralises formula injection (security.md 23). test/shared/dataset/export/spreadsheetText.test.ts
 */
export const neutralised = (text: string): string => (startsFormula(text) ? `'${text}` : text);
