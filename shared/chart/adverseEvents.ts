import { z } from 'zod';
import { RowRef } from '../dataset/sourceRow.ts';
import { Phrase } from '../gates/gate.ts';
import { Proportion, Provenance } from './provenance.ts';

/** 0 stands for "graded nothing: no adverse event"; 'not-graded' for events without a grade. */
export const GradeBucket = z.enum(['none', '1', '2', '3', '4', '5', 'not-graded']);
export type GradeBucket = z.infer<typeof GradeBucket>;

/** The order in which buckets stand. Not `GradeBucket.options`: objects put whole-number keys first. */
export const gradeBuckets: readonly GradeBucket[] = ['none', '1', '2', '3', '4', '5', 'not-graded'];

export const SubjectChip = z.strictObject({ subjectId: z.string(), refs: z.array(RowRef) });
export type SubjectChip = z.infer<typeof SubjectChip>;

export const GradeSegment = z.strictObject({
  bucket: GradeBucket,
  proportion: Proportion,
  subjects: z.array(SubjectChip),
});
export type GradeSegment = z.infer<typeof GradeSegment>;

export const AeLevelBar = z.strictObject({
  level: z.number().int(),
  dose: z.number(),
  unit: z.string(),
  dosed: z.number().int(),
  /** In fixed order none, 1 … 5, not-graded; each dosed subject is counted once, at the worst grade. */
  segments: z.array(GradeSegment),
});
export type AeLevelBar = z.infer<typeof AeLevelBar>;

export const AeCell = z.strictObject({
  level: z.number().int(),
  /** Subjects with at least one such event over the dosed set. */
  any: Proportion,
  /** Subjects at worst grade: index 0 = grade 1 … 4 = grade 5. */
  byGrade: z.array(z.number().int()),
  notGraded: z.number().int(),
  events: z.number().int(),
  subjects: z.array(SubjectChip),
});

export type AeCell = z.infer<typeof AeCell>;

export const AeTableRow = z.strictObject({
  kind: z.enum(['any', 'soc', 'pt']),
  /** System organ class; '' for the first row. '(not coded)' never: see `coded`. */
  soc: z.string(),
  term: z.string(),
  coded: z.boolean(),
  cells: z.array(AeCell),
  total: AeCell,
});
export type AeTableRow = z.infer<typeof AeTableRow>;

export const AeModel = z.strictObject({
  conclusion: z.array(Phrase),
  bars: z.array(AeLevelBar),
  table: z.array(AeTableRow),
  /** Events not counted, each with its reason (e.g. subject not dosed, onset before the first infusion). */
  notCounted: z.array(z.strictObject({ ref: RowRef, subjectId: z.string(), reason: Phrase })),
  /** The counting rule in words. */
  rule: Phrase,
  /** Why nothing is drawn; null when something is. */
  empty: Phrase.nullable(),
  provenance: Provenance,
});
export type AeModel = z.infer<typeof AeModel>;

export const AeFilter = z.strictObject({
  /** Treatment emergent only: onset on or after the first infusion. */
  treatmentEmergentOnly: z.boolean(),
  relatedOnly: z.boolean(),
  seriousOnly: z.boolean(),
  /** Only events of a group of special interest (protocol.aesi); left out: all. */
  aesiOnly: z.boolean().optional(),
});
export type AeFilter = z.infer<typeof AeFilter>;
