import type { CriteriaId, Direction } from '../labGrade.ts';
import type { BaselineRule, Condition, CtcaeTerm, Grades } from './criterion.ts';
import { alternativesOf, type Cell } from './notation.ts';
import { type QuantityId, quantity } from './quantities.ts';

/** Cells of grades 1, 2, 3 and 4, as the criteria print them from left to right. */
export type Row = readonly [Cell, Cell, Cell, Cell];

/** One row of the data of an edition. */
export interface TermData {
  readonly term: string;
  readonly direction: Direction;
  readonly quantity: QuantityId;
  /** One row for both systems of units, or one for each. */
  readonly grades: Row | { readonly si: Row; readonly us: Row };
  readonly whenBaselineHigh?: Row;
  readonly whenBaselineLow?: Row;
  readonly whenBaselineAboveUln?: { readonly si: Row; readonly us: Row };
  readonly requires?: 'uln';
  readonly elsewhere?: Condition;
  readonly wording: readonly [string, string, string, string];
  readonly clinicalUpTo?: 2 | 3 | 4;
  /** The unit of the figures, where it is not that of the quantity: `any` when they are multiples in this edition. */
  readonly unit?: 'any';
}

/** One system organ class of an edition. */
export interface SystemData {
  readonly system: string;
  readonly terms: readonly TermData[];
}

const gradesOf = ([one, two, three, four]: Row): Grades => [
  alternativesOf(one),
  alternativesOf(two),
  alternativesOf(three),
  alternativesOf(four),
];

const bySystemOfUnits = (rows: TermData['grades']) =>
  'si' in rows
    ? { si: gradesOf(rows.si), us: gradesOf(rows.us) }
    : { si: gradesOf(rows), us: gradesOf(rows) };

const baselineRule = (data: TermData): BaselineRule | null => {
  const { whenBaselineHigh: high, whenBaselineLow: low, whenBaselineAboveUln: aboveUln } = data;
  if (high !== undefined) return { kind: 'indicator', indicator: 'HIGH', grades: gradesOf(high) };
  if (low !== undefined) return { kind: 'indicator', indicator: 'LOW', grades: gradesOf(low) };
  return aboveUln === undefined ? null : { kind: 'above-uln', grades: bySystemOfUnits(aboveUln) };
};

/** The terms of an edition from its data. */
export const editionOf = (criteria: CriteriaId, systems: readonly SystemData[]): readonly CtcaeTerm[] =>
  systems.flatMap(({ system, terms }) =>
    terms.map((data) => ({
      criteria,
      term: data.term,
      direction: data.direction,
      system,
      quantity: data.quantity,
      unit: data.unit === 'any' ? { si: null, us: null } : quantity(data.quantity).unit,
      grades: bySystemOfUnits(data.grades),
      byBaseline: baselineRule(data),
      requires: data.requires ?? null,
      elsewhere: data.elsewhere ?? null,
      wording: data.wording,
      clinicalUpTo: data.clinicalUpTo ?? null,
    })),
  );
