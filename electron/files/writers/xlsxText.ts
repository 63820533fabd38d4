/**
 * What XML 1.0 cannot hold (section 2.2), and a carriage return, which parsers turn into a line feed; a lone surrogate
 * is no character at all. They are written as _xHHHH_ (ECMA-376 part 1, section 22.9.2.19, ST_Xstring), and so is the
 * underscore of a text that already looks like that.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not be written
const NOT_IN_XML = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|\p{Surrogate}|_(?=x[0-9A-Fa-f]{4}_)/gu;

const code = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

const ENTITIES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as it stands between tags or in an attribute of a part of a workbook. */
export const xmlText = (text: string): string =>
  text.replace(NOT_IN_XML, code).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

/** Letters of a column, 0-based: A … Z, AA … XFD. */
export const columnLetters = (index: number): string => {
  let letters = '';
  for (let left = index + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
};

const MAX_SHEET_NAME = 31;

/** A name that Excel takes for a sheet (ECMA-376 part 1, section 18.2.19, and what Excel adds). */
export const sheetName = (name: string): string =>
  name
    .toWellFormed()
    .replace(/[[\]:*?/\\]/g, '-')
    .slice(0, MAX_SHEET_NAME)
    .replace(/\p{Cs}$/u, '')
    .trim()
    .replace(/^'|'$/g, '-') || 'Table';
