import { gt, gte } from '../../grading/compare.ts';
import type { CutOperator } from '../../protocol/liver.ts';

/** Whether a multiple is elevated at a cut: ≥ when inclusive, > when strict; free of float noise. */
export const elevated = (multiple: number, cut: number, operator: CutOperator): boolean =>
  operator === 'inclusive' ? gte(multiple, cut) : gt(multiple, cut);

/** The sign of an operator, for clauses. */
export const signOf = (operator: CutOperator): '≥' | '>' => (operator === 'inclusive' ? '≥' : '>');

export const otherOperator = (operator: CutOperator): CutOperator =>
  operator === 'inclusive' ? 'strict' : 'inclusive';
