import { phrase } from '../text/phrases.ts';
import { condition } from './condition.ts';
import { bindingStops, haltInForce, ruleLabel, ruleLabels } from './conditions/stop.ts';
import { opensNextLevel } from './decidingGate.ts';
import { fastPathOpening } from './fastPath.ts';
import type { GateCondition, GateResult } from './gate.ts';
import { completedDecisions, type DecisionOnRecord, type LevelContext } from './gateInput.ts';
import { gateResult } from './gateResult.ts';

/** Decisions on record that open a level, signed or not. */
export const decisionsOpening = (
  decisions: readonly DecisionOnRecord[],
  level: number,
): readonly DecisionOnRecord[] =>
  decisions.filter((decision) => opensNextLevel(decision.kind) && decision.opensLevel === level);

const decisionCondition = (context: LevelContext): GateCondition => {
  const { decisions, level, protocol } = context;
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
  const judged = fastPathOpening(context, level);
  if (judged !== null) {
    const { printedName: name, signedAt: date } = judged;
    return condition({
      id: 'decision',
      value: 'met',
      phrase: phrase('decision.fast-path', { name, date, level }),
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

/** Nor does a level open while a stopping rule is met that nobody has decided on. */
const ruleConditions = (context: LevelContext): GateCondition[] => {
  const binding = bindingStops(context, context.level);
  if (binding.length === 0) return [];
  return [
    condition({
      id: 'stop-rules',
      value: 'not-met',
      phrase: phrase('decision.stop-rules', ruleLabels(binding)),
      evidence: binding.flatMap(({ counted }) =>
        counted.flatMap(({ items }) => items.flatMap(({ refs }) => refs)),
      ),
      missing: binding.map((one) => phrase('missing.stop-decision', ruleLabel(one))),
    }),
  ];
};

/**
 * G0: a dose level opens with the lowest, by a decision of the committee that all have signed (domain.md 2.1), or by
 * the fast path where the protocol says that the judgement opens it.
 */
export const openGroupGate = (context: LevelContext): GateResult => {
  const { level } = context;
  const halted = haltInForce(context) !== null;
  return gateResult(context, {
    gate: 'G0',
    level,
    opensLevel: level,
    conditions: [decisionCondition(context), ...haltConditions(context), ...ruleConditions(context)],
    sentence: ({ value }) =>
      value === 'not-met' && halted
        ? phrase('sentence.G0.halted', { level })
        : value === 'not-met' && bindingStops(context, level).length > 0
          ? phrase('sentence.G0.stop-rules', { level })
          : phrase(`sentence.G0.${value}`, { level }),
  });
};
