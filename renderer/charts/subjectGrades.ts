import type { AeCell } from '../../shared/chart/adverseEvents.ts';

type SubjectGrade = number | 'not-graded';

/** Worst grade of each subject of a cell, worst first; those without a grade last. */
export const subjectGrades = ({
  byGrade,
  notGraded,
}: Pick<AeCell, 'byGrade' | 'notGraded'>): readonly SubjectGrade[] => [
  ...byGrade.flatMap((n, index) => Array.from({ length: n }, () => index + 1)).reverse(),
  ...Array.from({ length: notGraded }, (): SubjectGrade => 'not-graded'),
];
