import { z } from 'zod';
import { RowRef } from '../dataset/sourceRow.ts';

/** The gates of the bundled protocol: domain.md 2.1. */
export const GateId = z.enum(['G0', 'G1', 'G1F', 'G2', 'G3', 'G4']);
export type GateId = z.infer<typeof GateId>;

/** The four values of a gate (design.md). Missing data never gives `met`. */
export const GateValue = z.enum(['met', 'not-met', 'not-evaluable', 'overridden']);
export type GateValue = z.infer<typeof GateValue>;

/** A sentence as key and parameters, so that it reads in each language; keys live in shared/text. */
export const Phrase = z.strictObject({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Phrase = z.infer<typeof Phrase>;

export const MissingItem = z.strictObject({ subjectId: z.string().nullable(), phrase: Phrase });
export type MissingItem = z.infer<typeof MissingItem>;

export const GateCondition = z.strictObject({
  /** Stable id within the gate, e.g. "window", "pd", "confirmation". */
  id: z.string(),
  value: z.enum(['met', 'not-met', 'not-evaluable', 'not-applicable']),
  subjectId: z.string().nullable(),
  phrase: Phrase,
  /** Rows that decided, most telling first; at most 50 are carried. */
  evidence: z.array(RowRef),
  missing: z.array(MissingItem),
  /** First date on which this condition can hold, when time alone is missing; else null. */
  earliestDate: z.string().nullable(),
});
export type GateCondition = z.infer<typeof GateCondition>;

export const GateResult = z.strictObject({
  gate: GateId,
  /** The dose level whose data are judged (G0, G3: the level that opens). */
  level: z.number().int(),
  /** The level that this gate opens, when it opens one. */
  opensLevel: z.number().int().nullable(),
  value: GateValue,
  conditions: z.array(GateCondition),
  missing: z.array(MissingItem),
  /** Earliest calendar date on which the gate's time conditions hold; null when no date can be given yet. */
  earliestDate: z.string().nullable(),
  /** The same by the other anchor, so that both clocks are seen: null when it cannot be given. */
  otherClock: z
    .strictObject({ anchor: z.enum(['firstInfusion', 'lastInfusion']), earliestDate: z.string().nullable() })
    .nullable(),
  sentence: Phrase,
});
export type GateResult = z.infer<typeof GateResult>;

/** What the evaluation was made from; travels with every set of gate results. */
export const GateEvaluation = z.strictObject({
  cutId: z.string(),
  cutContentHash: z.string(),
  protocolHash: z.string(),
  protocolVersion: z.number().int(),
  asOf: z.string(),
  algorithm: z.string(),
  results: z.array(GateResult),
});
export type GateEvaluation = z.infer<typeof GateEvaluation>;
