import { z } from 'zod';

/** What stands under every chart and table: which cut, which rules, which filter. */
export const Provenance = z.strictObject({
  cutId: z.string(),
  cutLabel: z.string(),
  cutoffDate: z.string(),
  cutStatus: z.enum(['draft', 'checked', 'locked']),
  contentHash: z.string(),
  /** Dates were shifted per subject by de-identification. */
  datesShifted: z.boolean(),
  protocolId: z.string(),
  protocolVersion: z.number().int(),
  protocolHash: z.string(),
  /** Name and version of the derivation, e.g. "worst-grade/1". */
  algorithm: z.string(),
  /** Filter in words by key, empty when none. */
  filter: z.array(z.strictObject({ key: z.string(), value: z.string() })),
});
export type Provenance = z.infer<typeof Provenance>;

/** Exact two-sided 95 % confidence interval of a proportion (Clopper and Pearson 1934); proportions 0 to 1. */
export const Proportion = z.strictObject({
  n: z.number().int(),
  /** Denominator: the dosed set from EX. */
  of: z.number().int(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type Proportion = z.infer<typeof Proportion>;
