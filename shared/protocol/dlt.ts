import { z } from 'zod';

/** What a protocol settles for dose-limiting toxicity. */
export const DltParameters = z.strictObject({});
export type DltParameters = z.infer<typeof DltParameters>;
