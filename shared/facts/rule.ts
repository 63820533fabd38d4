import { z } from 'zod';
import { FactArea } from './fact.ts';

/**
 * How well a source is known: read in a primary artefact; seen in a secondary source only; from general knowledge, to
 * be verified against the named document before it is relied on; computed; our own judgement.
 */
export const Confidence = z.enum(['primary', 'secondary', 'to-verify', 'computed', 'judgement']);
export type Confidence = z.infer<typeof Confidence>;

/** One rule of derivation, as it is listed in Help and printed beside every fact that it made. */
export const ClinicalRule = z.strictObject({
  /** Stable, e.g. "ctcae-5.0/anemia/L", "liver/hys-law". */
  id: z.string(),
  /** Rises when the rule would give another value for the same rows. */
  version: z.number().int().min(1),
  area: FactArea,
  title: z.strictObject({ en: z.string(), 'zh-CN': z.string() }),
  source: z.strictObject({
    document: z.string(),
    version: z.string(),
    section: z.string(),
    confidence: Confidence,
    /** "verify against …" for secondary and to-verify sources, the assumption made for a judgement; else ''. */
    note: z.string(),
  }),
});
export type ClinicalRule = z.infer<typeof ClinicalRule>;
