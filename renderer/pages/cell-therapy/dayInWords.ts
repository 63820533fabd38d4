import type { CellDay, DayGrade } from '../../../shared/chart/cellTherapy.ts';
import type { TextApi } from '../../text/useText.ts';

const gradeText = (name: string, grade: DayGrade | null, { t }: Pick<TextApi, 't'>): string =>
  t('cell.tip.grade', {
    name,
    grade: grade === null ? t('cell.notAssessed') : (grade.grade ?? t('cell.notAGrade')),
  });

/** All that a day of the strip shows, in words: for the tip and for who hears the page. */
export const dayInWords = (subject: string, day: CellDay, text: TextApi): string => {
  const { t, say } = text;
  const { crs, icans, temperature, treatments, checks } = day;
  const parts = [
    gradeText(t('cell.row.crs'), crs, text),
    gradeText(t('cell.row.icans'), icans, text),
    temperature === null
      ? t('cell.tip.noTemperature')
      : t('cell.tip.temperature', { celsius: temperature.celsius }),
    ...treatments.map(({ name }) => name),
    ...checks.map(({ statement }) => say(statement)),
  ];
  return t('cell.tip.day', { subject, day: text.day(day.day), parts: parts.join('; ') });
};
