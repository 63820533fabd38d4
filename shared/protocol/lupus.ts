import { z } from 'zod';

/** What a protocol settles for lupus activity, remission and low disease activity. */
export const LupusParameters = z.strictObject({});
export type LupusParameters = z.infer<typeof LupusParameters>;
