const EPOCH_MS = Date.UTC(1960, 0, 1);
const SECONDS_PER_DAY = 86_400;
const MS_PER_DAY = SECONDS_PER_DAY * 1000;
const MICRO = 1_000_000;

type Conversion = (value: number) => string | undefined;

const two = (value: number): string => String(value).padStart(2, '0');

/** Days since 1960-01-01 as a calendar date; undefined outside the years 1 to 9999. */
const isoDay = (days: number): string | undefined => {
  const ms = EPOCH_MS + days * MS_PER_DAY;
  if (!(ms >= -62_135_596_800_000 && ms < 253_402_300_800_000)) return undefined;
  return new Date(ms).toISOString().slice(0, 10);
};

interface Moment {
  readonly seconds: number;
  readonly micros: number;
}

/** Whole seconds and millionths. Doubles of today's date-times are no finer, so a rest of noise is rounded away. */
const momentOf = (value: number): Moment => {
  const seconds = Math.floor(value);
  const micros = Math.round((value - seconds) * MICRO);
  return micros === MICRO ? { seconds: seconds + 1, micros: 0 } : { seconds, micros };
};

const fractionText = (micros: number): string =>
  micros === 0 ? '' : `.${String(micros).padStart(6, '0').replace(/0+$/, '')}`;

const clock = (secondOfDay: number, micros: number): string => {
  const [hour, minute] = [Math.floor(secondOfDay / 3600), Math.floor(secondOfDay / 60) % 60];
  return `${two(hour)}:${two(minute)}:${two(secondOfDay % 60)}${fractionText(micros)}`;
};

const date: Conversion = (days) => isoDay(Math.floor(days));
const month: Conversion = (days) => date(days)?.slice(0, 7);
const year: Conversion = (days) => date(days)?.slice(0, 4);

const dateTime: Conversion = (value) => {
  const { seconds, micros } = momentOf(value);
  const days = Math.floor(seconds / SECONDS_PER_DAY);
  const day = isoDay(days);
  return day === undefined ? undefined : `${day}T${clock(seconds - days * SECONDS_PER_DAY, micros)}`;
};

const dateOfDateTime: Conversion = (seconds) => isoDay(Math.floor(seconds / SECONDS_PER_DAY));
const monthOfDateTime: Conversion = (seconds) => dateOfDateTime(seconds)?.slice(0, 7);
const yearOfDateTime: Conversion = (seconds) => dateOfDateTime(seconds)?.slice(0, 4);

const time: Conversion = (value) => {
  const { seconds, micros } = momentOf(value);
  return seconds >= 0 && seconds < SECONDS_PER_DAY ? `T${clock(seconds, micros)}` : undefined;
};

/** The time of day of a date-time, as TOD shows it; a time stays as it is. */
const timeOfDateTime: Conversion = (value) => {
  const { seconds, micros } = momentOf(value);
  if (!Number.isSafeInteger(seconds)) return undefined;
  return `T${clock(seconds - Math.floor(seconds / SECONDS_PER_DAY) * SECONDS_PER_DAY, micros)}`;
};

/**
 * SAS formats that make a number a date, a date-time or a time. A format that shows less than a day gives less than a
 * day, so that no precision is invented; quarters, weekdays and days of a month alone have no ISO 8601 form and stay
 * numbers. Sources: SAS 9.4 Formats and Informats: Reference, "Date and time" and "ISO 8601"; SAS 9.4 National Language
 * Support, "Formats" (NL…, EUR…).
 */
const CONVERSIONS: readonly (readonly [RegExp, Conversion])[] = [
  [/^(?:(?:E8601|B8601|IS8601)(?:D[TZX]|LX)|DATETIME|DATEAMPM|MDYAMPM|EURDFDT)$/, dateTime],
  [/^NLDATM(?:AP|L|M|S|W)?(?:Z)?$/, dateTime],
  [/^(?:(?:E8601|B8601|IS8601)DN|DTDATE|DTWKDATX|NLDATMDT)$/, dateOfDateTime],
  [/^(?:DTMONYY|NLDATMYM)$/, monthOfDateTime],
  [/^(?:DTYEAR|NLDATMYR)$/, yearOfDateTime],
  [/^(?:TOD|NLDATMTM)$/, timeOfDateTime],
  [/^(?:(?:E8601|B8601|IS8601)(?:T[MZX]|LZ)|TIME|TIMEAMPM|HHMM|NLTIME|NLTIMAP)$/, time],
  [/^(?:(?:E8601|B8601|IS8601)DA|DATE|JULIAN|WORDDATE|WORDDATX|WEEKDATE|WEEKDATX|MINGUO|NENGO)$/, date],
  [/^(?:(?:YYMMDD|MMDDYY|DDMMYY)[BCDNPS]?|NLDATE[LMSW]?|EURDF(?:DD|DE|WDX|WKX))$/, date],
  [/^(?:MONYY|YYMON|(?:YYMM|MMYY)[CDNPS]?|NLDATEYM|EURDFMY)$/, month],
  [/^(?:YEAR|NLDATEYR)$/, year],
];

/** The name of a format without width and decimals: E8601DT of "E8601DT26.3". */
const NAME = /^(.*?)(?:\d*\.\d*)?$/;

/**
 * How the numbers of a variable with this format ("DATE9.", "YYMMDD10.", or the name alone) read as ISO 8601;
 * undefined when the format is no date format.
 */
export const sasDateConversion = (format: string): Conversion | undefined => {
  const name = NAME.exec(format.trim().toUpperCase())?.[1] ?? '';
  return CONVERSIONS.find(([pattern]) => pattern.test(name))?.[1];
};
