const BACKSLASH = 0x5c;
const QUOTE = 0x22;

/**
 * The cell of one variable, taken from the canonical text of a row without reading the rest; '' when it is missing.
 * Sound for canonical JSON of texts by name only: a quotation mark inside a text is escaped there, so `"NAME":"` cannot
 * stand anywhere but where the variable NAME begins.
 */
export const createCellReader = (name: string): ((text: string) => string) => {
  const opening = `${JSON.stringify(name)}:"`;
  return (text) => {
    const found = text.indexOf(opening);
    if (found < 0) return '';
    const start = found + opening.length;
    let escaped = false;
    for (let at = start; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit === QUOTE) {
        return escaped ? String(JSON.parse(text.slice(start - 1, at + 1))) : text.slice(start, at);
      }
      if (unit !== BACKSLASH) continue;
      escaped = true;
      at += 1;
    }
    throw new Error('A row ends within a text');
  };
};

/** Subject and test of rows of a domain, as searchColumns gives them for the values of the row. */
export const createSearchReader = (
  domain: string,
): ((text: string) => { subjectId: string; testCode: string }) => {
  const subject = createCellReader('USUBJID');
  const test = createCellReader(`${domain}TESTCD`);
  return (text) => ({ subjectId: subject(text).trim(), testCode: test(text).trim() });
};

/**
 * Takes the cell of one variable out of the canonical text of a row; the rest stays byte for byte, so that two texts
 * are alike exactly when all other cells are. Sound for the same reason as {@link createCellReader}.
 */
export const createCellRemover = (name: string): ((text: string) => string) => {
  const opening = `${JSON.stringify(name)}:"`;
  return (text) => {
    const start = text.indexOf(opening);
    if (start < 0) return text;
    let end = start + opening.length;
    while (end < text.length && text.charCodeAt(end) !== QUOTE) {
      end += text.charCodeAt(end) === BACKSLASH ? 2 : 1;
    }
    if (end >= text.length) throw new Error('A row ends within a text');
    const after = text.slice(end + 1);
    if (after.startsWith(',')) return text.slice(0, start) + after.slice(1);
    return (text[start - 1] === ',' ? text.slice(0, start - 1) : text.slice(0, start)) + after;
  };
};
