import { z } from 'zod';
import { RowRef } from '../../dataset/sourceRow.ts';
import { Phrase } from '../../gates/gate.ts';
import { JudgedEvent } from './judgedEvent.ts';

/** One exception that speaks of an event, and why it holds or does not. */
export const ExceptionCheck = z.strictObject({
  exception: z.string(),
  /** not-yet: time can still make it hold, up to `until`. */
  state: z.enum(['applies', 'does-not-apply', 'not-yet']),
  reason: Phrase,
  until: z.string().nullable(),
});
export type ExceptionCheck = z.infer<typeof ExceptionCheck>;

/** One clause of the rule that an event matches. */
export const ClauseMatch = z.strictObject({
  clause: z.string(),
  state: z.enum(['asks', 'excepted', 'not-yet']),
  /** Last day on which time alone can decide; null unless not-yet. */
  until: z.string().nullable(),
  /** What is missing and was taken conservatively. */
  assumed: z.array(Phrase),
  exceptions: z.array(ExceptionCheck),
});
export type ClauseMatch = z.infer<typeof ClauseMatch>;

/** An event that a clause of the rule names, or that was adjudicated before. */
export const DltEvent = z.strictObject({
  eventKey: z.string(),
  eventHash: z.string(),
  judged: JudgedEvent,
  /** Preferred or reported term; of a laboratory run the term of the criteria; '' when it has vanished. */
  term: z.string(),
  /** Reported grade, or the greatest derived one; null: not graded. */
  grade: z.number().int().nullable(),
  serious: z.boolean().nullable(),
  /** First and last day on which it can have begun; null when nothing is known. */
  onset: z.strictObject({ earliest: z.string(), latest: z.string() }).nullable(),
  /** Study day of the onset; null when the date is incomplete. */
  day: z.number().int().nullable(),
  /** Empty for an event that no clause names. */
  clauses: z.array(ClauseMatch),
  /** asks: at least one clause asks for adjudication; not-yet: time may decide; none: no clause names it. */
  state: z.enum(['asks', 'not-yet', 'excepted', 'none']),
  refs: z.array(RowRef),
});
export type DltEvent = z.infer<typeof DltEvent>;
