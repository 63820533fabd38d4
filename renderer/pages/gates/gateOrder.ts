import type { BoardModel } from '../../../shared/chart/board.ts';
import type { GateId, GateResult, Phrase } from '../../../shared/gates/gate.ts';

const ORDER: readonly GateId[] = ['G1', 'G2', 'G1F', 'G0', 'G5', 'G3', 'G4'];

const asksToStop = ({ gate, value }: GateResult): boolean => gate === 'G5' && value === 'not-met';

/** What asks to stop stands before whatever could be opened. */
const rank = (result: GateResult): number => (asksToStop(result) ? -1 : ORDER.indexOf(result.gate));

interface LevelGates {
  readonly level: number;
  readonly results: readonly GateResult[];
}

/** Gates by dose level, those that open something first. */
export const gatesByLevel = (results: readonly GateResult[]): readonly LevelGates[] => {
  const levels = [...new Set(results.map((result) => result.level))].sort((a, b) => a - b);
  return levels.map((level) => ({
    level,
    results: results.filter((result) => result.level === level).sort((a, b) => rank(a) - rank(b)),
  }));
};

const isDeviation = (result: GateResult): boolean =>
  (result.gate === 'G3' || result.gate === 'G4') && result.value === 'not-met';

/** The conclusion of the page: what asks to stop, what the board says comes next, then every deviation of chronology or numbers. */
export const headlines = (
  board: Pick<BoardModel, 'conclusion'> | undefined,
  results: readonly GateResult[],
): readonly Phrase[] => [
  ...results.filter(asksToStop).map((one) => one.sentence),
  ...(board?.conclusion.filter((phrase) => phrase.key.startsWith('sentence.')) ?? []),
  ...results.filter(isDeviation).map((result) => result.sentence),
];
