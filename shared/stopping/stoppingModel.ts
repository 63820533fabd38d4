import { z } from 'zod';
import { Provenance } from '../chart/provenance.ts';
import { Phrase } from '../gates/gate.ts';
import { ReviewedFinding } from './stopFinding.ts';

/** Stopping and pausing rules of a cut: those in force, and the library for information. */
export const StoppingModel = z.strictObject({
  conclusion: z.array(Phrase),
  /** Where the list of the protocol comes from, and whether it is an assumption. */
  rules: z.strictObject({ source: z.string(), open: z.boolean(), note: z.string() }),
  inForce: z.array(ReviewedFinding),
  /** Not in force: nobody is asked to stop by these. */
  library: z.array(ReviewedFinding),
  provenance: Provenance,
});
export type StoppingModel = z.infer<typeof StoppingModel>;
