import { isIsoDtc } from '../isoDtc.ts';
import { type Hit, patternHits } from './hit.ts';

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH_NUMBER = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:19|20)\\d{2}';
const APART = '[\\s,.\\-/]{0,3}';

const kind = 'verbatim-date' as const;

/**
 * Complete calendar dates in a text: 2026-04-12, 12/04/2026, 04.12.26, 12 Apr 2026, April 12th, 2026, 12APR2026,
 * 2026年4月12日, 20260412. A year or a month alone names no day and is not among them.
 */
const FINDERS = [
  patternHits({
    kind,
    pattern: new RegExp(`(?<![\\d-])${YEAR}([-/.])${MONTH_NUMBER}\\1${DAY}(?!\\d)(?:T[\\d:.]+)?`, 'g'),
  }),
  patternHits({
    kind,
    pattern: /(?<![\d./-])\d{1,2}([-/.])\d{1,2}\1(?:(?:19|20)\d{2}|\d{2})(?![\d./-]*\d)/g,
    accepts: (text) => {
      const [a = 0, b = 0] = text.split(/[-/.]/).map(Number);
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      return low >= 1 && low <= 12 && high <= 31;
    },
  }),
  patternHits({
    kind,
    pattern: new RegExp(
      `(?<!\\d)${DAY}(?:st|nd|rd|th)?${APART}(?:of )?(?:${MONTH})${APART}${YEAR}(?!\\d)`,
      'gi',
    ),
  }),
  patternHits({
    kind,
    pattern: new RegExp(
      `(?<![a-z])(?:${MONTH})${APART}${DAY}(?:st|nd|rd|th)?[\\s,.\\-/]{1,3}${YEAR}(?!\\d)`,
      'gi',
    ),
  }),
  patternHits({ kind, pattern: /(?<!\d)(?:19|20)?\d{2}年\s?\d{1,2}月\s?\d{1,2}[日号]?/g }),
  patternHits({
    kind,
    pattern: /(?<![\d.])(?:19|20)\d{6}(?![\d.])/g,
    accepts: (text) => isIsoDtc(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`),
  }),
];

export const verbatimDates = (text: string): readonly Hit[] => FINDERS.flatMap((find) => find(text));
