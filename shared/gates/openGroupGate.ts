import { phrase } from '../text/phrases.ts';
import { condition } from './condition.ts';
import { dltCondition } from './conditions/dlt.ts';
import { levelKnownConditions } from './conditions/levelKnown.ts';
import {
  bindingStops,
  haltInForce,
  openStops,
  openStopsCondition,
  ruleLabel,
  ruleLabels,
} from './conditions/stop.ts';
import { opensNextLevel } from './decidingGate.ts';
import { fastPathOpening } from './fastPath.ts';
import type { GateCondition, GateResult } from './gate.ts';
import { atLevel, completedDecisions, type DecisionOnRecord, type LevelContext } from './gateInput.ts';
import { gateResult } from './gateResult.ts';
import { sentinelIn } from './group.ts';

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

/**
 * Where the judgement alone opens the level the committee reviews nothing: then nobody whose level is unknown may
 * belong to the group below, and its sentinel has no DLT that the protocol does not tolerate and no event that asks
 * for a verdict.
 */
const fastPathConditions = (context: LevelContext): GateCondition[] => {
  const { decisions, level } = context;
  const decided = completedDecisions(decisionsOpening(decisions, level)).length > 0;
  if (decided || fastPathOpening(context, level) === null) return [];
  const below = atLevel(context, level - 1);
  const sentinel = sentinelIn(below);
  return [
    ...levelKnownConditions(below),
    ...(sentinel.kind === 'sentinel' ? [dltCondition(below, sentinel.subject, { asked: false })] : []),
  ];
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

/** Whether the committee opened the level by signed override: it went on over what could not be evaluated. */
const openedByOverride = ({ decisions, level }: LevelContext): boolean =>
  completedDecisions(decisionsOpening(decisions, level)).at(-1)?.overridden === true;

/** Nor does a level open while a stopping rule is met that nobody has decided on, or may be for all that is known. */
const ruleConditions = (context: LevelContext): GateCondition[] => {
  const binding = bindingStops(context, context.level);
  if (binding.length === 0) {
    const open = openedByOverride(context) ? [] : openStops(context);
    return open.length === 0 ? [] : [openStopsCondition('stop-rules', open)];
  }
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
  const decided = decisionCondition(context);
  return gateResult(context, {
    gate: 'G0',
    level,
    opensLevel: level,
    conditions: [
      decided,
      ...fastPathConditions(context),
      ...haltConditions(context),
      ...ruleConditions(context),
    ],
    sentence: ({ value }) => {
      if (value !== 'not-met') return phrase(`sentence.G0.${value}`, { level });
      if (halted) return phrase('sentence.G0.halted', { level });
      if (bindingStops(context, level).length > 0) return phrase('sentence.G0.stop-rules', { level });
      const judged = decided.value === 'met';
      return phrase(judged ? 'sentence.G0.sentinel-dlt' : 'sentence.G0.not-met', { level });
    },
  });
};
