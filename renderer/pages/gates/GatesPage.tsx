import { useState } from 'react';
import type { CutView } from '../../../shared/contract/operations.ts';
import type { GateEvaluation, GateResult } from '../../../shared/gates/gate.ts';
import { useOperation } from '../../api/queries.ts';
import { gatesTwin } from '../../charts/gatesTwin.ts';
import { useText } from '../../text/useText.ts';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { HashText } from '../../ui/HashText.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { EmptyState, Note } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { ValueMark } from '../../ui/ValueMark.tsx';
import { WithCut } from '../../ui/WithCut.tsx';
import { StoppingSection } from '../stopping/StoppingSection.tsx';
import { AsOf } from './AsOf.tsx';
import { Confirmations } from './Confirmations.tsx';
import { GateCard } from './GateCard.tsx';
import { GateParametersSection } from './GateParametersSection.tsx';
import classes from './Gates.module.css';
import { gatesByLevel, headlines, isBehind } from './gateOrder.ts';
import { SubjectMatrix } from './SubjectMatrix.tsx';
import { WhatIfSection } from './WhatIfSection.tsx';

/** A level that lies behind in one line, with the value of each of its gates. */
const LevelSummary = ({
  level,
  results,
}: {
  readonly level: number;
  readonly results: readonly GateResult[];
}) => {
  const { t } = useText();
  return (
    <summary>
      <h2>{t('level.n', { level })}</h2>
      <span className={classes.behind}>{t('gates.behind')}</span>
      {results.map(({ gate, value }) => (
        <span key={gate} className={classes.gateValue}>
          {gate} <ValueMark value={value} />
        </span>
      ))}
    </summary>
  );
};

const LevelGates = ({
  level,
  results,
  past,
  behind,
}: {
  readonly level: number;
  readonly results: readonly GateResult[];
  readonly past: boolean;
  readonly behind: boolean;
}) => {
  const { t } = useText();
  const cards = (
    <div className={classes.cards}>
      {results.map((result) => (
        <GateCard key={`${result.gate}.${result.level}`} result={result} past={past} />
      ))}
      <SubjectMatrix level={level} results={results} />
    </div>
  );
  return (
    <section className={classes.level} aria-label={t('level.n', { level })}>
      {behind ? (
        <details data-testid={`level-behind-${level}`}>
          <LevelSummary level={level} results={results} />
          {cards}
        </details>
      ) : (
        <>
          <h2>{t('level.n', { level })}</h2>
          {cards}
        </>
      )}
    </section>
  );
};

const Foot = ({ evaluation, cutoff }: { readonly evaluation: GateEvaluation; readonly cutoff: string }) => {
  const { t, date } = useText();
  const past = evaluation.asOf !== cutoff;
  return (
    <p style={{ margin: 0 }} data-testid="provenance">
      {past
        ? t('gates.asOfNow', { date: date(evaluation.asOf), cutoff: date(cutoff) })
        : t('bar.cutoff', { date: date(cutoff) })}{' '}
      · <HashText hash={evaluation.cutContentHash} /> · {t('gates.version')} {evaluation.protocolVersion}{' '}
      <HashText hash={evaluation.protocolHash} /> ·{' '}
      {t('provenance.rule', { algorithm: evaluation.algorithm })}
    </p>
  );
};

/** What belongs to the state of the cut; as of an earlier day it is not shown, so that nobody takes it for that day's. */
const OfTheCut = ({ cutId }: { readonly cutId: string }) => (
  <>
    <WhatIfSection cutId={cutId} />
    <StoppingSection cutId={cutId} />
  </>
);

const Gates = ({ cut }: { readonly cut: CutView }) => {
  const text = useText();
  const { t, date } = text;
  const { cutId, cutoffDate, datesShifted } = cut;
  const [asOf, setAsOf] = useState<string | null>(null);
  const past = asOf !== null;
  const query = useOperation('gates.evaluate', past ? { cutId, asOf } : { cutId });
  const board = useOperation('board.get', { cutId });
  return (
    <Loaded query={query}>
      {(evaluation) => {
        const levels = gatesByLevel(evaluation.results);
        // The board speaks of the cut-off date; of an earlier day the first gate to be acted on does (gateOrder.ts).
        const first = evaluation.results.slice(0, 1).filter(({ gate }) => past && gate !== 'G5');
        const said = [
          ...first.map(({ sentence }) => sentence),
          ...headlines(past ? undefined : board.data, evaluation.results),
        ];
        return (
          <Page
            title={t('gates.title')}
            conclusion={said}
            actions={
              <ExportMenu
                name={`gates ${cut.label} ${evaluation.asOf}`}
                table={() => gatesTwin(evaluation, text)}
              />
            }
            filters={datesShifted ? undefined : <AsOf cutoff={cutoffDate} asOf={asOf} onChange={setAsOf} />}
            foot={<Foot evaluation={evaluation} cutoff={cutoffDate} />}
            marked
          >
            {past && (
              <Note tone="plain" title={t('gates.asOfNow', { date: date(asOf), cutoff: date(cutoffDate) })} />
            )}
            {levels.length === 0 && <EmptyState title={t('gates.none')} />}
            {levels.map(({ level, results }) => (
              <LevelGates
                key={level}
                level={level}
                results={results}
                past={past}
                behind={isBehind(level, evaluation.results)}
              />
            ))}
            {!past && <OfTheCut cutId={cutId} />}
            <Confirmations />
            <GateParametersSection />
          </Page>
        );
      }}
    </Loaded>
  );
};

/** Whether the next subjects or the next dose level may be opened, and what is missing. */
export const GatesPage = () => <WithCut>{(cut) => <Gates key={cut.cutId} cut={cut} />}</WithCut>;
