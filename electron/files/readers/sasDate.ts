const EPOCH_MS = Date.UTC(1960, 0, 1);
const SECONDS_PER_DAY = 86_400;
const MS_PER_DAY = SECONDS_PER_DAY * 1000;

type Conversion = (value: number) => string | undefined;

const two = (value: number): string => String(value).padStart(2, '0');

/** Days since 1960-01-01 as a calendar date; undefined outside the years 1 to 9999. */
const isoDay = (days: number): string | undefined => {
  const ms = EPOCH_MS + days * MS_PER_DAY;
  if (!(ms >= -62_135_596_800_000 && ms < 253_402_300_800_000)) return undefined;
  return new Date(ms).toISOString().slice(0, 10);
};

const fractionText = (fraction: number): string =>
  fraction === 0 ? '' : fraction.toFixed(6).slice(1).replace(/0+$/, '').replace(/\.$/, '');

const clock = (seconds: number): string => {
  const whole = Math.floor(seconds);
  const [hour, minute] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return `${two(hour)}:${two(minute)}:${two(whole % 60)}${fractionText(seconds - whole)}`;
};

const date: Conversion = (days) => isoDay(Math.floor(days));
const month: Conversion = (days) => date(days)?.slice(0, 7);
const year: Conversion = (days) => date(days)?.slice(0, 4);

const dateTime: Conversion = (seconds) => {
  const days = Math.floor(seconds / SECONDS_PER_DAY);
  const day = isoDay(days);
  return day === undefined ? undefined : `${day}T${clock(seconds - days * SECONDS_PER_DAY)}`;
};

const dateOfDateTime: Conversion = (seconds) => isoDay(Math.floor(seconds / SECONDS_PER_DAY));

const time: Conversion = (seconds) =>
  seconds >= 0 && seconds < SECONDS_PER_DAY ? `T${clock(seconds)}` : undefined;

/**
 * SAS formats that make a number a date, a date-time or a time. A format that shows less than a day gives less than a
 * day, so that no precision is invented. Source: SAS 9.4 Formats and Informats, "Date and time" and "ISO 8601".
 */
const CONVERSIONS: readonly (readonly [RegExp, Conversion])[] = [
  [/^(?:(?:E8601|B8601|IS8601)D[TZX]|DATETIME|DATEAMPM|MDYAMPM)$/, dateTime],
  [/^(?:(?:E8601|B8601|IS8601)DN|DTDATE)$/, dateOfDateTime],
  [/^(?:(?:E8601|B8601|IS8601)(?:T[MZX]|LZ)|TIME|TIMEAMPM|TOD|HHMM)$/, time],
  [
    /^(?:(?:E8601|B8601|IS8601)DA|DATE|JULIAN|WORDDATE|WORDDATX|WEEKDATE|WEEKDATX|(?:YYMMDD|MMDDYY|DDMMYY)[BCDNPS]?)$/,
    date,
  ],
  [/^(?:MONYY|(?:YYMM|MMYY)[CDNPS]?)$/, month],
  [/^YEAR$/, year],
];

/** How the numbers of a variable with this format read as ISO 8601; undefined when the format is no date format. */
export const sasDateConversion = (format: string): Conversion | undefined => {
  const name = format.trim().toUpperCase();
  return CONVERSIONS.find(([pattern]) => pattern.test(name))?.[1];
};
