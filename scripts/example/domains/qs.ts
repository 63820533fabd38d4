import { drifted, roundTo } from '../model/curve.ts';
import { noise } from '../model/random.ts';
import type { Row } from '../model/table.ts';
import { dateOfDay, dayOfDate, type VisitMade } from '../plan/calendar.ts';
import { SCREEN_FAILURE } from '../plan/screenFailure.ts';
import type { DosedPlan, ScreenedPlan } from '../plan/subject.ts';
import { isSledaiItemPresent, SLEDAI_ITEMS } from '../scores/sledai.ts';
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

const SLEDAI_CATEGORY = { QSCAT: 'SLEDAI-2K', QSEVAL: 'INVESTIGATOR', QSEVINTX: 'PAST 10 DAYS' } as const;

const scored = (code: string, name: string, reported: string, score: number): Row => ({
  QSTESTCD: code,
  QSTEST: name,
  QSORRES: reported,
  QSSTRESC: String(score),
  QSSTRESN: score,
});

const sledaiRows = (subject: ScreenedPlan, day: number): Row[] => {
  const items = SLEDAI_ITEMS.map((item) => {
    const isPresent = isSledaiItemPresent(subject, item, day);
    return { item, isPresent, score: isPresent ? item.weight : 0 };
  });
  const total = items.reduce((sum, { score }) => sum + score, 0);
  return [
    ...items.map(({ item, isPresent, score }) => ({
      ...scored(
        `SLEDAI${String(item.number).padStart(2, '0')}`,
        `SLEDAI-2K ${item.name}`,
        isPresent ? 'PRESENT' : 'ABSENT',
        score,
      ),
      ...SLEDAI_CATEGORY,
    })),
    { ...scored('SLEDAI', 'SLEDAI-2K Total Score', String(total), total), ...SLEDAI_CATEGORY },
  ];
};

/** Physician's global assessment, 0 to 3. */
const phgaRow = (subject: ScreenedPlan, day: number): Row => {
  const value = drifted(subject.lupus.PHGA, day) + 0.08 * noise(subject.number, 'PHGA', day);
  const score = roundTo(Math.max(0, Math.min(3, value)), 1);
  return {
    ...scored('PHGA', 'Physician Global Assessment (0-3)', String(score), score),
    QSCAT: 'PHGA',
    QSEVAL: 'INVESTIGATOR',
  };
};

/**
 * ICE (10 is normal) from 12 years, CAPD (0 is normal) below. Nobody has had neurotoxicity. Source: Lee DW et al.,
 * Biol Blood Marrow Transplant 2019 (ASTCT consensus).
 */
const neurologyRow = ({ age }: ScreenedPlan): Row =>
  age < 12
    ? { ...scored('CAPD', 'Cornell Assessment of Pediatric Delirium', '0', 0), QSCAT: 'CAPD' }
    : { ...scored('ICE', 'ICE Score', '10', 10), QSCAT: 'ICE' };

const isActivityVisit = ({ plannedDay }: VisitMade): boolean =>
  plannedDay !== undefined && (plannedDay <= -6 || plannedDay === 29 || plannedDay > 30);

const isNeurologyVisit = ({ plannedDay, day }: VisitMade): boolean =>
  plannedDay === undefined || (day >= -1 && plannedDay <= 29);

const visitRows = (subject: DosedPlan, visit: VisitMade): Row[] => {
  const seen = dateTime(dateOfDay(subject, visit.day), 540);
  const scores = [
    ...(isActivityVisit(visit) ? [...sledaiRows(subject, visit.day), phgaRow(subject, visit.day)] : []),
    ...(isNeurologyVisit(visit) ? [neurologyRow(subject)] : []),
  ];
  return scores.map((score) => ({
    ...identifiers('QS', subject),
    ...score,
    ...visitVariables(visit),
    QSDTC: seen,
    QSDY: dayOfDate(subject, seen),
  }));
};

const screenFailureRows = (): Row[] =>
  [...sledaiRows(SCREEN_FAILURE, -14), phgaRow(SCREEN_FAILURE, -14)].map((score) => ({
    ...identifiers('QS', SCREEN_FAILURE),
    ...score,
    ...screenFailureVisit(),
    QSDTC: dateTime(SCREEN_FAILURE.screenedOn, 540),
  }));

export const qsRows = ({ dosed, cutoffDate }: ExtractContext): readonly Row[] => [
  ...dosed.flatMap((subject) =>
    numbered(
      'QSSEQ',
      // Scores of day 1 are taken at 09:00, before the infusion.
      withBaselineFlags(
        'QS',
        visitsUpTo(subject, cutoffDate).flatMap((visit) => visitRows(subject, visit)),
        () => true,
      ),
    ),
  ),
  ...numbered('QSSEQ', screenFailureRows()),
];
