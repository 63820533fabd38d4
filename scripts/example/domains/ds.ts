import type { Row } from '../model/table.ts';
import { dateOfDay, dayOfDate } from '../plan/calendar.ts';
import { SCREEN_FAILURE } from '../plan/screenFailure.ts';
import type { DosedPlan, ScreenedPlan } from '../plan/subject.ts';
import { type ExtractContext, identifiers, numbered, visitsUpTo } from './context.ts';

const dispositionRow = (
  subject: ScreenedPlan,
  [category, term, decoded]: readonly [string, string, string],
  date: string,
): Row => ({
  ...identifiers('DS', subject),
  DSTERM: term,
  DSDECOD: decoded,
  DSCAT: category,
  DSSTDTC: date,
});

const CONSENT = ['PROTOCOL MILESTONE', 'Informed consent obtained', 'INFORMED CONSENT OBTAINED'] as const;
const ENROLLED = ['PROTOCOL MILESTONE', 'Eligibility confirmed and enrolled', 'ENROLLED'] as const;
const ONGOING = ['OTHER EVENT', 'Ongoing in study at last contact', 'ONGOING'] as const;
const FAILED = ['DISPOSITION EVENT', 'UPCR below 1.0 g/g', 'SCREEN FAILURE'] as const;

const withStudyDay = (subject: DosedPlan, row: Row): Row => ({
  ...row,
  DSSTDY: dayOfDate(subject, String(row.DSSTDTC)),
});

/** "Ongoing" bears the date of the last visit, not of the cut-off: calendar time without data is not data. */
const dosedRows = (subject: DosedPlan, cutoffDate: string): Row[] => {
  const lastVisit = visitsUpTo(subject, cutoffDate).at(-1);
  if (lastVisit === undefined) throw new Error(`${subject.number} has no visit`);
  return [
    dispositionRow(subject, CONSENT, subject.consent),
    dispositionRow(subject, ENROLLED, dateOfDay(subject, -6)),
    dispositionRow(subject, ONGOING, dateOfDay(subject, lastVisit.day)),
  ].map((row) => withStudyDay(subject, row));
};

export const dsRows = ({ dosed, cutoffDate }: ExtractContext): readonly Row[] => [
  ...dosed.flatMap((subject) => numbered('DSSEQ', dosedRows(subject, cutoffDate))),
  ...numbered('DSSEQ', [
    dispositionRow(SCREEN_FAILURE, CONSENT, SCREEN_FAILURE.consent),
    dispositionRow(SCREEN_FAILURE, FAILED, SCREEN_FAILURE.failedOn),
  ]),
];
