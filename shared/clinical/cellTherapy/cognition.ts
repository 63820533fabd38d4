import { exactly, type GradeRange } from './gradeRange.ts';
import type { AgeRange, CapdCuts, IcansAssessment } from './icansGrade.ts';

/** The score that stands for encephalopathy; null in `score` says that the child was unable to be scored. */
export type Instrument =
  | { readonly kind: 'ICE'; readonly score: number }
  | { readonly kind: 'CAPD'; readonly score: number | null };

export type InstrumentProblem = 'wrong-instrument' | 'no-age' | 'score-out-of-range';

/** Greatest possible scores: ICE ten points (Lee 2019); CAPD eight items of 0 to 4 (Traube 2014). */
const GREATEST: { readonly [K in Instrument['kind']]: number } = { ICE: 10, CAPD: 32 };

/**
 * Why a score cannot be used: ICE is not for children under 12 years, CAPD stands for it there. Who may have turned 12
 * since the age was recorded can have either. Source: Lee 2019, paediatric table.
 */
export const problemOf = (
  { kind, score }: Instrument,
  age: AgeRange | null,
  { capdBelowYears }: CapdCuts,
): InstrumentProblem | null => {
  if (score !== null && (!Number.isInteger(score) || score < 0 || score > GREATEST[kind])) {
    return 'score-out-of-range';
  }
  if (age === null) return 'no-age';
  const wrong = kind === 'ICE' ? age.max < capdBelowYears : age.min >= capdBelowYears;
  return wrong ? 'wrong-instrument' : null;
};

type Arousal = Pick<IcansAssessment, 'consciousness' | 'globalAphasia'>;

/** ICE 10: none; 7 to 9, 3 to 6, 0 to 2; 0 of somebody who cannot be roused is grade 4. */
const iceRange = (score: number, { consciousness, globalAphasia }: Arousal): GradeRange => {
  if (score === 10) return exactly(0);
  if (score >= 7) return exactly(1);
  if (score >= 3) return exactly(2);
  if (score > 0) return exactly(3);
  if (consciousness === 'unarousable') return exactly(4);
  return consciousness === null && globalAphasia !== true ? { min: 3, max: 4 } : exactly(3);
};

/** CAPD low to below high: 1 or 2 by consciousness; from high 3; unable 4. */
const capdRange = (score: number | null, { consciousness }: Arousal, cuts: CapdCuts): GradeRange => {
  if (score === null) return exactly(4);
  if (score >= cuts.capdHigh) return exactly(3);
  if (score < cuts.capdLow) return exactly(0);
  return consciousness === null ? { min: 1, max: 2 } : exactly(consciousness === 'spontaneous' ? 1 : 2);
};

/** What the score gives; the caller has made sure that it may be used. */
export const cognitionRange = (instrument: Instrument, arousal: Arousal, cuts: CapdCuts): GradeRange =>
  instrument.kind === 'ICE'
    ? iceRange(instrument.score, arousal)
    : capdRange(instrument.score, arousal, cuts);
