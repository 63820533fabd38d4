import { z } from 'zod';
import { MigrationConcern } from '../clinical/liver/migration.ts';
import { Quadrant } from '../clinical/liver/quadrant.ts';
import { RowRef } from '../dataset/sourceRow.ts';
import { FactValue } from '../facts/fact.ts';
import { Phrase } from '../gates/gate.ts';
import { Aminotransferase, CutOperator, HysLawOperators } from '../protocol/liver.ts';
import { Proportion, Provenance } from './provenance.ts';

/** Multiples of the ULN, or of the subject's own baseline. */
export const LiverScale = z.enum(['edish', 'mdish']);
export type LiverScale = z.infer<typeof LiverScale>;

export const LiverChoice = z.strictObject({ scale: LiverScale, aminotransferase: Aminotransferase });
export type LiverChoice = z.infer<typeof LiverChoice>;

/** One peak as drawn. */
export const LiverPeak = z.strictObject({
  test: z.string(),
  multiple: z.number(),
  /** "<5" is at most 5, ">1000" at least 1000. */
  bound: z.enum(['exact', 'at-most', 'at-least']),
  value: z.number(),
  unit: z.string(),
  /** What it is a multiple of: the ULN of its own record, or the subject's baseline. */
  reference: z.strictObject({ value: z.number(), unit: z.string() }),
  /** As collected. */
  date: z.string(),
  /** null when the date is incomplete. */
  day: z.number().int().nullable(),
});
export type LiverPeak = z.infer<typeof LiverPeak>;

export const LiverPoint = z.strictObject({
  subjectId: z.string(),
  level: z.number().int(),
  /** 0-based position among all dosed subjects: fixes colour across the program. */
  style: z.number().int(),
  aminotransferase: LiverPeak,
  bilirubin: LiverPeak,
  /** null when a peak may be higher than the one drawn; then the point stands at the least that is possible. */
  quadrant: Quadrant.nullable(),
  /** Why the quadrant is not known, or what the other operator would say. */
  remark: Phrase.nullable(),
  refs: z.array(RowRef),
});
export type LiverPoint = z.infer<typeof LiverPoint>;

/** Subjects of one dose level, or of all (`level` null), in a place. */
export const LiverCount = z.strictObject({
  level: z.number().int().nullable(),
  proportion: Proportion,
  subjects: z.array(z.string()),
  refs: z.array(RowRef),
});
export type LiverCount = z.infer<typeof LiverCount>;

export const PlacedIn = z.enum([...Quadrant.options, 'not-evaluable']);
export type PlacedIn = z.infer<typeof PlacedIn>;

export const LiverQuadrantRow = z.strictObject({ quadrant: PlacedIn, counts: z.array(LiverCount) });
export type LiverQuadrantRow = z.infer<typeof LiverQuadrantRow>;

export const LiverMigrationCell = z.strictObject({
  peak: PlacedIn,
  /** null where one of the quadrants is not known. */
  concern: MigrationConcern.nullable(),
  subjects: z.array(z.string()),
  refs: z.array(RowRef),
});
export type LiverMigrationCell = z.infer<typeof LiverMigrationCell>;

export const LiverMigrationRow = z.strictObject({
  /** `not-evaluable`: the baseline is missing or cannot be used. */
  baseline: PlacedIn,
  cells: z.array(LiverMigrationCell),
});
export type LiverMigrationRow = z.infer<typeof LiverMigrationRow>;

/** One fact of a subject as a cell of its row. */
export const LiverCell = z.strictObject({
  rule: z.string(),
  value: FactValue,
  clause: z.string(),
  reason: Phrase.nullable(),
  date: z.string(),
  day: z.number().int().nullable(),
  refs: z.array(RowRef),
});
export type LiverCell = z.infer<typeof LiverCell>;

export const LiverSubject = z.strictObject({
  subjectId: z.string(),
  level: z.number().int(),
  style: z.number().int(),
  cells: z.strictObject({
    alt: LiverCell,
    ast: LiverCell,
    tbl: LiverCell,
    alp: LiverCell,
    r: LiverCell,
    nR: LiverCell,
    pattern: LiverCell,
    hysLaw: LiverCell,
    hysLawStrict: LiverCell,
    hysLawInclusive: LiverCell,
    daysBetween: LiverCell,
    order: LiverCell,
    timing: LiverCell,
    migration: LiverCell,
    composite: LiverCell,
    single: LiverCell,
    sustained: LiverCell,
    combined: LiverCell,
    symptoms: LiverCell,
  }),
});
export type LiverSubject = z.infer<typeof LiverSubject>;

const Axis = z.tuple([z.number(), z.number()]);

const Cuts = z.strictObject({
  aminotransferase: z.number(),
  bilirubin: z.number(),
  operator: CutOperator,
});

export const LiverModel = z.strictObject({
  conclusion: z.array(Phrase),
  choice: LiverChoice,
  /** Of the chosen scale. */
  cuts: Cuts,
  /** Of the migration, with the aminotransferase that the protocol lets lead; both are free of the choice. */
  migrationCuts: Cuts.extend({ leading: Aminotransferase }),
  hysLawOperators: HysLawOperators,
  levels: z.array(
    z.strictObject({ level: z.number().int(), dose: z.number(), unit: z.string(), dosed: z.number().int() }),
  ),
  points: z.array(LiverPoint),
  /** Logarithmic axes that hold every point and both cuts. */
  domain: z.strictObject({ x: Axis, y: Axis }),
  quadrants: z.array(LiverQuadrantRow),
  migration: z.array(LiverMigrationRow),
  subjects: z.array(LiverSubject),
  /** Dosed subjects without a point. */
  notPlotted: z.array(z.strictObject({ subjectId: z.string(), reason: Phrase, refs: z.array(RowRef) })),
  /** Records with a liver result that no statement could use. */
  unused: z.array(z.strictObject({ ref: RowRef, subjectId: z.string(), reason: Phrase })),
  empty: Phrase.nullable(),
  provenance: Provenance,
});
export type LiverModel = z.infer<typeof LiverModel>;
