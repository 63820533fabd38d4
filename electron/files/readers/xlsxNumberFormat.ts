/** What a number format shows of a date or time. */
export interface DateFormat {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  /** Hours, minutes or seconds. */
  readonly time: boolean;
  readonly seconds: boolean;
  /** Parts of a second. */
  readonly fraction: boolean;
  /** Hours, minutes or seconds that have passed, beyond a day too: [h]:mm. */
  readonly elapsed: boolean;
}

/** Source: ECMA-376 part 1, section 18.8.30, built-in formats, and those of zh-CN (27 to 36, 50 to 58). */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [14, 'm/d/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yyyy h:mm'],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, '上午/下午h"时"mm"分"'],
  [35, '上午/下午h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, '上午/下午h"时"mm"分"'],
  [56, '上午/下午h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

/** Literals, fillers, conditions and colours first: letters within them show nothing. */
const TOKEN =
  /"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?|AM\/PM|A\/P|上午\/下午|General|通用格式|y+|e+|b+|g+|m+|d+|h+|s+|\.0+|[0#?]|;|./giu;

const ELAPSED = /^\[(?:h+|m+|s+)\]$/i;

type Part = 'year' | 'month' | 'minute' | 'day' | 'hour' | 'second' | 'fraction' | 'elapsed' | 'number';

const PARTS: { readonly [letter: string]: Part } = {
  y: 'year',
  e: 'year',
  b: 'year',
  m: 'month',
  d: 'day',
  h: 'hour',
  s: 'second',
  '.': 'fraction',
  '0': 'number',
  '#': 'number',
  '?': 'number',
};

const partOf = (token: string): Part | undefined => {
  if (ELAPSED.test(token)) return 'elapsed';
  if (token.startsWith('[') || /^(?:["\\_*]|am\/pm|a\/p|general)/i.test(token)) return undefined;
  // A point with no zeros after it is a point between the parts of a date.
  return token === '.' ? undefined : PARTS[(token[0] ?? '').toLowerCase()];
};

/** Parts in the order of the first section, which is the one for positive numbers. */
const partsOf = (code: string): readonly Part[] => {
  const parts: Part[] = [];
  for (const [token] of code.matchAll(TOKEN)) {
    if (token === ';') break;
    const part = partOf(token);
    if (part !== undefined) parts.push(part);
  }
  // "m" after hours or before seconds is minutes. Source: ECMA-376 part 1, section 18.8.31.
  return parts.map((part, i) => {
    const isMinute =
      part === 'month' && (['hour', 'elapsed'].includes(parts[i - 1] ?? '') || parts[i + 1] === 'second');
    return isMinute ? 'minute' : part;
  });
};

const isNumber = (parts: readonly Part[]): boolean =>
  parts.some(
    (part, i) =>
      part === 'number' || (part === 'fraction' && !['second', 'elapsed'].includes(parts[i - 1] ?? '')),
  );

/** What a format code shows of a date or time; undefined when it shows a plain number or text. */
export const parseDateFormat = (code: string): DateFormat | undefined => {
  const parts = partsOf(code);
  const has = (part: Part): boolean => parts.includes(part);
  const time = has('hour') || has('minute') || has('second') || has('elapsed');
  if (isNumber(parts) || !(time || has('year') || has('month') || has('day'))) return undefined;
  return {
    year: has('year'),
    month: has('month'),
    day: has('day'),
    time,
    seconds: has('second'),
    fraction: has('fraction'),
    elapsed: has('elapsed'),
  };
};

/** The format of a number format id: stated in the workbook, or built in. */
export const dateFormatOf = (id: number, stated: ReadonlyMap<number, string>): DateFormat | undefined => {
  const code = stated.get(id) ?? BUILT_IN.get(id);
  return code === undefined ? undefined : parseDateFormat(code);
};
