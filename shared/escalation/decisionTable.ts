import type { ComparatorId, ComparatorParameters } from '../protocol/comparators.ts';
import type { Advice, AdviceAction } from './advice.ts';
import { boinBoundaries } from './boundaries.ts';
import { decide } from './decide.ts';
import { tableState } from './designState.ts';

/** Letter of a cell as the field prints it; DU: de-escalate and eliminate; –: no advice. */
export type CellLetter = 'E' | 'S' | 'D' | 'DU' | 'X' | 'W' | 'A' | 'N' | '–';

export interface TableCell {
  readonly n: number;
  readonly dlt: number;
  readonly action: AdviceAction;
  readonly eliminate: boolean;
  readonly letter: CellLetter;
  /** P(rate > limit) of the overdose rule; null for every other design. */
  readonly probability: number | null;
}

export interface DecisionTable {
  readonly design: ComparatorId;
  readonly maxSubjects: number;
  /** Every n from 1 to the maximum with every number of DLTs from 0 to n, in that order. */
  readonly cells: readonly TableCell[];
}

const LETTERS: { readonly [A in AdviceAction]: CellLetter } = {
  escalate: 'E',
  stay: 'S',
  'de-escalate': 'D',
  stop: 'X',
  suspend: 'W',
  admissible: 'A',
  'not-admissible': 'N',
  'out-of-design': '–',
  'not-evaluable': '–',
};

/** The letter of an advice. */
export const adviceLetter = ({ action, eliminate }: Pick<Advice, 'action' | 'eliminate'>): CellLetter =>
  action === 'de-escalate' && eliminate ? 'DU' : LETTERS[action];

/**
 * The decision table of a design for a level that has an opened level above and below and no outcome pending. Total:
 * every cell stands there, those without advice too.
 */
export const decisionTable = (
  design: ComparatorId,
  parameters: ComparatorParameters,
  maxSubjects: number,
): DecisionTable => ({
  design,
  maxSubjects,
  cells: Array.from({ length: maxSubjects }, (_, index) => index + 1).flatMap((n) =>
    Array.from({ length: n + 1 }, (_, dlt): TableCell => {
      const advice = decide(design, parameters, tableState({ evaluable: n, dlt }));
      const { action, eliminate } = advice;
      const probability = advice.figures.probability ?? null;
      return { n, dlt, action, eliminate, letter: adviceLetter(advice), probability };
    }),
  ),
});

export interface BoundaryRow {
  readonly n: number;
  readonly escalateIfAtMost: number | null;
  /** De-escalate, or stop where the design ends there. */
  readonly deEscalateIfAtLeast: number | null;
  readonly eliminateIfAtLeast: number | null;
}

/** The table as boundary counts per n; null where no count has that advice. */
export const boundaryRows = ({ cells, maxSubjects }: DecisionTable): readonly BoundaryRow[] =>
  Array.from({ length: maxSubjects }, (_, index) => {
    const row = cells.filter(({ n }) => n === index + 1);
    const dltOf = (holds: (cell: TableCell) => boolean) => row.filter(holds).map(({ dlt }) => dlt);
    const escalating = dltOf(({ action }) => action === 'escalate' || action === 'admissible');
    const lowering = dltOf(
      ({ action }) => action === 'de-escalate' || action === 'stop' || action === 'not-admissible',
    );
    const eliminating = dltOf(({ eliminate }) => eliminate);
    const least = (counts: readonly number[]) => (counts.length === 0 ? null : Math.min(...counts));
    return {
      n: index + 1,
      escalateIfAtMost: escalating.length === 0 ? null : Math.max(...escalating),
      deEscalateIfAtLeast: least(lowering),
      eliminateIfAtLeast: least(eliminating),
    };
  });

/**
 * From how many DLTs the lowest level is eliminated under BOIN's extra safety, per n, where that is fewer than at the
 * other levels, whose table this is not; empty without extra safety.
 */
export const stricterAtLowest = (
  design: ComparatorId,
  parameters: ComparatorParameters,
  maxSubjects: number,
): readonly { readonly n: number; readonly eliminateIfAtLeast: number }[] => {
  if ((design !== 'boin' && design !== 'tite-boin') || !parameters.boin.extraSafety) return [];
  const [usual, lowest] = [false, true].map(
    (isLowest) => boinBoundaries(parameters, maxSubjects, isLowest).eliminateIfAtLeast,
  );
  return Array.from(lowest ?? [], (count, n) => ({ n, eliminateIfAtLeast: count })).filter(
    ({ n, eliminateIfAtLeast }) => n > 0 && eliminateIfAtLeast < (usual?.[n] ?? 0),
  );
};
