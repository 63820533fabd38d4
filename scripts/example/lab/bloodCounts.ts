import { drifted, interpolate, type Knot } from '../model/curve.ts';
import type { BloodPlan } from '../plan/subject.ts';

const alongLogs = (knots: readonly Knot[], day: number): number =>
  Math.exp(
    interpolate(
      knots.map(([at, value]) => [at, Math.log(value)] as const),
      day,
    ),
  );

/**
 * Neutrophils under fludarabine and cyclophosphamide on days -5 to -3: a lag, a nadir one to two weeks after the
 * first dose, and recovery by the third to fourth week.
 */
const neutrophils = ({ NEUT: base, neutNadir, neutNadirDay }: BloodPlan, day: number): number =>
  alongLogs(
    [
      [-6, base],
      [-1, base * 0.78],
      [1, base * 0.58],
      [2, base * 0.48],
      [4, Math.sqrt(base * 0.4 * neutNadir)],
      [neutNadirDay, neutNadir],
      [neutNadirDay + 4, neutNadir * 1.9],
      [15, 0.8 + neutNadir],
      [18, base * 0.52],
      [22, base * 0.72],
      [29, base * 0.86],
      [57, base * 0.92],
      [113, base * 0.88],
    ],
    day,
  );

/** Lymphocytes as a share of the baseline: gone within days of fludarabine, back to the baseline's grade by day 29. */
const LYMPHOCYTE_SHARE: readonly Knot[] = [
  [-6, 1],
  [-1, 0.2],
  [1, 0.09],
  [4, 0.06],
  [8, 0.08],
  [11, 0.15],
  [15, 0.29],
  [18, 0.42],
  [22, 0.6],
  [25, 0.76],
  [29, 0.94],
  [57, 1.06],
  [113, 1.2],
  [169, 1.3],
];

const OTHER_SHARE: readonly Knot[] = [
  [-6, 1],
  [-1, 0.6],
  [1, 0.4],
  [4, 0.15],
  [8, 0.1],
  [11, 0.35],
  [15, 0.8],
  [18, 1.05],
  [29, 1],
];

/** Haemoglobin minus the baseline, g/L. */
const HAEMOGLOBIN_CHANGE: readonly Knot[] = [
  [-6, 0],
  [1, -5],
  [8, -12],
  [11, -14],
  [15, -11],
  [22, -5],
  [29, -1],
  [57, 4],
  [113, 9],
  [169, 12],
];

const platelets = ({ PLAT: base, platNadirFraction: nadir }: BloodPlan, day: number): number =>
  base *
  alongLogs(
    [
      [-6, 1],
      [-1, 0.9],
      [1, 0.8],
      [4, Math.sqrt(0.7 * nadir)],
      [8, nadir],
      [11, nadir * 1.2],
      [15, 0.72],
      [18, 0.92],
      [22, 1.06],
      [29, 1.02],
      [57, 1],
    ],
    day,
  );

/** The smooth course of a count; noise and rounding come later. Leukocytes are the sum of their parts. */
export const bloodCount = (
  blood: BloodPlan,
  code: 'NEUT' | 'LYM' | 'PLAT' | 'HGB' | 'OTHER',
  day: number,
): number => {
  switch (code) {
    case 'NEUT':
      return neutrophils(blood, day);
    case 'LYM':
      return blood.LYM * alongLogs(LYMPHOCYTE_SHARE, day);
    case 'OTHER':
      return blood.otherLeukocytes * alongLogs(OTHER_SHARE, day);
    case 'PLAT':
      return platelets(blood, day);
    case 'HGB':
      return blood.HGB + interpolate(HAEMOGLOBIN_CHANGE, day);
  }
};

/** Half-lives in days with which an inflammation marker falls after its peak. */
const FALL_HALF_DAYS = { CRP: 1.3, IL6: 0.8, FERRITIN: 3.5 } as const;

export type InflammationCode = keyof typeof FALL_HALF_DAYS;

/** Share (0 to 1) of an episode's rise that is there on a day: up over two days, down with the marker's half-life. */
export const riseShare = (code: InflammationCode, day: number, peakDay: number): number => {
  if (day <= peakDay) return Math.max(0, 1 - (peakDay - day) / 2);
  return drifted({ baseline: 1, plateau: 0, halfDays: FALL_HALF_DAYS[code] }, 1 + day - peakDay);
};
