import type { RowRef } from '../../dataset/sourceRow.ts';
import type { Direction, UngradableReason } from '../../grading/labGrade.ts';
import type { IsoDate } from '../../kernel/brands.ts';

/** One laboratory-derived grade in the words of a comparison. All three grades are null when it is ungradable. */
export interface DerivedGrade {
  readonly term: string;
  readonly direction: Direction;
  readonly date: IsoDate;
  /** By the stated policy worst-case. */
  readonly grade: number | null;
  readonly gradeMin: number | null;
  readonly gradeMax: number | null;
  readonly clause: string;
  readonly reason: UngradableReason | null;
  /** Result and its unit, as recorded. */
  readonly result: string;
  readonly unit: string;
  /** The subject's baseline record of the test. */
  readonly baseline: boolean;
  readonly ref: RowRef;
}

/** A derived grade that could be stated. */
export type Graded = DerivedGrade & {
  readonly grade: number;
  readonly gradeMin: number;
  readonly gradeMax: number;
};

export const isGraded = (record: DerivedGrade): record is Graded =>
  record.grade !== null && record.gradeMin !== null && record.gradeMax !== null;

/** The worst first: by grade, then by the greatest, then the least grade possible; the earlier of equals. */
export const worstFirst = (records: readonly Graded[]): readonly Graded[] =>
  records.toSorted(
    (a, b) =>
      b.grade - a.grade ||
      b.gradeMax - a.gradeMax ||
      b.gradeMin - a.gradeMin ||
      (a.date === b.date ? a.ref.recordId - b.ref.recordId : a.date < b.date ? -1 : 1),
  );
