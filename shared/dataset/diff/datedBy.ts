/**
 * Whether a day lies on or before another: an entry that the older cut could have held, but did not. A date without a
 * day settles nothing. `cutoff` null: the dates of a cut were shifted, and no calendar comparison is possible.
 */
export const isDatedBy = (date: string, cutoff: string | null): boolean =>
  cutoff !== null && /^\d{4}-\d{2}-\d{2}/.test(date) && date.slice(0, 10) <= cutoff;
