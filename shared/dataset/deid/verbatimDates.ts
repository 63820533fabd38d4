import { isIsoDtc } from '../isoDtc.ts';
import { type Hit, inOrder, patternHits } from './hit.ts';
import { seenIn } from './plainText.ts';

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH_NUMBER = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:19|20)\\d{2}';
/** Month names that are no other word (may, march) and no abbreviation of medicine (Dec., Oct., Mar.) when alone. */
const PLAIN_MONTH = 'january|february|april|june|july|august|sept(?:ember)?|october|november|december';
const PLAIN_SHORT_MONTH = `${PLAIN_MONTH}|jan|feb|apr|jun|jul|aug|sep|nov`;
const APART = '[\\s,.\\-/]{0,3}';

const kind = 'verbatim-date' as const;

const word = (pattern: string) => patternHits({ kind, pattern: new RegExp(pattern, 'gi') });

/** Day, month in letters and year; with a year of two digits "1 may 10" may be a dose, so that May takes a sign there. */
const LETTERS = [
  word(`(?<!\\d)${DAY}(?:st|nd|rd|th)?${APART}(?:of )?(?:${MONTH})${APART}${YEAR}(?!\\d)`),
  word(`(?<![a-z])(?:${MONTH})${APART}${DAY}(?:st|nd|rd|th)?[\\s,.\\-/]{1,3}${YEAR}(?!\\d)`),
  word(
    `(?<!\\d)${DAY}(?:([-/.]?)(?:${MONTH})\\1|\\s(?!may)(?:${MONTH})\\s)['’]?\\d{2}(?![\\d:%])(?!\\s?[munp]?[gl]\\b)`,
  ),
  word(`(?<![a-z])(?:${MONTH})([-/.])${DAY}\\1['’]?\\d{2}(?!\\d)`),
  word(`(?<![\\d.])${DAY}(?:st|nd|rd|th)?[-\\s]?(?:of )?(?:${PLAIN_SHORT_MONTH})(?![a-z])`),
  word(`(?<![a-z])(?:${PLAIN_MONTH})\\s${DAY}(?:st|nd|rd|th)?(?![\\w%.]*\\d)(?!\\s?[munp]?[gl]\\b)`),
];

/** With the years of the Republic of China (民国115年), with digits in characters (二〇二六年), and without a year. */
const CHINESE = [
  word('(?<!\\d)(?:\\d{2,4}\\s?年\\s?)?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?[日号號]'),
  word('(?<!\\d)\\d{2,4}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}(?!\\d)'),
  word(
    '(?:[〇○零一二三四五六七八九]{2,4}年)?[一二三四五六七八九十]{1,2}月[一二三四五六七八九十廿]{1,3}[日号號]',
  ),
];

/**
 * Calendar days in a text: 2026-04-12, 12/04/2026, 04.12.26, 12 Apr 2026, April 12th, 2026, 12APR26, 2026年4月12日,
 * 20260412, and without their year 12 April and 4月12日. A year or a month alone names no day and is not among them.
 * Source: 45 CFR 164.514(b)(2)(i)(C), "all elements of dates (except year)".
 */
const FINDERS = [
  word(`(?<![\\d-])${YEAR}\\s?([-/.])\\s?${MONTH_NUMBER}\\s?\\1\\s?${DAY}(?!\\d)(?:T[\\d:.]+)?`),
  patternHits({
    kind,
    pattern: /(?<![\d./-])(?<!\d\s)\d{1,2}([-/.\s])\d{1,2}\1(?:(?:19|20)\d{2}|(?<!\s)\d{2})(?![\d./-]*\d)/g,
    accepts: (text) => {
      const [a = 0, b = 0] = text.split(/[-/.\s]/).map(Number);
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      return low >= 1 && low <= 12 && high <= 31;
    },
  }),
  ...LETTERS,
  ...CHINESE,
  patternHits({
    kind,
    pattern: /(?<![\d.])(?:19|20)\d{6}(?:\d{4}|\d{6})?(?![\d.])/g,
    accepts: (text) => isIsoDtc(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`),
  }),
];

/** The days in a text that is in plain letters already (plainText.ts), no two over one another. */
export const datesIn = (text: string): readonly Hit[] => {
  const hits = FINDERS.flatMap((find) => find(text));
  return hits.length < 2 ? hits : inOrder(hits);
};

/** The days in a text as it is. */
export const verbatimDates = (text: string): readonly Hit[] => seenIn(text, datesIn);
