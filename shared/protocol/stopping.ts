import { z } from 'zod';
import { DltSelector, DltWindow } from './dlt.ts';

const Grade = z.number().int().min(1).max(5);

/** What has to have happened to a subject for the subject to count. */
export const StoppingCriterion = z.discriminatedUnion('kind', [
  /** An adverse event or a graded laboratory value; what is not known may count and makes the rule not evaluable. */
  z.strictObject({
    kind: z.literal('event'),
    anyOf: z.array(DltSelector).min(1),
    /** null: of any grade, or of none. */
    minGrade: Grade.nullable(),
    /** True: only what is serious. */
    serious: z.boolean(),
    /** related: at least possibly related (`dlt.rule.relatedness`). */
    relatedness: z.enum(['related', 'any']),
    /** Hours are not collected as a rule: whole days that it lasts at least; null: however long. */
    minDurationDays: z.number().int().min(1).nullable(),
  }),
  /** A DLT by signed adjudication; a candidate that awaits its verdict makes the rule not evaluable. */
  z.strictObject({ kind: z.literal('dlt') }),
  /** Death from any cause, or one at least possibly related. */
  z.strictObject({ kind: z.literal('death'), relatedness: z.enum(['related', 'any']) }),
  /** A derived fact of one of these rules (shared/facts/rules.ts): with one of these codes, at least this grade, or yes. */
  z.strictObject({
    kind: z.literal('fact'),
    rules: z.array(z.string()).min(1),
    codes: z.array(z.string()),
    minGrade: Grade.nullable(),
  }),
]);
export type StoppingCriterion = z.infer<typeof StoppingCriterion>;

/** How many subjects must count. */
export const StoppingThreshold = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('subjects'), n: z.number().int().min(1).max(99) }),
  /** At least this share of the dosed subjects in scope, once so many are dosed. */
  z.strictObject({
    kind: z.literal('share'),
    percent: z.number().gt(0).max(100),
    fromSubjects: z.number().int().min(1).max(99),
  }),
]);
export type StoppingThreshold = z.infer<typeof StoppingThreshold>;

/**
 * A rule that pauses or stops dosing, evaluated at every cut. What it finds binds until the committee has decided on
 * it (gate G5). Source: domain.md 2.2.
 */
export const StoppingRule = z.strictObject({
  id: z.string().min(1),
  label: z.strictObject({ en: z.string(), 'zh-CN': z.string() }),
  action: z.enum(['pause', 'stop']),
  /** Whose subjects are counted together: those of one dose group, or all. */
  scope: z.enum(['group', 'trial']),
  criterion: StoppingCriterion,
  threshold: StoppingThreshold,
  /** When it must happen; null: at any time after the first infusion. */
  window: DltWindow.nullable(),
  /** Document and section from which the rule is taken, and what to verify. */
  source: z.string(),
});
export type StoppingRule = z.infer<typeof StoppingRule>;

export const StoppingRules = z
  .array(StoppingRule)
  .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, 'Ids of rules are unique');
