import { parseNumber } from '../numericText.ts';

/**
 * Characters that make a spreadsheet read a cell of text as a formula, or split it and read on; full-width and small
 * forms (NFKC) do where the input method of the system is East Asian. Source: OWASP, "CSV Injection".
 */
const FORMULA_START = /^[=+\-@]/;
const SPLITS = /^[\t\r\n]/;

/** What is drawn as nothing may be dropped before the text is read, and blanks are by some programs. */
const INVISIBLE_START = /^[\s\p{DI}\p{Cf}]+/u;

/** "-", "+", "++", "+/-": signs of findings. Without an operand there is nothing to run. */
const SIGNS_ALONE = /^[+\-/ ]+$/;

/** Whether a spreadsheet could run a text. A plain number such as -1.5 is none, nor are signs alone. */
export const startsFormula = (text: string): boolean => {
  if (SPLITS.test(text)) return true;
  const seen = text.replace(INVISIBLE_START, '');
  if (!FORMULA_START.test(seen.slice(0, 1).normalize('NFKC'))) return false;
  return parseNumber(seen.trim()) === undefined && !SIGNS_ALONE.test(seen);
};

/**
 * The text with an apostrophe before it when a spreadsheet could run it. The one rule for everything that is written
 * for spreadsheets.
 *
 * SECURITY: neutralises formula injection (security.md 23). test/shared/dataset/export/spreadsheetText.test.ts
 */
export const neutralised = (text: string): string => (startsFormula(text) ? `'${text}` : text);

/**
 * A separator of other systems than those of the comma, where a cell is split although it is in quotation marks, before
 * what could do harm: "- item" in a list does none. Lengths are bounded, so that no text takes long.
 */
const HARM_BEHIND_SEPARATOR =
  /[;\t|\r\n](?=[\s\p{DI}\p{Cf}]{0,20}(?:[=@＝＠﹦﹫]|[+\-＋－﹢﹣].{0,200}[(|!]))/gu;

/**
 * {@link neutralised} for a text file, whose cells a spreadsheet may split at other separators than the comma: each part
 * that it could run gets an apostrophe.
 *
 * SECURITY: a formula behind a semicolon is one cell of its own elsewhere. test/shared/dataset/export/spreadsheetText.test.ts
 */
export const neutralisedParts = (text: string): string =>
  neutralised(text).replace(HARM_BEHIND_SEPARATOR, "$&'");
