import type { RowRef } from '../../dataset/sourceRow.ts';
import type { AdverseEvent, CollectedDate, Infusion, Measurement, Subject } from '../../dataset/trialData.ts';
import { asSubjectId, type IsoDate } from '../../kernel/brands.ts';
import type { DoseLevel } from '../../protocol/protocol.ts';

/**
 * Rows that nobody recorded: what a branch of "what if" assumes. They are built in memory, judged by the gates as real
 * rows are, and never stored or shown as data; no file has the name of their source.
 */
const FILE = '(assumed)';

/** Neither blood nor anything else that is graded: see isGradableSample. */
const ASSUMED_SPECIMEN = 'ASSUMED';

const assumed = (domain: string): RowRef => ({ recordId: 0, domain, file: FILE, line: 0 });

/** Whether a row is an assumption; every other is on record. */
export const isAssumed = ({ ref }: { readonly ref: RowRef }): boolean => ref.file === FILE;

const NOT_KNOWN: CollectedDate = { kind: 'missing' };

const complete = (date: IsoDate): CollectedDate => ({ kind: 'complete', date, text: date });

/** A subject who would be dosed at a level. */
export const assumedSubject = (id: string, level: DoseLevel): Subject => ({
  subjectId: asSubjectId(id),
  ref: assumed('DM'),
  siteId: '',
  age: null,
  sex: '',
  armCode: level.armCodes[0] ?? '',
  consent: NOT_KNOWN,
  firstExposure: NOT_KNOWN,
  death: false,
  deathDate: NOT_KNOWN,
});

/** One infusion of the level's dose. `time` tells subjects of one day apart. */
export const assumedInfusion = (
  id: string,
  { date, number, time }: { readonly date: IsoDate; readonly number: number; readonly time: string },
  { dose, unit }: Pick<DoseLevel, 'dose' | 'unit'>,
): Infusion => ({
  subjectId: asSubjectId(id),
  ref: assumed('EX'),
  number,
  date,
  start: `${date}T${time}`,
  actualDose: dose,
  plannedDose: dose,
  doseUnit: unit,
  lot: '',
});

/**
 * A finding without a number: it shows that the subject was seen. Its specimen is none that the criteria speak of, so
 * that it is no laboratory result without a grade, which would leave the DLT of the subject open.
 */
export const assumedFinding = (
  id: string,
  [domain, testCode]: readonly [string, string],
  date: IsoDate,
): Measurement => ({
  subjectId: asSubjectId(id),
  ref: assumed(domain),
  domain,
  testCode,
  test: testCode,
  loinc: '',
  value: null,
  text: 'ASSUMED',
  textUnit: '',
  unit: '',
  low: null,
  high: null,
  belowLimit: false,
  quantificationLimit: null,
  specimen: ASSUMED_SPECIMEN,
  method: '',
  fasting: null,
  timePoint: '',
  baselineFlag: false,
  date: complete(date),
  day: null,
  visit: '',
});

/** Identifier (AESPID) of the event that a branch assumes to be the DLT of a subject; one for each. */
export const ASSUMED_DLT = 'ASSUMED-DLT';

/** An event that people would adjudicate as a DLT: grade 3 and related, of no term that another rule names. */
export const assumedDlt = (id: string, date: IsoDate): AdverseEvent => ({
  subjectId: asSubjectId(id),
  ref: assumed('AE'),
  sequence: null,
  identifier: ASSUMED_DLT,
  term: 'DLT',
  preferredTerm: '',
  systemOrganClass: '',
  grade: 3,
  severity: '',
  serious: false,
  seriousFlag: false,
  seriousCriteria: [],
  relationship: 'RELATED',
  outcome: '',
  fatal: false,
  start: complete(date),
  end: NOT_KNOWN,
  endRelation: '',
  endTimePoint: '',
  endReference: '',
  startDay: null,
  supplemental: {},
});
