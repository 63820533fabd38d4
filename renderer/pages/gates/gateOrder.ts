import type { BoardModel } from '../../../shared/chart/board.ts';
import type { GateId, GateResult, Phrase } from '../../../shared/gates/gate.ts';

const ORDER: readonly GateId[] = ['G1', 'G2', 'G1F', 'G0', 'G5', 'G3', 'G4'];

const asksToStop = ({ gate, value }: GateResult): boolean => gate === 'G5' && value === 'not-met';

/** The rest of the group is dosed already: what the sentinel's gate says no longer opens anything. */
const liesBehind = ({ sentence }: GateResult): boolean => sentence.key === 'sentence.G1.past';

/** What asks to stop stands before whatever could be opened, and that before what lies behind. */
const rank = (result: GateResult): number =>
  asksToStop(result) ? -1 : liesBehind(result) ? ORDER.indexOf('G0') + 0.5 : ORDER.indexOf(result.gate);

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

/**
 * Whether the trial went on from a level: a later one is dosed, and nothing asks to stop here. What was found of it
 * stays one line with every value, and opens to the rest.
 */
export const isBehind = (level: number, results: readonly GateResult[]): boolean =>
  results.some((result) => result.level > level && result.gate === 'G4') &&
  !results.some((result) => result.level === level && asksToStop(result));

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
