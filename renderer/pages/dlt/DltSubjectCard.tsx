import { useState } from 'react';
import type { DltStatus } from '../../../shared/chart/board.ts';
import type { DltEventView, DltSubjectView } from '../../../shared/chart/dlt.ts';
import type { CutView } from '../../../shared/contract/operations.ts';
import type { DltRule } from '../../../shared/protocol/dlt.ts';
import { useMay } from '../../app/SessionContext.ts';
import { useText } from '../../text/useText.ts';
import { Glyph, type GlyphName } from '../../ui/Glyph.tsx';
import { RowsLink } from '../../ui/RowsLink.tsx';
import { SubjectMark } from '../../ui/SubjectMark.tsx';
import { useSubjectName } from '../../ui/useSubjectName.ts';
import { AdjudicateDialog } from './AdjudicateDialog.tsx';
import classes from './Dlt.module.css';
import { DltEventsTable } from './DltEventsTable.tsx';
import { DltWindowBar } from './DltWindowBar.tsx';

const glyphs: { readonly [K in DltStatus['kind']]: GlyphName } = {
  pending: 'openPoint',
  'no-candidate': 'check',
  'without-dlt': 'check',
  'with-dlt': 'cross',
  'needs-adjudication': 'question',
  'not-evaluable': 'dots',
};

const Status = ({ subject: { status, closes } }: { readonly subject: DltSubjectView }) => {
  const { t, word, say, date } = useText();
  const waiting = status.kind === 'with-dlt' && status.waiting > 0;
  const last = status.kind === 'pending' ? status.closes : closes;
  return (
    <div className={classes.status}>
      <strong className={classes.state} data-kind={status.kind}>
        <Glyph name={glyphs[status.kind]} />
        {word(`dlt.${status.kind}`)}
      </strong>
      {waiting && <span>{t('board.dltWaiting', { n: status.waiting })}</span>}
      {status.kind === 'needs-adjudication' && status.again > 0 && (
        <span>{t('board.dltAgain', { n: status.again })}</span>
      )}
      {status.kind === 'not-evaluable' && <span>{say(status.reason)}</span>}
      <span className={classes.quiet}>{t('dlt.closes', { date: date(last) })}</span>
    </div>
  );
};

/** Nobody is asked about these: an exception holds, or time will tell. */
const isQuiet = ({ standing, history }: DltEventView): boolean => standing === 'none' && history.length === 0;

interface DltSubjectCardProps {
  readonly cut: CutView;
  readonly subject: DltSubjectView;
  readonly rule: DltRule;
  /** Last elapsed day of the axis that all windows share. */
  readonly last: number;
}

/** One subject: window, state, events that ask for a verdict or have one, and those that do not. */
export const DltSubjectCard = ({ cut, subject, rule, last }: DltSubjectCardProps) => {
  const { t } = useText();
  const name = useSubjectName();
  const mayAdjudicate = useMay('dlt.adjudicate') && cut.status === 'locked';
  const [judging, setJudging] = useState<DltEventView | null>(null);
  const quiet = subject.events.filter(isQuiet);
  const loud = subject.events.filter((view) => !isQuiet(view));
  const table = (events: readonly DltEventView[]) => (
    <DltEventsTable
      subjectId={subject.subjectId}
      events={events}
      rule={rule}
      onAdjudicate={mayAdjudicate ? setJudging : null}
    />
  );
  return (
    <article className={classes.subject} data-testid={`dlt-subject-${subject.subjectId}`}>
      <header className={classes.subjectHead}>
        <h3 title={subject.subjectId}>
          {name(subject.subjectId)}
          <SubjectMark subjectId={subject.subjectId} />
        </h3>
        <DltWindowBar subject={subject} last={last} />
        <Status subject={subject} />
      </header>
      {subject.events.length === 0 && <p className={classes.free}>{t('dlt.none')}</p>}
      {loud.length > 0 && table(loud)}
      {quiet.length > 0 && (
        <details className={classes.more}>
          <summary>{t('dlt.excepted', { n: quiet.length })}</summary>
          {table(quiet)}
        </details>
      )}
      {subject.ungraded.length > 0 && (
        <p className={classes.free}>
          <RowsLink
            title={t('dlt.ungradedRows', { subject: name(subject.subjectId) })}
            refs={subject.ungraded.slice(0, 500)}
          >
            {t('dlt.ungraded', { n: subject.ungraded.length })}
          </RowsLink>
        </p>
      )}
      {judging !== null && (
        <AdjudicateDialog
          cut={cut}
          subjectId={subject.subjectId}
          view={judging}
          onClose={() => setJudging(null)}
        />
      )}
    </article>
  );
};
