import { exact, none } from '../../shared/clinical/kidney/amount.ts';
import type { RenalState } from '../../shared/clinical/kidney/renalResponse.ts';
import type { DoseRange } from '../../shared/clinical/medication/doseRange.ts';
import { YES } from '../../shared/clinical/verdict.ts';
import type { SourceRow } from '../../shared/dataset/sourceRow.ts';
import type { Measurement } from '../../shared/dataset/trialData.ts';
import type { SubjectInput } from '../../shared/facts/subjectInput.ts';
import { studyDay } from '../../shared/kernel/isoDate.ts';
import { axaNk02 } from '../../shared/protocol/axaNk02.ts';
import { phrase } from '../../shared/text/phrases.ts';
import { infusion, iso, measurement, ref, subject } from './trialData.ts';

export const ID = 'SUBJ-1';

export const dose = (low: number, high: number | null = low, over: Partial<DoseRange> = {}): DoseRange => ({
  low,
  high,
  reason: low === high ? null : phrase('fact-reason.lupus.dose-dates', { drug: 'PREDNISONE' }),
  refs: [],
  ...over,
});

/** A visit at which everything is known and good: UPCR 2 from 4 g/g, eGFR 100 from 100, prednisolone 5 mg. */
export const renalState = (over: Partial<RenalState> = {}): RenalState => ({
  upcr: exact(2),
  baselineUpcr: exact(4),
  protein24h: exact(2),
  baselineProtein24h: exact(4),
  egfr: exact(100),
  baselineEgfr: exact(100),
  preFlareEgfr: none(phrase('fact-reason.kidney.no-pre-flare')),
  neighbours: { before: null, after: null },
  eventFree: YES,
  glucocorticoid: dose(5),
  glucocorticoidCourse: (days) => Array.from({ length: days }, () => dose(5)),
  ...over,
});

/** A row of another domain, e.g. CM or DS. */
export const row = (domain: string, values: SourceRow['values']): SourceRow => ({ ref: ref(domain), values });

/** Prednisone by mouth once a day. */
export const prednisone = (start: string, end: string, mg = 10, over: SourceRow['values'] = {}): SourceRow =>
  row('CM', {
    CMTRT: 'PREDNISONE',
    CMDECOD: 'PREDNISONE',
    CMDOSE: String(mg),
    CMDOSU: 'mg',
    CMDOSFRQ: 'QD',
    CMROUTE: 'ORAL',
    CMSTDTC: start,
    CMENDTC: end,
    ...(end === '' ? { CMENRTPT: 'ONGOING' } : {}),
    ...over,
  });

export const FIRST = '2026-05-01';

/** A result of a test on a date; study days count from FIRST. */
export const result = (
  test: readonly [string, string],
  date: string,
  value: number | string,
  over: Partial<Measurement> = {},
): Measurement => {
  const number = typeof value === 'number' ? value : null;
  const plain = measurement(ID, test, date, {
    value: number,
    text: String(value),
    low: null,
    high: null,
    ...over,
  });
  return {
    ...plain,
    textUnit: over.textUnit ?? plain.unit,
    belowLimit: typeof value === 'string' && value.startsWith('<'),
    day: plain.date.kind === 'complete' ? studyDay(plain.date.date, iso(FIRST)) : null,
  };
};

export const creatinine = (
  date: string,
  umol: number | string,
  over: Partial<Measurement> = {},
): Measurement => result(['LB', 'CREAT'], date, umol, { unit: 'umol/L', specimen: 'SERUM', ...over });

export const upcr = (date: string, value: number | string, over: Partial<Measurement> = {}): Measurement =>
  result(['LB', 'UPCR'], date, value, { unit: 'g/g', specimen: 'URINE', ...over });

export const height = (date: string, cm: number): Measurement =>
  result(['VS', 'HEIGHT'], date, cm, { unit: 'cm' });

/** A woman of 30 dosed on FIRST at level 1 unless told otherwise. */
export const subjectInput = (over: Partial<SubjectInput> = {}): SubjectInput => {
  const own = subject(ID, { age: 30, sex: 'F' });
  const given = [infusion(ID, FIRST)] as const;
  return {
    subjectId: ID,
    subject: own,
    dosed: {
      subjectId: own.subjectId,
      subject: own,
      infusions: given,
      index: 0,
      datesShifted: false,
      death: false,
      deathDate: null,
      departures: [],
      adverseEventsOnRecord: true,
      adverseEvents: [],
      measurements: [],
      contacts: [],
      level: 1,
      levelBasis: 'arm',
    },
    infusions: given,
    firstInfusion: iso(FIRST),
    adverseEvents: [],
    measurements: [],
    otherRows: {},
    adverseEventsOnRecord: true,
    cutoff: iso('2027-01-01'),
    datesShifted: false,
    protocol: axaNk02,
    ...over,
  };
};
