import type { IsoDate } from '../../../kernel/brands.ts';
import type { ReadDate } from '../readDate.ts';

/** A row, and how many more there are like it. */
export interface PlacedRows {
  readonly file: string;
  readonly domain: string;
  readonly line: number;
  rows: number;
}

/** The row of DM. */
export interface Demographics extends PlacedRows {
  readonly consent: ReadDate;
  readonly hasConsentColumn: boolean;
  /** Actual arm, else planned arm. Source: SDTMIG v3.4, section 5.2, ACTARMCD. */
  readonly arm: string;
  readonly plannedArm: string;
  /** In years; undefined when missing or in another unit. */
  readonly age: number | undefined;
  readonly died: boolean;
  readonly deathDate: ReadDate;
  readonly firstExposure: ReadDate;
}

/** An administration of the study treatment: an infusion. */
export interface Administration extends PlacedRows {
  readonly start: ReadDate;
  /** null when missing. */
  readonly dose: number | null;
  readonly unit: string;
  /** True when the table has EXLOT and it is empty. */
  readonly lotMissing: boolean;
}

/** Earliest day of a visit of a subject, and the row that has it. */
export interface VisitStart {
  readonly day: IsoDate;
  readonly place: PlacedRows;
}

/** What is kept of one subject while the files of a cut are read: little, however many rows it has. */
export interface SubjectFacts {
  readonly subjectId: string;
  demographics: Demographics | undefined;
  readonly infusions: Administration[];
  /** Administrations of whatever treatment. */
  administrations: number;
  /** Earliest certain day of any administration; undefined when none is complete. */
  firstDose: IsoDate | undefined;
  undatedDoses: number;
  /** Adverse events by the last day on which they can have begun. */
  readonly eventStarts: Map<IsoDate, PlacedRows>;
  /** Fatal adverse events. */
  fatal: PlacedRows | undefined;
  readonly visits: Map<number, VisitStart>;
}

/** Results of one test in one unit in one file, specimen, category and method alike. */
export interface TestVariant extends PlacedRows {
  readonly test: string;
  readonly unit: string;
  /** Specimen, category and method: a test may have another unit in another specimen. */
  readonly kind: readonly string[];
  /** Numeric results without a reference range. */
  unranged: PlacedRows | undefined;
}

/** A row that qualifies a row of the parent domain. */
export interface ParentReference extends PlacedRows {
  readonly parent: string;
  readonly subjectId: string;
  readonly sequence: string;
}

/** What is kept of one table of one file. */
export interface TableFacts {
  readonly file: string;
  readonly domain: string;
  readonly hasRanges: boolean;
  /** The latest row of each subject. */
  readonly latest: Map<string, { day: IsoDate; line: number }>;
  readonly tests: Map<string, TestVariant[]>;
  /** Results marked as baseline, by what they measure; with how many for one measure. */
  readonly baselines: Map<string, PlacedRows>;
}

/** What the checks across rows and files are made from. Bounded: see {@link LIMITS}. */
export interface CutFacts {
  readonly subjects: Map<string, SubjectFacts>;
  readonly tables: TableFacts[];
  /** Qualifiers whose parent row was not in the files read so far. */
  readonly references: ParentReference[];
  /** Study treatments in upper case. */
  readonly treatments: ReadonlySet<string>;
  /** True when something could not be kept, so that a check across rows may have missed it. */
  incomplete: boolean;
}

/** How much is kept at most, far beyond any phase 1 study, so that a mistaken file cannot fill the memory. */
export const LIMITS = {
  subjects: 50_000,
  perSubject: 5000,
  tests: 20_000,
  baselines: 200_000,
  references: 100_000,
} as const;

export const createCutFacts = (treatmentNames: readonly string[]): CutFacts => ({
  subjects: new Map(),
  tables: [],
  references: [],
  treatments: new Set(treatmentNames.map((name) => name.trim().toUpperCase())),
  incomplete: false,
});

/** The facts of a subject, made when it is first met; undefined when there are too many subjects. */
export const subjectFacts = (facts: CutFacts, subjectId: string): SubjectFacts | undefined => {
  const known = facts.subjects.get(subjectId);
  if (known !== undefined) return known;
  if (facts.subjects.size >= LIMITS.subjects) {
    facts.incomplete = true;
    return undefined;
  }
  const made: SubjectFacts = {
    subjectId,
    demographics: undefined,
    infusions: [],
    administrations: 0,
    firstDose: undefined,
    undatedDoses: 0,
    eventStarts: new Map(),
    fatal: undefined,
    visits: new Map(),
  };
  facts.subjects.set(subjectId, made);
  return made;
};
