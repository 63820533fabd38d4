import { dataAsOf } from '../../dataset/dataAsOf.ts';
import { findGate } from '../../gates/decidingGate.ts';
import type { GateEvaluation, GateId, GateResult, GateValue } from '../../gates/gate.ts';
import { phrase } from '../../text/phrases.ts';
import type { AlertChange } from './alert.ts';
import { type AlertInput, alertOn, type CutAlert, evaluateFor, gatesOf } from './alertInput.ts';
import { vanished, worsened } from './compareConditions.ts';
import { withFormerEnds } from './sameEvents.ts';

/**
 * The gates on the later cut as they could have been seen on the decision's cut-off date, with what people had signed
 * when it was sealed: whatever differs from its own cut is data that changed or came late, never time.
 */
export const evaluatedAsSealed = (input: AlertInput): GateEvaluation => {
  const { own, later, atSealing } = input;
  const asOf = own.data.cutoff;
  const data = withFormerEnds(dataAsOf(later.data, asOf), own.data);
  return evaluateFor(input, later, { data, asOf, signed: atSealing });
};

const severityOf = (value: GateValue | null, overridden: boolean): CutAlert['severity'] =>
  value === 'not-met' && !overridden ? 'contradicts' : 'unclear';

interface Pair {
  readonly gate: GateId;
  readonly before: GateResult;
  readonly now: GateResult | null;
}

const changesOf = ({ before, now }: Pair): readonly AlertChange[] => [
  ...(now === null ? [] : worsened(before.conditions, now.conditions)),
  ...vanished(before, now),
];

const alertOfGate = (input: AlertInput, pair: Pair): CutAlert[] => {
  const { decision, own, later } = input;
  const { gate, before, now } = pair;
  const changes = changesOf(pair);
  if (changes.length === 0) return [];
  const value = now?.value ?? null;
  const facts = { gate, level: decision.level, label: later.label, date: own.cutoffDate };
  const state = value ?? 'gone';
  return [
    alertOn(input, {
      kind: 'data',
      severity: severityOf(value, decision.overridden),
      gate,
      level: decision.level,
      before: before.value,
      now: value,
      sentence: phrase(`alert.data.${decision.overridden ? 'override' : state}`, facts),
      changes: [...changes],
    }),
  ];
};

/**
 * (a) The deciding gates of the decision on the rows of the later cut as of its cut-off date, under its own protocol
 * version. A gate that was met and cannot be evaluated any more is an alert as well: missing data never hide one.
 */
export const dataDifferences = (
  input: AlertInput,
  { before, now }: { readonly before: GateEvaluation; readonly now: GateEvaluation },
): CutAlert[] =>
  gatesOf(input).flatMap((gate) => {
    const { level } = input.decision;
    const was = findGate(before, gate, level);
    return was === null ? [] : alertOfGate(input, { gate, before: was, now: findGate(now, gate, level) });
  });
