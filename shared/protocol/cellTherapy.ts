import { z } from 'zod';
import { sourced } from './sourced.ts';

/** A limit for ages from `fromYears` to below `toYears` (null: no end): `limit` plus `perYear` times the age in years. */
export const AgeBand = z.strictObject({
  fromYears: z.number().min(0),
  toYears: z.number().positive().nullable(),
  limit: z.number(),
  perYear: z.number(),
});
export type AgeBand = z.infer<typeof AgeBand>;

/** Days that a count has to stay at or below a cut for a grade. */
export const DurationCut = z.strictObject({
  /** In 10^9/L. */
  cut: z.number().positive(),
  /** True: a count equal to the cut belongs to it. */
  inclusive: z.boolean(),
  steps: z.array(z.strictObject({ days: z.number().int().min(1), grade: z.number().int().min(1).max(4) })),
  /** Grade when no count of the whole window is above the cut; null where the scale has no such clause. */
  neverAbove: z.number().int().min(1).max(4).nullable(),
});
export type DurationCut = z.infer<typeof DurationCut>;

/** How a duration is read from samples that are days apart, and which days belong to the early window. */
export const CytopeniaWindow = z.strictObject({
  dayZero: z.enum(['firstInfusion', 'lastInfusion']),
  /** Days elapsed since day zero, both inclusive. */
  fromDay: z.number().int(),
  toDay: z.number().int(),
  /** Two samples further apart than this say nothing of the days between them. */
  gapLimitDays: z.number().int().min(1),
  /** A recovery shorter than this is counted with the days below. */
  stableRecoveryDays: z.number().int().min(1),
  minSamples: z.number().int().min(1),
});
export type CytopeniaWindow = z.infer<typeof CytopeniaWindow>;

/** Classes of treatment that tell something about CRS, its severity or a count. */
export const TreatmentClass = z.enum([
  'antipyretic',
  'anticytokine',
  'corticosteroid',
  'vasopressor',
  'vasopressin',
  'fluid',
  'oxygen',
  'positive-pressure',
  'growth-factor',
  'thrombopoietin',
  'platelet-transfusion',
  'renal-replacement',
]);
export type TreatmentClass = z.infer<typeof TreatmentClass>;

/** Where an item of the daily assessment is recorded and what its words (upper case) mean. */
const coded = <T extends z.ZodType<string>>(value: T) =>
  z.strictObject({
    testCodes: z.array(z.string()),
    words: z.array(z.strictObject({ word: z.string(), means: value })),
  });

export const DailyItems = z.strictObject({
  domains: z.array(z.string()),
  /** Grades as the investigator entered them. */
  crsGrade: z.array(z.string()),
  icansGrade: z.array(z.string()),
  ice: z.array(z.string()),
  capd: z.array(z.string()),
  hypotension: coded(z.enum(['none', 'no-vasopressor', 'one-vasopressor', 'multiple-vasopressors'])),
  hypoxia: coded(z.enum(['none', 'low-flow', 'high-flow', 'positive-pressure'])),
  consciousness: coded(z.enum(['spontaneous', 'voice', 'touch', 'unarousable'])),
  seizure: coded(z.enum(['none', 'brief', 'prolonged'])),
  motor: coded(z.enum(['none', 'deep-focal'])),
  pressure: coded(z.enum(['none', 'focal-oedema', 'diffuse'])),
});
export type DailyItems = z.infer<typeof DailyItems>;

/** What a protocol settles for grading CRS, ICANS, ICAHT, AKI and vital signs. */
export const CellTherapyParameters = z.strictObject({
  crs: sourced(
    z.strictObject({
      feverCelsius: z.number(),
      lowFlowMaxLitres: z.number(),
      /** Days after a day with fever or CRS on which antipyretic, anticytokine or steroid still stand for fever. */
      waiverDays: z.number().int().min(0),
    }),
  ),
  /** Other causes of fever, hypotension or hypoxia on record: system organ classes and terms, upper case. */
  otherCauses: sourced(z.strictObject({ bodySystems: z.array(z.string()), terms: z.array(z.string()) })),
  /** Preferred terms of adverse events (upper case) that are CRS and ICANS. */
  eventTerms: sourced(z.strictObject({ crs: z.array(z.string()), icans: z.array(z.string()) })),
  icans: sourced(
    z.strictObject({
      capdBelowYears: z.number().int(),
      /** Least score that is grade 1 or 2, and least score that is grade 3. */
      capdLow: z.number().int(),
      capdHigh: z.number().int(),
    }),
  ),
  /** Last study day of daily assessment. */
  dailyToDay: sourced(z.number().int().min(1)),
  dailyItems: sourced(DailyItems),
  cytopeniaWindow: sourced(CytopeniaWindow),
  neutrophilsEarly: sourced(z.array(DurationCut)),
  neutrophilsLate: sourced(
    z.strictObject({
      minSamples: z.number().int().min(1),
      cuts: z.array(z.strictObject({ cut: z.number().positive(), grade: z.number().int().min(1).max(4) })),
    }),
  ),
  plateletsEarly: sourced(z.array(DurationCut)),
  aki: sourced(
    z.strictObject({
      /** What a multiple is taken of. */
      reference: z.enum(['lowest-7-days', 'flagged-baseline']),
      riseMicromolar: z.number(),
      riseHours: z.number(),
      ratioHours: z.number(),
      stage3Micromolar: z.number(),
      childBelowYears: z.number(),
      childEgfrBelow: z.number(),
    }),
  ),
  vitalSigns: sourced(
    z.strictObject({
      /** Systolic pressure below, mmHg. */
      hypotension: z.array(AgeBand),
      /** Heart rate above, per minute. */
      tachycardia: z.array(AgeBand),
      /** Respiratory rate above, per minute. */
      tachypnoea: z.array(AgeBand),
      /** Oxygen saturation below, per cent. */
      lowOxygen: z.number(),
    }),
  ),
  /** Words (upper case) that name a treatment of a class; a treatment belongs to each class whose word it contains. */
  treatments: sourced(
    z.strictObject({
      classes: z.array(z.strictObject({ treatmentClass: TreatmentClass, words: z.array(z.string()) })),
      /** CMCAT values (upper case) of treatment that is not given for an event of the study. */
      backgroundCategories: z.array(z.string()),
    }),
  ),
});
export type CellTherapyParameters = z.infer<typeof CellTherapyParameters>;
