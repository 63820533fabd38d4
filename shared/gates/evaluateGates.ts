import { dltBySubject } from '../clinical/dlt/dltBySubject.ts';
import { dosedSet, groupOf } from '../clinical/dosedSet.ts';
import { evaluateStoppingRules } from '../stopping/evaluateStoppingRules.ts';
import { boundFindings, reviewFindings } from '../stopping/reviewFindings.ts';
import { chronologyGate } from './chronologyGate.ts';
import { countsGate } from './countsGate.ts';
import { fastPathGate } from './fastPathGate.ts';
import type { GateEvaluation, GateResult } from './gate.ts';
import { completedDecisions, type GateContext, type GateInput, type LevelContext } from './gateInput.ts';
import { inOrderOfAction } from './gateOrder.ts';
import { nextLevelGate } from './nextLevelGate.ts';
import { openGroupGate } from './openGroupGate.ts';
import { sentinelGate } from './sentinelGate.ts';
import { stopGate } from './stopGate.ts';

/** Raised whenever the same input could give another result. */
export const GATES_ALGORITHM = 'gates/4';

/** A level concerns the present when somebody is dosed at it, or may be. */
const isJudged = ({ group, dosed, level }: LevelContext): boolean =>
  group.length > 0 || dosed.unassigned.some(({ assignment }) => assignment.candidates.includes(level));

const judgedResults = (context: LevelContext): GateResult[] =>
  [
    sentinelGate(context),
    fastPathGate(context),
    nextLevelGate(context),
    chronologyGate(context),
    countsGate(context),
    stopGate(context),
  ].filter((result) => result !== null);

/**
 * Evaluates every gate that concerns the present state as of the cut-off date: G1, G1F, G2, G3, G4 and G5 of the dosed
 * levels, and G0 of the lowest level not dosed yet; what can be acted on stands first. The same input always gives the same result.
 */
export const evaluateGates = (input: GateInput): GateEvaluation => {
  // The same rows keep what was derived of them (dltBySubject).
  const data = input.data.cutoff === input.asOf ? input.data : { ...input.data, cutoff: input.asOf };
  const dosed = dosedSet(data, input.protocol);
  const dlt = dltBySubject(data, input.protocol, input.adjudications);
  const rules = input.protocol.stoppingRules.value;
  const findings = evaluateStoppingRules(rules, { data, protocol: input.protocol, dlt });
  const stops = reviewFindings(findings, completedDecisions(input.decisions));
  const context: GateContext = { ...input, data, dosed, dlt, stops };
  const levels: LevelContext[] = input.protocol.doseLevels
    .map(({ level }) => ({ ...context, level, group: groupOf(dosed, level) }))
    .sort((a, b) => a.level - b.level);
  const next = levels.find(({ group }) => group.length === 0);
  return {
    cutId: input.cutId,
    cutContentHash: input.cutContentHash,
    protocolHash: input.protocolHash,
    protocolVersion: input.protocol.version,
    asOf: input.asOf,
    algorithm: GATES_ALGORITHM,
    results: inOrderOfAction(
      context,
      levels.flatMap((level) => [
        ...(level === next ? [openGroupGate(level)] : []),
        ...(isJudged(level) ? judgedResults(level) : []),
      ]),
    ),
    stopsMet: boundFindings(findings),
  };
};
