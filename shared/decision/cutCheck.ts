import { z } from 'zod';
import { Role } from '../review/role.ts';

const SavedVersion = z.strictObject({ name: z.string(), version: z.number().int(), hash: z.string() });

/**
 * The statement that a second account signs when it has checked the quality of a data cut: what was checked, bound to
 * the rows and to how they were read. Somebody other than the person who imported the extract makes it (ICH E6(R2),
 * 5.1.3: quality control at each stage of data handling).
 */
export const CutCheck = z.strictObject({
  schema: z.literal('src-cut-check/1'),
  cutId: z.string(),
  label: z.string(),
  cutoffDate: z.string(),
  contentHash: z.string(),
  mapping: SavedVersion.nullable(),
  deidPolicy: SavedVersion.nullable(),
  datesShifted: z.boolean(),
  rowsRead: z.number().int(),
  rowsAccepted: z.number().int(),
  rowsRejected: z.number().int(),
  /** In the person's own words. */
  statement: z.string(),
  printedName: z.string(),
  role: Role,
  signedAt: z.string(),
});
export type CutCheck = z.infer<typeof CutCheck>;
