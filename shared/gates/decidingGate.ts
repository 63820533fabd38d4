import type { DecisionKind } from '../decision/record.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { GateEvaluation, GateId, GateResult } from './gate.ts';

type Rules = Pick<Protocol, 'gateParameters'>;

const gatesOfKind: { readonly [K in DecisionKind]: readonly GateId[] } = {
  'escalate-as-planned': ['G2'],
  modify: ['G2'],
  'open-subjects-2-3': ['G1'],
  'fast-path': ['G1F', 'G2'],
  stay: [],
  pause: [],
  stop: [],
};

/**
 * The gates that must be met for a kind of decision, the deciding one first. By the bundled protocol the fast path asks
 * for G2 as well, because the committee evaluates "each subsequent dose group" (trial.md, "What the record leaves
 * open"); where the judgement opens the next level by itself it does not.
 */
export const gatesRequired = (kind: DecisionKind, { gateParameters }: Rules): readonly GateId[] =>
  kind === 'fast-path' && gateParameters.fastPath.value === 'opens-next-level' ? ['G1F'] : gatesOfKind[kind];

/** Whether the protocol knows what a kind of decision is about: a sentinel, a fast path. */
export const isKindAllowed = (kind: DecisionKind, { gateParameters }: Rules): boolean => {
  const { sentinel, fastPath } = gateParameters;
  if (kind === 'open-subjects-2-3') return sentinel.value;
  return kind !== 'fast-path' || (sentinel.value && fastPath.value !== 'not-allowed');
};

/** The gate that a kind of decision depends on; null when it depends on none. */
export const decidingGateId = (kind: DecisionKind): GateId | null => gatesOfKind[kind][0] ?? null;

export const findGate = (evaluation: GateEvaluation, gate: GateId, level: number): GateResult | null =>
  evaluation.results.find((result) => result.gate === gate && result.level === level) ?? null;

/** The evaluated gate that a decision on a level depends on; null when it depends on none or it was not evaluated. */
export const decidingGateOf = (
  kind: DecisionKind,
  level: number,
  evaluation: GateEvaluation,
): GateResult | null => {
  const gate = decidingGateId(kind);
  return gate === null ? null : findGate(evaluation, gate, level);
};

/** Whether a decision of this kind opens the next dose level. */
export const opensNextLevel = (kind: DecisionKind): boolean =>
  kind === 'escalate-as-planned' || kind === 'modify' || kind === 'fast-path';

export const nextLevelOf = (level: number, protocol: Pick<Protocol, 'doseLevels'>): number | null =>
  protocol.doseLevels.some((candidate) => candidate.level === level + 1) ? level + 1 : null;

/** The dose level that a decision opens; null when it opens none, or the level is the highest. */
export const opensLevelOf = (
  kind: DecisionKind,
  level: number,
  protocol: Pick<Protocol, 'doseLevels'>,
): number | null => (opensNextLevel(kind) ? nextLevelOf(level, protocol) : null);
