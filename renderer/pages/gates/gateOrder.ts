import type { BoardModel } from '../../../shared/chart/board.ts';
import type { GateId, GateResult, Phrase } from '../../../shared/gates/gate.ts';

const ORDER: readonly GateId[] = ['G1', 'G2', 'G1F', 'G0', 'G5', 'G3', 'G4'];

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

/** The conclusion of the page: what the board says comes next, then every deviation of chronology or numbers. */
export const headlines = (
  board: Pick<BoardModel, 'conclusion'> | undefined,
  results: readonly GateResult[],
): readonly Phrase[] => [
  ...(board?.conclusion.filter((phrase) => phrase.key.startsWith('sentence.')) ?? []),
  ...results.filter(({ gate, value }) => gate === 'G5' && value === 'not-met').map((one) => one.sentence),
  ...results.filter(isDeviation).map((result) => result.sentence),
];
