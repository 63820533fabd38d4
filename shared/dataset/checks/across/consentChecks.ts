import type { RowIssue } from '../../importReport.ts';
import type { Demographics, PlacedRows, SubjectFacts } from '../facts/cutFacts.ts';
import { crossIssue, rowAndMore, together } from './crossIssue.ts';

const before = (rows: readonly PlacedRows[], what: string, column: string): readonly RowIssue[] => {
  const first = together(rows);
  if (first === undefined) return [];
  const message = `${rowAndMore(first.rows)} ${what} before the informed consent in DM (RFICDTC).`;
  return [crossIssue(first, { rule: 'beforeConsent', column, message })];
};

const withConsent = (
  { eventStarts, infusions }: SubjectFacts,
  { consent }: Demographics,
): readonly RowIssue[] => {
  const from = consent.bounds?.earliest;
  if (from === undefined) return [];
  const events = [...eventStarts].filter(([latest]) => latest < from).map(([, place]) => place);
  const doses = infusions.filter(({ start }) => start.bounds !== undefined && start.bounds.latest < from);
  return [...before(events, 'began', 'AESTDTC'), ...before(doses, 'was given', 'EXSTDTC')];
};

/**
 * Informed consent comes before anything of the trial. Only certain contradictions count: a consent in 2026-05 may lie
 * before an event on 2026-05-02. Source: ICH E6(R2), section 4.8.8.
 */
export const consentChecks = (subject: SubjectFacts): readonly RowIssue[] => {
  const { demographics, administrations } = subject;
  if (demographics === undefined) return [];
  const missing = demographics.hasConsentColumn && demographics.consent.text === '' && administrations > 0;
  const message = 'The subject was dosed, but RFICDTC is empty: that consent came first cannot be shown.';
  return [
    ...(missing ? [crossIssue(demographics, { rule: 'consentMissing', column: 'RFICDTC', message })] : []),
    ...withConsent(subject, demographics),
  ];
};
