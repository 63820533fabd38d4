/** A line of pasted text that is not empty, by its number from 1, cut into fields. */
export interface Line {
  readonly number: number;
  readonly fields: readonly string[];
}

const SEPARATORS = ['\t', ';', ',', '|'] as const;

const splitLine = (text: string): readonly string[] => {
  const separator = SEPARATORS.find((one) => text.includes(one));
  return (separator === undefined ? text.trim().split(/\s+/) : text.split(separator)).map((one) =>
    one.trim(),
  );
};

/** The lines of a text, cut at tabs, semicolons, commas or bars, else at spaces. */
export const textLines = (text: string): readonly Line[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ number: index + 1, fields: line.trim() === '' ? [] : splitLine(line) }))
    .filter(({ fields }) => fields.length > 0);

/**
 * How many columns of DLT counts a grid has, when the line is the head of one: a name, then 0, 1, 2 … ("y=0" is 0 too);
 * null when it is none.
 */
export const tableColumns = ({ fields }: Line): number | null => {
  const counts = fields.slice(1).map((field) => field.replace(/^y\s*=\s*/i, ''));
  const isHead = counts.length > 1 && counts.every((field, index) => field === String(index));
  // "1 0 1" could only be n, DLT and an action that is none: a grid names its first column.
  return isHead && !/^\d+$/.test(fields[0] ?? '') ? counts.length : null;
};

/** A first line in which no field is a number: the names of the columns of a list. */
export const isListHead = ({ fields }: Line): boolean => fields.every((field) => !/\d/.test(field));
