import { z } from 'zod';
import { DiffRow } from '../../dataset/diff/diff.ts';
import { RowRef } from '../../dataset/sourceRow.ts';
import { GateCondition, GateId, GateValue, Phrase } from '../../gates/gate.ts';
import { DecisionKind } from '../record.ts';

/** Raised whenever the same cuts and signatures could give other alerts. */
export const ALERTS_ALGORITHM = 'alerts/1';

/**
 * data: the gate as of the decision's cut-off date, on the rows of a later cut. later-event: the gate as the later cut
 * stands, with what happened or was signed since. dosed-early: dosing at the opened level before the decision was signed
 * by all. dosed-unopened: dosing at a level that no signed decision opened. stopping-rule: a rule of the protocol that
 * is met since.
 */
export const AlertKind = z.enum(['data', 'later-event', 'dosed-early', 'dosed-unopened', 'stopping-rule']);
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

const ConditionState = GateCondition.pick({ value: true, phrase: true });

/** One condition that stands otherwise, with the rows of both cuts. */
export const AlertChange = z.strictObject({
  /** Id of the condition within its gate. */
  condition: z.string(),
  subjectId: z.string().nullable(),
  /** On the decision's own cut; null where there was no such condition. */
  before: ConditionState.nullable(),
  /** On the later cut; null where the condition, or its subject, is not there any more. */
  now: ConditionState.nullable(),
  /** Rows of the decision's own cut. */
  rowsThen: z.array(RowRef),
  /** Rows of the later cut. */
  rowsNow: z.array(RowRef),
  /** What differs in those rows between the two cuts, cell by cell. */
  rows: z.array(DiffRow),
});
export type AlertChange = z.infer<typeof AlertChange>;

/** A later cut says something else than a decision signed by all (design.md, "A cut imported later may show …"). */
export const Alert = z.strictObject({
  /** The same alert has the same id whichever cut shows it. */
  alertId: z.string(),
  decisionId: z.string(),
  number: z.number().int(),
  decisionKind: DecisionKind,
  decisionLevel: z.number().int(),
  opensLevel: z.number().int().nullable(),
  /** The committee went on over a gate that was not met. */
  overridden: z.boolean(),
  kind: AlertKind,
  severity: AlertSeverity,
  gate: GateId,
  level: z.number().int(),
  /** Value of the gate on the decision's cut; null where it was not evaluated. */
  before: GateValue.nullable(),
  /** Value on the later cut; null where the gate can no longer be found there. */
  now: GateValue.nullable(),
  sentence: Phrase,
  changes: z.array(AlertChange),
  decisionCut: AlertCutName,
  /** The newest cut that shows it; `rowsNow` are its rows. */
  seenIn: AlertCutName,
  /** The earliest imported cut that shows it. */
  since: AlertCutName,
  /** False: an earlier import showed it, the newest one that could be compared does not. */
  standing: z.boolean(),
});
export type Alert = z.infer<typeof Alert>;

/** What was not, or could not be, compared: said, because silence would read as "no alert". */
export const NotCompared = z.strictObject({
  decisionId: z.string(),
  number: z.number().int(),
  cut: AlertCutName,
  reason: Phrase,
});
export type NotCompared = z.infer<typeof NotCompared>;

/** All alerts of a workspace. */
export const AlertList = z.strictObject({
  alerts: z.array(Alert),
  notCompared: z.array(NotCompared),
  /** Pairs of decision and cut that wait for their turn: ask again. */
  notChecked: z.array(
    z.strictObject({ decisionId: z.string(), number: z.number().int(), cut: AlertCutName }),
  ),
  /** Decisions signed by all, and the pairs of decision and later cut that were compared. */
  decisions: z.number().int(),
  compared: z.number().int(),
  algorithm: z.string(),
});
export type AlertList = z.infer<typeof AlertList>;

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

/** The alerts that stand, as a new decision binds and prints them. */
export const boundAlerts = (alerts: readonly Alert[]): BoundAlert[] =>
  alerts
    .filter(({ standing }) => standing)
    .map(({ number, kind, severity, gate, level, before, now, sentence, since }) => ({
      ...{ number, kind, severity, gate, level, before, now, sentence, since },
    }));
