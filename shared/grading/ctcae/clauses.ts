import type { BaselineIndicator, UnitSystem } from '../labGrade.ts';
import { clauseText, printedUnit } from './clauseText.ts';
import type { Condition, CtcaeTerm, Grades } from './criterion.ts';

/** One way to a grade, ready to be read from grade 4 down to grade 1. */
export interface Clause {
  readonly grade: 1 | 2 | 3 | 4;
  readonly condition: Condition;
  /** False where clinical data are needed beside the value. */
  readonly byValueAlone: boolean;
  readonly text: string;
}

/** The clauses of a term in one system of units, from grade 4 down. */
export interface Clauses {
  readonly usual: readonly Clause[];
  /** What stands in their place for a subject whose baseline is so; null where the term does not ask. */
  readonly byBaseline:
    | {
        readonly kind: 'indicator';
        readonly indicator: BaselineIndicator;
        readonly clauses: readonly Clause[];
      }
    | { readonly kind: 'above-uln'; readonly clauses: readonly Clause[] }
    | null;
  /** Whether any clause needs clinical data, so that least and greatest grade can differ. */
  readonly split: boolean;
}

const GRADES = [4, 3, 2, 1] as const;

const listed = (grades: Grades, unit: string): readonly Clause[] =>
  GRADES.flatMap((grade) =>
    (grades[grade - 1] ?? []).map(({ condition, needs }) => ({
      grade,
      condition,
      byValueAlone: needs === null,
      text: clauseText(condition, unit),
    })),
  );

const make = (term: CtcaeTerm, units: UnitSystem): Clauses => {
  const unit = printedUnit(term.unit[units]);
  const usual = listed(term.grades[units], unit);
  const rule = term.byBaseline;
  const split = usual.some(({ byValueAlone }) => !byValueAlone);
  if (rule === null) return { usual, byBaseline: null, split };
  const byBaseline =
    rule.kind === 'indicator'
      ? { kind: rule.kind, indicator: rule.indicator, clauses: listed(rule.grades, unit) }
      : { kind: rule.kind, clauses: listed(rule.grades[units], unit) };
  return { usual, byBaseline, split };
};

const made = { si: new WeakMap<CtcaeTerm, Clauses>(), us: new WeakMap<CtcaeTerm, Clauses>() };

/** The clauses of a term; made once, for a cut has a million results. */
export const clausesOf = (term: CtcaeTerm, units: UnitSystem): Clauses => {
  const known = made[units].get(term);
  if (known !== undefined) return known;
  const clauses = make(term, units);
  made[units].set(term, clauses);
  return clauses;
};
