/**
 * The numbers that the checks compare with, in one place, each with its source. [M]: from general knowledge, to be
 * verified against the named document or with the sponsor. Dose levels, the tolerance of a dose and the planned number
 * of infusions are not here: they stand in the protocol (shared/protocol/protocol.ts), which is versioned and hashed.
 */

/** Ages in years that a person can have. Source: [M]; the longest documented life is 122 years, rounded down. */
export const PLAUSIBLE_AGE = { min: 0, max: 120 } as const;

/**
 * Relative difference up to which a standard result counts as the rounded original one. Source: [M]; laboratories
 * report two to three significant digits.
 */
export const RESULT_ROUNDING = 0.01;

/**
 * Words in VISIT that mark a visit outside the planned order. Source: [M]; SDTMIG v3.4, section 5.4, leaves the numbering
 * of unplanned visits to the sponsor.
 */
export const UNPLANNED_VISIT = /UNSCH|UNPLAN|计划外/i;
