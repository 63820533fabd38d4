import type { IsoDate } from '../kernel/brands.ts';
import { phrase } from '../text/phrases.ts';
import { combineConditions } from './condition.ts';
import { bindingStops, haltInForce } from './conditions/stop.ts';
import { gatesRequired } from './decidingGate.ts';
import { type Clocks, noClocks } from './earliestDate.ts';
import type { ChecklistItem, GateCondition, GateId, GateResult, GateValue, Phrase } from './gate.ts';
import { completedDecisions, type GateContext } from './gateInput.ts';
import { stoppedSentence } from './stoppedSentence.ts';

export interface Judgement {
  readonly value: GateValue;
  readonly missing: number;
  readonly earliestDate: IsoDate | null;
}

interface GateParts {
  readonly gate: GateId;
  readonly level: number;
  readonly opensLevel: number | null;
  readonly conditions: readonly GateCondition[];
  readonly clocks?: Clocks;
  readonly flips?: readonly Phrase[];
  readonly checklist?: readonly ChecklistItem[];
  readonly sentence: (judgement: Judgement) => Phrase;
}

/**
 * Whether the committee went on over this gate by a decision that all have signed and that gives the reason. A pause or
 * stop signed later takes that back, and so does a stopping rule that is met by something no decision knew of.
 */
const isOverridden = ({ decisions, stops, protocol }: GateContext, gate: GateId, level: number): boolean =>
  haltInForce({ decisions }) === null &&
  bindingStops({ stops }, level).length === 0 &&
  completedDecisions(decisions).some(
    (decision) =>
      decision.overridden &&
      decision.level === level &&
      gatesRequired(decision.kind, protocol).includes(gate),
  );

/** Puts a gate together: value, what is missing, dates, and the sentence that says it. */
export const gateResult = (context: GateContext, parts: GateParts): GateResult => {
  const { gate, level, opensLevel, conditions, sentence } = parts;
  const { earliestDate, otherClocks } = parts.clocks ?? noClocks;
  const combined = combineConditions(conditions);
  const value = combined !== 'met' && isOverridden(context, gate, level) ? 'overridden' : combined;
  const missing = conditions.flatMap((one) => one.missing);
  const said = sentence({ value, missing: missing.length, earliestDate });
  const stopped = stoppedSentence(context, { level, opensLevel }, { said, missing: missing.length });
  // No clock tells from when, while something asks to stop: that waits for the committee.
  const dated = stopped === null;
  return {
    gate,
    level,
    opensLevel,
    value,
    conditions: [...conditions],
    missing,
    earliestDate: dated ? earliestDate : null,
    otherClocks: dated ? otherClocks : [],
    flips: [...(parts.flips ?? [])],
    checklist: [...(parts.checklist ?? [])],
    sentence:
      value === 'not-evaluable' && context.data.datesShifted && gate !== 'G0'
        ? phrase('sentence.dates-shifted', { gate, level })
        : (stopped ?? said),
  };
};
