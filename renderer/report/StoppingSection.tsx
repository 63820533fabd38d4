import type { DecisionReport } from '../../shared/report/decisionReport.ts';
import { useText } from '../text/useText.ts';
import { Glyph, type GlyphName } from '../ui/Glyph.tsx';
import classes from './Report.module.css';

type Printed = DecisionReport['stopping'][number];
type Finding = Printed['finding'];
type NameOf = (subjectId: string) => string;

const stateOf = ({ value, review }: Finding) => (review === null ? value : 'decided');

const GLYPH: { readonly [S in ReturnType<typeof stateOf>]: GlyphName } = {
  met: 'stop',
  decided: 'flag',
  'not-met': 'check',
  'not-evaluable': 'dots',
};

/** Colours of the printed values: what binds is printed as what is not met by a gate. */
const TONE = {
  met: 'not-met',
  decided: 'overridden',
  'not-met': 'met',
  'not-evaluable': 'not-evaluable',
} as const;

const State = ({ finding }: { readonly finding: Finding }) => {
  const { t, word, instant } = useText();
  const state = stateOf(finding);
  return (
    <>
      <span className={classes.value} data-value={TONE[state]}>
        <Glyph name={GLYPH[state]} /> {word(`stop-value.${state}`)}
      </span>
      {finding.review !== null && (
        <p>
          {t('stopping.decided', {
            number: finding.review.number,
            date: instant(finding.review.completedAt),
          })}
        </p>
      )}
    </>
  );
};

const Subjects = ({ finding, subjectName }: { readonly finding: Finding; readonly subjectName: NameOf }) => {
  const { t, say, date } = useText();
  return (
    <>
      <p>{say(finding.reading)}</p>
      {finding.counted.map(({ subjectId, items }) => (
        <p key={subjectId}>
          {subjectName(subjectId)}:{' '}
          {items
            .map((item) => `${say(item.what)}${item.date === null ? '' : ` (${date(item.date)})`}`)
            .join('; ')}
        </p>
      ))}
      {finding.open.map(({ subjectId, missing }) => (
        <p key={subjectId}>
          {t('stopping.open')}: {subjectName(subjectId)}: {missing.map(say).join('; ')}
        </p>
      ))}
      {finding.distance !== null && <p>{say(finding.distance)}</p>}
    </>
  );
};

/** The stopping and pausing rules in force, each in words, with what it found when the decision was sealed. */
export const StoppingSection = ({
  stopping,
  subjectName,
}: {
  readonly stopping: readonly Printed[];
  readonly subjectName: NameOf;
}) => {
  const { t, word, language } = useText();
  return (
    <section>
      <h2>{t('stopping.title')}</h2>
      {stopping.length === 0 ? (
        <p>{word('stopping.page.none')}</p>
      ) : (
        <table>
          <colgroup>
            <col style={{ width: '18%' }} />
            <col style={{ width: '32%' }} />
            <col style={{ width: '10%' }} />
            <col style={{ width: '13%' }} />
            <col />
          </colgroup>
          <thead>
            <tr>
              {(['rule', 'words', 'scope', 'state', 'count'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`stopping.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stopping.map(({ words, finding }) => (
              <tr key={`${finding.rule.id}.${finding.level ?? 'trial'}`}>
                <th scope="row">{finding.rule.label[language]}</th>
                <td>
                  <p>{words[language]}</p>
                  <p>{t('stopping.asks', { action: word(`stop-action.${finding.rule.action}`) })}</p>
                  <p className={classes.quiet}>
                    {t('stopping.source')}: {finding.rule.source}
                  </p>
                </td>
                <td>
                  {finding.level === null ? t('stopping.trial') : t('level.n', { level: finding.level })}
                </td>
                <td>
                  <State finding={finding} />
                </td>
                <td>
                  <Subjects finding={finding} subjectName={subjectName} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
