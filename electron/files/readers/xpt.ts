import type { RawCell, SourceColumn } from '../../../shared/dataset/rawCell.ts';
import { refuse } from '../refused.ts';
import { type CardStream, createCardStream } from './cardStream.ts';
import { ibmFloat, sasMissingCode } from './ibmFloat.ts';
import { sasDateConversion } from './sasDate.ts';
import type { TableSink } from './tableSink.ts';
import { readLibraryHeader, readMemberHeader, type XptVariable } from './xptHeaders.ts';
import { readObservations } from './xptObservations.ts';
import { createXptText, type XptText } from './xptText.ts';

export const XPT_READER_VERSION = 'xpt5/1';

type CellReader = (observation: Buffer) => RawCell;

/** A numeric field may be 2 to 8 bytes long: the leading bytes of the float. */
const numberReader = ({ position, length, format }: XptVariable): CellReader => {
  const scratch = Buffer.alloc(8);
  const toDate = sasDateConversion(format);
  return (observation) => {
    observation.copy(scratch, 0, position, position + length);
    const [high, low] = [scratch.readUInt32BE(0), scratch.readUInt32BE(4)];
    const code = sasMissingCode(high, low);
    if (code !== undefined) return code === '.' ? null : { specialMissing: code };
    const value = ibmFloat(high, low);
    return toDate === undefined ? value : (toDate(value) ?? String(value));
  };
};

const cellReader = (variable: XptVariable, text: XptText): CellReader => {
  if (variable.numeric) return numberReader(variable);
  const end = variable.position + variable.length;
  return (observation) => text.decode(observation, variable.position, end);
};

const columnOf = ({ name, label, numeric, format }: XptVariable): SourceColumn => ({
  name,
  label,
  format,
  stored: numeric && sasDateConversion(format) === undefined ? 'number' : 'text',
});

const reportLatin1 = (text: XptText, sink: TableSink): void => {
  const cells = text.latin1Cells();
  if (cells === 0) return;
  sink.notice(
    'DQ-FILE-007',
    `${cells} cells are not UTF-8 and were read as ISO 8859-1 (Latin-1): check the letters with accents.`,
  );
};

const readMember = (stream: CardStream, sink: TableSink): void => {
  const member = readMemberHeader(stream);
  sink.table({ memberName: member.name, columns: member.variables.map(columnOf) });
  const text = createXptText();
  const readers = member.variables.map((variable) => cellReader(variable, text));
  let number = 0;
  readObservations(stream, member.observationLength, (observation) => {
    number += 1;
    sink.row(
      readers.map((read) => read(observation)),
      number,
    );
  });
  reportLatin1(text, sink);
};

const isAtEnd = (stream: CardStream): boolean => stream.peek(1).length === 0;

/**
 * Reads a SAS transport file of version 5, every data set in it, as a stream. Numbers are exact to the last bit of a
 * double; numeric variables with a SAS date format become ISO 8601 text; special missing values keep their code.
 * Refuses what is no such file or is cut off. Source: SAS Technical Support TS-140.
 */
export const readXpt = (chunks: Iterable<Uint8Array>, sink: TableSink): void => {
  const stream = createCardStream(chunks);
  readLibraryHeader(stream);
  if (isAtEnd(stream)) refuse('file-unsupported', 'The transport file holds no data set.');
  while (!isAtEnd(stream)) readMember(stream, sink);
};
