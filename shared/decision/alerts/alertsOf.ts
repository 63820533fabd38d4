import { findGate } from '../../gates/decidingGate.ts';
import type { GateEvaluation, Phrase } from '../../gates/gate.ts';
import { phrase } from '../../text/phrases.ts';
import { type AlertInput, type CutAlerts, cutName, evaluateFor, gatesOf } from './alertInput.ts';
import { dataDifferences, evaluatedAsSealed } from './dataDifference.ts';
import { earlyDosing } from './earlyDosing.ts';
import { evaluatorOfNow, laterEvents } from './laterEvents.ts';
import { stoppingSince } from './stoppingSince.ts';

/** Why the gates of the decision cannot be held against the later cut; null when they can. */
const incomparable = ({ own, later }: AlertInput): Phrase | null => {
  if (own.data.datesShifted || later.data.datesShifted) {
    return phrase('alert.not-compared.dates-shifted', { label: later.label });
  }
  return later.data.cutoff < own.data.cutoff
    ? phrase('alert.not-compared.earlier-cutoff', { label: later.label, date: later.cutoffDate })
    : null;
};

/** The gates on the decision's own cut, exactly as they were evaluated at sealing. */
const evaluatedAgain = (input: AlertInput): GateEvaluation =>
  evaluateFor(input, input.own, {
    data: input.own.data,
    asOf: input.own.data.cutoff,
    signed: input.atSealing,
  });

/** The program says something else of the decision's own rows than the record: it, not the data, has changed. */
const programDiffers = (input: AlertInput, again: GateEvaluation): Phrase[] =>
  gatesOf(input).flatMap((gate) => {
    const { level } = input.decision;
    const recorded = input.recorded.find((one) => one.gate === gate && one.level === level)?.value;
    const value = findGate(again, gate, level)?.value;
    if (recorded === undefined || value === recorded) return [];
    return [
      phrase('alert.not-compared.program', { gate, level, before: recorded, now: value ?? 'not-evaluable' }),
    ];
  });

/**
 * Alerts that one later cut raises on one decision signed by all (design.md, "A cut imported later may show …"). The
 * decision's own rows are evaluated again by the present program, so that an alert is due to data and signatures alone.
 * The same input always gives the same answer.
 */
export const alertsOf = (input: AlertInput): CutAlerts => {
  const cut = cutName(input.later);
  const { decisionId, number } = input.decision;
  const told = (reason: Phrase) => ({ decisionId, number, cut, reason });
  // With everything signed until now: a level that was opened, and a rule that was dealt with, ask for nothing more.
  const evaluate = evaluatorOfNow(input);
  const current = evaluate(input.now.decisions);
  const reason = incomparable(input);
  if (reason !== null) {
    return { cut, alerts: earlyDosing(input, current), notCompared: [told(reason)], gatesCompared: false };
  }
  const before = evaluatedAgain(input);
  const asSealed = evaluatedAsSealed(input);
  // A pause that the committee signed later is its own doing, and takes nothing from the gate of this decision.
  const now = evaluate(input.atSealing.decisions);
  return {
    cut,
    alerts: [
      ...dataDifferences(input, { before, now: asSealed }),
      ...earlyDosing(input, current),
      ...laterEvents(input, { asSealed, now }),
      ...stoppingSince(input, { before, now: current }),
    ],
    notCompared: programDiffers(input, before).map(told),
    gatesCompared: true,
  };
};
