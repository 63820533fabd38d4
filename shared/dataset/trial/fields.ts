import { asSubjectId, type StudyDay, type SubjectId } from '../../kernel/brands.ts';
import { datePart, studyDay } from '../../kernel/isoDate.ts';
import { parseNumber } from '../numericText.ts';
import type { SourceRow } from '../sourceRow.ts';
import type { CollectedDate } from '../trialData.ts';

/** Text of a variable without surrounding blanks; '' when it is missing. */
export const text = (row: SourceRow, name: string): string => {
  const value = row.values[name];
  return value === null || value === undefined ? '' : String(value).trim();
};

export const upper = (row: SourceRow, name: string): string => text(row, name).toUpperCase();

/** Number of a variable; null when it is missing or not a number. */
export const number = (row: SourceRow, name: string): number | null => {
  const value = row.values[name];
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' ? (parseNumber(value.trim()) ?? null) : null;
};

export const collectedDate = (row: SourceRow, name: string): CollectedDate => {
  const dtc = text(row, name);
  if (dtc === '') return { kind: 'missing' };
  const date = datePart(dtc);
  return date === undefined ? { kind: 'partial', text: dtc } : { kind: 'complete', date, text: dtc };
};

export const subjectOf = (row: SourceRow): SubjectId => asSubjectId(text(row, 'USUBJID'));

/** Study day of a date relative to a subject's first infusion. */
export type DayOf = (subjectId: SubjectId, date: CollectedDate) => StudyDay | null;

/** Days are counted from the first infusion of each subject; --DY is not trusted. No reference or no full date: null. */
export const dayCounter =
  (firstInfusions: ReadonlyMap<SubjectId, Parameters<typeof studyDay>[1]>): DayOf =>
  (subjectId, date) => {
    const reference = firstInfusions.get(subjectId);
    return reference === undefined || date.kind !== 'complete' ? null : studyDay(date.date, reference);
  };

/** Ascending by the first key that differs; numbers by size, texts by code unit, null last. */
export const compareKeys = (
  a: readonly (string | number | null)[],
  b: readonly (string | number | null)[],
): number => {
  for (let i = 0; i < a.length; i += 1) {
    const [x, y] = [a[i] ?? null, b[i] ?? null];
    if (x === y) continue;
    if (x === null) return 1;
    if (y === null) return -1;
    return x < y ? -1 : 1;
  }
  return 0;
};
