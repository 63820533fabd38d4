import type {
  VersionDifferenceModel,
  VersionDifferenceRow,
  VersionDifferenceTerm,
} from '../../shared/chart/labVersionDifference.ts';
import { termName } from '../../shared/grading/ctcae/termName.ts';
import { editionNumber } from '../../shared/grading/labGrade.ts';
import { sayClause, sayLabGrade } from '../../shared/text/labGradeText.ts';
import type { TextApi } from '../text/useText.ts';
import type { TwinTable } from './twinTable.ts';

const text = (label: string) => ({ label, numeric: false });
const number = (label: string) => ({ label, numeric: true });

type Said = Pick<TextApi, 't' | 'language'>;

/** The name of a term that differs: in the edition of the protocol where it has one. */
export const nameOfTerm = (
  { studyTerm, otherTerm }: Pick<VersionDifferenceTerm, 'studyTerm' | 'otherTerm'>,
  { language }: Pick<TextApi, 'language'>,
): string => termName(language, studyTerm ?? otherTerm ?? '');

/** What the rows behind the severe results of a term are called. */
export const severeTitle = (term: VersionDifferenceTerm, edition: string, said: Said): string =>
  said.t('labVersion.severeRows', { term: nameOfTerm(term, said), edition });

/** What the row behind a differing result is called. */
export const differenceTitle = ({ subjectId, test, date }: VersionDifferenceRow, { t }: Pick<TextApi, 't'>) =>
  t('labVersion.row', { subject: subjectId, test, date });

export const directionText = (direction: 'L' | 'H', { t }: Pick<TextApi, 't'>): string =>
  t(direction === 'L' ? 'labVersion.low' : 'labVersion.high');

/** Results that the two editions grade differently, for export: one row each. */
export const versionRowsTwin = (model: VersionDifferenceModel, said: Said): TwinTable => {
  const { t, language } = said;
  const [study, other] = [editionNumber(model.study), editionNumber(model.other)];
  return {
    columns: [
      text(t('labVersion.colSubject')),
      number(t('labVersion.colLevel')),
      text(t('labVersion.colTest')),
      text(t('labVersion.colDirection')),
      number(t('labVersion.colDay')),
      text(t('labVersion.colDate')),
      text(t('labVersion.colResult')),
      text(t('labVersion.colGrade', { edition: study })),
      text(t('labVersion.colClause', { edition: study })),
      text(t('labVersion.colGrade', { edition: other })),
      text(t('labVersion.colClause', { edition: other })),
      text(t('labVersion.colSource')),
    ],
    rows: model.rows.map((row) => [
      row.subjectId,
      row.level,
      row.test,
      directionText(row.direction, said),
      row.day,
      row.date,
      row.result,
      sayLabGrade(language, row.study),
      sayClause(row.study),
      sayLabGrade(language, row.other),
      sayClause(row.other),
      `${row.ref.file}:${row.ref.line}`,
    ]),
    behind: model.rows.map((row) => ({ title: differenceTitle(row, said), refs: [row.ref] })),
  };
};

/** Terms with a difference, for export: counts and exact intervals in columns of their own. */
export const versionTermsTwin = (model: VersionDifferenceModel, said: Said): TwinTable => {
  const { t } = said;
  const editions = [editionNumber(model.study), editionNumber(model.other)];
  return {
    columns: [
      text(t('labVersion.colTerm')),
      text(t('labVersion.colTermOther', { edition: editionNumber(model.other) })),
      text(t('labVersion.colDirection')),
      number(t('labVersion.colDiffering')),
      number(t('labVersion.colAll')),
      ...editions.flatMap((edition) => [
        number(t('labVersion.colN', { edition })),
        number(t('labVersion.colLow', { edition })),
        number(t('labVersion.colHigh', { edition })),
      ]),
      number(t('labVersion.colOf')),
    ],
    rows: model.terms.map(({ studyTerm, otherTerm, direction, differing, results, severe }) => [
      studyTerm === null ? t('labVersion.noTerm') : termName(said.language, studyTerm),
      otherTerm === null ? t('labVersion.noTerm') : termName(said.language, otherTerm),
      directionText(direction, said),
      differing,
      results,
      ...[severe.study, severe.other].flatMap((one) =>
        one === null ? [null, null, null] : [one.proportion.n, one.proportion.low, one.proportion.high],
      ),
      (severe.study ?? severe.other)?.proportion.of ?? null,
    ]),
  };
};
