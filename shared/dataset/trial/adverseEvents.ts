import { SERIOUS_CRITERIA } from '../adverseEventCodes.ts';
import type { SourceRow } from '../sourceRow.ts';
import type { AdverseEvent, CollectedDate, Grade } from '../trialData.ts';
import { collectedDate, compareKeys, type DayOf, number, subjectOf, text, upper } from './fields.ts';
import type { Qualifiers } from './supplemental.ts';

/** CTCAE grade 1 to 5; anything else is not a grade. Never 0: an event without a grade is "not graded". */
const gradeOf = (row: SourceRow): Grade | null => {
  switch (text(row, 'AETOXGR')) {
    case '1':
      return 1;
    case '2':
      return 2;
    case '3':
      return 3;
    case '4':
      return 4;
    case '5':
      return 5;
    default:
      return null;
  }
};

const flagOf = (row: SourceRow, name: string): boolean | null => {
  const flag = upper(row, name);
  return flag === 'Y' ? true : flag === 'N' ? false : null;
};

const criteriaOf = (row: SourceRow): readonly string[] =>
  SERIOUS_CRITERIA.filter((name) => upper(row, name) === 'Y');

const isFatal = (row: SourceRow): boolean =>
  upper(row, 'AEOUT') === 'FATAL' || upper(row, 'AESDTH') === 'Y' || gradeOf(row) === 5;

/** AESER N beside a criterion that is Y is a contradiction; the graver reading stands. */
const seriousOf = (row: SourceRow): boolean | null =>
  isFatal(row) || criteriaOf(row).length > 0 || flagOf(row, 'AESER');

const toAdverseEvent = (row: SourceRow, qualifiers: Qualifiers, dayOf: DayOf): AdverseEvent => {
  const subjectId = subjectOf(row);
  const start = collectedDate(row, 'AESTDTC');
  return {
    subjectId,
    ref: row.ref,
    sequence: number(row, 'AESEQ'),
    identifier: text(row, 'AESPID'),
    term: text(row, 'AETERM'),
    preferredTerm: text(row, 'AEDECOD'),
    systemOrganClass: text(row, 'AEBODSYS') || text(row, 'AESOC'),
    grade: gradeOf(row),
    severity: upper(row, 'AESEV'),
    serious: seriousOf(row),
    seriousFlag: flagOf(row, 'AESER'),
    seriousCriteria: criteriaOf(row),
    relationship: upper(row, 'AEREL'),
    outcome: upper(row, 'AEOUT'),
    fatal: isFatal(row),
    start,
    end: collectedDate(row, 'AEENDTC'),
    endRelation: upper(row, 'AEENRTPT'),
    endTimePoint: text(row, 'AEENTPT'),
    endReference: upper(row, 'AEENRF'),
    startDay: dayOf(subjectId, start),
    supplemental: qualifiers.of(row),
  };
};

const dateText = (date: CollectedDate): string => (date.kind === 'missing' ? '' : date.text);

export const toAdverseEvents = (
  rows: readonly SourceRow[],
  qualifiers: Qualifiers,
  dayOf: DayOf,
): readonly AdverseEvent[] => {
  const keys = (event: AdverseEvent) =>
    [event.subjectId, dateText(event.start), event.sequence, event.ref.recordId] as const;
  return rows
    .map((row) => toAdverseEvent(row, qualifiers, dayOf))
    .sort((a, b) => compareKeys(keys(a), keys(b)));
};
