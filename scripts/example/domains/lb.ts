import { egfrMethod } from '../lab/egfr.ts';
import { rangeOf } from '../lab/ranges.ts';
import { labResult } from '../lab/results.ts';
import { LAB_TESTS, type LabTest, type Panel } from '../lab/tests.ts';
import { roundTo } from '../model/curve.ts';
import { wholeBetween } from '../model/random.ts';
import type { Row } from '../model/table.ts';
import { dateOfDay, dayOfDate, type VisitMade } from '../plan/calendar.ts';
import { CORRECTED_RESULT, MISSED_RESULT } from '../plan/events.ts';
import { SCREEN_FAILURE } from '../plan/screenFailure.ts';
import type { DosedPlan, ScreenedPlan } from '../plan/subject.ts';
import { withBaselineFlags } from './baseline.ts';
import {
  dateTime,
  type ExtractContext,
  identifiers,
  numbered,
  screenFailureVisit,
  visitsUpTo,
  visitVariables,
} from './context.ts';

type StudyLabTest = (typeof LAB_TESTS)[number];

const ROUTINE: readonly Panel[] = ['HAEMATOLOGY', 'CHEMISTRY', 'INFLAMMATION'];
const LUPUS: readonly Panel[] = ['URINE', 'SEROLOGY', 'IMMUNOGLOBULINS'];

const PANELS: { readonly [plannedDay: number]: readonly Panel[] } = {
  [-14]: ['HAEMATOLOGY', 'CHEMISTRY', ...LUPUS],
  [-6]: [...ROUTINE, ...LUPUS],
  [-1]: ['HAEMATOLOGY', 'CHEMISTRY'],
  1: ROUTINE,
  2: ['HAEMATOLOGY', 'INFLAMMATION'],
  4: ROUTINE,
  8: [...ROUTINE, 'URINE'],
  11: ROUTINE,
  15: [...ROUTINE, 'URINE', 'SEROLOGY'],
  18: ROUTINE,
  22: [...ROUTINE, 'URINE'],
  25: ROUTINE,
  30: [],
};

const panelsOf = ({ plannedDay }: VisitMade): readonly Panel[] =>
  plannedDay === undefined ? ROUTINE : (PANELS[plannedDay] ?? [...ROUTINE, ...LUPUS]);

/** The protein of a 24-hour urine: asked for under 18 years (registry record, inclusion), at the fuller visits. */
const is24HourUrineDue = (subject: ScreenedPlan, plannedDay: number | undefined): boolean =>
  subject.age < 18 && plannedDay !== undefined && (plannedDay < 0 || plannedDay >= 29);

const testsOf = (subject: ScreenedPlan, visit: VisitMade): readonly StudyLabTest[] => {
  const panels = panelsOf(visit);
  return LAB_TESTS.filter(
    (test) =>
      panels.includes(test.panel) && (test.code !== 'PROT24H' || is24HourUrineDue(subject, visit.plannedDay)),
  );
};

/** The dilution that the laboratory does not go beyond. */
const UPPER_LIMIT: { readonly [code: string]: number } = { DSDNA: 800 };

const indicator = (value: number, [low, high]: readonly [number | null, number | null]): string => {
  if (high !== null && value > high) return 'HIGH';
  return low !== null && value < low ? 'LOW' : 'NORMAL';
};

const resultVariables = (
  test: LabTest,
  value: number,
  range: readonly [number | null, number | null],
): Row => {
  const limit = UPPER_LIMIT[test.code];
  const beyond = limit !== undefined && value > limit ? `>${limit}` : undefined;
  return {
    LBORRES: beyond ?? value.toFixed(test.decimals),
    LBORRESU: test.unit,
    LBSTRESC: beyond ?? String(value),
    LBSTRESN: beyond === undefined ? value : null,
    LBSTRESU: test.unit,
    LBNRIND: indicator(value, range),
  };
};

const testVariables = (test: LabTest, subject: ScreenedPlan): Row => {
  const [low, high] = rangeOf(test.code, subject);
  return {
    LBTESTCD: test.code,
    LBTEST: test.name,
    LBCAT: test.category,
    LBSTNRLO: low,
    LBSTNRHI: high,
    LBSPEC: test.specimen,
    LBMETHOD: test.code === 'EGFR' ? egfrMethod(subject) : null,
  };
};

/** The result as the extract of a cut-off holds it: before its correction with the slipped decimal point. */
const resultAt = (subject: DosedPlan, test: StudyLabTest, day: number, cutoffDate: string): number => {
  const result = labResult(subject, test.code, day);
  const fix = CORRECTED_RESULT;
  const isTheRow = subject.number === fix.subject && test.code === fix.code && day === fix.day;
  return isTheRow && cutoffDate < fix.correctedOn ? roundTo(result * fix.factor, test.decimals) : result;
};

const isMissed = (subject: DosedPlan, code: string, day: number): boolean =>
  subject.number === MISSED_RESULT.subject && code === MISSED_RESULT.code && day === MISSED_RESULT.day;

const visitRows = (subject: DosedPlan, visit: VisitMade, cutoffDate: string): Row[] => {
  const date = dateOfDay(subject, visit.day);
  const drawn = dateTime(date, 440 + wholeBetween(0, 70, subject.number, 'blood', visit.day));
  return testsOf(subject, visit).map((test) => ({
    ...identifiers('LB', subject),
    ...testVariables(test, subject),
    ...(isMissed(subject, test.code, visit.day)
      ? { LBSTAT: 'NOT DONE', LBREASND: MISSED_RESULT.reason }
      : resultVariables(test, resultAt(subject, test, visit.day, cutoffDate), rangeOf(test.code, subject))),
    ...visitVariables(visit),
    LBDTC: drawn,
    LBDY: dayOfDate(subject, drawn),
  }));
};

const screenFailureRows = (): Row[] => {
  const visit = { number: 1, name: 'SCREENING', plannedDay: -14, day: -14 };
  return testsOf(SCREEN_FAILURE, visit).map((test) => ({
    ...identifiers('LB', SCREEN_FAILURE),
    ...testVariables(test, SCREEN_FAILURE),
    ...resultVariables(
      test,
      labResult(SCREEN_FAILURE, test.code, visit.day),
      rangeOf(test.code, SCREEN_FAILURE),
    ),
    ...screenFailureVisit(),
    LBDTC: dateTime(SCREEN_FAILURE.screenedOn, 498),
  }));
};

export const lbRows = ({ dosed, cutoffDate }: ExtractContext): readonly Row[] => [
  ...dosed.flatMap((subject) =>
    numbered(
      'LBSEQ',
      // Blood of day 1 is drawn in the morning, before the infusion.
      withBaselineFlags(
        'LB',
        visitsUpTo(subject, cutoffDate).flatMap((visit) => visitRows(subject, visit, cutoffDate)),
        () => true,
      ),
    ),
  ),
  ...numbered('LBSEQ', screenFailureRows()),
];
