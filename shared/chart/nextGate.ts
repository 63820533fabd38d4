import { type DosedSet, groupOf } from '../clinical/dosedSet.ts';
import { findGate } from '../gates/decidingGate.ts';
import type { GateEvaluation, GateResult } from '../gates/gate.ts';
import type { Protocol } from '../protocol/protocol.ts';

interface Present {
  readonly dosed: DosedSet;
  readonly gates: GateEvaluation;
  readonly protocol: Protocol;
}

/**
 * The gate that comes next for a level: whether it opens (nobody dosed), whether the rest of the group can be dosed
 * (there is a sentinel, fewer dosed than are asked for, no fast path signed), whether the next level can open. Null when nothing is to be done
 * here: the next level is dosed already, this one is the highest, or a lower one comes first.
 */
export const nextGateOf = (level: number, { dosed, gates, protocol }: Present): GateResult | null => {
  const size = groupOf(dosed, level).length;
  if (groupOf(dosed, level + 1).length > 0) return null;
  if (size === 0) return findGate(gates, 'G0', level);
  const complete = findGate(gates, 'G2', level);
  const fastPath = complete?.conditions.some((one) => one.id === 'group' && one.value === 'met') ?? false;
  const { sentinel, requiredPerGroup } = protocol.gateParameters;
  const asked = Math.min(requiredPerGroup.value, protocol.groupSizeMax);
  return !sentinel.value || size >= asked || fastPath ? complete : findGate(gates, 'G1', level);
};
