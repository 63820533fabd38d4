import type { AgeBand } from '../../protocol/cellTherapy.ts';

/** The limit for an age in whole years; null when no band holds the age. */
export const limitForAge = (bands: readonly AgeBand[], years: number): number | null => {
  const band = bands.find(
    ({ fromYears, toYears }) => years >= fromYears && (toYears === null || years < toYears),
  );
  return band === undefined ? null : band.limit + band.perYear * years;
};
