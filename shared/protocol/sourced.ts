import { z } from 'zod';

/** A value with where it comes from, printed wherever the value is shown. */
export const sourced = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    value,
    /** Document and section, or "assumption". */
    source: z.string(),
    /** True when the registry record leaves the point open and the value is our assumption. */
    open: z.boolean(),
    /** What is assumed and what to ask the sponsor; empty when the source settles it. */
    note: z.string(),
  });
