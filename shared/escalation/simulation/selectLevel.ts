import { isotonicRates, type LevelCount } from './isotonic.ts';

/**
 * Breaks ties as published (Liu and Yuan 2015; R package BOIN 2.7.2, select.mtd): among equal estimates the highest level
 * when they lie below the target, the lowest when above. Between estimates at equal distance the lower level.
 */
const TIE = 1e-10;

/**
 * The level whose isotonic estimate of the DLT rate is closest to the target, among those treated and admissible; index
 * from 0, or -1 when there is none. `admissible` is the number of levels, from the lowest, that may be chosen.
 */
export const selectLevel = (levels: readonly LevelCount[], target: number, admissible: number): number => {
  const treated = levels
    .map((level, at) => ({ ...level, at }))
    .filter(({ subjects, at }) => at < admissible && subjects > 0);
  let chosen = -1;
  let nearest = Number.POSITIVE_INFINITY;
  isotonicRates(treated).forEach((rate, order) => {
    const distance = Math.abs(rate + (order + 1) * TIE - target);
    if (distance >= nearest) return;
    nearest = distance;
    chosen = treated[order]?.at ?? -1;
  });
  return chosen;
};
