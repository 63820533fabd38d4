import type { Direction } from '../../grading/labGrade.ts';

/**
 * An abnormality that an investigator reports by name and a laboratory by figures. Terms of NCI CTCAE v4.03, v5.0 and
 * v6.0 with their everyday names in British, American and Chinese spelling; no MedDRA is shipped, for it is licensed.
 */
export interface LabLikeTerm {
  readonly id: string;
  /** The names that the criteria grade it by; editions differ in them. */
  readonly derived: readonly { readonly term: string; readonly direction: Direction }[];
  /** Whole names by which it is reported with a grade of the same scale. */
  readonly reportedAs: readonly string[];
  /** Events that tell of it and are graded by another text: they report it, but their grade is not held against it. */
  readonly toldBy: readonly string[];
}

/** Too low, by these names of the criteria. */
export const low = (...terms: string[]) => terms.map((term) => ({ term, direction: 'L' as const }));
/** Too high, by these names of the criteria. */
export const high = (...terms: string[]) => terms.map((term) => ({ term, direction: 'H' as const }));
