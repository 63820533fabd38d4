import { isIsoDtc } from '../isoDtc.ts';
import { isDateVariable } from '../variables.ts';
import { labTestCode } from './labTestNames.ts';
import type { DateOrder, TableMapping } from './mapping.ts';
import { parseSenderDate } from './senderDate.ts';
import type { TableClues } from './tablePlan.ts';

type Pairs = readonly TableMapping['columns'][number][];

/** Different texts of a column in the first rows. */
const seen = ({ columns, firstRows }: TableClues, source: string): readonly string[] => {
  const index = columns.findIndex(({ name }) => name === source);
  const texts = firstRows.map((row) => row[index]).filter((cell) => typeof cell === 'string');
  return [...new Set(texts.map((text) => text.trimEnd()).filter((text) => text.trim() !== ''))];
};

const YES_NO: { readonly [text: string]: string } = {
  YES: 'Y',
  NO: 'N',
  是: 'Y',
  否: 'N',
  TRUE: 'Y',
  FALSE: 'N',
};
const SEX: { readonly [text: string]: string } = {
  MALE: 'M',
  FEMALE: 'F',
  MAN: 'M',
  WOMAN: 'F',
  男: 'M',
  女: 'F',
};

/** CTCAE grades as people write them: "Grade 3", "G3", "3级", "III". Source: CTCAE v5.0, "Grades". */
const gradeOf = (text: string): string | undefined => {
  const digit = /^(?:CTCAE\s*)?(?:GRADE|GR\.?|G)?\s*([1-5])\s*(?:级|度)?$/i.exec(text.trim())?.[1];
  const roman = ['I', 'II', 'III', 'IV', 'V'].indexOf(
    text
      .trim()
      .replace(/\s*(?:级|度)$/, '')
      .toUpperCase(),
  );
  return digit ?? (roman >= 0 ? String(roman + 1) : undefined);
};

const codeFor = (domain: string, target: string, text: string): string | undefined => {
  const upper = text.trim().toUpperCase();
  if (target === 'AESER' || target === 'DTHFL') return YES_NO[upper];
  if (target === 'SEX') return SEX[upper];
  if (target === 'AETOXGR') return gradeOf(text);
  return target === `${domain}TESTCD` && domain === 'LB' ? labTestCode(text) : undefined;
};

/** Codes of the sender that stand for others, as far as they are seen in the first rows. */
export const suggestValues = (clues: TableClues, domain: string, pairs: Pairs): TableMapping['values'] =>
  pairs.flatMap(({ source, target }) =>
    seen(clues, source).flatMap((from) => {
      const to = codeFor(domain, target, from);
      return to === undefined || to === from ? [] : [{ target, from, to }];
    }),
  );

const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

/** The one order in which all texts are dates; undefined when several are possible, which only the sender can tell. */
const onlyOrder = (texts: readonly string[]): DateOrder | undefined => {
  const fitting = ORDERS.filter((order) => texts.every((text) => parseSenderDate(text, order) !== undefined));
  if (fitting.length === 1) return fitting[0];
  // With months in letters every order reads the same.
  const readings = fitting.map((order) => texts.map((text) => parseSenderDate(text, order)).join('\n'));
  return new Set(readings).size === 1 ? fitting[0] : undefined;
};

/** How dates are written, where the first rows leave no doubt. */
export const suggestDates = (clues: TableClues, domain: string, pairs: Pairs): TableMapping['dates'] =>
  pairs
    .filter(({ target }) => isDateVariable(domain, target))
    .flatMap(({ source, target }) => {
      const texts = seen(clues, source);
      if (texts.length === 0 || texts.every(isIsoDtc)) return [];
      const order = onlyOrder(texts);
      return order === undefined ? [] : [{ target, order }];
    });
