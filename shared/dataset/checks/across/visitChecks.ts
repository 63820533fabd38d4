import type { RowIssue } from '../../importReport.ts';
import type { SubjectFacts } from '../facts/cutFacts.ts';
import { crossIssue } from './crossIssue.ts';

/**
 * Visits by number against their first days: a visit that begins before an earlier one does. Source: SDTMIG v3.4,
 * section 4.4.5 (VISITNUM orders the planned visits).
 */
export const visitChecks = ({ visits }: SubjectFacts): readonly RowIssue[] => {
  const ordered = [...visits].sort(([a], [b]) => a - b).map(([, start]) => start);
  let latest = '';
  return ordered.flatMap(({ day, place }) => {
    if (day >= latest) {
      latest = day;
      return [];
    }
    const message = 'This visit has a date before the first date of a visit with a lower VISITNUM.';
    return [crossIssue(place, { rule: 'visitOutOfOrder', column: 'VISITNUM', message })];
  });
};
