import { Button } from '@mantine/core';
import type { DltEventView } from '../../../shared/chart/dlt.ts';
import type { AdjudicationView } from '../../../shared/clinical/dlt/adjudication.ts';
import { type JudgedChange, judgedChanges } from '../../../shared/clinical/dlt/judgedChanges.ts';
import { useCut } from '../../app/CutContext.ts';
import { useText } from '../../text/useText.ts';
import classes from './Dlt.module.css';
import { StandingMark } from './StandingMark.tsx';

const Changes = ({ changes }: { readonly changes: readonly JudgedChange[] }) => {
  const { t, word } = useText();
  if (changes.length === 0) return null;
  return (
    <>
      <span className={classes.quiet}>{t('dlt.changed')}</span>
      <ul className={classes.lines}>
        {changes.map(({ kind, field, from, to }) => (
          <li key={field}>
            {t('dlt.changedLine', {
              field: kind === 'field' ? word(`dlt-field.${field}`) : field,
              from: from || t('dlt.empty'),
              to: to || t('dlt.empty'),
            })}
          </li>
        ))}
      </ul>
    </>
  );
};

const Signed = ({ view }: { readonly view: AdjudicationView }) => {
  const { t, instant } = useText();
  const { cuts } = useCut();
  const label = cuts.find(({ cutId }) => cutId === view.cutId)?.label ?? view.cutId;
  return (
    <>
      <span className={classes.reason}>{view.reason}</span>
      <span className={classes.quiet}>
        {t('dlt.by', { name: view.printedName, at: instant(view.signedAt) })} · {t('dlt.onCut', { label })}
      </span>
    </>
  );
};

const History = ({ history }: { readonly history: readonly AdjudicationView[] }) => {
  const { t, word } = useText();
  if (history.length < 2) return null;
  const superseded = new Set(history.map(({ supersedes }) => supersedes));
  return (
    <details className={classes.history} data-testid="dlt-history">
      <summary>{t('dlt.history', { n: history.length })}</summary>
      <ol reversed>
        {history.toReversed().map((view) => (
          <li key={view.adjudicationId}>
            <strong>{word(`dlt-standing.${view.verdict}`)}</strong>
            {superseded.has(view.adjudicationId) && ` (${t('dlt.superseded')})`}
            <Signed view={view} />
          </li>
        ))}
      </ol>
    </details>
  );
};

interface DltVerdictCellProps {
  readonly view: DltEventView;
  /** null where this account or this cut cannot adjudicate. */
  readonly onAdjudicate: (() => void) | null;
  readonly label: string;
}

/** How the event stands, the verdict with reason, name and time, what changed since, and the way to adjudicate. */
export const DltVerdictCell = ({ view, onAdjudicate, label }: DltVerdictCellProps) => {
  const { t, word } = useText();
  const { event, standing, last, history } = view;
  const held = standing === 'yes' || standing === 'no' || standing === 'not-evaluable';
  return (
    <>
      <StandingMark standing={standing} />
      {last !== null && !held && (
        <span className={classes.block}>
          {t('dlt.former', { verdict: word(`dlt-standing.${last.verdict}`) })}
        </span>
      )}
      {last !== null && <Signed view={last} />}
      {last !== null && !held && <Changes changes={judgedChanges(last.event, event.judged)} />}
      <History history={history} />
      {onAdjudicate !== null && (
        <Button
          size="compact-sm"
          mt={6}
          display="block"
          variant={standing === 'awaiting' || standing === 'again' ? 'filled' : 'default'}
          aria-label={label}
          onClick={onAdjudicate}
        >
          {t(history.length === 0 ? 'dlt.adjudicate' : 'dlt.again')}
        </Button>
      )}
    </>
  );
};
