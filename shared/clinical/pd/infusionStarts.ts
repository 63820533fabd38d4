import type { RowRef } from '../../dataset/sourceRow.ts';
import type { Infusion } from '../../dataset/trialData.ts';
import { type Moment, minutesBetween, momentOf } from './moment.ts';
import type { Sample } from './sample.ts';

/** One infusion as kinetics need it. */
export interface InfusionStart {
  /** 1 for the first; several records of one day (two bags, an interruption) are one infusion. */
  readonly number: number;
  readonly start: Moment;
  readonly ref: RowRef;
}

/** The infusions of a subject (by date and time), the first record of each day. */
export const infusionStarts = (
  infusions: readonly Pick<Infusion, 'date' | 'start' | 'ref'>[],
): readonly InfusionStart[] => {
  const first = infusions.filter(
    ({ date }, index) => infusions.findIndex((other) => other.date === date) === index,
  );
  return first.map(({ date, start, ref }, index) => ({
    number: index + 1,
    start: momentOf(start) ?? { date, minutes: null, zone: '' },
    ref,
  }));
};

const PRE = /\bPRE(?:[- ]?(?:DOSE|INFUSION))?\b|\bBEFORE\b|输注前|给药前/i;
const POST = /\bPOST(?:[- ]?(?:DOSE|INFUSION))?\b|\bAFTER\b|输注后|给药后/i;

/** Whether the planned time point says that the sample comes before an infusion. */
export const saysPreDose = (timePoint: string): boolean => PRE.test(timePoint) && !POST.test(timePoint);

/**
 * Whether a sample was taken before or after the start of an infusion: by date and time where both have one, on the day
 * itself by the planned time point (--TPT), else by the flag of the last result before the first exposure; otherwise
 * it cannot be told. A sample of the very minute of the start counts as before.
 */
export const relationTo = (
  sample: Pick<Sample, 'moment' | 'timePoint' | 'baselineFlag'>,
  { start }: Pick<InfusionStart, 'start'>,
): 'before' | 'after' | 'unclear' => {
  const { moment, timePoint, baselineFlag } = sample;
  if (moment.date !== start.date) return moment.date < start.date ? 'before' : 'after';
  const minutes = minutesBetween(start, moment);
  if (minutes !== null) return minutes <= 0 ? 'before' : 'after';
  if (saysPreDose(timePoint) || baselineFlag) return 'before';
  return POST.test(timePoint) ? 'after' : 'unclear';
};
