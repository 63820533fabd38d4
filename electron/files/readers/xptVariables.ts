import { refuse } from '../refused.ts';
import { CARD, type CardStream } from './cardStream.ts';

/** One variable as its NAMESTR record describes it. Texts: each byte one character. */
export interface XptVariable {
  readonly name: string;
  readonly label: string;
  readonly numeric: boolean;
  /** Bytes in an observation, and where they begin. */
  readonly length: number;
  readonly position: number;
  /** With width and decimals, e.g. "DATE9." or "8.2"; empty when none is stated. */
  readonly format: string;
  readonly informat: string;
}

/** SAS itself has no data set as wide. SECURITY: what a forged header can claim. test/files/badTransportFiles.test.ts */
const MAX_VARIABLES = 32_767;
/** Bytes of one observation, which is held as a whole. SECURITY: as above. test/files/badTransportFiles.test.ts */
const MAX_OBSERVATION = 16 * 2 ** 20;

const damaged = (what: string): never => refuse('file-unreadable', `The transport file is damaged: ${what}.`);

const field = (bytes: Buffer, start: number, length: number): string =>
  bytes.toString('latin1', start, start + length).replace(/[\0 ]+$/, '');

interface FormatPlace {
  readonly name: number;
  readonly width: number;
  readonly decimals: number;
}

/** As SAS shows it: name, width, a point, decimals. Source: SAS 9.4 Formats and Informats, "Syntax". */
const formatAt = (bytes: Buffer, numeric: boolean, { name, width, decimals }: FormatPlace): string => {
  const [text, w, d] = [field(bytes, name, 8), bytes.readInt16BE(width), bytes.readInt16BE(decimals)];
  if (text === '' && w <= 0 && d <= 0) return '';
  const dollar = numeric || text.startsWith('$') ? '' : '$';
  return `${dollar}${text}${w > 0 ? w : ''}.${d > 0 ? d : ''}`;
};

const LONG_NAME = 88;

/** Layout of NAMESTR: SAS TS-140, "struct NAMESTR"; the long name: the document on versions 8 and 9, item 6. */
const parseVariable = (bytes: Buffer, version: 5 | 8): XptVariable => {
  const type = bytes.readInt16BE(0);
  const length = bytes.readInt16BE(4);
  if (type !== 1 && type !== 2) damaged('a variable is neither numeric nor character');
  if (length < 1 || (type === 1 && (length < 2 || length > 8)))
    damaged('a variable has an impossible length');
  const long = version === 8 ? field(bytes, LONG_NAME, 32) : '';
  return {
    name: long === '' ? field(bytes, 8, 8) : long,
    label: field(bytes, 16, 40),
    numeric: type === 1,
    length,
    position: bytes.readInt32BE(84),
    format: formatAt(bytes, type === 1, { name: 56, width: 64, decimals: 66 }),
    informat: formatAt(bytes, type === 1, { name: 72, width: 80, decimals: 82 }),
  };
};

export interface VariableRecords {
  readonly count: number;
  /** Bytes of one record. */
  readonly size: number;
  readonly version: 5 | 8;
}

/** Reads the records of the variables of a data set. */
export const readVariables = (
  stream: CardStream,
  { count, size, version }: VariableRecords,
): readonly XptVariable[] => {
  if (count === 0) damaged('it has no variables');
  if (count > MAX_VARIABLES) damaged(`it states more than ${MAX_VARIABLES} variables`);
  const bytes =
    stream.take(Math.ceil((count * size) / CARD) * CARD) ??
    refuse('file-unreadable', 'The transport file is cut off among its variables.');
  return Array.from({ length: count }, (_, i) =>
    parseVariable(bytes.subarray(i * size, (i + 1) * size), version),
  );
};

/** Bytes of an observation; refuses variables that do not fill it one after the other. */
export const checkLayout = (variables: readonly XptVariable[]): number => {
  let end = 0;
  for (const variable of [...variables].sort((a, b) => a.position - b.position)) {
    if (variable.position !== end) damaged('its variables overlap or leave gaps');
    end += variable.length;
  }
  if (end > MAX_OBSERVATION) refuse('too-large', 'The transport file states rows of more than 16 MB.');
  return end;
};
