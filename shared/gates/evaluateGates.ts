import { boundFindings } from '../stopping/reviewFindings.ts';
import { fastPathChecklist } from './checklist/fastPathChecklist.ts';
import { chronologyGate } from './chronologyGate.ts';
import { countsGate } from './countsGate.ts';
import { fastPathGate } from './fastPathGate.ts';
import { flipsOf } from './flips.ts';
import type { GateEvaluation, GateResult } from './gate.ts';
import { gateContextOf } from './gateContext.ts';
import { atLevel, type GateInput, type LevelContext } from './gateInput.ts';
import { inOrderOfAction } from './gateOrder.ts';
import { nextLevelGate } from './nextLevelGate.ts';
import { openGroupGate } from './openGroupGate.ts';
import { sentinelGate } from './sentinelGate.ts';
import { stopGate } from './stopGate.ts';

/** Raised whenever the same input could give another result. */
export const GATES_ALGORITHM = 'gates/6';

/** A level concerns the present when somebody is dosed at it, or may be. */
const isJudged = ({ group, dosed, level }: LevelContext): boolean =>
  group.length > 0 || dosed.unassigned.some(({ assignment }) => assignment.candidates.includes(level));

const gates: readonly ((context: LevelContext) => GateResult | null)[] = [
  sentinelGate,
  fastPathGate,
  nextLevelGate,
  chronologyGate,
  countsGate,
  stopGate,
];

const judgedResults = (context: LevelContext): GateResult[] =>
  gates.flatMap((gate) => {
    const result = gate(context);
    if (result === null) return [];
    const checklist = result.gate === 'G1F' ? fastPathChecklist(context) : [];
    return [{ ...result, flips: flipsOf(context, result, gate), checklist }];
  });

/**
 * Evaluates every gate that concerns the state as of a day, by default the cut-off date: G1, G1F, G2, G3, G4 and G5 of the dosed
 * levels, and G0 of the lowest level not dosed yet; what can be acted on stands first. The same input always gives the same result.
 */
export const evaluateGates = (input: GateInput): GateEvaluation => {
  const { context, findings } = gateContextOf(input);
  const levels: LevelContext[] = input.protocol.doseLevels
    .map(({ level }) => atLevel(context, level))
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
