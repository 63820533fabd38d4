import { z } from 'zod';

/** What a protocol settles for kidney function and renal response. */
export const KidneyParameters = z.strictObject({});
export type KidneyParameters = z.infer<typeof KidneyParameters>;
