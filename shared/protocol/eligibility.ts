import { z } from 'zod';

/** What a protocol settles for the eligibility cross-check. */
export const EligibilityParameters = z.strictObject({});
export type EligibilityParameters = z.infer<typeof EligibilityParameters>;
