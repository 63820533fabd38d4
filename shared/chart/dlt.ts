import { z } from 'zod';
import { AdjudicationView } from '../clinical/dlt/adjudication.ts';
import { DltEvent } from '../clinical/dlt/dltEvent.ts';
import { RowRef } from '../dataset/sourceRow.ts';
import { Phrase } from '../gates/gate.ts';
import { DltRule } from '../protocol/dlt.ts';
import { DltStatus } from './board.ts';
import { Proportion, Provenance } from './provenance.ts';

/** How an event stands: see shared/clinical/dlt/standing.ts. */
export const DltStanding = z.enum(['awaiting', 'again', 'yes', 'no', 'not-evaluable', 'none']);
export type DltStanding = z.infer<typeof DltStanding>;

export const DltEventView = z.strictObject({
  event: DltEvent,
  standing: DltStanding,
  /** The verdict that holds, or the former one where the event changed since. */
  last: AdjudicationView.nullable(),
  /** All of this event, oldest first. */
  history: z.array(AdjudicationView),
});
export type DltEventView = z.infer<typeof DltEventView>;

export const DltSubjectView = z.strictObject({
  subjectId: z.string(),
  /** Spans of the window as study days, both inclusive: one, or one from each infusion. */
  spans: z.array(z.strictObject({ from: z.number().int(), to: z.number().int() })),
  infusionDays: z.array(z.number().int()),
  /** Study day of the cut-off; null where dates were moved. */
  cutoffDay: z.number().int().nullable(),
  closes: z.string(),
  status: DltStatus,
  events: z.array(DltEventView),
  /** Laboratory records in the window that the criteria could not grade. */
  ungraded: z.array(RowRef),
});
export type DltSubjectView = z.infer<typeof DltSubjectView>;

export const DltLevelView = z.strictObject({
  level: z.number().int(),
  dose: z.number(),
  unit: z.string(),
  subjects: z.array(DltSubjectView),
  /** Subjects with a DLT over the dosed set. */
  withDlt: Proportion,
  /** Subjects by state; they add up to the dosed set. */
  counts: z.strictObject({
    withDlt: z.number().int(),
    evaluableWithout: z.number().int(),
    awaiting: z.number().int(),
    pending: z.number().int(),
    notEvaluable: z.number().int(),
  }),
});
export type DltLevelView = z.infer<typeof DltLevelView>;

/** The page of DLT: the rule, each subject with window and events, the tally per dose level. */
export const DltModel = z.strictObject({
  conclusion: z.array(Phrase),
  rule: z.strictObject({ value: DltRule, source: z.string(), open: z.boolean(), note: z.string() }),
  /** Subjects with a DLT that the protocol tolerates, by evaluable subjects of a group. */
  tolerated: z.array(z.strictObject({ subjects: z.number().int(), tolerated: z.number().int() })),
  levels: z.array(DltLevelView),
  notShown: z.array(z.strictObject({ subjectId: z.string(), reason: Phrase, ref: RowRef })),
  /** Why nothing stands here; null when somebody was dosed. */
  empty: Phrase.nullable(),
  provenance: Provenance,
});
export type DltModel = z.infer<typeof DltModel>;
