import { isAscii, isUtf8 } from 'node:buffer';
import type { FoundEncoding } from '../textEncoding.ts';
import { createTextEvidence, type TellPlace, type TextEvidence } from '../textEvidence.ts';
import { unfinishedUtf8 } from '../utf8.ts';
import { type CardStream, createCardStream } from './cardStream.ts';
import { type FieldMemo, memoOfColumn } from './fieldMemo.ts';
import type { SourceChunks } from './sourceChunks.ts';
import { textEnd, type XptBlock, xptBlock } from './xptCells.ts';
import { readLibraryHeader, readMemberHeader, type XptMember } from './xptHeaders.ts';
import { readObservations } from './xptObservations.ts';
import type { XptVariable } from './xptVariables.ts';

/** A field that cuts a character at its end says nothing by that end, unless all that is not ASCII is one byte. */
const withoutCut = (cell: Buffer): Buffer => {
  const cut = unfinishedUtf8(cell);
  const whole = cell.subarray(0, cell.length - cut);
  return cut > 0 && isUtf8(whole) && (cut > 1 || !isAscii(whole)) ? whole : cell;
};

const hasHigh = (bytes: Buffer, start: number, end: number): boolean => {
  for (let at = start; at < end; at += 1) if ((bytes[at] ?? 0) >= 0x80) return true;
  return false;
};

const weighHeader = ({ name, variables }: XptMember, evidence: TextEvidence): void => {
  for (const text of [name, ...variables.flatMap((variable) => [variable.name, variable.label])]) {
    const bytes = withoutCut(Buffer.from(text, 'latin1'));
    if (!isAscii(bytes)) evidence.take(bytes, { offset: 0, line: 0 });
  }
};

/** A text variable, and which of its fields have been looked at. */
interface Field {
  readonly variable: XptVariable;
  readonly seen: FieldMemo<true>;
}

/** Hands on the text of each cell of one observation that is not ASCII and was not met before. */
const weighRow = (
  { bytes, view }: XptBlock,
  start: number,
  row: number,
  fields: readonly Field[],
  evidence: TextEvidence,
): void => {
  for (const { variable, seen } of fields) {
    const from = start + variable.position;
    if (seen.find(view, from) === true) continue;
    seen.keep(view, from, true);
    const end = textEnd(bytes, from, variable.length);
    if (!hasHigh(bytes, from, end)) continue;
    const cell = withoutCut(bytes.subarray(from, end));
    if (!isAscii(cell)) evidence.take(cell, { offset: 0, line: row, column: variable.name });
  }
};

const tellIn =
  (member: string): TellPlace =>
  ({ line, column }) =>
    line === 0 ? `the names and labels of ${member}` : `${column ?? ''} in row ${line} of ${member}`;

const surveyMember = (stream: CardStream, member: XptMember): FoundEncoding => {
  const evidence = createTextEvidence();
  weighHeader(member, evidence);
  const fields = member.variables
    .filter(({ numeric }) => !numeric)
    .map((variable, index) => ({ variable, seen: memoOfColumn<true>(variable.length, index) }));
  let row = 0;
  readObservations(stream, member, (bytes, start, count) => {
    const block = xptBlock(bytes);
    for (let i = 0; i < count; i += 1) {
      row += 1;
      weighRow(block, start + i * member.observationLength, row, fields, evidence);
    }
  });
  return evidence.decide(tellIn(member.name));
};

/**
 * What the text of each data set in the file is encoded in, by all of it: a transport file does not say. Goes through
 * the file once; memory does not grow with it.
 */
export const surveyEncodings = (chunks: SourceChunks): readonly FoundEncoding[] => {
  const stream = createCardStream(chunks);
  const found: FoundEncoding[] = [];
  try {
    const version = readLibraryHeader(stream);
    while (stream.peek(1).length > 0) {
      found.push(surveyMember(stream, readMemberHeader(stream, version)));
    }
  } finally {
    stream.close();
  }
  return found;
};
