import type { Row } from '../model/table.ts';
import { dateOfDay, dayOfDate } from '../plan/calendar.ts';
import { crsGradeOf } from '../plan/episode.ts';
import type { DosedPlan } from '../plan/subject.ts';
import { type ExtractContext, identifiers, numbered, visitsUpTo, visitVariables } from './context.ts';

const LAST_DAY = 29;
const DAYS = Array.from({ length: LAST_DAY }, (_, index) => index + 1);

const gradeRow = (
  subject: DosedPlan,
  day: number,
  [code, name, object]: readonly [string, string, string],
  grade: number,
): Row => ({
  ...identifiers('FA', subject),
  FATESTCD: code,
  FATEST: name,
  FAOBJ: object,
  FACAT: 'ASTCT CONSENSUS GRADING',
  FAORRES: String(grade),
  FASTRESC: String(grade),
  FASTRESN: grade,
  FAEVAL: 'INVESTIGATOR',
  FADTC: dateOfDay(subject, day),
  FADY: dayOfDate(subject, dateOfDay(subject, day)),
});

/** One assessment of CRS and one of ICANS on each day from the first infusion through day 29. */
export const faRows = ({ dosed, cutoffDate }: ExtractContext): readonly Row[] =>
  dosed.flatMap((subject) => {
    const visits = visitsUpTo(subject, cutoffDate);
    const days = DAYS.filter((day) => dateOfDay(subject, day) <= cutoffDate);
    return numbered(
      'FASEQ',
      days.flatMap((day) =>
        [
          gradeRow(
            subject,
            day,
            ['CRSGRADE', 'CRS Grade', 'CYTOKINE RELEASE SYNDROME'],
            crsGradeOf(subject.number, day),
          ),
          gradeRow(
            subject,
            day,
            ['ICANSGR', 'ICANS Grade', 'IMMUNE EFFECTOR CELL NEUROTOXICITY SYNDROME'],
            0,
          ),
        ].map((row) => ({ ...row, ...visitVariables(visits.find((visit) => visit.day === day)) })),
      ),
    );
  });
