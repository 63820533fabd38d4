import { z } from 'zod';
import { RowRef } from '../dataset/sourceRow.ts';
import { Phrase } from '../gates/gate.ts';
import { TreatmentClass } from '../protocol/cellTherapy.ts';
import { Proportion, Provenance } from './provenance.ts';

/** A grade as it was entered for a day; `grade` null when what was entered is no grade. */
export const DayGrade = z.strictObject({
  grade: z.number().int().min(0).max(5).nullable(),
  refs: z.array(RowRef),
});
export type DayGrade = z.infer<typeof DayGrade>;

/** One day of a subject's strip. */
export const CellDay = z.strictObject({
  day: z.number().int(),
  date: z.string(),
  /** An assessment was due; a due day without a grade is drawn as not assessed. */
  due: z.boolean(),
  /** null: not assessed, which is not grade 0. */
  crs: DayGrade.nullable(),
  icans: DayGrade.nullable(),
  /** Highest temperature of the day in °C. */
  temperature: z.strictObject({ celsius: z.number(), fever: z.boolean(), refs: z.array(RowRef) }).nullable(),
  /** Certainly given on the day, not as background treatment. */
  treatments: z.array(z.strictObject({ code: TreatmentClass, name: z.string(), ref: RowRef })),
  /** What is to be confirmed of the day, with the rows behind it. */
  checks: z.array(z.strictObject({ statement: Phrase, refs: z.array(RowRef) })),
});
export type CellDay = z.infer<typeof CellDay>;

/** A grade or stage over the whole course. */
export const CellGrade = z.strictObject({
  /** null when it cannot be told; then the reason says why. */
  range: z.strictObject({ min: z.number().int(), max: z.number().int() }).nullable(),
  reason: Phrase.nullable(),
  /** What was counted, as read. */
  inputs: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  clause: z.string(),
  refs: z.array(RowRef),
});
export type CellGrade = z.infer<typeof CellGrade>;

/** A contradiction between what was entered and what else is on record. */
export const CellFinding = z.strictObject({
  subjectId: z.string(),
  day: z.number().int().nullable(),
  date: z.string(),
  about: z.string(),
  /** Key of the short name of what was found. */
  title: z.string(),
  statement: Phrase.nullable(),
  refs: z.array(RowRef),
});
export type CellFinding = z.infer<typeof CellFinding>;

export const CellSubject = z.strictObject({
  subjectId: z.string(),
  age: z.number().nullable(),
  days: z.array(CellDay),
  /** Study days of the infusions. */
  infusions: z.array(z.strictObject({ day: z.number().int(), number: z.number().int(), ref: RowRef })),
  worst: z.strictObject({ crs: CellGrade, icans: CellGrade }),
  counts: z.strictObject({
    neutrophilsEarly: CellGrade,
    neutrophilsLate: CellGrade,
    plateletsEarly: CellGrade,
    aki: CellGrade,
  }),
  /** Days with an ICANS grade but neither ICE nor CAPD; null when no grade was entered at all. */
  icansWithoutScore: z
    .strictObject({ days: z.number().int(), of: z.number().int(), refs: z.array(RowRef) })
    .nullable(),
  /** Corticosteroids as background treatment, which can suppress fever. */
  backgroundSteroids: z.array(RowRef),
});
export type CellSubject = z.infer<typeof CellSubject>;

export const CellLevel = z.strictObject({
  level: z.number().int(),
  dose: z.number(),
  unit: z.string(),
  dosed: z.number().int(),
  crsAny: Proportion,
  crsSevere: Proportion,
  icansAny: Proportion,
  subjects: z.array(CellSubject),
});
export type CellLevel = z.infer<typeof CellLevel>;

/** CRS and ICANS day by day, contradictions, ICAHT and AKI of the dosed set. */
export const CellTherapyModel = z.strictObject({
  conclusion: z.array(Phrase),
  /** Last day of the strips; all share the axis. */
  lastDay: z.number().int(),
  levels: z.array(CellLevel),
  findings: z.array(CellFinding),
  /** Dosed, but at no level that can be told: not drawn, named. */
  notDrawn: z.array(z.strictObject({ ref: RowRef, subjectId: z.string(), reason: Phrase })),
  empty: Phrase.nullable(),
  provenance: Provenance,
});
export type CellTherapyModel = z.infer<typeof CellTherapyModel>;
