import { groupOf } from '../clinical/dosedSet.ts';
import type { GateResult } from './gate.ts';
import type { GateContext } from './gateInput.ts';

const isDosed = ({ dosed }: GateContext, level: number): boolean => groupOf(dosed, level).length > 0;

/** Whether what a gate would allow has happened already. */
const isPast = (context: GateContext, { gate, level, opensLevel }: GateResult): boolean => {
  if (gate === 'G1') {
    const full = groupOf(context.dosed, level).length >= context.protocol.groupSizeMax;
    return full || isDosed(context, level + 1);
  }
  return gate !== 'G0' && opensLevel !== null && isDosed(context, opensLevel);
};

const rank = (context: GateContext, result: GateResult): number => {
  // A rule that asks to stop comes before whatever could be opened.
  if (result.gate === 'G5') return result.value === 'not-met' ? -1 : 2;
  if (result.gate === 'G3' || result.gate === 'G4') return 2;
  return isPast(context, result) ? 1 : 0;
};

/**
 * What can still be acted on first, then what is history, then the checks that name deviations (G3, G4) or stopping rules (G5: first of all when one is met); within each
 * the order of the levels. A reader who stops early has read what is to be decided.
 */
export const inOrderOfAction = (context: GateContext, results: readonly GateResult[]): GateResult[] =>
  results.toSorted((a, b) => rank(context, a) - rank(context, b));
