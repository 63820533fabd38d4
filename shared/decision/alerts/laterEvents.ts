import { findGate } from '../../gates/decidingGate.ts';
import type { GateEvaluation, GateId } from '../../gates/gate.ts';
import { phrase } from '../../text/phrases.ts';
import type { AlertChange } from './alert.ts';
import { type AlertInput, alertOn, type CutAlert, evaluateFor, gatesOf, type Signed } from './alertInput.ts';
import { worsened } from './compareConditions.ts';
import { withFormerEnds } from './sameEvents.ts';

/** Gives the gates as the later cut stands, with what people have signed until now, by the decisions asked for. */
export const evaluatorOfNow = (input: AlertInput): ((decisions: Signed['decisions']) => GateEvaluation) => {
  const { later, own, now } = input;
  // The same rows keep what was derived of them (dltBySubject).
  const data = withFormerEnds(later.data, own.data);
  return (decisions) =>
    evaluateFor(input, later, { data, asOf: later.data.cutoff, signed: { ...now, decisions } });
};

/** A window that is still open says nothing against the decision: only time is missing. */
const isPending = ({ now }: AlertChange): boolean => now?.phrase.key === 'dlt-condition.so-far';

const isLimiting = ({ now }: AlertChange): boolean => now?.phrase.key === 'dlt-condition.limiting';

const alertOfGate = (
  input: AlertInput,
  gate: GateId,
  { asSealed, now }: { readonly asSealed: GateEvaluation; readonly now: GateEvaluation },
): CutAlert[] => {
  const { decision, later } = input;
  const before = findGate(asSealed, gate, decision.level);
  const after = findGate(now, gate, decision.level);
  if (before === null || after === null) return [];
  const changes = worsened(before.conditions, after.conditions).filter(
    (change) => change.condition === 'dlt' && !isPending(change),
  );
  if (changes.length === 0) return [];
  const limiting = changes.some(isLimiting);
  return [
    alertOn(input, {
      kind: 'later-event',
      severity: limiting ? 'contradicts' : 'unclear',
      gate,
      level: decision.level,
      before: before.value,
      now: after.value,
      sentence: phrase(limiting ? 'alert.later.dlt' : 'alert.later.open', {
        level: decision.level,
        label: later.label,
      }),
      changes: [...changes],
    }),
  ];
};

/**
 * (b) What happened, or was signed, after the decision and would stand against its gate today: a DLT of the dose group,
 * or an event that asks for a verdict. What the later cut shows as of the decision's own cut-off date is told by (a),
 * not again here.
 */
export const laterEvents = (
  input: AlertInput,
  evaluations: { readonly asSealed: GateEvaluation; readonly now: GateEvaluation },
): CutAlert[] => gatesOf(input).flatMap((gate) => alertOfGate(input, gate, evaluations));
