import { refuse } from '../refused.ts';
import { CARD, type CardStream } from './cardStream.ts';
import { columnNames } from './columnNames.ts';

/** One variable as its NAMESTR record describes it. */
export interface XptVariable {
  readonly name: string;
  readonly label: string;
  readonly numeric: boolean;
  /** Bytes in an observation, and where they begin. */
  readonly length: number;
  readonly position: number;
  readonly format: string;
}

export interface XptMember {
  readonly name: string;
  readonly variables: readonly XptVariable[];
  /** Bytes of one observation. */
  readonly observationLength: number;
}

const LIBRARY = 'HEADER RECORD*******LIBRARY HEADER RECORD!!!!!!!';
export const MEMBER = 'HEADER RECORD*******MEMBER  HEADER RECORD!!!!!!!';
const DESCRIPTOR = 'HEADER RECORD*******DSCRPTR HEADER RECORD!!!!!!!';
const NAMESTR = 'HEADER RECORD*******NAMESTR HEADER RECORD!!!!!!!';
const OBSERVATIONS = 'HEADER RECORD*******OBS     HEADER RECORD!!!!!!!';

const damaged = (what: string): never => refuse('file-unreadable', `The transport file is damaged: ${what}.`);

const card = (stream: CardStream): string =>
  (stream.take(CARD) ?? refuse('file-unreadable', 'The transport file is cut off in its headers.')).toString(
    'latin1',
  );

const expectCard = (stream: CardStream, prefix: string, what: string): string => {
  const text = card(stream);
  return text.startsWith(prefix) ? text : damaged(`its ${what} header is not where it belongs`);
};

/** Files that are taken for transport files, by their first bytes. */
const NOT_READ: readonly (readonly [RegExp, string])[] = [
  [/^$/, 'The file is empty.'],
  [/^HEADER RECORD\*{7}LIBV8 {3}/, 'This is a SAS transport file of version 8 or 9; only version 5 is read.'],
  [/^\*\*COMPRESSED\*\*/, 'This is a SAS CPORT file; only transport files of version 5 (XPORT) are read.'],
  [/^\s*</, 'This is a web page or XML file, not a SAS transport file.'],
  [/^PK/, 'This is a ZIP file, not a SAS transport file; unpack it first.'],
];

/** Reads the library header; anything that is no SAS transport file of version 5 is refused with what it looks like. */
export const readLibraryHeader = (stream: CardStream): void => {
  const text = stream.peek(CARD).toString('latin1');
  const known = NOT_READ.find(([pattern]) => pattern.test(text));
  if (known !== undefined) refuse('file-unsupported', known[1]);
  if (!text.startsWith(LIBRARY)) {
    refuse('file-unsupported', 'This is not a SAS transport file: it does not begin with a library header.');
  }
  for (let i = 0; i < 3; i += 1) card(stream);
};

const digits = (text: string, start: number, end: number, what: string): number => {
  const part = text.slice(start, end);
  return /^\d+$/.test(part) ? Number(part) : damaged(`${what} is not given`);
};

const field = (bytes: Buffer, start: number, length: number): string =>
  bytes.toString('latin1', start, start + length).replace(/[\0 ]+$/, '');

/** Layout of NAMESTR: SAS TS-140, "struct NAMESTR". */
const parseVariable = (bytes: Buffer): XptVariable => {
  const type = bytes.readInt16BE(0);
  const length = bytes.readInt16BE(4);
  if (type !== 1 && type !== 2) damaged('a variable is neither numeric nor character');
  if (length < 1 || (type === 1 && (length < 2 || length > 8)))
    damaged('a variable has an impossible length');
  return {
    name: field(bytes, 8, 8),
    label: field(bytes, 16, 40),
    numeric: type === 1,
    length,
    position: bytes.readInt32BE(84),
    format: field(bytes, 56, 8),
  };
};

const checkLayout = (variables: readonly XptVariable[]): number => {
  let end = 0;
  for (const variable of [...variables].sort((a, b) => a.position - b.position)) {
    if (variable.position !== end) damaged('its variables overlap or leave gaps');
    end += variable.length;
  }
  return end;
};

const readVariables = (stream: CardStream, size: number): readonly XptVariable[] => {
  const count = digits(expectCard(stream, NAMESTR, 'variable'), 54, 58, 'the number of variables');
  if (count === 0) damaged('it has no variables');
  const bytes =
    stream.take(Math.ceil((count * size) / CARD) * CARD) ??
    refuse('file-unreadable', 'The transport file is cut off among its variables.');
  const variables = Array.from({ length: count }, (_, i) =>
    parseVariable(bytes.subarray(i * size, (i + 1) * size)),
  );
  const names = columnNames(variables.map(({ name }) => name));
  return variables.map((variable, index) => ({ ...variable, name: names[index] ?? variable.name }));
};

/** Reads the headers of the next data set, up to its first observation. `first` is its MEMBER header. */
export const readMemberHeader = (stream: CardStream): XptMember => {
  const size = digits(expectCard(stream, MEMBER, 'data set'), 74, 78, 'the size of its variable records');
  // 136 on VAX/VMS, 140 elsewhere. Source: SAS TS-140, "Member header record".
  if (size !== 140 && size !== 136) damaged('its variable records have an unknown size');
  expectCard(stream, DESCRIPTOR, 'data set');
  const name = card(stream).slice(8, 16).trim();
  card(stream);
  const variables = readVariables(stream, size);
  const observationLength = checkLayout(variables);
  expectCard(stream, OBSERVATIONS, 'observation');
  return { name, variables, observationLength };
};
