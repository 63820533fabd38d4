import type { DltEventView } from '../../../shared/chart/dlt.ts';
import type { ClauseMatch } from '../../../shared/clinical/dlt/dltEvent.ts';
import type { DltRule } from '../../../shared/protocol/dlt.ts';
import { useText } from '../../text/useText.ts';
import { GradeMark } from '../../ui/GradeMark.tsx';
import { RowsLink } from '../../ui/RowsLink.tsx';
import { useSubjectName } from '../../ui/useSubjectName.ts';
import classes from './Dlt.module.css';
import { DltVerdictCell } from './DltVerdictCell.tsx';

const Term = ({ subjectId, view }: { readonly subjectId: string; readonly view: DltEventView }) => {
  const { t } = useText();
  const name = useSubjectName();
  const { event } = view;
  return (
    <span className={classes.term}>
      <GradeMark grade={event.grade ?? 'not-graded'} serious={event.serious === true} />
      <span>
        <strong>
          <RowsLink
            title={t('dlt.rows', { subject: name(subjectId), term: event.term })}
            refs={event.refs}
            counted
          >
            {event.term}
          </RowsLink>
        </strong>
        <span className={`${classes.quiet} ${classes.block}`}>
          {event.eventKey} ·{' '}
          {event.refs.length === 0 ? t('dlt.noRows') : t('dlt.rowsCount', { n: event.refs.length })}
        </span>
      </span>
    </span>
  );
};

const Onset = ({ view: { event } }: { readonly view: DltEventView }) => {
  const { t, date, day } = useText();
  if (event.onset === null) return <span className={classes.quiet}>?</span>;
  const { earliest, latest } = event.onset;
  return (
    <>
      {event.day === null ? t('dlt.barSpan', { from: date(earliest), to: date(latest) }) : date(earliest)}
      {event.day !== null && <span className={`${classes.quiet} ${classes.block}`}>{day(event.day)}</span>}
    </>
  );
};

const Clauses = ({ matches, rule }: { readonly matches: readonly ClauseMatch[]; readonly rule: DltRule }) => {
  const { t, say, word, date, language } = useText();
  if (matches.length === 0) return <span className={classes.quiet}>{t('dlt.noClause')}</span>;
  return (
    <ul className={classes.lines}>
      {matches.map(({ clause, state, assumed, until }) => (
        <li key={clause}>
          {rule.clauses.find(({ id }) => id === clause)?.label[language] ?? clause}
          <span className={`${classes.quiet} ${classes.block}`}>
            {word(`fact-code.dlt/event.${state}`)}
            {until !== null && `, ${t('dlt.until', { date: date(until) })}`}
          </span>
          {assumed.map((phrase) => (
            <span key={say(phrase)} className={`${classes.quiet} ${classes.block}`}>
              {say(phrase)}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
};

const Exceptions = ({
  matches,
  rule,
}: {
  readonly matches: readonly ClauseMatch[];
  readonly rule: DltRule;
}) => {
  const { t, say, language } = useText();
  const checks = matches.flatMap(({ clause, exceptions }) =>
    exceptions.map((check) => ({ clause, ...check })),
  );
  if (checks.length === 0) return <span className={classes.quiet}>{t('dlt.noException')}</span>;
  return (
    <ul className={classes.lines}>
      {checks.map(({ clause, exception, reason }) => (
        <li key={`${clause}.${exception}`}>
          {rule.exceptions.find(({ id }) => id === exception)?.label[language] ?? exception}
          <span className={`${classes.quiet} ${classes.block}`}>{say(reason)}</span>
        </li>
      ))}
    </ul>
  );
};

interface DltEventsTableProps {
  readonly subjectId: string;
  readonly events: readonly DltEventView[];
  readonly rule: DltRule;
  /** null where this account or this cut cannot adjudicate. */
  readonly onAdjudicate: ((view: DltEventView) => void) | null;
}

/** Events with the clauses that name them, the exceptions considered, the rows, and the verdict. */
export const DltEventsTable = ({ subjectId, events, rule, onAdjudicate }: DltEventsTableProps) => {
  const { t } = useText();
  const name = useSubjectName();
  return (
    <table className={classes.events}>
      <colgroup>
        <col style={{ width: '21%' }} />
        <col style={{ width: '10%' }} />
        <col style={{ width: '22%' }} />
        <col style={{ width: '23%' }} />
        <col />
      </colgroup>
      <thead>
        <tr>
          {(['event', 'onset', 'clause', 'exception', 'verdict'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`dlt.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {events.map((view) => (
          <tr key={view.event.eventKey} data-testid={`dlt-event-${view.event.eventKey}`}>
            <th scope="row">
              <Term subjectId={subjectId} view={view} />
            </th>
            <td>
              <Onset view={view} />
            </td>
            <td>
              {view.event.judged.source === 'vanished' ? (
                <span className={classes.quiet}>{t('dlt.vanished')}</span>
              ) : (
                <Clauses matches={view.event.clauses} rule={rule} />
              )}
            </td>
            <td>
              <Exceptions matches={view.event.clauses} rule={rule} />
            </td>
            <td>
              <DltVerdictCell
                view={view}
                label={t('dlt.adjudicateOf', { term: view.event.term, subject: name(subjectId) })}
                onAdjudicate={onAdjudicate === null ? null : () => onAdjudicate(view)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
