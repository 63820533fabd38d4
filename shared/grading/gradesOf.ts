import type { z } from 'zod';
import type { CtcaeTerm } from './ctcae/criterion.ts';
import { termNamed, termsOfQuantity } from './ctcae/editions.ts';
import { quantityOfCode } from './ctcae/quantities.ts';
import { gradeByTerms } from './fasting.ts';
import { gradeLab } from './gradeLab.ts';
import { CriteriaId, Direction, LabGrade, type LabInput, type UnitSystem } from './labGrade.ts';

/** As LabGrade, for what a file names: `direction` is null where neither the file nor the term tells it. */
export const NamedGrade = LabGrade.extend({ direction: Direction.nullable() });
export type NamedGrade = z.infer<typeof NamedGrade>;

export interface GradingOptions {
  readonly criteria: CriteriaId;
  readonly units: UnitSystem;
}

const without = (
  term: string,
  direction: Direction | null,
  reason: 'unknown-term' | 'not-in-criteria',
): NamedGrade => ({ term, direction, grade: null, gradeMin: null, gradeMax: null, clause: '', reason });

const isOf = (direction: Direction | undefined) => (term: CtcaeTerm) =>
  direction === undefined || term.direction === direction;

/** Terms of any edition that a name or test code stands for, the edition asked for first. */
const termsAnywhere = (name: string): readonly CtcaeTerm[] => {
  const quantity = quantityOfCode(name);
  return CriteriaId.options.toReversed().flatMap((criteria) => {
    const named = termNamed(criteria, name);
    if (named !== undefined) return [named];
    return quantity === undefined ? [] : termsOfQuantity(criteria, quantity);
  });
};

const notGraded = (name: string, direction: Direction | undefined): readonly NamedGrade[] => {
  const [first] = termsAnywhere(name);
  if (first === undefined) return [without(name, direction ?? null, 'unknown-term')];
  return [without(name, direction ?? first.direction, 'not-in-criteria')];
};

/**
 * The grades of one result by a CTCAE term or a test code, in one direction or in every one that the criteria have. A
 * name that the criteria do not know gives one result that says so; none is ever lost. A test code of glucose is graded
 * as a sample of which nobody said whether the subject had fasted: name the term to say it.
 */
export const gradesOf = (
  name: string,
  direction: Direction | undefined,
  input: LabInput,
  { criteria, units }: GradingOptions,
): readonly NamedGrade[] => {
  const named = termNamed(criteria, name);
  if (named !== undefined && isOf(direction)(named)) return [gradeLab(named, input, units)];
  const quantity = quantityOfCode(name);
  const terms = quantity === undefined ? [] : termsOfQuantity(criteria, quantity).filter(isOf(direction));
  return terms.length === 0 ? notGraded(name, direction) : gradeByTerms(terms, input, units, null);
};
