import { inflateSync } from 'node:zlib';
import { readPages } from './pdfPages.ts';
import type { PdfDict, PdfValue } from './pdfValue.ts';
import { entryAt, isNamed, type PdfView, resolveArray, resolveDict } from './pdfView.ts';

/** What one code of a font means in Unicode, and how many hexadecimal digits a code has. */
interface FontText {
  readonly digits: 2 | 4;
  readonly meaning: ReadonlyMap<string, string>;
}

/** SECURITY: how much may be unpacked and mapped in all, whatever a file asks for. test/electron/pdf/pageText.test.ts */
const MAX_UNPACKED = 64 * 1024 * 1024;
const MAX_CODES = 200_000;

interface Budget {
  bytes: number;
  codes: number;
}

const streamText = (view: PdfView, value: PdfValue | undefined, budget: Budget): string => {
  const object = value?.kind === 'ref' ? view.objects.get(value.object) : undefined;
  if (object?.stream === undefined || budget.bytes <= 0) return '';
  const isPacked = isNamed(entryAt(view, object.value, 'Filter'), 'FlateDecode');
  try {
    const bytes = isPacked ? inflateSync(object.stream, { maxOutputLength: budget.bytes }) : object.stream;
    budget.bytes -= bytes.length;
    return Buffer.from(bytes).toString('latin1');
  } catch {
    budget.bytes = 0; // Damaged or too large: the text is not fully readable, so no more of it is read.
    return '';
  }
};

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** The parts of a ToUnicode map between "begin<kind>" and "end<kind>". */
const blocks = (text: string, kind: string): string[] =>
  text
    .split(`end${kind}`)
    .slice(0, -1)
    .map((part) => part.slice(part.lastIndexOf(`begin${kind}`)));

/** A ToUnicode map (ISO 32000-1 §9.10.3) as printToPDF writes it: single codes and plain ranges. */
const parseToUnicode = (text: string, budget: Budget): ReadonlyMap<string, string> => {
  const meaning = new Map<string, string>();
  const add = (code: string, to: string): void => {
    budget.codes -= 1;
    if (budget.codes >= 0) meaning.set(code, utf16(to));
  };
  const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
  for (const block of blocks(text, 'bfchar')) {
    for (const [, code = '', to = ''] of block.matchAll(
      /<([0-9A-Fa-f]{1,8})>\s*<((?:[0-9A-Fa-f]{4}){1,8})>/g,
    )) {
      add(code.toLowerCase(), to);
    }
  }
  const range = /<([0-9A-Fa-f]{1,4})>\s*<([0-9A-Fa-f]{1,4})>\s*<([0-9A-Fa-f]{4})>/g;
  for (const block of blocks(text, 'bfrange')) {
    for (const [, first = '', last = '', to = ''] of block.matchAll(range)) {
      const [start, end, target] = [first, last, to].map((digits) => Number.parseInt(digits, 16));
      const count = Math.min((end ?? 0) - (start ?? 0) + 1, budget.codes);
      for (let step = 0; step < count; step += 1) {
        add(hex((start ?? 0) + step, first.length), hex(((target ?? 0) + step) & 0xffff, 4));
      }
    }
  }
  return meaning;
};

type FontReader = (value: PdfValue) => FontText;

/** Reads each font object once, however many pages use it. */
const fontReader = (view: PdfView, budget: Budget): FontReader => {
  const known = new Map<number, FontText>();
  return (value) => {
    const cached = value.kind === 'ref' ? known.get(value.object) : undefined;
    if (cached !== undefined) return cached;
    const font = resolveDict(view, value);
    const meaning = parseToUnicode(streamText(view, font?.entries.get('ToUnicode'), budget), budget);
    const read: FontText = { digits: isNamed(font?.entries.get('Subtype'), 'Type0') ? 4 : 2, meaning };
    if (value.kind === 'ref') known.set(value.object, read);
    return read;
  };
};

const decode = (font: FontText | undefined, hex: string): string => {
  if (font === undefined) return '';
  const codes = hex.toLowerCase().match(new RegExp(`.{${font.digits}}`, 'g')) ?? [];
  return codes.map((code) => font.meaning.get(code) ?? '').join('');
};

const OPERATIONS = /\/([^\s/<>[\]()]{1,64})\s{1,4}[-\d.]{1,16}\s{1,4}Tf|<([0-9A-Fa-f]+)>\s{0,4}Tj/g;

const pageText = (view: PdfView, page: PdfDict, budget: Budget, readFont: FontReader): string => {
  const contents = page.entries.get('Contents');
  const streams = resolveArray(view, contents)?.items ?? (contents === undefined ? [] : [contents]);
  const fonts = resolveDict(view, entryAt(view, page.entries.get('Resources'), 'Font'))?.entries;
  let font: FontText | undefined;
  const text: string[] = [];
  const drawn = streams.map((each) => streamText(view, each, budget)).join('\n');
  for (const [, name, hex] of drawn.matchAll(OPERATIONS)) {
    const named = name === undefined ? undefined : fonts?.get(name);
    if (name !== undefined) font = named && readFont(named);
    else text.push(decode(font, hex ?? ''));
  }
  return text.join('');
};

/**
 * The text of each page in drawing order, without the spaces that only the layout makes. It understands what
 * printToPDF writes (hexadecimal codes with ToUnicode) and leaves out anything else: good for finding a text,
 * not for proving its absence.
 */
export const readPageTexts = (view: PdfView): readonly string[] => {
  const budget: Budget = { bytes: MAX_UNPACKED, codes: MAX_CODES };
  const readFont = fontReader(view, budget);
  return (readPages(view) ?? []).map((page) => pageText(view, page.dict, budget, readFont));
};
