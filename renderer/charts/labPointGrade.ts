import type { LabPoint } from '../../shared/chart/labTrend.ts';
import { termName } from '../../shared/grading/ctcae/termName.ts';
import type { LabGrade } from '../../shared/grading/labGrade.ts';
import { sayClause, sayLabGrade } from '../../shared/text/labGradeText.ts';
import type { TextApi } from '../text/useText.ts';

type Said = Pick<TextApi, 't' | 'language'>;

/** Nothing to report in this direction, and nothing that could change it. */
const isNormal = ({ grade, reason }: LabGrade): boolean => grade === 0 && reason === null;

/** A grade beside its term, with the clause that decided. */
export const gradeLine = (graded: LabGrade, { t, language }: Said): string => {
  const grade = sayLabGrade(language, graded);
  const clause = sayClause(graded);
  const term = termName(language, graded.term);
  return clause === ''
    ? t('labGrade.one', { term, grade })
    : t('labGrade.withClause', { term, grade, clause });
};

/** The grades of a point in words: each direction that is not plainly normal, or "grade 0" where all are. */
export const gradeLines = ({ grades }: Pick<LabPoint, 'grades'>, said: Said): readonly string[] => {
  const notable = grades.filter((graded) => !isNormal(graded));
  if (grades.length > 0 && notable.length === 0) return [said.t('labGrade.normal')];
  return notable.map((graded) => gradeLine(graded, said));
};
