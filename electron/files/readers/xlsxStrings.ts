import { refuse } from '../refused.ts';
import type { XmlHandlers } from '../xmlEvents.ts';

// SECURITY: shared texts are the one thing of a workbook that is held in memory. test/files/badSpreadsheets.test.ts
export const STRING_LIMITS = {
  /** Letters of one cell. Source: Excel specifications and limits, "Total number of characters that a cell can contain". */
  cell: 32_767,
  /** Letters of all shared texts. */
  shared: 128 * 2 ** 20,
  sharedTexts: 4_000_000,
} as const;

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** Control characters are written _x000D_. Source: ECMA-376 part 1, section 22.9.2.19 (ST_Xstring). */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(ESCAPE, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** The text of a cell. `place` names it in refusals. */
export const cellText = (raw: string, place: string): string => {
  if (raw.length > STRING_LIMITS.cell * 7) refuseLong(place);
  const text = unescaped(raw);
  if (text.length > STRING_LIMITS.cell) refuseLong(place);
  if (text.includes('\0') || !text.isWellFormed()) {
    refuse('file-unreadable', `${place} holds a NUL or half a letter.`);
  }
  return text;
};

const refuseLong = (place: string): never =>
  refuse('too-large', `${place} holds more than ${STRING_LIMITS.cell} letters, which no cell of Excel can.`);

/** Joins the runs of a rich text; phonetic hints (rPh) are no part of it. Feed it the elements of <si> or <is>. */
export const createRichText = () => {
  let [text, inText, inPhonetic] = ['', false, false];
  return {
    open: (name: string): void => {
      if (name === 'rPh') inPhonetic = true;
      else if (name === 't') inText = !inPhonetic;
    },
    text: (more: string): void => {
      if (inText) text += more;
    },
    close: (name: string): void => {
      if (name === 'rPh') inPhonetic = false;
      else if (name === 't') inText = false;
    },
    take: (): string => {
      const taken = text;
      text = '';
      return taken;
    },
  };
};

/** Takes the shared texts of a workbook into `strings`, in their order. */
export const sharedStringsInto = (strings: string[]): XmlHandlers => {
  const rich = createRichText();
  let letters = 0;
  return {
    open: rich.open,
    text: rich.text,
    close: (name) => {
      rich.close(name);
      if (name !== 'si') return;
      const text = cellText(rich.take(), `Shared text ${strings.length + 1} of the workbook`);
      letters += text.length;
      if (letters > STRING_LIMITS.shared)
        refuse('too-large', 'The workbook holds more text than can be read.');
      strings.push(text);
    },
  };
};
