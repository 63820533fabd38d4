import { phrase } from '../../text/phrases.ts';
import type { DiffItem, DiffRow } from './diff.ts';
import { placeOf, textCell } from './diffCells.ts';

const columnsOf = (row: DiffRow): string => row.cells.map(({ column }) => column).join(', ');

const dispositionText = (row: DiffRow): DiffItem['text'] => {
  const side = row.change === 'removed' ? 'older' : 'newer';
  const subject = row.subjectId;
  const term = textCell(row, 'DSDECOD', side) || textCell(row, 'DSTERM', side) || '–';
  const date = textCell(row, 'DSSTDTC', side) || '–';
  if (row.change === 'removed') return phrase('diff.disposition-removed', { subject, term, date });
  if (row.change === 'changed') {
    return phrase('diff.disposition-changed', { subject, term, columns: columnsOf(row) });
  }
  return phrase('diff.disposition-new', { subject, term, date });
};

/** A state that each extract dates anew, no event. */
const STATE = 'ONGOING';

const isTold = (row: DiffRow, isKnown: (subjectId: string) => boolean): boolean => {
  if (row.domain === 'DM') return true;
  // Consent and enrolment of a new subject are told with the subject.
  if (!isKnown(row.subjectId)) return false;
  return textCell(row, 'DSDECOD', row.change === 'removed' ? 'older' : 'newer').toUpperCase() !== STATE;
};

interface Known {
  readonly levelOf: (subjectId: string) => number | null;
  /** Whether both cuts have the subject. */
  readonly isKnown: (subjectId: string) => boolean;
}

/** What is on record about a subject: demographics that changed (a death among them), and its disposition. */
export const recordItems = (rows: readonly DiffRow[], { levelOf, isKnown }: Known): DiffItem[] =>
  rows
    .filter((row) => isTold(row, isKnown))
    .map((row) => ({
      kind: 'subject-changed' as const,
      subjectId: row.subjectId,
      level: levelOf(row.subjectId),
      text:
        row.domain === 'DM'
          ? phrase('diff.demographics', { subject: row.subjectId, columns: columnsOf(row) })
          : dispositionText(row),
      ...placeOf(row),
    }));
