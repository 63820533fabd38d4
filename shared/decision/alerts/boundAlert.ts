import { z } from 'zod';
import { GateId, GateValue, Phrase } from '../../gates/gate.ts';

/**
 * data: the gate as of the decision's cut-off date, on the rows of a later cut. later-event: the gate as the later cut
 * stands, with what happened or was signed since. dosed-early: dosing at the opened level before the decision was signed
 * by all. dosed-unopened: dosing at a level that no signed decision opened. dosed-while-halted: dosing after a pause or
 * stop was signed by all and before another decision lifted it. stopping-rule: a rule of the protocol that
 * is met since.
 */
export const AlertKind = z.enum([
  'data',
  'later-event',
  'dosed-early',
  'dosed-unopened',
  'dosed-while-halted',
  'stopping-rule',
]);
export type AlertKind = z.infer<typeof AlertKind>;

/** contradicts: what the decision rested on, or the order it was to keep, did not hold; unclear: that cannot be told. */
export const AlertSeverity = z.enum(['contradicts', 'unclear']);
export type AlertSeverity = z.infer<typeof AlertSeverity>;

/** A cut as an alert names it. */
export const AlertCutName = z.strictObject({
  cutId: z.string(),
  label: z.string(),
  cutoffDate: z.string(),
  importedAt: z.string(),
  contentHash: z.string(),
});
export type AlertCutName = z.infer<typeof AlertCutName>;

/** What was not, or could not be, compared: said, because silence would read as "no alert". */
export const NotCompared = z.strictObject({
  decisionId: z.string(),
  number: z.number().int(),
  cut: AlertCutName,
  reason: Phrase,
});
export type NotCompared = z.infer<typeof NotCompared>;

/** What a new decision binds of an alert that stands on an earlier one. */
export const BoundAlert = z.strictObject({
  number: z.number().int(),
  kind: AlertKind,
  severity: AlertSeverity,
  gate: GateId,
  level: z.number().int(),
  before: GateValue.nullable(),
  now: GateValue.nullable(),
  sentence: Phrase,
  since: AlertCutName,
});
export type BoundAlert = z.infer<typeof BoundAlert>;
