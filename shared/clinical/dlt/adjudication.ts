import { z } from 'zod';
import { Role } from '../../review/role.ts';
import { JudgedEvent } from './judgedEvent.ts';

/** What the adjudication says: a DLT, none, or that the record does not allow to tell. */
export const DltVerdict = z.enum(['yes', 'no', 'not-evaluable']);
export type DltVerdict = z.infer<typeof DltVerdict>;

/** So much must be said of why, in characters without blanks at the ends. */
export const SHORTEST_REASON = 20;

/** The statement that is signed: one verdict on one event, as it stood in one locked cut under one protocol version. */
export const DltAdjudication = z.strictObject({
  schema: z.literal('src-adjudication/1'),
  adjudicationId: z.string(),
  subjectId: z.string(),
  eventKey: z.string(),
  /** The event as judged, and its hash: an adjudication holds as long as the hash is the same. */
  event: JudgedEvent,
  eventHash: z.string(),
  /** Ids of the clauses that name the event; none where people judge what no clause names. */
  clauses: z.array(z.string()),
  verdict: DltVerdict,
  reason: z.string(),
  cutId: z.string(),
  cutContentHash: z.string(),
  /** Of the cut: a judgement on later data says nothing of what vanished from earlier ones. */
  cutoffDate: z.string(),
  protocolHash: z.string(),
  /** The adjudication of the same event that this one takes the place of; null for the first. */
  supersedes: z.string().nullable(),
  printedName: z.string(),
  role: Role,
  signedAt: z.string(),
});
export type DltAdjudication = z.infer<typeof DltAdjudication>;

/** An adjudication on record with the hash of its link in the chain. */
export const AdjudicationView = DltAdjudication.omit({ schema: true }).extend({ hash: z.string() });
export type AdjudicationView = z.infer<typeof AdjudicationView>;

/** What a decision binds of an adjudication that it relied on. */
export const BoundAdjudication = z.strictObject({
  adjudicationId: z.string(),
  subjectId: z.string(),
  eventKey: z.string(),
  term: z.string(),
  verdict: DltVerdict,
  reason: z.string(),
  printedName: z.string(),
  signedAt: z.string(),
  eventHash: z.string(),
  hash: z.string(),
});
export type BoundAdjudication = z.infer<typeof BoundAdjudication>;
