import type { TrialData } from '../dataset/trialData.ts';

/**
 * Subjects for whom a death is recorded anywhere: demographics (DTHFL, DTHDTC), a fatal adverse event, or disposition
 * (DSDECOD, CDISC codelist NCOMPLT). Files are not always brought up to date together; one of them is enough.
 */
export const deathsOnRecord = ({ subjects, adverseEvents, otherRows }: TrialData): ReadonlySet<string> =>
  new Set<string>([
    ...subjects.filter(({ death }) => death).map(({ subjectId }) => subjectId),
    ...adverseEvents.filter(({ fatal }) => fatal).map(({ subjectId }) => subjectId),
    ...(otherRows.DS ?? []).flatMap(({ values }) =>
      typeof values.USUBJID === 'string' &&
      String(values.DSDECOD ?? '')
        .trim()
        .toUpperCase() === 'DEATH'
        ? [values.USUBJID.trim()]
        : [],
    ),
  ]);
