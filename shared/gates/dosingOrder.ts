const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 60 * MS_PER_MINUTE;
const MS_PER_DAY = 24 * MS_PER_HOUR;

const START = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2})(?::(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** The instants (UTC, milliseconds) between which a recorded start lies. */
interface Span {
  readonly from: number;
  readonly to: number;
}

const precision = (hour?: string, minute?: string, second?: string): number => {
  if (hour === undefined) return MS_PER_DAY;
  if (minute === undefined) return MS_PER_HOUR;
  return second === undefined ? MS_PER_MINUTE : 1000;
};

const offsetMs = (zone: string): number => {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -minutes : minutes) * MS_PER_MINUTE;
};

/** Clocks on earth run from UTC−12 to UTC+14; a start without a zone may be any of them. */
const EARLIEST_ZONE_MS = 14 * MS_PER_HOUR;
const LATEST_ZONE_MS = 12 * MS_PER_HOUR;

const spanOf = (start: string): Span | null => {
  const match = START.exec(start);
  if (match === null) return null;
  const [, date, hour, minute, second, zone] = match;
  const local = Date.parse(`${date}T${hour ?? '00'}:${minute ?? '00'}:${(second ?? '00').slice(0, 2)}Z`);
  if (Number.isNaN(local)) return null;
  const end = local + precision(hour, minute, second);
  if (zone !== undefined) return { from: local - offsetMs(zone), to: end - offsetMs(zone) };
  return { from: local - EARLIEST_ZONE_MS, to: end + LATEST_ZONE_MS };
};

/**
 * Whether something collected with an SDTM date (and perhaps time) came before or after a UTC instant of the record.
 * Collected times carry no time zone as a rule, so unless every zone gives the same answer it is unclear: 10:00 in
 * Beijing is 02:00 UTC, and taking it for 10:00 UTC would call a dosing that came first a dosing that came after.
 */
export const dosingOrder = (start: string, instant: string): 'before' | 'after' | 'unclear' => {
  const span = spanOf(start);
  const at = Date.parse(instant);
  if (span === null || Number.isNaN(at)) return 'unclear';
  if (span.from > at) return 'after';
  return span.to <= at ? 'before' : 'unclear';
};
