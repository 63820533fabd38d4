import { elapsed, interpolate } from '../model/curve.ts';
import { noise } from '../model/random.ts';
import { INFUSION_DAYS } from '../plan/study.ts';
import type { DosedPlan } from '../plan/subject.ts';

/** Lower limit of quantification of the ddPCR, copies per microgram of genomic DNA. */
export const CAR_COPY_LIMIT = 50;

/** Up to the plateau of days 1 to 3 after an infusion, as a share of its peak. Knots are days after it, plus one. */
const RISE = [
  [1, 0],
  [1.05, 0.32],
  [2, 0.88],
  [3, 1],
  [4, 0.8],
] as const;

const shareOfPeak = (daysAfter: number, halfDays: number): number =>
  daysAfter <= 3 ? interpolate(RISE, 1 + Math.max(0, daysAfter)) : 0.8 * 2 ** (-(daysAfter - 3) / halfDays);

const allInfusions = ({ pharmacology }: DosedPlan, at: number): number =>
  INFUSION_DAYS.reduce((sum, day, infusion) => {
    const daysAfter = at - elapsed(day);
    const peak = pharmacology.carPeaks[infusion] ?? 0;
    return daysAfter <= 0 ? sum : sum + peak * shareOfPeak(daysAfter, pharmacology.carHalfDays);
  }, 0);

/** CAR copies per microgram of genomic DNA, whole copies; `fraction` of a day after the morning of the study day. */
export const carCopies = (subject: DosedPlan, day: number, fraction: number): number => {
  const spread = 1 + 0.12 * noise(subject.number, 'CARCOPY', day, fraction);
  return Math.round(allInfusions(subject, elapsed(day) + fraction) * spread);
};
