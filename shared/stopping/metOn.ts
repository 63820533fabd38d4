import type { IsoDate } from '../kernel/brands.ts';
import type { StoppingThreshold } from '../protocol/stopping.ts';
import { reaches } from './tally.ts';

interface Dated {
  /** First infusion. */
  readonly dosed: IsoDate;
  /** First day on which the subject counted; null: does not count, or on a day that is not known. */
  readonly counted: IsoDate | null;
}

/**
 * First day on which so many subjects counted as the threshold asks for, by the days that are known; null when there is
 * none. A share is taken of the subjects dosed by that day: a rule that was met stays met when others are dosed after
 * it, so that nobody doses their way out of a pause.
 */
export const metOn = (threshold: StoppingThreshold, subjects: readonly Dated[]): IsoDate | null => {
  const days = [
    ...new Set(subjects.flatMap(({ dosed, counted }) => (counted === null ? [dosed] : [dosed, counted]))),
  ].sort();
  return (
    days.find((day) => {
      const counted = subjects.filter((one) => one.counted !== null && one.counted <= day).length;
      return reaches(threshold, counted, subjects.filter(({ dosed }) => dosed <= day).length);
    }) ?? null
  );
};
