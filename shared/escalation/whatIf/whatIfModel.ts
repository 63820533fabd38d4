import { z } from 'zod';
import { Provenance } from '../../chart/provenance.ts';
import { GateId, Phrase } from '../../gates/gate.ts';
import { WindowAnchor } from '../../protocol/gateParameters.ts';

/** Raised whenever the same input could give another result. */
export const WHAT_IF_ALGORITHM = 'what-if/2';

/** How many cohorts ahead are told. */
export const WhatIfDepth = z.number().int().min(1).max(4);

const ClockDate = z.strictObject({ anchor: WindowAnchor, date: z.string().nullable() });

/**
 * rest: the others of the group can be dosed; opens: the next level can open; expands: the protocol tolerates as many
 * DLTs among more subjects; closed: the gate stays closed; ends: no level is left.
 */
export const OutcomeKind = z.enum(['rest', 'opens', 'expands', 'closed', 'ends']);
export type OutcomeKind = z.infer<typeof OutcomeKind>;

/** One way in which it can come out, and what the gates would say then. */
export const WhatIfOutcome = z.strictObject({
  /** Names it among all: the way from the root. */
  id: z.string(),
  path: z.enum(['regular', 'fast-path']),
  /** Subjects with a DLT among those observed. */
  dlts: z.number().int(),
  kind: OutcomeKind,
  /** The gate that decides. */
  gate: GateId.nullable(),
  /** The first day on which it can be so; null where time does not decide. */
  date: z.string().nullable(),
  /** Earliest dates of the gate by the other clocks. */
  otherClocks: z.array(ClockDate),
  /** "If none of the 2 has a DLT by …" and "level 2 can open on …"; said one after the other with a comma. */
  condition: Phrase,
  consequence: Phrase,
  /** What keeps the gate closed. */
  reasons: z.array(Phrase),
  /** The cohort that follows; null at the depth asked, and where nothing follows. */
  get next() {
    return WhatIfNode.nullable();
  },
});
export type WhatIfOutcome = z.infer<typeof WhatIfOutcome>;

/** Subjects under observation and the ways in which it can come out. */
export const WhatIfNode = z.strictObject({
  id: z.string(),
  level: z.number().int(),
  /** Subjects whose outcome is open. */
  observed: z.number().int(),
  /** First dosing of those assumed; null when all are dosed already. */
  dosedOn: z.string().nullable(),
  sentence: Phrase,
  get outcomes() {
    return z.array(WhatIfOutcome);
  },
});
export type WhatIfNode = z.infer<typeof WhatIfNode>;

/** A day of the plan: somebody is first dosed at a level, or a gate can first be met. */
export const PlannedStep = z.strictObject({
  level: z.number().int(),
  kind: z.enum(['dosed', 'first-dosed', 'G1', 'G2']),
  /** Subjects dosed on it; null for a gate. */
  n: z.number().int().nullable(),
  date: z.string(),
});
export type PlannedStep = z.infer<typeof PlannedStep>;

/** Earliest dates by one clock, if everybody is dosed as planned and nobody has a DLT. */
export const PlannedClock = z.strictObject({
  anchor: WindowAnchor,
  inForce: z.boolean(),
  steps: z.array(PlannedStep),
  /** Why the plan does not go on to the last level; empty when it does. */
  stopped: z.array(Phrase),
});
export type PlannedClock = z.infer<typeof PlannedClock>;

export const WhatIfModel = z.strictObject({
  provenance: Provenance,
  depth: WhatIfDepth,
  conclusion: z.array(Phrase),
  /** What every branch takes for granted. */
  assumptions: z.array(Phrase),
  root: WhatIfNode.nullable(),
  timeline: z.array(PlannedClock),
  /** Why there is nothing to tell; null when there is. */
  empty: Phrase.nullable(),
});
export type WhatIfModel = z.infer<typeof WhatIfModel>;
