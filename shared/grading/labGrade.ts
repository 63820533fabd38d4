import { z } from 'zod';

/** Editions of the criteria that laboratory values are graded by. */
export const CriteriaId = z.enum(['ctcae-4.03', 'ctcae-5.0', 'ctcae-6.0']);
export type CriteriaId = z.infer<typeof CriteriaId>;

/** "5.0" */
export const editionNumber = (criteria: CriteriaId): string => criteria.replace('ctcae-', '');

/** Which column of thresholds applies: SI units, or the conventional units of the United States. */
export const UnitSystem = z.enum(['si', 'us']);
export type UnitSystem = z.infer<typeof UnitSystem>;

/** L: too low; H: too high. A test can be bad both ways, so each direction has a grade of its own. */
export const Direction = z.enum(['L', 'H']);
export type Direction = z.infer<typeof Direction>;

/** Where the subject's own baseline stood against the range on the baseline record; null when not known. */
export const BaselineIndicator = z.enum(['LOW', 'NORMAL', 'HIGH']);
export type BaselineIndicator = z.infer<typeof BaselineIndicator>;

/** One result as a grader needs it; figures in the unit named. */
export const LabInput = z.strictObject({
  value: z.number().nullable(),
  unit: z.string(),
  lln: z.number().nullable(),
  uln: z.number().nullable(),
  baseline: z.number().nullable(),
  baselineIndicator: BaselineIndicator.nullable(),
  /** Per cent; null: taken from value and baseline where both are known. */
  percentChange: z.number().nullable(),
});
export type LabInput = z.infer<typeof LabInput>;

/** Why no grade can be stated, or what is missing that could make a stated grade another. Never grade 0. */
export const UngradableReason = z.enum([
  'no-value',
  'no-unit',
  'unit-mismatch',
  'no-lower-limit',
  'no-upper-limit',
  'no-baseline',
  'no-baseline-indicator',
  'no-percent-change',
  'fasting-not-recorded',
  'below-limit',
  'unknown-term',
  'not-in-criteria',
  'graded-elsewhere',
]);
export type UngradableReason = z.infer<typeof UngradableReason>;

/**
 * The laboratory-derived grade of one result in one direction. Grade 5 is never derived from a laboratory value.
 * `grade` follows the stated policy worst-case: the greatest grade that the value allows when symptoms or
 * interventions, which a laboratory record does not hold, split a range.
 *
 * `reason` is null and `grade` is `gradeMax` when nothing is missing. A grade with a reason is what the record proves
 * ("at least"): the missing piece that the reason names could make it another, up to `gradeMax`.
 */
export const LabGrade = z.strictObject({
  term: z.string(),
  direction: Direction,
  grade: z.number().int().min(0).max(4).nullable(),
  /** Least and greatest grade that the record allows; null exactly when `grade` is. */
  gradeMin: z.number().int().min(0).max(4).nullable(),
  gradeMax: z.number().int().min(0).max(4).nullable(),
  /** The clause that decided, in the criteria's own figures, e.g. "> 3.0 x ULN"; '' for grade 0 and ungradable. */
  clause: z.string(),
  reason: UngradableReason.nullable(),
});
export type LabGrade = z.infer<typeof LabGrade>;
