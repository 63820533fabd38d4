import type { BaselineIndicator, CriteriaId, Direction, UnitSystem } from '../labGrade.ts';
import type { QuantityId } from './quantities.ts';

/** A figure of the criteria (`limit` null: an absolute one), or a multiple of a limit of the record or its baseline. */
export interface Bound {
  readonly limit: 'lln' | 'uln' | 'baseline' | null;
  readonly times: number;
  readonly plus: number;
}

/** What must hold of a result. A missing figure makes it unknown, which is neither true nor false. */
export type Condition =
  | {
      readonly kind: 'compare';
      readonly of: 'value' | 'percent-change';
      readonly is: 'lt' | 'lte' | 'gt' | 'gte';
      readonly than: Bound;
    }
  | { readonly kind: 'all'; readonly conditions: readonly Condition[] };

/** What a laboratory record does not hold and the wording asks for. */
export type ClinicalNeed = 'symptoms' | 'consequences' | 'anticoagulation';

/** One way to reach a grade. With `needs` it counts for the greatest possible grade only, not for the least. */
export interface Alternative {
  readonly condition: Condition;
  readonly needs: ClinicalNeed | null;
}

/** Ways to reach grades 1, 2, 3 and 4; none where the criteria have no such grade for a laboratory value. */
export type Grades = readonly [
  readonly Alternative[],
  readonly Alternative[],
  readonly Alternative[],
  readonly Alternative[],
];

/** When the grades of a subject follow its own baseline. */
export type BaselineRule =
  /** The range indicator of the baseline record; unknown is taken as not so (the reference does the same). */
  | { readonly kind: 'indicator'; readonly indicator: BaselineIndicator; readonly grades: Grades }
  /** The baseline's figure is above the upper limit on the graded record; without a baseline it is not so. */
  | { readonly kind: 'above-uln'; readonly grades: { readonly [U in UnitSystem]: Grades } };

/** One term of an edition of the criteria, for laboratory values. */
export interface CtcaeTerm {
  readonly criteria: CriteriaId;
  readonly term: string;
  readonly direction: Direction;
  /** System organ class of CTCAE under which the term stands. */
  readonly system: string;
  readonly quantity: QuantityId;
  /** UCUM code of the unit of the figures; null where all of them are multiples, for which any unit serves. */
  readonly unit: { readonly [U in UnitSystem]: string | null };
  readonly grades: { readonly [U in UnitSystem]: Grades };
  readonly byBaseline: BaselineRule | null;
  /** A limit without which nothing but an absolute figure may decide, as the reference has it. */
  readonly requires: 'uln' | null;
  /** Values of which another term of the criteria speaks. */
  readonly elsewhere: Condition | null;
  /** Official wording of grades 1 to 4; '-' where there is none. */
  readonly wording: readonly [string, string, string, string];
  /**
   * The greatest grade that the wording also gives for symptoms, interventions or consequences alone, so that the
   * clinical grade can be above the laboratory-derived one; null when it gives none.
   */
  readonly clinicalUpTo: 2 | 3 | 4 | null;
}
