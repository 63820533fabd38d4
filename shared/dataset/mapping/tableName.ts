const lastPart = (path: string): string =>
  path
    .split(/[›/\\]/)
    .at(-1)
    ?.trim() ?? '';

/** Name of a file without container, folder and extension. */
export const fileStem = (fileName: string): string => lastPart(fileName).replace(/\.[^.]*$/, '');

/** What a mapping calls a table: data set or sheet name, else the file's name without folder and extension; upper case. */
export const tableName = ({
  fileName,
  memberName,
}: {
  readonly fileName: string;
  readonly memberName: string;
}): string => {
  const member = memberName.trim();
  return (member === '' ? fileStem(fileName) : member).toUpperCase();
};

const MONTH = '(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)';

/** A last part such as _20260401, -2026-04, _12APR2026, " 2026年4月", " (2)" or _3: the date or number of a delivery. */
const DELIVERY = [
  new RegExp(`[\\s_.-]+\\d{0,4}[\\s_.-]*${MONTH}[\\s_.-]*\\d{0,4}$`),
  /[\s_.-]+\d{1,4}年(?:\d{1,2}月(?:\d{1,2}日)?)?$/,
  /[\s_.-]*\(\d{1,3}\)$/,
  /[\s_.-]+\d{1,14}(?:T\d{4,6}Z?)?$/,
  // Without a separator only a whole date (six digits or more) is one: LAB1 and LAB2 are two tables.
  /\d{6,14}$/,
];

/**
 * The name by which a table is recognised again next month: upper case, without the date or number of the delivery at
 * its end (LB_20260401, LB-2026-04 and lb are one table; LB1 and LB2 are two).
 */
export const nameForMatch = (name: string): string => {
  let rest = name.trim().toUpperCase();
  for (;;) {
    const before = rest;
    for (const pattern of DELIVERY) {
      const shorter = rest.replace(pattern, '');
      if (shorter !== '') rest = shorter;
    }
    if (rest === before) return rest;
  }
};
