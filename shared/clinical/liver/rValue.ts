import { gt, gte, lt, lte } from '../../grading/compare.ts';
import type { CutOperator } from '../../protocol/liver.ts';

export type InjuryPattern = 'hepatocellular' | 'mixed' | 'cholestatic';

export interface PatternCuts {
  readonly hepatocellular: number;
  readonly cholestatic: number;
}

/**
 * R = (ALT/ULN) / (ALP/ULN), from multiples of the ULN. null when the alkaline phosphatase is 0, which is no result of
 * a living person and would make R infinite. Source: CIOMS consensus, Benichou, J Hepatol 1990;11:272; domain.md 3.3.
 */
export const rValue = (aminotransferase: number, alkalinePhosphatase: number): number | null =>
  alkalinePhosphatase > 0 ? aminotransferase / alkalinePhosphatase : null;

/**
 * Pattern of injury by R. Inclusive: R ≥ 5 hepatocellular, R ≤ 2 cholestatic (CIOMS consensus); strict: R > 5 and R < 2
 * (guides of safety graphics, domain.md 3.3). Between them mixed.
 */
export const patternOf = (
  r: number,
  { hepatocellular, cholestatic }: PatternCuts,
  operator: CutOperator,
): InjuryPattern => {
  const inclusive = operator === 'inclusive';
  if (inclusive ? gte(r, hepatocellular) : gt(r, hepatocellular)) return 'hepatocellular';
  return (inclusive ? lte(r, cholestatic) : lt(r, cholestatic)) ? 'cholestatic' : 'mixed';
};

/** Whether there is an injury whose pattern could be told: an enzyme above its upper limit (> 1 × ULN). */
export const hasInjury = (aminotransferase: number, alkalinePhosphatase: number): boolean =>
  gt(aminotransferase, 1) || gt(alkalinePhosphatase, 1);
