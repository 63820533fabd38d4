import type { GateEvaluation, GateResult } from '../../../shared/gates/gate.ts';
import { useOperation } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { HashText } from '../../ui/HashText.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { EmptyState } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { WithCut } from '../../ui/WithCut.tsx';
import { StoppingSection } from '../stopping/StoppingSection.tsx';
import { Confirmations } from './Confirmations.tsx';
import { GateCard } from './GateCard.tsx';
import { GateParametersSection } from './GateParametersSection.tsx';
import classes from './Gates.module.css';
import { gatesByLevel, headlines } from './gateOrder.ts';
import { WhatIfSection } from './WhatIfSection.tsx';

const LevelGates = ({
  level,
  results,
}: {
  readonly level: number;
  readonly results: readonly GateResult[];
}) => {
  const { t } = useText();
  return (
    <section className={classes.level} aria-label={t('level.n', { level })}>
      <h2>{t('level.n', { level })}</h2>
      <div className={classes.cards}>
        {results.map((result) => (
          <GateCard key={`${result.gate}.${result.level}`} result={result} />
        ))}
      </div>
    </section>
  );
};

const Foot = ({ evaluation }: { readonly evaluation: GateEvaluation }) => {
  const { t, date } = useText();
  return (
    <p style={{ margin: 0 }} data-testid="provenance">
      {t('bar.cutoff', { date: date(evaluation.asOf) })} · <HashText hash={evaluation.cutContentHash} /> ·{' '}
      {t('gates.version')} {evaluation.protocolVersion} <HashText hash={evaluation.protocolHash} /> ·{' '}
      {t('provenance.rule', { algorithm: evaluation.algorithm })}
    </p>
  );
};

const Gates = ({ cutId }: { readonly cutId: string }) => {
  const { t } = useText();
  const query = useOperation('gates.evaluate', { cutId });
  const board = useOperation('board.get', { cutId });
  return (
    <Loaded query={query}>
      {(evaluation) => {
        const levels = gatesByLevel(evaluation.results);
        return (
          <Page
            title={t('gates.title')}
            conclusion={headlines(board.data, evaluation.results)}
            foot={<Foot evaluation={evaluation} />}
            marked
          >
            {levels.length === 0 && <EmptyState title={t('gates.none')} />}
            {levels.map(({ level, results }) => (
              <LevelGates key={level} level={level} results={results} />
            ))}
            <WhatIfSection cutId={cutId} />
            <StoppingSection cutId={cutId} />
            <Confirmations />
            <GateParametersSection />
          </Page>
        );
      }}
    </Loaded>
  );
};

/** Whether the next subjects or the next dose level may be opened, and what is missing. */
export const GatesPage = () => <WithCut>{(cut) => <Gates cutId={cut.cutId} />}</WithCut>;
