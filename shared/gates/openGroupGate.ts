import { phrase } from '../text/phrases.ts';
import { condition } from './condition.ts';
import { haltInForce } from './conditions/stop.ts';
import { opensNextLevel } from './decidingGate.ts';
import type { GateCondition, GateResult } from './gate.ts';
import { completedDecisions, type DecisionOnRecord, type LevelContext } from './gateInput.ts';
import { gateResult } from './gateResult.ts';

/** Decisions on record that open a level, signed or not. */
export const decisionsOpening = (
  decisions: readonly DecisionOnRecord[],
  level: number,
): readonly DecisionOnRecord[] =>
  decisions.filter((decision) => opensNextLevel(decision.kind) && decision.opensLevel === level);

const decisionCondition = ({ decisions, level, protocol }: LevelContext): GateCondition => {
  const lowest = Math.min(...protocol.doseLevels.map((candidate) => candidate.level));
  if (level === lowest) {
    return condition({ id: 'decision', value: 'met', phrase: phrase('decision.first-level') });
  }
  const opening = decisionsOpening(decisions, level);
  const signed = completedDecisions(opening).at(-1);
  if (signed !== undefined) {
    return condition({
      id: 'decision',
      value: 'met',
      phrase: phrase('decision.signed', { number: signed.number, date: signed.completedAt, level }),
    });
  }
  const unsigned = opening.at(-1);
  return condition({
    id: 'decision',
    value: 'not-met',
    phrase:
      unsigned === undefined
        ? phrase('decision.absent', { level })
        : phrase('decision.unsigned', { number: unsigned.number, level }),
    missing: [
      unsigned === undefined
        ? phrase('missing.decision', { level })
        : phrase('missing.signatures', { number: unsigned.number }),
    ],
  });
};

/** A pause or stop signed later than the decision that opens the level closes it again. */
const haltConditions = (context: LevelContext): GateCondition[] => {
  const halt = haltInForce(context);
  if (halt === null) return [];
  return [
    condition({
      id: 'stop',
      value: 'not-met',
      phrase: phrase('decision.halted', { number: halt.number, date: halt.completedAt, kind: halt.kind }),
      missing: [phrase('missing.resume')],
    }),
  ];
};

/** G0: a dose level opens with the lowest, or by a decision of the committee that all have signed (domain.md 2.1). */
export const openGroupGate = (context: LevelContext): GateResult => {
  const { level } = context;
  const halted = haltInForce(context) !== null;
  return gateResult(context, {
    gate: 'G0',
    level,
    opensLevel: level,
    conditions: [decisionCondition(context), ...haltConditions(context)],
    sentence: ({ value }) =>
      value === 'not-met' && halted
        ? phrase('sentence.G0.halted', { level })
        : phrase(`sentence.G0.${value}`, { level }),
  });
};
