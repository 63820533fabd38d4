import type { Protocol } from '../../../shared/protocol/protocol.ts';
import { sayRule } from '../../../shared/stopping/sayRule.ts';
import type { ReviewedFinding } from '../../../shared/stopping/stopFinding.ts';
import { useText } from '../../text/useText.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Glyph, type GlyphName } from '../../ui/Glyph.tsx';
import { RowsLink } from '../../ui/RowsLink.tsx';
import { SubjectLink } from '../../ui/SubjectLink.tsx';
import { useSubjectName } from '../../ui/useSubjectName.ts';
import classes from './Stopping.module.css';
import { scopeText, stateOf } from './stoppingTable.ts';

const GLYPH: { readonly [S in ReturnType<typeof stateOf>]: GlyphName } = {
  met: 'stop',
  decided: 'flag',
  'not-met': 'check',
  'not-evaluable': 'dots',
};

/** Glyph, word and colour of a finding; a rule of the library is never red, because it asks nobody to stop. */
const StateMark = ({ finding, quiet }: { readonly finding: ReviewedFinding; readonly quiet: boolean }) => {
  const { word } = useText();
  const state = stateOf(finding);
  return (
    <span className={classes.state} data-state={state} data-quiet={quiet || undefined}>
      <Glyph name={GLYPH[state]} />
      {word(`stop-value.${state}`)}
    </span>
  );
};

const Rule = ({
  finding: { rule },
  protocol,
}: {
  readonly finding: ReviewedFinding;
  readonly protocol: Pick<Protocol, 'aesi'>;
}) => {
  const { t, word, language } = useText();
  return (
    <>
      <strong>{rule.label[language]}</strong>
      <span className={classes.block}>{sayRule(language, rule, protocol)}</span>
      <span className={classes.block}>
        {t('stopping.asks', { action: word(`stop-action.${rule.action}`) })}
      </span>
      <details className={classes.source}>
        <summary>{t('stopping.source')}</summary>
        {rule.source}
      </details>
    </>
  );
};

const Counted = ({ finding }: { readonly finding: ReviewedFinding }) => {
  const { t, say, date, language } = useText();
  const name = useSubjectName();
  return (
    <>
      <span className={classes.reading}>{say(finding.reading)}</span>
      {finding.counted.map(({ subjectId, items }) => (
        <span key={subjectId} className={classes.block}>
          <SubjectLink subjectId={subjectId}>{name(subjectId)}</SubjectLink>
          {': '}
          {items.map((item, index) => (
            <span key={item.key}>
              {index > 0 && '; '}
              <RowsLink
                title={t('stopping.rows', {
                  rule: finding.rule.label[language],
                  subject: name(subjectId),
                })}
                refs={item.refs}
              >
                {say(item.what)}
              </RowsLink>
              {item.date !== null && ` (${date(item.date)})`}
            </span>
          ))}
        </span>
      ))}
    </>
  );
};

const Open = ({ finding }: { readonly finding: ReviewedFinding }) => {
  const { t, say, language } = useText();
  const name = useSubjectName();
  if (finding.open.length === 0) return <span className={classes.quiet}>{t('stopping.nobody')}</span>;
  return (
    <>
      {finding.open.map(({ subjectId, missing, refs }) => (
        <span key={subjectId} className={classes.block}>
          <RowsLink
            title={t('stopping.rows', { rule: finding.rule.label[language], subject: name(subjectId) })}
            refs={refs}
          >
            {name(subjectId)}
          </RowsLink>
          {': '}
          {missing.map(say).join('; ')}
        </span>
      ))}
    </>
  );
};

const Distance = ({ finding }: { readonly finding: ReviewedFinding }) => {
  const { t, say, date, instant } = useText();
  return (
    <>
      {finding.distance !== null && say(finding.distance)}
      {finding.metOn !== null && (
        <span className={classes.block}>{t('stopping.metOn', { date: date(finding.metOn) })}</span>
      )}
      {finding.review !== null && (
        <span className={classes.block}>
          {t('stopping.decided', {
            number: finding.review.number,
            date: instant(finding.review.completedAt),
          })}
        </span>
      )}
    </>
  );
};

interface StoppingTableProps {
  readonly caption: string;
  readonly findings: readonly ReviewedFinding[];
  readonly protocol: Pick<Protocol, 'aesi'>;
  /** Rules of the library: for information. */
  readonly quiet?: boolean;
}

/** Each rule in each scope: its state, who counts with the rows, who may and why, how far it is, and its source. */
export const StoppingTable = ({ caption, findings, protocol, quiet = false }: StoppingTableProps) => {
  const text = useText();
  const { t } = text;
  const columns: readonly Column<ReviewedFinding>[] = [
    {
      id: 'rule',
      label: t('stopping.rule'),
      width: 270,
      cell: (finding) => <Rule finding={finding} protocol={protocol} />,
    },
    { id: 'scope', label: t('stopping.scope'), width: 100, cell: (finding) => scopeText(text, finding) },
    {
      id: 'state',
      label: t('stopping.state'),
      width: 132,
      cell: (finding) => <StateMark finding={finding} quiet={quiet} />,
    },
    { id: 'counted', label: t('stopping.count'), cell: (finding) => <Counted finding={finding} /> },
    { id: 'open', label: t('stopping.open'), cell: (finding) => <Open finding={finding} /> },
    {
      id: 'distance',
      label: t('stopping.distance'),
      width: 128,
      cell: (finding) => <Distance finding={finding} />,
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={findings}
      rowKey={({ rule, level }) => `${rule.id}.${level ?? 'trial'}`}
      fixed
    />
  );
};
