import { findGate } from '../../gates/decidingGate.ts';
import type { GateEvaluation } from '../../gates/gate.ts';

/** Whether subjects may go through a gate: it is met, or opened by a signed override. */
export const isOpen = (evaluation: GateEvaluation, gate: 'G0' | 'G1', level: number): boolean => {
  const value = findGate(evaluation, gate, level)?.value;
  return value === 'met' || value === 'overridden';
};

/**
 * Whether a pause, a stop or a stopping rule that is met keeps everybody else from being dosed at a level that has
 * subjects: G5 says so of some condition. A rule that waits for outcomes, as one on DLTs does while windows run, is none.
 */
export const isStopped = (evaluation: GateEvaluation, level: number): boolean =>
  findGate(evaluation, 'G5', level)?.conditions.some(({ value }) => value === 'not-met') ?? false;
