import type { IsoDate, StudyDay, SubjectId } from '../kernel/brands.ts';
import type { CellValue, RowRef } from './sourceRow.ts';

/** A calendar date as collected: complete, or the text as it came with the reason why it cannot be placed. */
export type CollectedDate =
  | { readonly kind: 'complete'; readonly date: IsoDate; readonly text: string }
  | { readonly kind: 'partial'; readonly text: string }
  | { readonly kind: 'missing' };

export interface Subject {
  readonly subjectId: SubjectId;
  readonly ref: RowRef;
  readonly siteId: string;
  readonly age: number | null;
  readonly sex: string;
  readonly armCode: string;
  readonly consent: CollectedDate;
  /** First exposure as DM names it (RFXSTDTC); never a source of days, only held against EX. */
  readonly firstExposure: CollectedDate;
  readonly death: boolean;
  /** DTHDTC; missing also where nobody died. */
  readonly deathDate: CollectedDate;
}

/** One administration of the study treatment. */
export interface Infusion {
  readonly subjectId: SubjectId;
  readonly ref: RowRef;
  /** 1 for the subject's first by date and sequence. */
  readonly number: number;
  readonly date: IsoDate;
  /** Start as collected, with time of day where present. */
  readonly start: string;
  readonly actualDose: number | null;
  readonly plannedDose: number | null;
  readonly doseUnit: string;
  readonly lot: string;
}

export type Grade = 1 | 2 | 3 | 4 | 5;

export interface AdverseEvent {
  readonly subjectId: SubjectId;
  readonly ref: RowRef;
  readonly sequence: number | null;
  /** The sponsor's own number of the event (AESPID), which stays from extract to extract; '' when not recorded. */
  readonly identifier: string;
  readonly term: string;
  /** Preferred term; empty when not coded. */
  readonly preferredTerm: string;
  readonly systemOrganClass: string;
  /** CTCAE grade by the investigator; null when none was recorded ("not graded", never 0). */
  readonly grade: Grade | null;
  readonly severity: string;
  /** null when AESER is missing: unknown, not "no". A criterion of seriousness that is Y outweighs AESER. */
  readonly serious: boolean | null;
  /** AESER as recorded; null when it is neither Y nor N. */
  readonly seriousFlag: boolean | null;
  /** The criteria of seriousness that are Y, by variable name (AESHOSP …). */
  readonly seriousCriteria: readonly string[];
  readonly relationship: string;
  readonly outcome: string;
  /** Outcome fatal, "results in death", or grade 5. */
  readonly fatal: boolean;
  readonly start: CollectedDate;
  readonly end: CollectedDate;
  /** AEENRTPT, upper case: the end relative to `endTimePoint`; '' when not recorded. */
  readonly endRelation: string;
  /** AEENTPT: a date, or words such as "DATA CUT-OFF"; '' when not recorded. */
  readonly endTimePoint: string;
  /** AEENRF, upper case: the end relative to the subject's reference period; '' when not recorded. */
  readonly endReference: string;
  /** Relative to the subject's first infusion; null when undosed or the date is partial. */
  readonly startDay: StudyDay | null;
  /** Qualifiers from SUPPAE, by QNAM. */
  readonly supplemental: { readonly [name: string]: string };
}

/** One finding (LB, VS, QS, PC, CP, FA …) with its own range. */
export interface Measurement {
  readonly subjectId: SubjectId;
  readonly ref: RowRef;
  readonly domain: string;
  readonly testCode: string;
  readonly test: string;
  /** LOINC of the test; empty when the record has none. */
  readonly loinc: string;
  /** Numeric result in `unit`; null when it is not a number (see `text`). */
  readonly value: number | null;
  /** Result as reported, e.g. "<50", in `textUnit`, which can be another unit than that of `value`. */
  readonly text: string;
  readonly textUnit: string;
  /** Unit of `value`, `low` and `high`, as recorded. */
  readonly unit: string;
  readonly low: number | null;
  readonly high: number | null;
  /** True when the result is reported as below the limit of quantification. */
  readonly belowLimit: boolean;
  /** Lower limit of quantification (--LLOQ) in `unit`; null when not recorded. */
  readonly quantificationLimit: number | null;
  /** --SPEC, upper case; '' when not recorded. */
  readonly specimen: string;
  /** --METHOD, upper case; '' when not recorded. */
  readonly method: string;
  /** --FAST; null when not recorded. */
  readonly fasting: boolean | null;
  /** --TPT, the planned time point within a visit; '' when not recorded. */
  readonly timePoint: string;
  readonly baselineFlag: boolean;
  readonly date: CollectedDate;
  readonly day: StudyDay | null;
  readonly visit: string;
}

/** The whole of one cut in the words of the program. Dates, grades and units are parsed; nothing is derived. */
export interface TrialData {
  readonly cutoff: IsoDate;
  /**
   * True when the dates of each subject were moved by a number of days of its own: intervals within a subject are
   * right, a comparison with another subject, the cut-off or a signature says nothing.
   */
  readonly datesShifted: boolean;
  readonly subjects: readonly Subject[];
  readonly infusions: readonly Infusion[];
  /** False when not one row of AE came: then no event is known, which is not the same as no event. */
  readonly adverseEventsOnRecord: boolean;
  readonly adverseEvents: readonly AdverseEvent[];
  readonly measurements: readonly Measurement[];
  readonly otherRows: {
    readonly [domain: string]: readonly { ref: RowRef; values: Record<string, CellValue> }[];
  };
}
