import type { AdverseEvent } from '../../dataset/trialData.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { addDays } from '../../kernel/isoDate.ts';
import { possibleDates } from '../possibleDates.ts';
import type { Ongoing } from './ongoing.ts';

/**
 * Whether an event is present after a study day. possible: what is recorded leaves it open; it counts, because what is
 * unknown is not harmless. not-yet: it goes on, or may, and the cut-off has not passed the day. unknown: no infusion
 * from which to count.
 */
export type Presence = 'present' | 'possible' | 'not-yet' | 'over' | 'unknown';

export interface PresenceAsked {
  readonly firstInfusion: IsoDate | null;
  /** Study day, 1 or later; the day of the first infusion is 1. */
  readonly afterDay: number;
  readonly ongoing: Ongoing;
  /** null: dates were moved per subject. */
  readonly cutoff: IsoDate | null;
}

const withoutEnd = (lastDay: IsoDate, { ongoing, cutoff }: PresenceAsked): Presence => {
  if (cutoff === null) return 'possible';
  if (cutoff <= lastDay) return 'not-yet';
  return ongoing.kind === 'ongoing' ? 'present' : 'possible';
};

export const presentAfter = (
  { start, end }: Pick<AdverseEvent, 'start' | 'end'>,
  asked: PresenceAsked,
): Presence => {
  if (asked.firstInfusion === null) return 'unknown';
  const lastDay = addDays(asked.firstInfusion, asked.afterDay - 1);
  const [from, to] = [possibleDates(start), possibleDates(end)];
  if (from !== null && from.earliest > lastDay) return 'present';
  if (to === null) return withoutEnd(lastDay, asked);
  if (to.latest <= lastDay) return 'over';
  return to.earliest > lastDay ? 'present' : 'possible';
};
