import { z } from 'zod';
import { RowRef } from '../dataset/sourceRow.ts';
import { Advice } from '../escalation/advice.ts';
import { Phrase } from '../gates/gate.ts';
import { ComparatorParameters } from '../protocol/comparators.ts';
import { Proportion, Provenance } from './provenance.ts';

/**
 * How a dosed subject stands in the counts of a level. `awaiting`: an event asks for a verdict and the window is over;
 * `awaiting-open`: it asks for one while the window is open; `awaiting-lost`: the window cannot be completed any more; `unassigned`: dosed at a level that cannot be told, this
 * one being possible.
 */
export const CountedAs = z.enum([
  'dlt',
  'without',
  'awaiting',
  'awaiting-open',
  'awaiting-lost',
  'pending',
  'not-evaluable',
  'unassigned',
]);
export type CountedAs = z.infer<typeof CountedAs>;

export const CountedSubject = z.strictObject({
  subjectId: z.string(),
  as: CountedAs,
  reason: Phrase,
  refs: z.array(RowRef),
});
export type CountedSubject = z.infer<typeof CountedSubject>;

/** One way to count what waits for a verdict; `as-counted` when nothing does. */
export const CountingWay = z.strictObject({
  way: z.enum(['as-counted', 'awaiting-as-none', 'awaiting-as-dlt']),
  pending: z.number().int(),
  /** Follow-up of the pending as shares of the DLT window, summed, as far as safety data reach. */
  followUp: z.number(),
  /** DLTs of the evaluable subjects: designs know no other denominator. The dosed set stands beside it. */
  rate: Proportion,
  /** One per design, in the order of the protocol. */
  advice: z.array(Advice),
});
export type CountingWay = z.infer<typeof CountingWay>;

export const DesignLevel = z.strictObject({
  level: z.number().int(),
  dose: z.number(),
  unit: z.string(),
  /** The lowest level, or one that a decision signed by all opens. */
  opened: z.boolean(),
  dosed: z.number().int(),
  subjects: z.array(CountedSubject),
  /** Empty while nobody is dosed at the level. */
  ways: z.array(CountingWay),
});
export type DesignLevel = z.infer<typeof DesignLevel>;

/** The chance that a level is too toxic after nobody of a few had a DLT. */
export const SmallNumber = z.strictObject({
  n: z.number().int(),
  probability: z.number(),
  within: z.boolean(),
});
export type SmallNumber = z.infer<typeof SmallNumber>;

/** The page of comparator designs. They advise and never open a gate. */
export const DesignsModel = z.strictObject({
  conclusion: z.array(Phrase),
  /** The highest level with a dosed subject; null before the first. */
  present: z.number().int().nullable(),
  parameters: z.strictObject({
    value: ComparatorParameters,
    source: z.string(),
    open: z.boolean(),
    note: z.string(),
  }),
  levels: z.array(DesignLevel),
  /** 0/1, 0/2, 0/3 against the overdose limit, beside the fast path (domain.md 2.6). */
  smallNumbers: z.array(SmallNumber),
  /** Stops and pauses in force, which stand above every advice. */
  halts: z.array(Phrase),
  empty: Phrase.nullable(),
  provenance: Provenance,
});
export type DesignsModel = z.infer<typeof DesignsModel>;
