import { z } from 'zod';

const Percent = z.number().min(0).max(100);

/** How a value stands to a cut. */
export const CutOperator = z.enum(['lt', 'lte']);
export type CutOperator = z.infer<typeof CutOperator>;

/** One way in which kidney function is good enough; several are alternatives. eGFR in mL/min/1.73 m². */
export const FunctionClause = z.discriminatedUnion('kind', [
  /** eGFR at most `percent` below the baseline of this trial. */
  z.strictObject({ kind: z.literal('loss-from-baseline'), percent: Percent }),
  /** eGFR at most `percent` below the value before the flare, which extracts seldom have. */
  z.strictObject({ kind: z.literal('loss-from-pre-flare'), percent: Percent }),
  z.strictObject({ kind: z.literal('at-least'), egfr: z.number().positive() }),
  /** No fall of more than `percent` below baseline that a second result confirms. */
  z.strictObject({ kind: z.literal('no-confirmed-fall'), percent: Percent }),
]);
export type FunctionClause = z.infer<typeof FunctionClause>;

/** One thing that a renal response asks for. */
export const RenalClause = z.discriminatedUnion('kind', [
  /** UPCR against a cut in g/g; `printed` is the cut as the source prints it. */
  z.strictObject({
    kind: z.literal('upcr'),
    operator: CutOperator,
    cut: z.number().positive(),
    printed: z.string(),
  }),
  /** UPCR fell by at least `percent` of its baseline. */
  z.strictObject({ kind: z.literal('upcr-fall'), percent: Percent }),
  /** 24-hour protein, in g per 1.73 m² of body surface and day. */
  z.strictObject({ kind: z.literal('protein-24h'), operator: CutOperator, cut: z.number().positive() }),
  z.strictObject({ kind: z.literal('protein-24h-fall'), percent: Percent }),
  z.strictObject({ kind: z.literal('function'), anyOf: z.array(FunctionClause).min(1) }),
  /** No rescue treatment, treatment failure, death or withdrawal before the visit. */
  z.strictObject({ kind: z.literal('no-intercurrent-event') }),
  /** Daily glucocorticoid at the visit, mg of prednisolone. */
  z.strictObject({ kind: z.literal('glucocorticoid'), maxMgPerDay: z.number().min(0) }),
  /** Glucocorticoid over the days before the visit: days above the dose, in a row and in all. */
  z.strictObject({
    kind: z.literal('glucocorticoid-course'),
    maxMgPerDay: z.number().min(0),
    days: z.number().int().min(1),
    maxInARow: z.number().int().min(0),
    maxInAll: z.number().int().min(0),
  }),
]);
export type RenalClause = z.infer<typeof RenalClause>;

export const RenalDefinitionId = z.enum([
  'kdigo-2024',
  'kdigo-2024-children',
  'bliss-ln',
  'aurora-1',
  'regency',
  'eular-era-2019',
]);
export type RenalDefinitionId = z.infer<typeof RenalDefinitionId>;

/** One definition of renal response. The first outcome whose clauses all hold is the response. */
export const RenalDefinition = z.strictObject({
  id: RenalDefinitionId,
  /** Said of subjects younger than this at baseline; null: of everybody. */
  youngerThan: z.number().positive().nullable(),
  outcomes: z
    .array(
      z.strictObject({
        /** `complete` and `partial` are counted by the endpoint; `other` is shown only. */
        outcome: z.enum(['complete', 'partial', 'other']),
        /** Word of the outcome in this definition's own language, e.g. "perr". */
        code: z.string(),
        /** First study day for which the source states it; met before, it is shown with a note. */
        statedFromDay: z.number().int().min(1),
        all: z.array(RenalClause).min(1),
      }),
    )
    .min(1),
});
export type RenalDefinition = z.infer<typeof RenalDefinition>;
