import type { Measurement } from '../../dataset/trialData.ts';
import type { Fact } from '../../facts/fact.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import { cellFact, cellReason, dateText, gradeValue, UNGRADABLE } from './cellFact.ts';
import { type DailyRecords, type DayRecord, hasCode } from './dayRecord.ts';

export type Syndrome = 'crs' | 'icans';

export const SCALE: { readonly [S in Syndrome]: string } = { crs: 'ASTCT CRS', icans: 'ASTCT ICANS' };

/** A recorded grade; null when the result is not a whole number from 0 to 5. */
export const gradeOf = ({ value }: Measurement): number | null =>
  value !== null && Number.isInteger(value) && value >= 0 && value <= 5 ? value : null;

/** Rows of a day, or of a subject, that hold the grade of a syndrome as entered. */
export const gradeRows = (
  items: readonly Measurement[],
  syndrome: Syndrome,
  { protocol }: Pick<SubjectInput, 'protocol'>,
): readonly Measurement[] => {
  const { domains, crsGrade, icansGrade } = protocol.cellTherapy.dailyItems.value;
  return items.filter((item) => hasCode(item, domains, syndrome === 'crs' ? crsGrade : icansGrade));
};

export interface EnteredGrade {
  /** The worst of the day; null when none of its rows holds a grade. */
  readonly grade: number | null;
  readonly rows: readonly Measurement[];
  /** Rows of one day that do not agree. */
  readonly disagree: boolean;
}

/** What was entered for a day; null when nothing was: not assessed, which is not grade 0. */
export const enteredOn = (
  { items }: Pick<DayRecord, 'items'>,
  syndrome: Syndrome,
  input: Pick<SubjectInput, 'protocol'>,
): EnteredGrade | null => {
  const rows = gradeRows(items, syndrome, input);
  if (rows.length === 0) return null;
  const grades = rows.map(gradeOf).filter((grade) => grade !== null);
  return {
    grade: grades.length === 0 ? null : Math.max(...grades),
    rows,
    disagree: new Set(grades).size > 1,
  };
};

/** One fact per entered grade. */
export const enteredFacts = (
  input: SubjectInput,
  { items }: DailyRecords,
  syndrome: Syndrome,
): readonly Fact[] =>
  gradeRows(items, syndrome, input).map((row) => {
    const grade = gradeOf(row);
    return cellFact(input, `cell/${syndrome}-entered`, {
      key: String(row.ref.recordId),
      about: SCALE[syndrome],
      date: dateText(row.date),
      value: grade === null ? UNGRADABLE : gradeValue(SCALE[syndrome], { min: grade, max: grade }),
      reason: grade === null ? cellReason('not-a-grade') : null,
      inputs: [{ name: row.test, value: row.text }],
      refs: [row.ref],
    });
  });
