import { z } from 'zod';
import { RowRef } from '../dataset/sourceRow.ts';
import { Phrase } from '../gates/gate.ts';
import { CriteriaId, LabGrade } from '../grading/labGrade.ts';
import { Provenance } from './provenance.ts';

export const LabTest = z.strictObject({
  domain: z.string(),
  testCode: z.string(),
  /** Specimen that tells this test from others of its code, e.g. "URINE"; '' for blood, and where all are of one kind. */
  specimen: z.string(),
  test: z.string(),
  units: z.array(z.string()),
  results: z.number().int(),
  subjects: z.number().int(),
});
export type LabTest = z.infer<typeof LabTest>;

/** A test as the list offers it. */
export const ListedLabTest = LabTest.extend({
  /** Units of its results that this program does not know, as recorded: these results are not gradable. */
  unknownUnits: z.array(z.string()),
});
export type ListedLabTest = z.infer<typeof ListedLabTest>;

export const LabScale = z.enum(['absolute', 'times-uln']);
export type LabScale = z.infer<typeof LabScale>;

export const LabPoint = z.strictObject({
  /** CDISC study day; never 0. */
  day: z.number().int(),
  /** Position on a continuous axis: elapsed days (day 1 = 0, day -1 = -1), so that no gap stands where day 0 would be. */
  x: z.number(),
  date: z.string(),
  /** Value on the chosen scale. */
  y: z.number(),
  /** In `unit`, the unit of the axis; so are the limits. */
  value: z.number(),
  /** Result as reported, in `textUnit`. */
  text: z.string(),
  textUnit: z.string(),
  unit: z.string(),
  /** What stands in the record where `value` is converted; null where it is not. */
  recorded: z
    .strictObject({
      value: z.number(),
      unit: z.string(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      rangeUnit: z.string(),
    })
    .nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Drawn open: reported as below the limit of quantification, placed at that limit. */
  belowLimit: z.boolean(),
  baseline: z.boolean(),
  /** Laboratory-derived, one for each direction; none where the criteria do not grade this result. */
  grades: z.array(LabGrade),
  /** What a reader must know beside the grades: a conversion before grading, calcium that is not corrected. */
  gradeNotes: z.array(Phrase),
  visit: z.string(),
  ref: RowRef,
});
export type LabPoint = z.infer<typeof LabPoint>;

export const LabLine = z.strictObject({
  subjectId: z.string(),
  /** 0-based position among all dosed subjects of the trial: fixes colour and dash across the program. */
  style: z.number().int(),
  points: z.array(LabPoint),
  infusions: z.array(
    z.strictObject({ number: z.number().int(), x: z.number(), day: z.number().int(), date: z.string() }),
  ),
  /** Elapsed day of the cut-off for this subject; null where dates were moved, so that it has none. */
  cutoffX: z.number().nullable(),
});

export type LabLine = z.infer<typeof LabLine>;

export const LabPanel = z.strictObject({
  level: z.number().int(),
  dose: z.number(),
  unit: z.string(),
  /** Subjects with at least one plotted result over the dosed set. */
  n: z.number().int(),
  dosed: z.number().int(),
  lines: z.array(LabLine),
  /** Range drawn as a band: the range common to all points, or null when records differ (then per point). */
  band: z.strictObject({ low: z.number().nullable(), high: z.number().nullable() }).nullable(),
  empty: Phrase.nullable(),
});

export type LabPanel = z.infer<typeof LabPanel>;

export const LabTrendModel = z.strictObject({
  conclusion: z.array(Phrase),
  test: LabTest,
  scale: LabScale,
  /** The edition that the grades are by: that of the protocol. */
  criteria: CriteriaId,
  /** Unit of the axis: as recorded, or a UCUM code where results are converted. */
  unit: z.string(),
  /** Units that were converted, by which factor and from which source; empty when all stands as recorded. */
  conversions: z.array(
    z.strictObject({
      from: z.string(),
      unit: z.string(),
      factor: z.number(),
      offset: z.number(),
      source: z.string(),
      results: z.number().int(),
    }),
  ),
  /** Results that no rule can grade, for their unit: unknown, missing, or of no use for this test. */
  notGradable: z.array(Phrase),
  panels: z.array(LabPanel),
  domain: z.strictObject({ x: z.tuple([z.number(), z.number()]), y: z.tuple([z.number(), z.number()]) }),
  /** Results that could not be drawn, with the reason (no number, no ULN, partial date, other unit, not dosed). */
  notPlotted: z.array(z.strictObject({ ref: RowRef, subjectId: z.string(), reason: Phrase })),
  empty: Phrase.nullable(),
  provenance: Provenance,
});
export type LabTrendModel = z.infer<typeof LabTrendModel>;
