import type { GateId, GateResult } from '../../../shared/gates/gate.ts';

const ORDER: readonly GateId[] = ['G1', 'G2', 'G1F', 'G0', 'G3', 'G4'];

interface LevelGates {
  readonly level: number;
  readonly results: readonly GateResult[];
}

/** Gates by dose level, those that open something first. */
export const gatesByLevel = (results: readonly GateResult[]): readonly LevelGates[] => {
  const levels = [...new Set(results.map((result) => result.level))].sort((a, b) => a - b);
  return levels.map((level) => ({
    level,
    results: results
      .filter((result) => result.level === level)
      .sort((a, b) => ORDER.indexOf(a.gate) - ORDER.indexOf(b.gate)),
  }));
};

const isDeviation = (result: GateResult): boolean =>
  (result.gate === 'G3' || result.gate === 'G4') && result.value === 'not-met';

const isOpen = (result: GateResult): boolean =>
  result.gate === 'G0' && (result.value === 'met' || result.value === 'overridden');

/**
 * The gates whose sentences are the conclusion: what comes next at the highest open level, then any deviation. Only
 * chooses among sentences; it judges nothing.
 */
export const headlineGates = (results: readonly GateResult[]): readonly GateResult[] => {
  const highest = Math.max(...results.filter(isOpen).map((result) => result.level), 0);
  const atHighest = results.filter((result) => result.level === highest);
  const sentinel = atHighest.find((result) => result.gate === 'G1' && result.value !== 'met');
  const next = atHighest.find((result) => result.gate === 'G2');
  const forward = [...(sentinel === undefined ? [] : [sentinel]), ...(next === undefined ? [] : [next])];
  return [...(forward.length > 0 ? forward : results.slice(0, 1)), ...results.filter(isDeviation)];
};
