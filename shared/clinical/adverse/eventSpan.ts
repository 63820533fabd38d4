import type { AdverseEvent } from '../../dataset/trialData.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { addDays } from '../../kernel/isoDate.ts';
import { possibleDates } from '../possibleDates.ts';
import type { Ongoing } from './ongoing.ts';

/** The days whose results belong to an event. Both days are included; `to` null is open. */
export interface EventSpan {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  /** The longest time that the record allows was taken, because a date is incomplete or no end is recorded. */
  readonly assumed: 'partial-date' | 'no-end' | null;
}

export interface SpanAsked {
  readonly marginDays: number;
  readonly ongoing: Ongoing;
  /** null: dates were moved per subject; an open end stays open. */
  readonly cutoff: IsoDate | null;
}

/**
 * The widest time that an event can have lasted, with a margin on both sides; null without any start. An event without
 * an end lasts up to the cut-off.
 */
export const eventSpan = (
  { start, end }: Pick<AdverseEvent, 'start' | 'end'>,
  { marginDays, ongoing, cutoff }: SpanAsked,
): EventSpan | null => {
  const began = possibleDates(start);
  if (began === null) return null;
  const from = addDays(began.earliest, -marginDays);
  const partialStart = began.earliest !== began.latest;
  const ended = possibleDates(end);
  if (ended === null) {
    const assumed = partialStart ? 'partial-date' : ongoing.kind === 'ongoing' ? null : 'no-end';
    return { from, to: cutoff, assumed };
  }
  const partial = partialStart || ended.earliest !== ended.latest;
  return { from, to: addDays(ended.latest, marginDays), assumed: partial ? 'partial-date' : null };
};

/** Whether a day lies in the time of an event. */
export const spans = ({ from, to }: Pick<EventSpan, 'from' | 'to'>, date: IsoDate): boolean =>
  date >= from && (to === null || date <= to);
