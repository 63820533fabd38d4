import type { AdverseEvent } from '../dataset/trialData.ts';
import type { IsoDate } from '../kernel/brands.ts';
import { possibleDates } from './possibleDates.ts';

/**
 * emergent: onset on or after the date of the first infusion; assumed: the onset date is incomplete and the dates on
 * record do not rule it out; before: onset, or the end of the event, lies before the first infusion.
 */
export type Emergence = 'emergent' | 'assumed' | 'before';

/**
 * Whether an adverse event is treatment emergent. An onset on the day of the first infusion counts, because times are
 * rarely comparable. Missing parts of a date never take an event out of the count: what is unknown is not harmless.
 */
export const treatmentEmergence = (
  event: Pick<AdverseEvent, 'start' | 'end'>,
  firstInfusion: IsoDate,
): Emergence => {
  const end = possibleDates(event.end);
  if (end !== null && end.latest < firstInfusion) return 'before';
  const start = possibleDates(event.start);
  if (start === null) return 'assumed';
  if (start.latest < firstInfusion) return 'before';
  return start.earliest >= firstInfusion ? 'emergent' : 'assumed';
};

export const isTreatmentEmergent = (
  event: Pick<AdverseEvent, 'start' | 'end'>,
  firstInfusion: IsoDate,
): boolean => treatmentEmergence(event, firstInfusion) !== 'before';
