import { gt } from './compare.ts';
import { type Clause, type Clauses, clausesOf } from './ctcae/clauses.ts';
import type { CtcaeTerm } from './ctcae/criterion.ts';
import { type Figures, figuresOf, holds, type Missing } from './ctcae/holds.ts';
import { unitProblem } from './ctcae/unitGuard.ts';
import type { LabGrade, LabInput, UngradableReason, UnitSystem } from './labGrade.ts';

const REASON: { readonly [M in Missing]: UngradableReason } = {
  lln: 'no-lower-limit',
  uln: 'no-upper-limit',
  baseline: 'no-baseline',
  'percent-change': 'no-percent-change',
};

/** What the clauses say of a record, read from grade 4 down to grade 1. */
interface Reading {
  /** The first clause that holds; null when none does. */
  readonly met: Clause | null;
  /** Greatest grade that holds or may hold; 0 when none may. */
  readonly possible: number;
  /** What keeps a greater grade unknown, of the first such clause; null when nothing does. */
  readonly missing: Missing | null;
}

const read = (clauses: readonly Clause[], figures: Figures): Reading => {
  let missing: Missing | null = null;
  let possible = 0;
  for (const clause of clauses) {
    const truth = holds(clause.condition, figures);
    if (truth === false) continue;
    if (possible === 0) possible = clause.grade;
    if (truth === true) {
      return { met: clause, possible, missing: clause.grade === possible ? null : missing };
    }
    missing ??= truth;
  }
  return { met: null, possible, missing };
};

/** The greatest grade for which no clinical data are needed; 0 when there is none. */
const leastGrade = (clauses: readonly Clause[], figures: Figures): number => {
  for (const { byValueAlone, condition, grade } of clauses) {
    if (byValueAlone && holds(condition, figures) === true) return grade;
  }
  return 0;
};

const ungradable = ({ term, direction }: CtcaeTerm, reason: UngradableReason): LabGrade => ({
  term,
  direction,
  grade: null,
  gradeMin: null,
  gradeMax: null,
  clause: '',
  reason,
});

/** The clauses that this subject's baseline calls for. Unknown is taken as not so, as the reference does. */
const applying = ({ usual, byBaseline }: Clauses, input: LabInput, figures: Figures): readonly Clause[] => {
  if (byBaseline === null) return usual;
  if (byBaseline.kind === 'indicator') {
    return input.baselineIndicator === byBaseline.indicator ? byBaseline.clauses : usual;
  }
  const { baseline, uln } = figures;
  return baseline !== null && uln !== null && gt(baseline, uln) ? byBaseline.clauses : usual;
};

const graded = (term: CtcaeTerm, clauses: readonly Clause[], split: boolean, figures: Figures): LabGrade => {
  const { met, possible, missing } = read(clauses, figures);
  if (met === null && missing !== null) return ungradable(term, REASON[missing]);
  const grade = met?.grade ?? 0;
  return {
    term: term.term,
    direction: term.direction,
    grade,
    gradeMin: split ? leastGrade(clauses, figures) : grade,
    gradeMax: possible,
    clause: met?.text ?? '',
    reason: missing === null ? null : REASON[missing],
  };
};

/**
 * A baseline that is known while its indicator is not: the grade by the usual clauses stands, as in the reference, and
 * where the other clauses would give another one, it says so.
 */
const withOtherReading = (
  usual: LabGrade,
  term: CtcaeTerm,
  { byBaseline, split }: Clauses,
  figures: Figures,
): LabGrade => {
  if (byBaseline?.kind !== 'indicator' || usual.grade === null) return usual;
  const other = graded(term, byBaseline.clauses, split, figures);
  if (other.grade === null || other.grade === usual.grade) return usual;
  return {
    ...usual,
    gradeMin: Math.min(usual.gradeMin ?? 0, other.gradeMin ?? 0),
    gradeMax: Math.max(usual.gradeMax ?? 0, other.gradeMax ?? 0),
    reason: 'no-baseline-indicator',
  };
};

/**
 * The laboratory-derived grade of one result by one term. Figures are in the unit named; a unit that is not that of the
 * criteria is refused, nothing is converted. Read from grade 4 down to grade 1, the first clause that holds decides;
 * grade 0 when none does and none could. Source: CTCAE, the edition of the term; resolution of its clinical wording as
 * in ctcae.md.
 */
export const gradeLab = (term: CtcaeTerm, input: LabInput, units: UnitSystem): LabGrade => {
  const { value } = input;
  if (value === null || !Number.isFinite(value)) return ungradable(term, 'no-value');
  const problem = unitProblem(term, units, input.unit);
  if (problem !== null) return ungradable(term, problem);
  const figures = figuresOf(input, value);
  if (term.elsewhere !== null && holds(term.elsewhere, figures) === true)
    return ungradable(term, 'graded-elsewhere');
  if (term.requires === 'uln' && figures.uln === null) return ungradable(term, 'no-upper-limit');
  const clauses = clausesOf(term, units);
  const result = graded(term, applying(clauses, input, figures), clauses.split, figures);
  return figures.baseline !== null && input.baselineIndicator === null
    ? withOtherReading(result, term, clauses, figures)
    : result;
};
