const ENGLISH = [
  'JANUARY',
  'FEBRUARY',
  'MARCH',
  'APRIL',
  'MAY',
  'JUNE',
  'JULY',
  'AUGUST',
  'SEPTEMBER',
  'OCTOBER',
  'NOVEMBER',
  'DECEMBER',
];
const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

const two = (index: number): string => String(index + 1).padStart(2, '0');

const NUMBERS: ReadonlyMap<string, string> = new Map([
  ...ENGLISH.flatMap((name, i) => [[name, two(i)] as const, [name.slice(0, 3), two(i)] as const]),
  ['SEPT', '09'] as const,
  ...CHINESE.flatMap((name, i) => [
    [name, two(i)] as const,
    [`${name}月`, two(i)] as const,
    [`${i + 1}月`, two(i)] as const,
  ]),
]);

/** Two digits of a month written in letters, English or Chinese (Apr, April, 四月, 4月); undefined for other text. */
export const monthNumber = (text: string): string | undefined => NUMBERS.get(text.toUpperCase());

/** What case report forms write for a part of a date that is not known. */
const UNKNOWN = /^(?:U{1,2}|UN|UNK|UNKN|UK|UKN|NK|NKN|X{1,4}|-{1,4}|\?{1,4}|不详|未知)$/i;

export const isUnknownPart = (text: string): boolean => UNKNOWN.test(text);
