import { type Cell, cellOf, type Table } from '../model/table.ts';

const NEEDS_QUOTES = /[",\r\n]/;

const quoted = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Numbers in the shortest form that reads back as the same double (ECMA-262, Number::toString). */
const cellText = (cell: Cell): string => (cell === null ? '' : quoted(String(cell)));

/** RFC 4180 text with a header of variable names, UTF-8 without mark, lines ended by LF; missing is empty. */
export const csvText = ({ domain, rows }: Table): string => {
  const header = domain.variables.map((variable) => variable.name).join(',');
  const lines = rows.map((row) =>
    domain.variables.map((variable) => cellText(cellOf(row, variable))).join(','),
  );
  return `${[header, ...lines].join('\n')}\n`;
};
