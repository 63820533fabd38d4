import type { RowRef } from '../../shared/dataset/sourceRow.ts';
import type {
  AdverseEvent,
  CollectedDate,
  Infusion,
  Measurement,
  Subject,
  TrialData,
} from '../../shared/dataset/trialData.ts';
import { asSubjectId, type IsoDate } from '../../shared/kernel/brands.ts';
import { addDays, datePart, parseIsoDate } from '../../shared/kernel/isoDate.ts';
import { axaNk02 } from '../../shared/protocol/axaNk02.ts';

export const iso = (text: string): IsoDate => {
  const date = parseIsoDate(text);
  if (date === undefined) throw new Error(`Not a date: ${text}`);
  return date;
};

/** '2026-04-20' complete, '2026-04' partial, '' missing. */
export const collected = (text: string): CollectedDate => {
  if (text === '') return { kind: 'missing' };
  const date = datePart(text);
  return date === undefined ? { kind: 'partial', text } : { kind: 'complete', date, text };
};

let lastRecord = 0;

export const ref = (domain: string): RowRef => {
  lastRecord += 1;
  return { recordId: lastRecord, domain, file: `${domain.toLowerCase()}.csv`, line: lastRecord + 1 };
};

/** Date of a study day; day 1 is the first infusion. */
export const onDay = (first: string, day: number): IsoDate => addDays(iso(first), day > 0 ? day - 1 : day);

export const subject = (id: string, over: Partial<Subject> = {}): Subject => ({
  subjectId: asSubjectId(id),
  ref: ref('DM'),
  siteId: '01',
  age: 24,
  sex: 'F',
  armCode: 'DL1',
  consent: collected('2026-04-01'),
  firstExposure: collected(''),
  death: false,
  deathDate: collected(''),
  ...over,
});

export const infusion = (id: string, start: string, over: Partial<Infusion> = {}): Infusion => ({
  subjectId: asSubjectId(id),
  ref: ref('EX'),
  number: 1,
  date: iso(start.slice(0, 10)),
  start,
  actualDose: 2.5e7,
  plannedDose: 2.5e7,
  doseUnit: 'cells/kg',
  lot: 'LOT-1',
  ...over,
});

export const adverseEvent = (id: string, start: string, over: Partial<AdverseEvent> = {}): AdverseEvent => ({
  subjectId: asSubjectId(id),
  ref: ref('AE'),
  sequence: 1,
  identifier: '',
  term: 'Headache',
  preferredTerm: 'Headache',
  systemOrganClass: 'Nervous system disorders',
  grade: 1,
  severity: '',
  serious: false,
  seriousFlag: over.serious === undefined ? false : over.serious,
  seriousCriteria: [],
  relationship: 'NOT RELATED',
  outcome: 'RECOVERED/RESOLVED',
  fatal: over.grade === 5,
  start: collected(start),
  end: collected(''),
  endRelation: '',
  endTimePoint: '',
  endReference: '',
  startDay: null,
  supplemental: {},
  ...over,
});

export const measurement = (
  id: string,
  [domain, testCode]: readonly [string, string],
  date: string,
  over: Partial<Measurement> = {},
): Measurement => ({
  subjectId: asSubjectId(id),
  ref: ref(domain),
  domain,
  testCode,
  test: testCode,
  loinc: '',
  value: 10,
  text: '10',
  textUnit: over.unit ?? 'U/L',
  unit: 'U/L',
  low: 5,
  high: 40,
  belowLimit: false,
  quantificationLimit: null,
  specimen: '',
  method: '',
  fasting: null,
  timePoint: '',
  baselineFlag: false,
  date: collected(date),
  day: null,
  visit: '',
  ...over,
});

/** Healthy figures of tests that the criteria grade in a unit of their own; the others are graded as U/L or not at all. */
export const healthy = (testCode: string): Partial<Measurement> => {
  const [value, unit, low, high] = HEALTHY[testCode] ?? [];
  if (value === undefined || unit === undefined) return {};
  return { value, text: String(value), unit, textUnit: unit, low: low ?? null, high: high ?? null };
};

const HEALTHY: { readonly [testCode: string]: readonly [number, string, number, number] } = {
  PLAT: [250, '10^9/L', 125, 350],
  NEUT: [4, '10^9/L', 2, 7],
  HGB: [140, 'g/L', 120, 160],
  CREAT: [70, 'umol/L', 45, 90],
};

/** What one subject brings to a cut. */
export interface SubjectRecords {
  readonly subjects: readonly Subject[];
  readonly infusions: readonly Infusion[];
  readonly measurements: readonly Measurement[];
  readonly adverseEvents: readonly AdverseEvent[];
}

/** A row of disposition: what ended, when ('' for no date). */
export const disposition = (
  id: string,
  decod: string,
  date: string,
  scope: 'STUDY TREATMENT' | 'STUDY PARTICIPATION' = 'STUDY PARTICIPATION',
) => ({
  ref: ref('DS'),
  values: {
    USUBJID: id,
    DSDECOD: decod,
    DSCAT: 'DISPOSITION EVENT',
    DSSCAT: scope,
    DSSTDTC: date,
  },
});

/** A cut with rows of disposition. */
export const withDisposition = (
  data: TrialData,
  ...rows: readonly ReturnType<typeof disposition>[]
): TrialData => ({ ...data, otherRows: { ...data.otherRows, DS: [...(data.otherRows.DS ?? []), ...rows] } });

interface Treated {
  /** Date or date and time of the first infusion. */
  readonly first: string;
  readonly level?: number;
  /** Weekly infusions given. */
  readonly infusions?: number;
  /** Last study day with data: every required assessment has a result on each of its days up to here. */
  readonly lastDay?: number;
  readonly adverseEvents?: readonly AdverseEvent[];
  readonly death?: boolean;
}

/** Days on which the required assessments are made; day 29 is the first on which 28 days have elapsed. */
const VISIT_DAYS = [2, 15, 28, 29, 30] as const;

/** A subject treated weekly, with every required assessment up to the last day of data, and clean unless events say. */
export const treated = (
  id: string,
  { first, level = 1, infusions = 4, lastDay = 29, adverseEvents = [], death = false }: Treated,
): SubjectRecords => {
  const dose = axaNk02.doseLevels.find((candidate) => candidate.level === level)?.dose ?? 0;
  const date = first.slice(0, 10);
  const days = VISIT_DAYS.filter((day) => day <= lastDay);
  return {
    subjects: [subject(id, { armCode: `DL${level}`, death })],
    infusions: Array.from({ length: infusions }, (_, index) =>
      infusion(id, index === 0 ? first : addDays(iso(date), 7 * index), {
        number: index + 1,
        actualDose: dose,
        plannedDose: dose,
      }),
    ),
    measurements: axaNk02.requiredAssessments.value.flatMap(({ domain, testCodes, fromDay, toDay }) =>
      days
        .filter((day) => day >= fromDay && day <= toDay)
        .map((day) =>
          measurement(id, [domain, testCodes[0] ?? ''], onDay(date, day), healthy(testCodes[0] ?? '')),
        ),
    ),
    adverseEvents,
  };
};

/** A cut of several subjects. */
export const trialData = (cutoff: string, ...records: readonly SubjectRecords[]): TrialData => ({
  cutoff: iso(cutoff),
  datesShifted: false,
  subjects: records.flatMap((one) => one.subjects),
  infusions: records.flatMap((one) => one.infusions),
  adverseEventsOnRecord: true,
  adverseEvents: records.flatMap((one) => one.adverseEvents),
  measurements: records.flatMap((one) => one.measurements),
  otherRows: {},
});
