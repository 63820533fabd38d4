import type { BoardModel, BoardSubject, WorstGrade } from '../../shared/chart/board.ts';
import { useText } from '../text/useText.ts';
import { Dose } from '../ui/Dose.tsx';
import classes from './Report.module.css';

/** Subject, infusions, data, worst grade, serious, DLT. */
const WIDTHS = ['18%', '24%', '14%', '21%', '8%', '15%'] as const;

const useSubjectCells = (): ((subject: BoardSubject) => readonly string[]) => {
  const { t, word, say, day, date } = useText();
  const worst = (grade: WorstGrade): string =>
    grade.kind === 'grade'
      ? `${word(`grade.${grade.grade}`)}: ${grade.term}${grade.ungraded > 0 ? ` (${t('board.ungraded', { n: grade.ungraded })})` : ''}`
      : word(`grade.${grade.kind}`);
  const serious = (subject: BoardSubject): string =>
    [
      String(subject.seriousCount),
      ...(subject.seriousUnknownCount > 0 ? [t('board.saeUnknown', { n: subject.seriousUnknownCount })] : []),
    ].join('; ');
  const dlt = ({ dlt: status }: BoardSubject): string => {
    const closes = status.kind === 'pending' || status.kind === 'needs-adjudication' ? status.closes : null;
    const again = status.kind === 'needs-adjudication' ? status.again : 0;
    const waiting = status.kind === 'with-dlt' ? status.waiting : 0;
    return [
      word(`dlt.${status.kind}`),
      ...(waiting === 0 ? [] : [t('board.dltWaiting', { n: waiting })]),
      ...(again === 0 ? [] : [t('board.dltAgain', { n: again })]),
      ...(closes === null ? [] : [t('board.closes', { date: date(closes) })]),
      ...(status.kind === 'not-evaluable' ? [say(status.reason)] : []),
    ].join(', ');
  };
  return (subject) => [
    t('pdf.infusionList', {
      n: subject.infusions.length,
      of: subject.plannedInfusions,
      days: subject.infusions.map((infusion) => day(infusion.day)).join(', '),
    }),
    subject.daysOfData === null || subject.lastDay === null
      ? t('board.noData')
      : t('pdf.dataValue', { days: subject.daysOfData, day: day(subject.lastDay) }),
    worst(subject.worstGrade),
    serious(subject),
    dlt(subject),
  ];
};

/** Every dosed subject with exposure, data, worst event and DLT status; then every deviation. */
export const BoardSection = ({ board }: { readonly board: BoardModel }) => {
  const { t, say, sayAll } = useText();
  const cells = useSubjectCells();
  return (
    <section>
      <h2>{t('pdf.board')}</h2>
      <p>{sayAll(board.conclusion)}</p>
      {board.levels
        .filter((level) => level.subjects.length > 0)
        .map((level) => (
          <div key={level.level}>
            <h3>
              {t('level.n', { level: level.level })}, <Dose dose={level.dose} unit={level.unit} />,{' '}
              {t('board.dosed', { n: level.dosed, max: level.groupSizeMax })}
            </h3>
            <table>
              <colgroup>
                {WIDTHS.map((width) => (
                  <col key={width} style={{ width }} />
                ))}
              </colgroup>
              <thead>
                <tr>
                  <th scope="col">{t('board.subject')}</th>
                  <th scope="col">{t('pdf.infusions')}</th>
                  <th scope="col">{t('pdf.data')}</th>
                  <th scope="col">{t('board.worst')}</th>
                  <th scope="col">{t('pdf.serious')}</th>
                  <th scope="col">{t('board.dlt')}</th>
                </tr>
              </thead>
              <tbody>
                {level.subjects.map((subject) => (
                  <tr key={subject.subjectId}>
                    <th scope="row">
                      {subject.subjectId}
                      {subject.sentinel ? ` (${t('board.sentinel')})` : ''}
                    </th>
                    {cells(subject).map((cell, index) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: the columns are fixed
                      <td key={index}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ))}
      {board.deviations.length > 0 && (
        <>
          <h3>{t('pdf.deviations')}</h3>
          <ul>
            {board.deviations.map((deviation) => (
              <li key={say(deviation)}>{say(deviation)}</li>
            ))}
          </ul>
        </>
      )}
      {board.notShown.length > 0 && (
        <p className={classes.small}>
          {t('board.notShown', { n: board.notShown.length })}:{' '}
          {board.notShown.map((one) => `${one.subjectId}: ${say(one.reason)}`).join(' ')}
        </p>
      )}
    </section>
  );
};
