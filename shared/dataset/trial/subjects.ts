import type { SourceRow } from '../sourceRow.ts';
import type { Subject } from '../trialData.ts';
import { collectedDate, compareKeys, number, subjectOf, text, upper } from './fields.ts';

/** Age in years; other units are not converted, for a subject's age decides which rules apply. */
const ageInYears = (row: SourceRow): number | null => {
  const unit = upper(row, 'AGEU');
  return unit === '' || unit === 'YEARS' ? number(row, 'AGE') : null;
};

const toSubject = (row: SourceRow): Subject => ({
  subjectId: subjectOf(row),
  ref: row.ref,
  siteId: text(row, 'SITEID'),
  age: ageInYears(row),
  sex: upper(row, 'SEX'),
  // The actual arm stands before the planned one. Source: SDTMIG v3.4, section 5.2, ACTARMCD.
  armCode: text(row, 'ACTARMCD') || text(row, 'ARMCD'),
  consent: collectedDate(row, 'RFICDTC'),
  firstExposure: collectedDate(row, 'RFXSTDTC'),
  death: upper(row, 'DTHFL') === 'Y' || text(row, 'DTHDTC') !== '',
  deathDate: collectedDate(row, 'DTHDTC'),
});

export const toSubjects = (rows: readonly SourceRow[]): readonly Subject[] =>
  rows
    .map(toSubject)
    .sort((a, b) => compareKeys([a.subjectId, a.ref.recordId], [b.subjectId, b.ref.recordId]));
