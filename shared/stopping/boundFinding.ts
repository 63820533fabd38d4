import { z } from 'zod';

/**
 * A rule that was met, as an evaluation of the gates binds it: which rule (and its deciding content), whose subjects,
 * and each thing that counted. By this a later cut tells whether the committee knew what is met now.
 */
export const BoundFinding = z.strictObject({
  ruleId: z.string(),
  ruleHash: z.string(),
  level: z.number().int().nullable(),
  /** By subject and key, sorted. */
  items: z.array(
    z.strictObject({ subjectId: z.string(), key: z.string(), grade: z.number().int().nullable() }),
  ),
});
export type BoundFinding = z.infer<typeof BoundFinding>;
