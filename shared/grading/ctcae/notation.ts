import type { Alternative, Bound, ClinicalNeed, Condition } from './criterion.ts';

/** The limits of normal on the graded record, and the subject's own baseline. */
export const LLN = 'lln';
export const ULN = 'uln';
export const BASE = 'baseline';

type Limit = typeof LLN | typeof ULN | typeof BASE;

/** Two words of the tables: a figure, a limit, or a multiple of a limit. */
type Figure = number | Limit | Bound;

const boundOf = (figure: Figure): Bound => {
  if (typeof figure === 'number') return { limit: null, times: 0, plus: figure };
  return typeof figure === 'string' ? { limit: figure, times: 1, plus: 0 } : figure;
};

/** 3 × ULN */
export const times = (factor: number, limit: Limit): Bound => ({ limit, times: factor, plus: 0 });

/** ULN + 20 */
export const plus = (limit: Limit, amount: number): Bound => ({ limit, times: 1, plus: amount });

const value = (is: 'lt' | 'lte' | 'gt' | 'gte', figure: Figure): Condition => ({
  kind: 'compare',
  of: 'value',
  is,
  than: boundOf(figure),
});

/** value < figure */
export const below = (figure: Figure): Condition => value('lt', figure);
/** value <= figure */
export const atMost = (figure: Figure): Condition => value('lte', figure);
/** value > figure */
export const above = (figure: Figure): Condition => value('gt', figure);
/** value >= figure */
export const atLeast = (figure: Figure): Condition => value('gte', figure);

/** A fall from baseline by so many per cent or more. */
export const fallenBy = (percent: number): Condition => ({
  kind: 'compare',
  of: 'percent-change',
  is: 'lte',
  than: boundOf(-percent),
});

/** Any fall from baseline. */
export const FALLEN: Condition = { kind: 'compare', of: 'percent-change', is: 'lt', than: boundOf(0) };

export const both = (...conditions: readonly Condition[]): Condition => ({ kind: 'all', conditions });

/** A way to a grade for which clinical data are needed beside the value. */
export const needs = (need: ClinicalNeed, condition: Condition): Alternative => ({ condition, needs: need });

/** A cell of the tables: nothing, one way to the grade, or several. */
export type Cell = null | Condition | Alternative | readonly (Condition | Alternative)[];

const alternative = (way: Condition | Alternative): Alternative =>
  'kind' in way ? { condition: way, needs: null } : way;

/** The ways to a grade that a cell holds. */
export const alternativesOf = (cell: Cell): readonly Alternative[] => {
  if (cell === null) return [];
  return 'kind' in cell || 'condition' in cell ? [alternative(cell)] : cell.map(alternative);
};
