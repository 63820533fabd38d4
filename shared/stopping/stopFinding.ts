import { z } from 'zod';
import { RowRef } from '../dataset/sourceRow.ts';
import { Phrase } from '../gates/gate.ts';
import { StoppingRule } from '../protocol/stopping.ts';

/** A rule is met, not met, or cannot be told: what is missing could make it met. */
export const StopValue = z.enum(['met', 'not-met', 'not-evaluable']);
export type StopValue = z.infer<typeof StopValue>;

/** One thing that happened to a subject and fulfils the criterion of a rule. */
export const StopItem = z.strictObject({
  /** The same from extract to extract (shared/clinical/dlt/eventKey.ts), so that a review can name it. */
  key: z.string(),
  what: Phrase,
  /** Its grade, 5 for a death; null: not graded, or nothing that has a grade. What grew worse is another thing to decide on. */
  grade: z.number().int().nullable(),
  /** Day from which it counts: its onset and, where the rule asks for a duration, that much later; null: not known. */
  date: z.string().nullable(),
  refs: z.array(RowRef),
});
export type StopItem = z.infer<typeof StopItem>;

export const CountedSubject = z.strictObject({
  subjectId: z.string(),
  /** null: counted in the trial, at a dose level that cannot be told. */
  level: z.number().int().nullable(),
  /** First day on which the subject counted; null when no item has a day. */
  date: z.string().nullable(),
  items: z.array(StopItem),
});
export type CountedSubject = z.infer<typeof CountedSubject>;

/** A subject who does not count, but may: with everything that is missing to tell. */
export const OpenSubject = z.strictObject({
  subjectId: z.string(),
  level: z.number().int().nullable(),
  missing: z.array(Phrase),
  refs: z.array(RowRef),
});
export type OpenSubject = z.infer<typeof OpenSubject>;

/** What one rule finds in one dose group, or in the trial. */
export const StopFinding = z.strictObject({
  rule: StoppingRule,
  /** Hash of what decides in the rule; words and source do not. */
  ruleHash: z.string(),
  /** Dose group whose subjects are counted together; null: the whole trial. */
  level: z.number().int().nullable(),
  value: StopValue,
  /** Dosed subjects in scope. */
  of: z.number().int(),
  counted: z.array(CountedSubject),
  open: z.array(OpenSubject),
  /** "1 of 2 subjects" */
  reading: Phrase,
  /** "one more subject would meet it"; null when the rule is met. */
  distance: Phrase.nullable(),
  /** First day on which the rule was met, at the latest; null when it is not met or the days cannot be told. */
  metOn: z.string().nullable(),
});
export type StopFinding = z.infer<typeof StopFinding>;

/** Decision by which the committee went on although the rule was met. */
export const StopReview = z.strictObject({ number: z.number().int(), completedAt: z.string() });
export type StopReview = z.infer<typeof StopReview>;

/** A finding with what the committee decided on it; null: nothing, so that a rule that is met binds. */
export const ReviewedFinding = StopFinding.extend({ review: StopReview.nullable() });
export type ReviewedFinding = z.infer<typeof ReviewedFinding>;

/** A rule that is met and on which the committee has not decided. */
export const isBinding = ({ value, review }: Pick<ReviewedFinding, 'value' | 'review'>): boolean =>
  value === 'met' && review === null;
