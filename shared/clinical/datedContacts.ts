import type { CellValue, RowRef } from '../dataset/sourceRow.ts';
import type { TrialData } from '../dataset/trialData.ts';
import type { IsoDate } from '../kernel/brands.ts';
import { datePart } from '../kernel/isoDate.ts';

export interface DatedContact {
  readonly date: IsoDate;
  readonly ref: RowRef;
}

const isMilestone = (values: { readonly [name: string]: CellValue }): boolean =>
  typeof values.DSCAT === 'string' && values.DSCAT.trim().toUpperCase() === 'PROTOCOL MILESTONE';

/**
 * Dates of disposition records (DS): somebody spoke with or about the subject on that day. Protocol milestones
 * (consent, enrolment) are left out: they say nothing about safety.
 */
export const datedContacts = (data: TrialData): ReadonlyMap<string, readonly DatedContact[]> => {
  const contacts = new Map<string, DatedContact[]>();
  for (const { ref, values } of data.otherRows.DS ?? []) {
    const subjectId = values.USUBJID;
    const date = typeof values.DSSTDTC === 'string' ? datePart(values.DSSTDTC) : undefined;
    if (typeof subjectId !== 'string' || date === undefined || isMilestone(values)) continue;
    contacts.set(subjectId, [...(contacts.get(subjectId) ?? []), { date, ref }]);
  }
  return contacts;
};
