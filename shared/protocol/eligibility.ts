import { z } from 'zod';
import { sourced } from './sourced.ts';

const Local = z.strictObject({ en: z.string(), 'zh-CN': z.string() });
const TestCodes = z.array(z.strictObject({ domain: z.string(), testCode: z.string() })).min(1);

/** A result that must stand in a relation to a bound for the criterion to be met. */
export const LimitRule = z.strictObject({
  /** Every one of these quantities must hold. */
  quantities: z
    .array(
      z.strictObject({
        label: z.string(),
        tests: TestCodes,
        /** UCUM code; '' for a score without unit. */
        unit: z.string(),
      }),
    )
    .min(1),
  operator: z.enum(['<', '<=', '>', '>=']),
  /** In the unit of the quantity, or in multiples of the upper limit on the record. */
  bound: z.number(),
  times: z.enum(['none', 'ULN']),
});
export type LimitRule = z.infer<typeof LimitRule>;

const criterion = {
  /** Stable: part of the ids of facts. */
  id: z.string(),
  role: z.enum(['inclusion', 'exclusion']),
  /** What must hold, so that "met" always means: may be enrolled as far as this goes. */
  label: Local,
  /** The wording of the source. */
  text: Local,
};

export const Criterion = z.discriminatedUnion('kind', [
  /** Completed years, both ends included. */
  z.strictObject({ ...criterion, kind: z.literal('age'), from: z.number(), to: z.number() }),
  z.strictObject({ ...criterion, kind: z.literal('limit'), rule: LimitRule }),
  z.strictObject({
    ...criterion,
    kind: z.literal('limit-by-age'),
    /** Below this age (completed years) `younger` applies, else `older`. */
    age: z.number(),
    younger: LimitRule,
    older: LimitRule,
  }),
  /** At least one of the tests is positive. */
  z.strictObject({
    ...criterion,
    kind: z.literal('positive'),
    tests: z.array(z.strictObject({ label: z.string(), tests: TestCodes })).min(1),
    /** Least titre that counts as positive (1:N as N). */
    titre: z.number().int().min(1),
  }),
  /** A renal biopsy not older than so many months at consent, of one of these classes, alone or with others. */
  z.strictObject({
    ...criterion,
    kind: z.literal('biopsy'),
    months: z.number().int().min(1),
    classes: z.array(z.string()).min(1),
  }),
  /** Recorded by the investigator (yes, no, unknown): found by code, or in IE by a word of its text (upper case). */
  z.strictObject({
    ...criterion,
    kind: z.literal('recorded'),
    tests: z.array(z.strictObject({ domain: z.string(), testCode: z.string() })),
    words: z.array(z.string()),
  }),
]);
export type Criterion = z.infer<typeof Criterion>;

/** Which results count for eligibility. */
export const ScreeningWindow = z.strictObject({
  /** Values of DS.DSDECOD (upper case) that name enrolment: the last day on which a result counts. */
  enrolmentTerms: z.array(z.string()),
  /** Results older than so many days at consent do not count. */
  daysBeforeConsent: z.number().int().min(0),
});
export type ScreeningWindow = z.infer<typeof ScreeningWindow>;

/** What a protocol settles for the eligibility cross-check. */
export const EligibilityParameters = z.strictObject({
  window: sourced(ScreeningWindow),
  criteria: sourced(z.array(Criterion)),
});
export type EligibilityParameters = z.infer<typeof EligibilityParameters>;
