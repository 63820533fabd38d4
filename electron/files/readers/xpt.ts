import type { RawCell, SourceColumn } from '../../../shared/dataset/rawCell.ts';
import { refuse } from '../refused.ts';
import { describeEncoding, type FoundEncoding } from '../textEncoding.ts';
import { type CardStream, createCardStream } from './cardStream.ts';
import { columnNames } from './columnNames.ts';
import { sasDateConversion } from './sasDate.ts';
import type { SourceChunks } from './sourceChunks.ts';
import type { TableSink } from './tableSink.ts';
import { createCellReader, type TextSource, xptBlock } from './xptCells.ts';
import { readLibraryHeader, readMemberHeader, type XptMember } from './xptHeaders.ts';
import { readObservations } from './xptObservations.ts';
import { surveyEncodings } from './xptSurvey.ts';
import { createXptText, type XptText } from './xptText.ts';
import type { XptVariable } from './xptVariables.ts';

export const XPT_READER_VERSION = 'xpt/2';

const NOT_ASCII = /[\x80-\xff]/;

const textsOf = ({ name, variables }: XptMember): readonly string[] => [
  name,
  ...variables.flatMap((variable) => [variable.name, variable.label]),
];

/** The letters of a text of the headers, which was read as one character for each byte. */
const decodeHeaderText = (text: XptText | undefined, bytes: string): string =>
  text === undefined || !NOT_ASCII.test(bytes)
    ? bytes
    : text.decode(Buffer.from(bytes, 'latin1'), { variable: 'a name or label', row: 0 });

const columnOf = ({ name, label, numeric, format, informat }: XptVariable): SourceColumn => ({
  name,
  label,
  format,
  stored: numeric && sasDateConversion(format) === undefined ? 'number' : 'text',
  ...(informat === '' ? {} : { informat }),
});

/** The data set with its names and labels in letters, and its names made usable. */
const withLetters = (member: XptMember, text: XptText | undefined): XptMember => {
  const letters = (bytes: string): string => decodeHeaderText(text, bytes);
  const names = columnNames(member.variables.map(({ name }) => letters(name)));
  return {
    ...member,
    name: letters(member.name),
    variables: member.variables.map((variable, index) => ({
      ...variable,
      name: names[index] ?? '',
      label: letters(variable.label),
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

/** Reads one data set; gives the encoding of its text where it is not ASCII throughout. */
const readMember = (
  stream: CardStream,
  member: XptMember,
  encodingOf: () => FoundEncoding,
  sink: TableSink,
): FoundEncoding | undefined => {
  const source: TextSource = { text: undefined, waits: false };
  let encoding: FoundEncoding | undefined;
  const decide = (): void => {
    encoding = encodingOf();
    source.text = createXptText(encoding.encoding);
    source.waits = false;
  };
  if (textsOf(member).some((text) => NOT_ASCII.test(text))) decide();
  const { name, variables, observationLength } = withLetters(member, source.text);
  sink.table({ memberName: name, columns: variables.map(columnOf) });
  let [row, noDates] = [0, 0];
  const readers = variables.map((variable, index) =>
    createCellReader(variable, index, source, () => {
      noDates += 1;
    }),
  );
  readObservations(stream, member, (bytes, start, count) => {
    const block = xptBlock(bytes.subarray(start, start + count * observationLength));
    for (let at = 0; at < block.bytes.length; ) {
      const cells: RawCell[] = [];
      const before = noDates;
      for (const read of readers) cells.push(read(block, at, row + 1));
      if (source.waits) {
        noDates = before;
        decide();
        continue;
      }
      at += observationLength;
      row += 1;
      sink.row(cells, row);
    }
  });
  notices(sink, encoding, noDates, source.text?.cutCells() ?? 0);
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
