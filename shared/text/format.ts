import { parseIsoDate } from '../kernel/isoDate.ts';
import type { Language } from './text.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const SUPERSCRIPTS: { readonly [sign: string]: string } = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};
const SPACE = { en: ' ', 'zh-CN': '' } as const;
const MINUS = '−';

/** 14 Aug 2026 or 2026年8月14日; anything that is not a complete date (partial, empty) stays as it came. */
export const formatDate = (language: Language, text: string): string => {
  const date = parseIsoDate(text);
  if (date === undefined) return text;
  const [year = '', month = '', day = ''] = date.split('-');
  const name = MONTHS[Number(month) - 1] ?? month;
  return language === 'en' ? `${Number(day)} ${name} ${year}` : `${year}年${Number(month)}月${Number(day)}日`;
};

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?Z$/;

/** 14 Aug 2026, 09:30:05 UTC: an instant of the record. What is not a UTC instant stays as it came. */
export const formatInstant = (language: Language, text: string): string => {
  const match = INSTANT.exec(text);
  if (match === null) return text;
  const [, date = '', minutes = '', seconds] = match;
  const time = seconds === undefined ? minutes : `${minutes}:${seconds}`;
  return language === 'en'
    ? `${formatDate('en', date)}, ${time} UTC`
    : `${formatDate('zh-CN', date)} ${time} UTC`;
};

const COLLECTED = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?([+-]\d{2}:?\d{2})?$/;

/** 3 Jun 2026, 10:19: a collected date with time; without a zone, because none was collected. */
export const formatCollected = (language: Language, text: string): string => {
  const match = COLLECTED.exec(text);
  if (match === null) return text;
  const [, date = '', minutes = '', zone] = match;
  const time = zone === undefined ? minutes : `${minutes} ${zone}`;
  return language === 'en' ? `${formatDate('en', date)}, ${time}` : `${formatDate('zh-CN', date)} ${time}`;
};

/** From here on, and below, a dose reads better as a power of ten: cells or copies, not milligrams. */
const LARGE_DOSE = 1e5;
const SMALL_DOSE = 1e-3;

/** A dose as it is written: 25000000 → 2.5 and a power of 7; 25 → 25 without a power. */
export const splitDose = (dose: number): { readonly mantissa: string; readonly exponent: number | null } => {
  if (!(dose > 0) || !Number.isFinite(dose) || (dose >= SMALL_DOSE && dose < LARGE_DOSE)) {
    return { mantissa: String(dose), exponent: null };
  }
  const [mantissa = '', exponent = '0'] = dose.toExponential().split('e');
  return { mantissa, exponent: Number(exponent) };
};

const superscript = (value: number): string =>
  [...String(value)].map((sign) => SUPERSCRIPTS[sign] ?? sign).join('');

/** 2.5×10⁷ cells/kg, 25 mg; without a unit the number alone. A dose that is no finite positive number stays as it is. */
export const formatDose = (dose: number, unit = ''): string => {
  const tail = unit === '' ? '' : ` ${unit}`;
  const { mantissa, exponent } = splitDose(dose);
  return exponent === null ? `${mantissa}${tail}` : `${mantissa}×10${superscript(exponent)}${tail}`;
};

/** A number with at most six significant digits and a real minus sign; never rounded to zero. */
export const formatNumber = (value: number): string => {
  const text = Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)));
  return text.replace(/^-/, MINUS);
};

/** n/N, never a bare percentage (domain.md 2.6: with one to three subjects a percentage misleads). */
export const formatProportion = ({ n, of }: { readonly n: number; readonly of: number }): string =>
  `${n}/${of}`;

const percent = (share: number): string =>
  share === 0 || share === 1 ? String(share * 100) : (share * 100).toFixed(1);

/** Exact 95 % interval in words, e.g. "95 % CI 0–70.8 %"; "no interval" when nobody was dosed. */
export const formatInterval = (
  language: Language,
  { low, high }: { readonly low: number | null; readonly high: number | null },
): string => {
  if (low === null || high === null) return language === 'en' ? 'no interval' : '无置信区间';
  const range = `${percent(low)}–${percent(high)}`;
  return language === 'en' ? `95 % CI ${range} %` : `95% CI ${range}%`;
};

/** Day 29; Day −3. CDISC study day: there is no day 0. */
export const formatDay = (language: Language, day: number): string =>
  language === 'en' ? `Day ${formatNumber(day)}` : `第${formatNumber(day)}天`;

/** A, B and C; A、B 和 C. */
export const formatList = (language: Language, items: readonly string[]): string => {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  const head = items.slice(0, -1);
  return language === 'en' ? `${head.join(', ')} and ${last}` : `${head.join('、')}和${last}`;
};

/** Several words of which one is meant: "a, b or c". */
export const formatAlternatives = (language: Language, items: readonly string[]): string => {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  const head = items.slice(0, -1);
  return language === 'en' ? `${head.join(', ')} or ${last}` : `${head.join('、')}或${last}`;
};

/** "3 days" of a number and its two English forms. */
export const formatCount = (n: number, one: string, many: string): string =>
  `${formatNumber(n)}${SPACE.en}${n === 1 ? one : many}`;
