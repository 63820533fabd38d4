import { z } from 'zod';

/** What a protocol settles for groups of adverse events of special interest. */
export const AesiParameters = z.strictObject({});
export type AesiParameters = z.infer<typeof AesiParameters>;
