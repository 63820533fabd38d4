import { type Hit, patternHits } from './hit.ts';

const kind = 'phone' as const;

/** An extension belongs to its number: "-801", " ext. 801", "转801". */
const EXTENSION = '(?:\\s?(?:-|x|ext\\.?|extension|转|分机)\\s?\\d{1,6})?';

/** Words that say that digits are a number to call or to write to. */
const CALL =
  '(?:telephone|telefon|phone|mobile|cell(?:phone)?|fax|whatsapp|wechat|tel|ph|qq|微信|电话|電話|手机|手機|座机|传真|联系方式|联系号码)';

/**
 * Telephone numbers: mobile and land line of China, any number with a country code, numbers of North America, and
 * whatever is said to be one. Sources: ITU-T E.164 (7 to 15 digits); MIIT numbering plan of mobile networks (1[3-9]);
 * NANP (area and exchange 2–9).
 */
const FINDERS = [
  patternHits({
    kind,
    pattern: new RegExp(
      `(?<![\\w.])(?:(?:\\+|00)?86[-\\s]?)?1[3-9]\\d[-\\s]?\\d{4}[-\\s]?\\d{4}(?![\\d.]*\\d)${EXTENSION}`,
      'gi',
    ),
  }),
  patternHits({
    kind,
    pattern: new RegExp(
      `(?<![\\w.-])(?:0[1-9]\\d{1,2}[-\\s]|\\(0[1-9]\\d{1,2}\\)\\s?)\\d{7,8}(?!\\d)${EXTENSION}(?![-\\w]*\\d)`,
      'gi',
    ),
  }),
  patternHits({
    kind,
    pattern: /(?<![\w.])(?:\+|00\s?(?=[1-9]\d{0,2}[\s()-]))\d{1,3}(?:[\s().-]{0,2}\d){6,13}(?!\d)/g,
    accepts: (text) => text.replace(/\D/g, '').length >= 9,
  }),
  patternHits({
    kind,
    pattern: new RegExp(
      `(?<![\\w-])(?:1[-.\\s])?(?:\\([2-9]\\d{2}\\)\\s?|[2-9]\\d{2}[-.])[2-9]\\d{2}[-.\\s]\\d{4}(?!\\d)${EXTENSION}(?![\\w-])`,
      'gi',
    ),
  }),
  patternHits({
    kind,
    pattern: new RegExp(
      `(?<![A-Za-z])${CALL}\\s?(?:numbers?|nos?\\.?|号码?|號碼?)?\\s?(?:is|为|是)?\\s?[:#]?\\s?(?<hit>[+(]?\\d(?:[\\s().-]{0,2}\\d){5,14})(?!\\d)`,
      'gi',
    ),
  }),
  patternHits({
    kind,
    pattern: /(?:微信|wechat|weixin)\s?(?:号|號|id)?\s?[:为是]\s?(?<hit>[a-z][\w-]{5,19})/gi,
  }),
];

/** What looks like a number under which a person is reached. */
export const phoneHits = (text: string): readonly Hit[] => FINDERS.flatMap((find) => find(text));
