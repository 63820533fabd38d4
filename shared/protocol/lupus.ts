import { z } from 'zod';
import { sourced } from './sourced.ts';

/** What a protocol settles for lupus activity, remission and low disease activity. */
export const LupusParameters = z.strictObject({
  sledai: sourced(
    z.strictObject({
      /** Days that the score looks back: 10 in the original, 28 or 30 in others. */
      windowDays: z.number().int().min(1).max(31),
      /** Joints that arthritis asks for, as the sheet prints it. */
      arthritisJoints: z.enum(['>2', '>=2']),
    }),
  ),
  /** Cuts by which laboratory and vital signs are held against the items. */
  itemCuts: sourced(
    z.strictObject({
      /** g per 24 hours, and g/g when only UPCR is there. */
      proteinuria: z.number().positive(),
      /** cells per high-power field */
      haematuria: z.number().positive(),
      pyuria: z.number().positive(),
      /** degrees Celsius */
      fever: z.number().positive(),
      /** 10⁹/L */
      platelets: z.number().positive(),
      leukocytes: z.number().positive(),
    }),
  ),
  /** --TESTCD of urinary sediment, which studies name differently. */
  sedimentTests: sourced(
    z.strictObject({
      casts: z.array(z.string()),
      haematuria: z.array(z.string()),
      pyuria: z.array(z.string()),
    }),
  ),
  /**
   * Drugs of lymphodepletion (upper case) begun within `beforeDays` of the first infusion, and days after the last of
   * them in which they may cause a cytopenia.
   */
  lymphodepletion: sourced(
    z.strictObject({
      drugs: z.array(z.string()),
      beforeDays: z.number().int().min(0),
      days: z.number().int().min(0),
    }),
  ),
  /** Rise of the total since the assessment before that is a flare: more than this. */
  flareRise: sourced(z.number().int().min(0)),
  /** mg that equal 5 mg of prednisolone, by drug (upper case). */
  glucocorticoids: sourced(
    z.array(z.strictObject({ drug: z.string(), equalTo5mgPrednisolone: z.number().positive() })),
  ),
  doris: sourced(
    z.strictObject({
      phgaBelow: z.number(),
      maxPrednisolone: z.number(),
      /** `lt` as the paper's table prints it, `lte` as its abstract does. */
      prednisoloneOperator: z.enum(['lt', 'lte']),
    }),
  ),
  lldas: sourced(
    z.strictObject({
      maxSledai: z.number().int(),
      maxPhga: z.number(),
      maxPrednisolone: z.number(),
      /** Whether the investigational product excludes low disease activity, as the wording has it. */
      investigationalDrug: z.enum(['excluded', 'allowed']),
    }),
  ),
  sri4: sourced(
    z.strictObject({
      fall: z.number().int(),
      phgaRiseBelow: z.number(),
      /** `required`: not evaluable without BILAG; `not-used`: the protocol replaces it by nothing. */
      bilag: z.enum(['required', 'not-used']),
    }),
  ),
});
export type LupusParameters = z.infer<typeof LupusParameters>;
