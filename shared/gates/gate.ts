import { z } from 'zod';
import { RowRef } from '../dataset/sourceRow.ts';
import { WindowAnchor } from '../protocol/gateParameters.ts';
import { BoundFinding } from '../stopping/boundFinding.ts';

/** The gates of the bundled protocol: domain.md 2.1. */
export const GateId = z.enum(['G0', 'G1', 'G1F', 'G2', 'G3', 'G4', 'G5']);
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

/** Evidence that is shown for a judgement. It says what is on record, never what to conclude. */
export const ChecklistItem = z.strictObject({
  id: z.string(),
  area: z.enum(['safety', 'pd', 'efficacy']),
  state: z.enum(['on-record', 'missing', 'not-evaluable']),
  subjectId: z.string(),
  phrase: Phrase,
  evidence: z.array(RowRef),
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

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
  /** The same by the other anchors, so that every clock is seen; empty where time is not asked for. */
  otherClocks: z.array(z.strictObject({ anchor: WindowAnchor, earliestDate: z.string().nullable() })),
  /** What would turn the gate, each a sentence: "one more subject with a DLT would close it". */
  flips: z.array(Phrase),
  /** Evidence for a judgement that people make (G1F): listed, never ticked. */
  checklist: z.array(ChecklistItem),
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
  /** The stopping and pausing rules that are met, so that a decision names what it was made in the knowledge of. */
  stopsMet: z.array(BoundFinding),
});
export type GateEvaluation = z.infer<typeof GateEvaluation>;
