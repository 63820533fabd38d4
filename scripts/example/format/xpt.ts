import { type Cell, cellOf, type Domain, type Row, type Table, type Variable } from '../model/table.ts';
import { ibmDouble, MISSING_NUMBER } from './ibmDouble.ts';

const RECORD = 80;
const NAMESTR = 140;
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

interface Column {
  readonly variable: Variable;
  readonly length: number;
  readonly position: number;
}

const ascii = (text: string, width: number): Buffer => {
  // Printable ASCII only: a transport file names no encoding.
  if (!/^[\x20-\x7e]*$/.test(text)) throw new RangeError(`not ASCII: ${text}`);
  if (text.length > width) throw new RangeError(`longer than ${width}: ${text}`);
  return Buffer.from(text.padEnd(width), 'latin1');
};

const padded = (bytes: Buffer): Buffer => {
  const rest = bytes.length % RECORD;
  return rest === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(RECORD - rest, 0x20)]);
};

const header = (name: string, digits: string): Buffer =>
  ascii(`HEADER RECORD*******${name.padEnd(8)}HEADER RECORD!!!!!!!${digits}`, RECORD);

const NO_DIGITS = '0'.repeat(30);

/** ddMMMyy:hh:mm:ss, from a given date so that the same data give the same bytes. */
const sasDateTime = (isoDate: string): string => {
  const [year = '', month = '', day = ''] = isoDate.split('-');
  return `${day}${MONTHS[Number(month) - 1]}${year.slice(2)}:06:00:00`;
};

const columnsOf = ({ domain, rows }: Table): readonly Column[] => {
  let position = 0;
  return domain.variables.map((variable) => {
    const texts =
      variable.type === 'Num' ? [] : rows.map((row) => String(cellOf(row, variable) ?? '').length);
    const length = variable.type === 'Num' ? 8 : Math.max(1, ...texts);
    if (length > 200) throw new RangeError(`${domain.name}.${variable.name} is longer than 200`);
    const column = { variable, length, position };
    position += length;
    return column;
  });
};

const namestr = ({ variable, length, position }: Column, index: number): Buffer => {
  const bytes = Buffer.alloc(NAMESTR);
  bytes.writeInt16BE(variable.type === 'Num' ? 1 : 2, 0);
  bytes.writeInt16BE(length, 4);
  bytes.writeInt16BE(index + 1, 6);
  ascii(variable.name, 8).copy(bytes, 8);
  ascii(variable.label, 40).copy(bytes, 16);
  ascii('', 8).copy(bytes, 56);
  ascii('', 8).copy(bytes, 72);
  bytes.writeInt32BE(position, 84);
  return bytes;
};

const cellBytes = (cell: Cell, { variable, length }: Column): Uint8Array => {
  if (variable.type === 'Num') return typeof cell === 'number' ? ibmDouble(cell) : MISSING_NUMBER;
  return ascii(cell === null ? '' : String(cell), length);
};

const observation = (row: Row, columns: readonly Column[]): Buffer =>
  Buffer.concat(columns.map((column) => cellBytes(cellOf(row, column.variable), column)));

const memberHeaders = (domain: Domain, created: string): Buffer[] => [
  header('MEMBER', `${'0'.repeat(16)}01600000000${NAMESTR}`),
  header('DSCRPTR', NO_DIGITS),
  ascii(`${'SAS'.padEnd(8)}${domain.name.padEnd(8)}SASDATA ${'9.4'.padEnd(40)}${created}`, RECORD),
  ascii(`${created}${' '.repeat(16)}${domain.label.padEnd(40)}`, RECORD),
];

/**
 * A SAS version 5 transport file with one member. Source: SAS Technical Support TS-140, "The Record Layout of a Data
 * Set in SAS Transport (XPORT) Format". `createdOn` (ISO date) stands in for the clock.
 */
export const xptBytes = (table: Table, createdOn: string): Buffer => {
  const created = sasDateTime(createdOn);
  const columns = columnsOf(table);
  const count = String(columns.length).padStart(4, '0');
  return Buffer.concat([
    header('LIBRARY', NO_DIGITS),
    ascii(`${'SAS'.padEnd(8)}${'SAS'.padEnd(8)}SASLIB  ${'9.4'.padEnd(40)}${created}`, RECORD),
    ascii(created, RECORD),
    ...memberHeaders(table.domain, created),
    header('NAMESTR', `000000${count}${'0'.repeat(20)}`),
    padded(Buffer.concat(columns.map(namestr))),
    header('OBS', NO_DIGITS),
    padded(Buffer.concat(table.rows.map((row) => observation(row, columns)))),
  ]);
};
