import type { Infusion, Measurement } from '../../dataset/trialData.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { daysBetween } from '../../kernel/isoDate.ts';
import { type PossibleDates, possibleDates } from '../possibleDates.ts';

/** Where a sample stands to the first infusion. `assumed-after`: its date leaves that open. */
export type PlaceInTime = 'before' | 'after' | 'assumed-after' | 'after-cutoff';

const TIME = /T(\d{2}:\d{2})/;
const timeOf = (dateTime: string): string | null => TIME.exec(dateTime)?.[1] ?? null;

export interface TimeFrame {
  readonly first: Pick<Infusion, 'date' | 'start'>;
  readonly cutoff: IsoDate;
  /** Moved dates cannot be held against the cut-off. */
  readonly datesShifted: boolean;
}

/** On the day of the first infusion: the baseline flag decides, then the times of day; without them it counts as after. */
const onFirstDay = ({ date, baselineFlag }: Measurement, { first }: TimeFrame): PlaceInTime => {
  if (baselineFlag) return 'before';
  const sample = date.kind === 'missing' ? null : timeOf(date.text);
  const infusion = timeOf(first.start);
  return sample !== null && infusion !== null && sample < infusion ? 'before' : 'after';
};

/**
 * Whether a sample was taken before or after the first infusion began. What a partial or missing date leaves open counts
 * as after, because a signal must not vanish for want of a date; a baseline flag settles it. After the cut-off nothing
 * belongs to the cut.
 */
export const placeInTime = (measurement: Measurement, frame: TimeFrame): PlaceInTime => {
  const dates = possibleDates(measurement.date);
  const { first, cutoff, datesShifted } = frame;
  if (!datesShifted && dates !== null && dates.earliest > cutoff) return 'after-cutoff';
  if (dates !== null && dates.latest < first.date) return 'before';
  if (dates !== null && dates.earliest > first.date) return 'after';
  if (dates !== null && dates.earliest === dates.latest) return onFirstDay(measurement, frame);
  return measurement.baselineFlag ? 'before' : 'assumed-after';
};

/** Fewest and most whole days between two samples, whatever their order; null is open. */
export interface DaysApart {
  readonly least: number;
  readonly most: number | null;
}

export const daysApart = (a: PossibleDates | null, b: PossibleDates | null): DaysApart => {
  if (a === null || b === null) return { least: 0, most: null };
  const gaps = [daysBetween(a.latest, b.earliest), daysBetween(b.latest, a.earliest)];
  const spans = [daysBetween(a.earliest, b.latest), daysBetween(b.earliest, a.latest)];
  return { least: Math.max(0, ...gaps), most: Math.max(...spans) };
};

/** A day that is known: both possible dates are the same. */
export const exactDate = (dates: PossibleDates | null): IsoDate | null =>
  dates !== null && dates.earliest === dates.latest ? dates.earliest : null;
