import { z } from 'zod';
import type { CutOperator } from '../../protocol/liver.ts';
import { elevated } from './cuts.ts';

/** Quadrants of eDISH, the least to the most severe: domain.md 3.3. */
export const Quadrant = z.enum(['normal', 'cholestasis', 'temple', 'hys-law']);
export type Quadrant = z.infer<typeof Quadrant>;

export interface QuadrantCuts {
  readonly aminotransferase: number;
  readonly bilirubin: number;
  readonly operator: CutOperator;
}

/** Aminotransferase and total bilirubin, both as multiples of the same kind of reference. */
export interface Multiples {
  readonly aminotransferase: number;
  readonly bilirubin: number;
}

/**
 * The quadrant of a pair of multiples: normal; bilirubin alone: cholestasis or isolated hyperbilirubinaemia;
 * aminotransferase alone: Temple's corollary; both: possible Hy's law. Source: domain.md 3.3 (eDISH 3 and 2 × ULN,
 * mDISH 3.8 and 4.8 × baseline).
 */
export const quadrantOf = (
  { aminotransferase, bilirubin }: Multiples,
  cuts: QuadrantCuts,
  operator: CutOperator = cuts.operator,
): Quadrant => {
  const at = elevated(aminotransferase, cuts.aminotransferase, operator);
  const tbl = elevated(bilirubin, cuts.bilirubin, operator);
  if (at) return tbl ? 'hys-law' : 'temple';
  return tbl ? 'cholestasis' : 'normal';
};
