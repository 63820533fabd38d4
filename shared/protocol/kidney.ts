import { z } from 'zod';
import { RenalDefinition, RenalDefinitionId } from './renalDefinition.ts';
import { sourced } from './sourced.ts';

export const EgfrEquation = z.enum(['ckid-u25', 'bedside-schwartz', 'ckd-epi-2021']);
export type EgfrEquation = z.infer<typeof EgfrEquation>;

/** CKiD U25: k = constant × base^(age − 12), by sex and age. eGFR = k × height (m) / creatinine (mg/dL). */
export const U25Constants = z.strictObject({
  under12: z.strictObject({ constant: z.number(), base: z.number() }),
  from12: z.strictObject({ constant: z.number(), base: z.number() }),
  from18: z.number(),
});
export type U25Constants = z.infer<typeof U25Constants>;

/** CKD-EPI 2021 creatinine equation: 142 × min(Scr/κ,1)^α × max(Scr/κ,1)^exponent × base^age (× factor if female). */
export const CkdEpiConstants = z.strictObject({
  constant: z.number(),
  kappa: z.strictObject({ female: z.number(), male: z.number() }),
  alpha: z.strictObject({ female: z.number(), male: z.number() }),
  exponent: z.number(),
  ageBase: z.number(),
  femaleFactor: z.number(),
});
export type CkdEpiConstants = z.infer<typeof CkdEpiConstants>;

/** What a protocol settles for kidney function and renal response. */
export const KidneyParameters = z.strictObject({
  /** One equation for the whole trial, by age at baseline: the first whose `upToAge` (inclusive) is not passed. */
  equations: sourced(
    z.array(z.strictObject({ upToAge: z.number().positive().nullable(), equation: EgfrEquation })),
  ),
  ckidU25: sourced(z.strictObject({ female: U25Constants, male: U25Constants, minAge: z.number() })),
  /** eGFR = k × height (cm) / creatinine (mg/dL). */
  schwartzK: sourced(z.number().positive()),
  ckdEpi2021: sourced(CkdEpiConstants),
  /** Under 18, a height older than this many days at the sample is said. */
  heightDays: sourced(z.number().int().min(1)),
  /** A reported eGFR further than this from ours (mL/min/1.73 m²) is listed. */
  reportedDifference: sourced(z.number().min(0)),
  /** Most days between a UPCR and the creatinine, 24-hour urine or weight that goes with it. */
  matchDays: sourced(z.number().int().min(0)),
  /** `flag`: the record marked as baseline; without one, the last before the first infusion. */
  baseline: sourced(z.enum(['flag', 'last-before'])),
  /** Per cent of fall at which the lines of change stand, ascending. */
  changeLines: sourced(z.array(z.number().min(0).max(100))),
  definitions: sourced(z.array(RenalDefinition)),
  primary: sourced(RenalDefinitionId),
  /** AURORA: a flare is a rise after an adequate response. UPCR in g/g. */
  flare: sourced(
    z.strictObject({
      adequate: z.number(),
      /** From below `below`, a flare is above `above`. */
      low: z.strictObject({ below: z.number(), above: z.number() }),
      /** From at most `upTo`, a flare is above `above`. */
      high: z.strictObject({ upTo: z.number(), above: z.number() }),
    }),
  ),
  /** Words in CM.CMDECOD or CMTRT (upper case) of treatments that, started after the first infusion, are a rescue. */
  rescueTreatments: sourced(z.array(z.string())),
  /** DS.DSDECOD (upper case) that end a subject's treatment or follow-up. */
  withdrawalTerms: sourced(z.array(z.string())),
});
export type KidneyParameters = z.infer<typeof KidneyParameters>;
