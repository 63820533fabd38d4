import { refuse } from '../refused.ts';
import { CARD, type CardStream } from './cardStream.ts';
import type { XptVariable } from './xptVariables.ts';

export interface LabelSection {
  readonly count: number;
  /** Version 9 of the section has formats and informats too. */
  readonly hasFormats: boolean;
}

const damaged = (what: string): never => refuse('file-unreadable', `The transport file is damaged: ${what}.`);

const take = (stream: CardStream, size: number): Buffer =>
  stream.take(size) ?? refuse('file-unreadable', 'The transport file is cut off among its long labels.');

interface Entry {
  readonly index: number;
  /** Name, label, format, informat. */
  readonly texts: readonly string[];
}

const readEntry = (stream: CardStream, hasFormats: boolean): Entry => {
  const lengthCount = hasFormats ? 4 : 2;
  const head = take(stream, 2 + 2 * lengthCount);
  const index = head.readUInt16BE(0) - 1;
  const lengths = Array.from({ length: lengthCount }, (_, i) => head.readUInt16BE(2 + 2 * i));
  const texts: string[] = [];
  for (const length of lengths)
    texts.push(
      take(stream, length)
        .toString('latin1')
        .replace(/[\0 ]+$/, ''),
    );
  return { index, texts };
};

/**
 * Reads the section of labels longer than 40 bytes and formats longer than 8 and gives the variables with them. Source:
 * SAS, "Record Layout of a SAS Version 8 or 9 Data Set in SAS Transport Format", items 7 and 8 (LABELV8, LABELV9).
 */
export const readLabels = (
  stream: CardStream,
  variables: readonly XptVariable[],
  { count, hasFormats }: LabelSection,
): readonly XptVariable[] => {
  if (count > variables.length) damaged('it has more long labels than variables');
  const start = stream.offset();
  const found = [...variables];
  for (let i = 0; i < count; i += 1) {
    const { index, texts } = readEntry(stream, hasFormats);
    const [name = '', label = '', format = '', informat = ''] = texts;
    const variable = found[index];
    if (variable === undefined || variable.name.toUpperCase() !== name.toUpperCase()) {
      return damaged('a long label belongs to no variable');
    }
    found[index] = {
      ...variable,
      label: label === '' ? variable.label : label,
      format: format === '' ? variable.format : format,
      informat: informat === '' ? variable.informat : informat,
    };
  }
  const over = (stream.offset() - start) % CARD;
  if (over > 0) take(stream, CARD - over);
  return found;
};
