import { drifted, interpolate, type Knot, roundTo } from '../model/curve.ts';
import { noise } from '../model/random.ts';
import { type Episode, episodesOf } from '../plan/episode.ts';
import type { ScreenedPlan } from '../plan/subject.ts';
import { bloodCount, type InflammationCode, riseShare } from './bloodCounts.ts';
import { egfr } from './egfr.ts';
import { LAB_TESTS } from './tests.ts';

export type LabCode = (typeof LAB_TESTS)[number]['code'];

const testOf = (code: string): (typeof LAB_TESTS)[number] => {
  const test = LAB_TESTS.find((candidate) => candidate.code === code);
  if (test === undefined) throw new Error(`no test ${code}`);
  return test;
};

/** A mild chemical hepatitis of the lymphodepletion, as a factor. */
const LIVER_FACTOR: readonly Knot[] = [
  [-6, 1],
  [1, 1.25],
  [8, 1.15],
  [22, 1],
];

const noisy = (subject: ScreenedPlan, code: string, day: number, value: number): number => {
  const test = testOf(code);
  return roundTo(value * (1 + test.cv * noise(subject.number, code, day)), test.decimals);
};

const rise = (episode: Episode, code: InflammationCode, day: number): number =>
  code === 'IL6' && episode.il6ByDay !== undefined
    ? (episode.il6ByDay[day] ?? 0)
    : episode.rise[code] * riseShare(code, day, episode.peakDay);

const inflammation = (subject: ScreenedPlan, code: InflammationCode, day: number): number =>
  episodesOf(subject.number).reduce((sum, episode) => sum + rise(episode, code, day), subject.steady[code]);

/** Leukocytes in hundredths, summed as whole numbers so that the differential adds up to the printed total. */
const leukocytes = (subject: ScreenedPlan, day: number): number => {
  const other = bloodCount(subject.blood, 'OTHER', day) * (1 + 0.08 * noise(subject.number, 'OTHER', day));
  const hundredths = [labResult(subject, 'NEUT', day), labResult(subject, 'LYM', day), other].map((count) =>
    Math.round(count * 100),
  );
  return hundredths.reduce((sum, count) => sum + count, 0) / 100;
};

/** Creatinine passed with the urine of a day, g per kg: turns g/g into g per 24 hours. */
const CREATININE_PER_KG_DAY = 0.018;

const dayProtein = (subject: ScreenedPlan, day: number): number =>
  drifted(subject.lupus.UPCR, day) * subject.vitals.weightKg * CREATININE_PER_KG_DAY;

/**
 * The laboratory's result for a subject on a study day, in the unit and with the decimals of {@link LAB_TESTS}. It
 * depends on subject, test and day alone.
 */
export const labResult = (subject: ScreenedPlan, code: LabCode, day: number): number => {
  switch (code) {
    case 'NEUT':
    case 'LYM':
    case 'PLAT':
    case 'HGB':
      return noisy(subject, code, day, bloodCount(subject.blood, code, day));
    case 'WBC':
      return leukocytes(subject, day);
    case 'CRP':
    case 'IL6':
    case 'FERRITIN':
      return noisy(subject, code, day, inflammation(subject, code, day));
    case 'EGFR':
      return roundTo(egfr(subject, labResult(subject, 'CREAT', day)), 0);
    case 'ALT':
    case 'AST':
      return noisy(subject, code, day, subject.steady[code] * interpolate(LIVER_FACTOR, day));
    case 'PROT24H':
      return noisy(subject, code, day, dayProtein(subject, day));
    case 'ALP':
    case 'BILI':
    case 'UREA':
    case 'K':
    case 'SODIUM':
    case 'LDH':
      return noisy(subject, code, day, subject.steady[code]);
    default:
      return noisy(subject, code, day, drifted(subject.lupus[code], day));
  }
};
