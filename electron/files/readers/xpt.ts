import type { RawCell, SourceColumn } from '../../../shared/dataset/rawCell.ts';
import { refuse } from '../refused.ts';
import { describeEncoding, type FoundEncoding } from '../textEncoding.ts';
import { type CardStream, createCardStream } from './cardStream.ts';
import { columnNames } from './columnNames.ts';
import { sasDateConversion } from './sasDate.ts';
import type { SourceChunks } from './sourceChunks.ts';
import type { TableSink } from './tableSink.ts';
import { createCellReader, xptBlock } from './xptCells.ts';
import { readLibraryHeader, readMemberHeader, type XptMember } from './xptHeaders.ts';
import { readObservations } from './xptObservations.ts';
import { surveyEncodings } from './xptSurvey.ts';
import { createXptText, type XptText } from './xptText.ts';
import type { XptVariable } from './xptVariables.ts';

export const XPT_READER_VERSION = 'xpt/2';

const NOT_ASCII = /[\x80-\xff]/;

const columnOf = ({ name, label, numeric, format, informat }: XptVariable): SourceColumn => ({
  name,
  label,
  format,
  stored: numeric && sasDateConversion(format) === undefined ? 'number' : 'text',
  ...(informat === '' ? {} : { informat }),
});

/** The data set with its names and labels in letters (headers are read as one character for each byte), and its names made usable. */
const withLetters = (member: XptMember, letters: () => XptText): XptMember => {
  const decode = (bytes: string): string =>
    NOT_ASCII.test(bytes)
      ? letters().decode(Buffer.from(bytes, 'latin1'), { variable: 'a name or label', row: 0 })
      : bytes;
  const names = columnNames(member.variables.map(({ name }) => decode(name)));
  return {
    ...member,
    name: decode(member.name),
    variables: member.variables.map((variable, index) => ({
      ...variable,
      name: names[index] ?? '',
      label: decode(variable.label),
    })),
  };
};

const notices = (
  sink: TableSink,
  encoding: FoundEncoding | undefined,
  noDates: number,
  cutCells: number,
): void => {
  if (encoding !== undefined && encoding.certainty !== 'certain') {
    const doubt = encoding.certainty === 'uncertain' ? ', though it could be another encoding as well' : '';
    sink.notice(
      'DQ-FILE-008',
      `A transport file does not say how its text is encoded; it was read as ${encoding.encoding}${doubt}. Check letters with accents and Chinese characters.`,
    );
  }
  if (noDates > 0) {
    sink.notice(
      'DQ-FILE-011',
      `${noDates} numbers in date variables are no date between the years 1 and 9999, or no time of a day; they were left as numbers.`,
    );
  }
  if (cutCells > 0) {
    sink.notice(
      'DQ-FILE-012',
      `${cutCells} cells end in the middle of a character: the text was cut where the file was made, and the rest is not in it.`,
    );
  }
};

/** Reads the rows of a data set; gives how many numbers in its date variables are no date. */
const readRows = (stream: CardStream, member: XptMember, letters: () => XptText, sink: TableSink): number => {
  const { variables, observationLength } = member;
  let [row, noDates] = [0, 0];
  const noDate = (): void => {
    noDates += 1;
  };
  const readers = variables.map((variable, index) => createCellReader(variable, index, letters, noDate));
  readObservations(stream, member, (bytes, start, count) => {
    const block = xptBlock(bytes.subarray(start, start + count * observationLength));
    for (let at = 0; at < block.bytes.length; at += observationLength) {
      row += 1;
      const cells: RawCell[] = [];
      for (const read of readers) cells.push(read(block, at, row));
      sink.row(cells, row);
    }
  });
  return noDates;
};

/** Reads one data set; gives the encoding of its text where it is not ASCII throughout. */
const readMember = (
  stream: CardStream,
  member: XptMember,
  encodingOf: () => FoundEncoding,
  sink: TableSink,
): FoundEncoding | undefined => {
  let encoding: FoundEncoding | undefined;
  let text: XptText | undefined;
  const letters = (): XptText => {
    encoding ??= encodingOf();
    text ??= createXptText(encoding.encoding);
    return text;
  };
  const lettered = withLetters(member, letters);
  sink.table({ memberName: lettered.name, columns: lettered.variables.map(columnOf) });
  const noDates = readRows(stream, lettered, letters, sink);
  notices(sink, encoding, noDates, text?.cutCells() ?? 0);
  return encoding;
};

/**
 * Reads a SAS transport file of version 5, 8 or 9, every data set in it, as a stream. Numbers are exact to the last bit
 * of a double; numeric variables with a SAS date format become ISO 8601 text; special missing values keep their code.
 * The file is gone through once more when its text is not ASCII throughout, to tell how it is encoded. Refuses what is
 * no such file, is cut off, or has another number of rows than it states. Gives the encoding, for people. Sources: SAS
 * Technical Support TS-140; SAS, "Record Layout of a SAS Version 8 or 9 Data Set in SAS Transport Format".
 */
export const readXpt = (chunks: SourceChunks, sink: TableSink): string => {
  const stream = createCardStream(chunks);
  const used = new Set<string>();
  let survey: readonly FoundEncoding[] | undefined;
  try {
    const version = readLibraryHeader(stream);
    if (stream.peek(1).length === 0) refuse('file-unsupported', 'The transport file holds no data set.');
    for (let index = 0; stream.peek(1).length > 0; index += 1) {
      const member = readMemberHeader(stream, version);
      const encodingOf = (): FoundEncoding => {
        survey ??= surveyEncodings(chunks);
        return survey[index] ?? refuse('file-unreadable', 'The file changed while it was being read.');
      };
      const encoding = readMember(stream, member, encodingOf, sink);
      if (encoding !== undefined) used.add(describeEncoding(encoding));
    }
  } finally {
    stream.close();
  }
  return used.size === 0 ? 'utf-8' : [...used].join(', ');
};
