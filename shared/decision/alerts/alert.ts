import { z } from 'zod';
import { RowRef } from '../../dataset/sourceRow.ts';
import { GateCondition, GateId, GateValue, Phrase } from '../../gates/gate.ts';
import { DecisionKind } from '../record.ts';
import { AlertCutName, AlertKind, AlertSeverity, type BoundAlert, NotCompared } from './boundAlert.ts';

/** Raised whenever the same cuts and signatures could give other alerts. */
export const ALERTS_ALGORITHM = 'alerts/1';

const ConditionState = GateCondition.pick({ value: true, phrase: true });

/** One condition that stands otherwise, with the rows of both cuts; what differs in them is told by `cut.rowChanges`. */
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
  /** By decision, how many of its later cuts were compared on the gates; none is left out. */
  comparedWith: z.array(z.strictObject({ decisionId: z.string(), cuts: z.number().int() })),
  algorithm: z.string(),
});
export type AlertList = z.infer<typeof AlertList>;

/** The alerts that stand, as a new decision binds and prints them. */
export const boundAlerts = (alerts: readonly Alert[]): BoundAlert[] =>
  alerts
    .filter(({ standing }) => standing)
    .map(({ number, kind, severity, gate, level, before, now, sentence, since }) => ({
      ...{ number, kind, severity, gate, level, before, now, sentence, since },
    }));
