import { refuse } from '../refused.ts';
import { CARD, type CardStream } from './cardStream.ts';
import { readLabels } from './xptLabels.ts';
import { checkLayout, readVariables, type XptVariable } from './xptVariables.ts';

/**
 * 5: names of 8 and labels of 40 bytes. 8: names of 32, labels of 256 and formats of 32 bytes, as SAS 8 and 9 write.
 * Sources: SAS Technical Support TS-140, and "Record Layout of a SAS Version 8 or 9 Data Set in SAS Transport Format".
 */
export type XptVersion = 5 | 8;

export interface XptMember {
  /** Each byte one character: which letters they are is told from all text of the data set. */
  readonly name: string;
  readonly variables: readonly XptVariable[];
  /** Bytes of one observation. */
  readonly observationLength: number;
  /** Observations that the header states; undefined where it does not. */
  readonly stated: number | undefined;
  /** How the header of a data set that follows begins. */
  readonly nextMember: string;
}

const header = (name: string): string => `HEADER RECORD*******${name.padEnd(8)}HEADER RECORD!!!!!!!`;

interface Headers {
  readonly library: string;
  readonly member: string;
  readonly descriptor: string;
  readonly variables: string;
  readonly observations: string;
  /** Bytes of the name of a data set. */
  readonly nameSize: number;
}

const HEADERS: { readonly [version in XptVersion]: Headers } = {
  5: {
    library: header('LIBRARY'),
    member: header('MEMBER'),
    descriptor: header('DSCRPTR'),
    variables: header('NAMESTR'),
    observations: header('OBS'),
    nameSize: 8,
  },
  8: {
    library: header('LIBV8'),
    member: header('MEMBV8'),
    descriptor: header('DSCPTV8'),
    variables: header('NAMSTV8'),
    observations: header('OBSV8'),
    nameSize: 32,
  },
};

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
  [/^\*\*COMPRESSED\*\*/, 'This is a SAS CPORT file; only transport files of the XPORT kind are read.'],
  [/^\0{12}\xc2\xea\x81\x60/, 'This is a SAS data set (.sas7bdat); have it sent as a transport file.'],
  [/^\s*</, 'This is a web page or XML file, not a SAS transport file.'],
  [/^PK/, 'This is a ZIP file, not a SAS transport file; unpack it first.'],
];

/** Reads the library header; anything that is no SAS transport file is refused with what it looks like. */
export const readLibraryHeader = (stream: CardStream): XptVersion => {
  const text = stream.peek(CARD).toString('latin1');
  const known = NOT_READ.find(([pattern]) => pattern.test(text));
  if (known !== undefined) refuse('file-unsupported', known[1]);
  const isV8 = text.startsWith(HEADERS[8].library);
  if (!isV8 && !text.startsWith(HEADERS[5].library)) {
    refuse('file-unsupported', 'This is not a SAS transport file: it does not begin with a library header.');
  }
  for (let i = 0; i < 3; i += 1) card(stream);
  return isV8 ? 8 : 5;
};

const digits = (text: string, start: number, end: number, what: string): number => {
  const part = text.slice(start, end).trim();
  return /^\d+$/.test(part) ? Number(part) : damaged(`${what} is not given`);
};

const LABELS = /^HEADER RECORD\*{7}LABELV([89]) {1}HEADER RECORD!{7}(.*)$/;

/** Labels and formats that are too long for the record of their variable stand behind all of these records. */
const withLabels = (stream: CardStream, variables: readonly XptVariable[]): readonly XptVariable[] => {
  const match = LABELS.exec(stream.peek(CARD).toString('latin1'));
  if (match === null) return variables;
  card(stream);
  const count = digits(match[2] ?? '', 0, CARD, 'the number of its long labels');
  return readLabels(stream, variables, { count, hasFormats: match[1] === '9' });
};

const COUNT_START = 48;
const COUNT_END = 63;

/**
 * How many observations follow. SAS writes the number with blanks before it; other programs write noughts throughout,
 * which state nothing.
 */
const statedCount = (text: string): number | undefined => {
  const part = text.slice(COUNT_START, COUNT_END);
  return /^0+$/.test(part) || part.trim() === ''
    ? undefined
    : digits(part, 0, part.length, 'the number of its rows');
};

/** Reads the headers of the next data set, up to its first observation. */
export const readMemberHeader = (stream: CardStream, version: XptVersion): XptMember => {
  const headers = HEADERS[version];
  const first = expectCard(stream, headers.member, 'data set');
  const size = digits(first, 74, 78, 'the size of its variable records');
  // 136 on VAX/VMS, 140 elsewhere; SAS 8 and 9 need all 140. Source: SAS TS-140, "Member header record".
  if (size !== 140 && !(size === 136 && version === 5)) damaged('its variable records have an unknown size');
  expectCard(stream, headers.descriptor, 'data set');
  const name = card(stream)
    .slice(8, 8 + headers.nameSize)
    .replace(/[\0 ]+$/, '');
  card(stream);
  const count = digits(expectCard(stream, headers.variables, 'variable'), 52, 58, 'the number of variables');
  const short = readVariables(stream, { count, size, version });
  const variables = version === 8 ? withLabels(stream, short) : short;
  const observationLength = checkLayout(variables);
  const last = expectCard(stream, headers.observations, 'observation');
  const stated = version === 8 ? statedCount(last) : undefined;
  return { name, variables, observationLength, stated, nextMember: headers.member };
};
