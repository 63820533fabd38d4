import { z } from 'zod';

/** What a protocol settles for liver signals. */
export const LiverParameters = z.strictObject({});
export type LiverParameters = z.infer<typeof LiverParameters>;
