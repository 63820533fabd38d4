import { z } from 'zod';
import { RowRef } from '../dataset/sourceRow.ts';
import { Phrase } from '../gates/gate.ts';
import { CriteriaId, Direction, LabGrade } from '../grading/labGrade.ts';
import { Proportion, Provenance } from './provenance.ts';

/** What one edition says of a result; null where it has no such term for laboratory values. */
export const EditionGrade = LabGrade.nullable();
export type EditionGrade = z.infer<typeof EditionGrade>;

/** One result that the two editions grade differently. */
export const VersionDifferenceRow = z.strictObject({
  /** Unique within the model. */
  id: z.string(),
  subjectId: z.string(),
  /** null: at no dose level. */
  level: z.number().int().nullable(),
  test: z.string(),
  direction: Direction,
  date: z.string(),
  day: z.number().int().nullable(),
  /** Result with its unit, as reported. */
  result: z.string(),
  study: EditionGrade,
  other: EditionGrade,
  ref: RowRef,
});
export type VersionDifferenceRow = z.infer<typeof VersionDifferenceRow>;

const Severe = z.strictObject({ proportion: Proportion, refs: z.array(RowRef) });
export type Severe = z.infer<typeof Severe>;

/** One term with at least one result that differs. */
export const VersionDifferenceTerm = z.strictObject({
  id: z.string(),
  /** Name in each edition; null where it has no such term. */
  studyTerm: z.string().nullable(),
  otherTerm: z.string().nullable(),
  direction: Direction,
  /** Results that either edition grades. */
  results: z.number().int(),
  differing: z.number().int(),
  /** Dosed subjects with a grade of 3 or more after the first infusion; null where an edition has no such term. */
  severe: z.strictObject({ study: Severe.nullable(), other: Severe.nullable() }),
});
export type VersionDifferenceTerm = z.infer<typeof VersionDifferenceTerm>;

/** What another edition of the criteria would say of the laboratory results of a cut. Changes no grade. */
export const VersionDifferenceModel = z.strictObject({
  conclusion: z.array(Phrase),
  /** The edition that the protocol pins. */
  study: CriteriaId,
  other: CriteriaId,
  terms: z.array(VersionDifferenceTerm),
  /** Those that both editions grade first, and the worst first; at most 1,000 are carried. */
  rows: z.array(VersionDifferenceRow),
  rowsTotal: z.number().int(),
  empty: Phrase.nullable(),
  provenance: Provenance,
});
export type VersionDifferenceModel = z.infer<typeof VersionDifferenceModel>;
