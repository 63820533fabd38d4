import { type InfusionStart, relationTo, saysPreDose } from './infusionStarts.ts';
import { elapsedDays } from './moment.ts';
import type { Sample } from './sample.ts';

/** A sample after the start of an infusion. */
export interface TimedSample {
  readonly sample: Sample;
  /** Days since the start: with fractions where both have a time. */
  readonly days: number;
}

/** What belongs to one infusion. */
export interface ExposurePeriod {
  readonly infusion: InfusionStart;
  /** Last sample before the start on the day of the infusion (before the first infusion: on any day). */
  readonly preDose: Sample | null;
  /** Samples after the start and before anything that belongs to the next infusion. */
  readonly after: readonly TimedSample[];
  /** Start of the next infusion in days since this one; null for the last. */
  readonly nextAt: number | null;
  /** Samples on the day of this infusion of which nobody can tell whether they came before or after it. */
  readonly unclear: readonly Sample[];
}

/** A sample that the planned time point calls pre-dose may be drawn the day before. */
const PRE_DOSE_DAYS = 1;

/** Whether a sample before an infusion belongs to it: drawn on its day, or called pre-dose and drawn the day before. */
const isPreDoseOf = (sample: Sample, infusion: InfusionStart): boolean => {
  if (relationTo(sample, infusion) !== 'before') return false;
  if (sample.moment.date === infusion.start.date) return true;
  const day = { ...sample.moment, minutes: null };
  return saysPreDose(sample.timePoint) && elapsedDays(day, infusion.start) <= PRE_DOSE_DAYS;
};

/**
 * Samples (in order of time) by the infusion that they belong to. A pre-dose sample belongs to the infusion that follows;
 * a sample after the next infusion belongs to that one, although what is left of the former is measured with it. Time
 * runs from the start of the infusion.
 */
export const exposurePeriods = (
  infusions: readonly InfusionStart[],
  samples: readonly Sample[],
): readonly ExposurePeriod[] =>
  infusions.map((infusion, index) => {
    const next = infusions[index + 1];
    const own = samples.filter(
      (sample) => next === undefined || (relationTo(sample, next) === 'before' && !isPreDoseOf(sample, next)),
    );
    const preDose = samples.findLast((sample) =>
      index === 0 ? relationTo(sample, infusion) === 'before' : isPreDoseOf(sample, infusion),
    );
    return {
      infusion,
      preDose: preDose ?? null,
      after: own
        .filter((sample) => relationTo(sample, infusion) === 'after')
        .map((sample) => ({ sample, days: elapsedDays(infusion.start, sample.moment) })),
      nextAt: next === undefined ? null : elapsedDays(infusion.start, next.start),
      unclear: samples.filter((sample) => relationTo(sample, infusion) === 'unclear'),
    };
  });
