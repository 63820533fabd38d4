import { z } from 'zod';

/** What a protocol settles for pharmacokinetics and pharmacodynamics. */
export const PdParameters = z.strictObject({});
export type PdParameters = z.infer<typeof PdParameters>;
