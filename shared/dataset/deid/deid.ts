import { z } from 'zod';

/** What a column or a value looks like. */
export const IdentifierKind = z.enum([
  'name',
  'birth-date',
  'address',
  'phone',
  'email',
  'medical-record-number',
  'resident-id',
  'ssn',
  'verbatim-date',
  'age-over-89',
]);
export type IdentifierKind = z.infer<typeof IdentifierKind>;

/**
 * What a person can do about a finding.
 * remove-column: its values are never stored. generalise: birth date → year; age over 89 → 90; a hit inside a text →
 * "[removed]". shift-dates: every date of a subject moves by the same number of days (DeidPolicy.shiftDates).
 * not-identifying: kept as it is, with the reason on record.
 */
export const DeidAction = z.enum(['remove-column', 'generalise', 'shift-dates', 'not-identifying']);
export type DeidAction = z.infer<typeof DeidAction>;

/** Something that looks identifying, shown masked; never the value itself. */
export const DeidFinding = z.strictObject({
  /** `${domain}.${column}.${kind}`: one finding per variable and kind over all files. */
  findingId: z.string(),
  kind: IdentifierKind,
  domain: z.string(),
  column: z.string(),
  /** Files in which it was seen. */
  files: z.array(z.string()),
  /** By the name of the column, or by what stands in it. */
  basis: z.enum(['column-name', 'values']),
  /** Rows with such a value. */
  rows: z.number().int(),
  /** First place: line of a text file or observation number. */
  firstLine: z.number().int(),
  /** At most three, e.g. "1•••-••-•3". */
  masked: z.array(z.string()),
  offered: z.array(DeidAction).min(1),
});
export type DeidFinding = z.infer<typeof DeidFinding>;

export const DeidRule = z.strictObject({
  domain: z.string().max(8),
  column: z.string().max(200),
  kind: IdentifierKind,
  action: DeidAction,
  /** Why; needed for "not-identifying", at least ten letters. */
  reason: z.string().max(2000),
});
export type DeidRule = z.infer<typeof DeidRule>;

/** The choices of a person, reused next month. The hash (canonical JSON, SHA-256) stands in the data cut. */
export const DeidPolicy = z.strictObject({
  schema: z.literal('src-deid/1'),
  name: z.string().trim().min(1).max(200),
  /**
   * Every date of a subject moves into the past by 1 to 364 days, a number that HMAC-SHA-256 of USUBJID under the
   * workspace's key gives. Intervals within a subject stay; calendar comparisons between subjects are lost, so that
   * gates on such a cut are not evaluable.
   */
  shiftDates: z.boolean(),
  rules: z.array(DeidRule).max(2000),
});
export type DeidPolicy = z.infer<typeof DeidPolicy>;
