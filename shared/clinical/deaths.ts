import type { CollectedDate, TrialData } from '../dataset/trialData.ts';
import type { IsoDate } from '../kernel/brands.ts';
import { datePart, earlierDate } from '../kernel/isoDate.ts';

/**
 * Subjects for whom a death is recorded anywhere: demographics (DTHFL, DTHDTC), a fatal adverse event, or disposition
 * (DSDECOD, CDISC codelist NCOMPLT). Files are not always brought up to date together; one of them is enough.
 */
export const deathsOnRecord = (data: TrialData): ReadonlySet<string> => new Set(deathDates(data).keys());

const complete = (date: CollectedDate): IsoDate | null => (date.kind === 'complete' ? date.date : null);

const inDisposition = ({ otherRows }: TrialData): (readonly [string, IsoDate | null])[] =>
  (otherRows.DS ?? []).flatMap(({ values }) =>
    typeof values.USUBJID === 'string' &&
    String(values.DSDECOD ?? '')
      .trim()
      .toUpperCase() === 'DEATH'
      ? [[values.USUBJID.trim(), datePart(String(values.DSSTDTC ?? '').trim()) ?? null] as const]
      : [],
  );

/**
 * The day of death of each subject for whom a death is recorded: the earliest complete date that DTHDTC, the end of a
 * fatal adverse event or the disposition gives; null when none does.
 */
export const deathDates = (data: TrialData): ReadonlyMap<string, IsoDate | null> => {
  const told: (readonly [string, IsoDate | null])[] = [
    ...data.subjects
      .filter(({ death }) => death)
      .map(({ subjectId, deathDate }) => [subjectId, complete(deathDate)] as const),
    ...data.adverseEvents
      .filter(({ fatal }) => fatal)
      .map(({ subjectId, end }) => [subjectId, complete(end)] as const),
    ...inDisposition(data),
  ];
  const dates = new Map<string, IsoDate | null>();
  for (const [subjectId, date] of told) {
    const known = dates.get(subjectId) ?? null;
    dates.set(subjectId, known !== null && date !== null ? earlierDate(known, date) : (known ?? date));
  }
  return dates;
};
