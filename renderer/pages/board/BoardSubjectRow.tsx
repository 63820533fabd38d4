import { Link } from 'wouter';
import type { BoardSubject, DltStatus, WorstGrade } from '../../../shared/chart/board.ts';
import { useText } from '../../text/useText.ts';
import { GradeMark } from '../../ui/GradeMark.tsx';
import { RowsLink } from '../../ui/RowsLink.tsx';
import { SubjectLink } from '../../ui/SubjectLink.tsx';
import { SubjectMark } from '../../ui/SubjectMark.tsx';
import { useSubjectName } from '../../ui/useSubjectName.ts';
import classes from './Board.module.css';
import { InfusionSlots } from './InfusionSlots.tsx';

const Identity = ({ subject }: { readonly subject: BoardSubject }) => {
  const { t } = useText();
  const name = useSubjectName();
  const age = subject.age === null ? t('board.ageUnknown') : t('board.age', { age: subject.age });
  return (
    <>
      <span className={classes.subject}>
        <SubjectLink subjectId={subject.subjectId}>{name(subject.subjectId)}</SubjectLink>
        {subject.sentinel && <span className={classes.sentinel}>{t('board.sentinel')}</span>}
        <SubjectMark subjectId={subject.subjectId} />
      </span>
      <span className={classes.sub}>
        {subject.sex} · {age}
      </span>
    </>
  );
};

const Worst = ({ subject }: { readonly subject: BoardSubject }) => {
  const { t, word } = useText();
  const worst: WorstGrade = subject.worstGrade;
  const serious = subject.seriousCount > 0;
  const title = t('board.rowsAe', { subject: subject.subjectId });
  if (worst.kind === 'none') {
    return (
      <span className={classes.worst}>
        <GradeMark grade="none" />
        <span className={classes.quiet}>{word('grade.none')}</span>
      </span>
    );
  }
  return (
    <span className={classes.worst}>
      <GradeMark grade={worst.kind === 'grade' ? worst.grade : 'not-graded'} size={26} serious={serious} />
      <span>
        <RowsLink title={title} refs={worst.refs}>
          {worst.kind === 'grade' ? worst.term : word('grade.not-graded')}
        </RowsLink>
        {worst.kind === 'grade' && worst.ungraded > 0 && (
          <span className={classes.sub}>{t('board.ungraded', { n: worst.ungraded })}</span>
        )}
      </span>
    </span>
  );
};

const useDltWord = (): ((dlt: DltStatus) => string) => {
  const { t, word } = useText();
  return (dlt) => {
    if (dlt.kind === 'needs-adjudication') return `${word(`dlt.${dlt.kind}`)} (${dlt.waiting})`;
    if (dlt.kind === 'with-dlt' && dlt.waiting > 0) {
      return `${word(`dlt.${dlt.kind}`)}; ${t('board.dltWaiting', { n: dlt.waiting })}`;
    }
    return word(`dlt.${dlt.kind}`);
  };
};

const Dlt = ({ subject }: { readonly subject: BoardSubject }) => {
  const { t, say, date } = useText();
  const wordOf = useDltWord();
  const dlt: DltStatus = subject.dlt;
  const closes = dlt.kind === 'pending' || dlt.kind === 'needs-adjudication' ? dlt.closes : null;
  return (
    <span className={classes.dlt} data-kind={dlt.kind}>
      {'events' in dlt ? (
        <RowsLink title={t('board.rowsDlt', { subject: subject.subjectId })} refs={dlt.events}>
          {wordOf(dlt)}
        </RowsLink>
      ) : (
        <span>{wordOf(dlt)}</span>
      )}
      {dlt.kind === 'needs-adjudication' && dlt.again > 0 && (
        <span className={classes.sub}>{t('board.dltAgain', { n: dlt.again })}</span>
      )}
      {closes !== null && <span className={classes.sub}>{t('board.closes', { date: date(closes) })}</span>}
      {dlt.kind === 'not-evaluable' && <span className={classes.sub}>{say(dlt.reason)}</span>}
      <Link
        href="/dlt"
        className={classes.toDlt}
        aria-label={t('board.toDltOf', { subject: subject.subjectId })}
      >
        {t('board.toDlt')}
      </Link>
    </span>
  );
};

/** One subject on the board. */
export const BoardSubjectRow = ({ subject }: { readonly subject: BoardSubject }) => {
  const { t, day } = useText();
  const last = subject.lastEvidence === null ? [] : [subject.lastEvidence];
  return (
    <tr data-testid={`subject-${subject.subjectId}`}>
      <th scope="row">
        <Identity subject={subject} />
      </th>
      <td>
        <InfusionSlots subject={subject} />
      </td>
      <td>
        {subject.daysOfData === null ? (
          <span className={classes.unknown}>{t('board.noData')}</span>
        ) : (
          <>
            <RowsLink title={t('board.rowsLast', { subject: subject.subjectId })} refs={last}>
              <strong className="tabular">{t('board.days', { days: subject.daysOfData })}</strong>
            </RowsLink>
            {subject.lastDay !== null && (
              <span className={classes.sub}>{t('board.toDay', { day: day(subject.lastDay) })}</span>
            )}
          </>
        )}
      </td>
      <td>
        <Worst subject={subject} />
      </td>
      <td>
        <RowsLink
          title={t('board.rowsAllAe', { subject: subject.subjectId })}
          refs={subject.adverseEventRefs}
          counted
        >
          <span className="tabular">{t('board.ae', { n: subject.adverseEventCount })}</span>
        </RowsLink>
        {subject.seriousCount > 0 && (
          <span className={classes.serious}>
            <RowsLink title={t('board.rowsSae', { subject: subject.subjectId })} refs={subject.seriousRefs}>
              {t('board.sae', { n: subject.seriousCount })}
            </RowsLink>
          </span>
        )}
        {subject.seriousUnknownCount > 0 && (
          <span className={classes.sub}>{t('board.saeUnknown', { n: subject.seriousUnknownCount })}</span>
        )}
      </td>
      <td>
        <Dlt subject={subject} />
      </td>
    </tr>
  );
};
