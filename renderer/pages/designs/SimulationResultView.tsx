import { Button, CopyButton } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { simulateCommandLine } from '../../../shared/escalation/simulation/simulateCommandLine.ts';
import type { SimulationResult } from '../../../shared/escalation/simulation/simulationResult.ts';
import { formatNumber } from '../../../shared/text/format.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { SIMULATION_CHART_HEIGHT, SimulationBars } from '../../charts/SimulationBars.tsx';
import { simulationTwin } from '../../charts/simulationTwin.ts';
import { type TextApi, useText } from '../../text/useText.ts';
import classes from './Simulation.module.css';
import { percentText, SimulationTables } from './SimulationTables.tsx';
import { designParameters } from './simulationSettings.ts';

/** Everything that the numbers hang on, in one sentence. */
const provenanceOf = ({ scenario, algorithm, random }: SimulationResult, text: TextApi): string => {
  const { cap, design, target } = scenario;
  return text.t('sim.provenance', {
    ...{ algorithm, random, seed: String(scenario.seed), trials: scenario.trials, target },
    ...{ rates: scenario.rates.map(formatNumber).join(', '), start: scenario.startLevel },
    ...{ cohorts: scenario.cohorts, size: scenario.cohortSize },
    cap: cap === null ? text.t('sim.noCap') : text.t('sim.cap', { n: cap.subjects, rule: cap.rule }),
    parameters: `${text.t(`sim.design.${design.kind}`)}: ${designParameters(design, target, text)}`,
  });
};

const Again = ({ result }: { readonly result: SimulationResult }) => {
  const { t } = useText();
  const command = `npm run --silent cli -- ${simulateCommandLine(result.scenario)} --json`;
  return (
    <div className={classes.again}>
      <span>{t('sim.again')}</span>
      <code>{command}</code>
      <CopyButton value={command}>
        {({ copied, copy }) => (
          <Button variant="default" size="compact-xs" onClick={copy}>
            {t(copied ? 'sim.copied' : 'sim.copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  );
};

/** The conclusion, chart with twin and exports, tables, and what the numbers hang on. */
export const SimulationResultView = ({ result }: { readonly result: SimulationResult }) => {
  const text = useText();
  const { t } = text;
  const { ref, width } = useElementSize();
  const { scenario, levels } = result;
  const closest = levels.find((level) => level.closest);
  const design = t(`sim.design.${scenario.design.kind}`);
  const provenance = provenanceOf(result, text);
  return (
    <div className={classes.result} data-testid="simulation-result">
      {closest !== undefined && (
        <p className={classes.sentence} role="status">
          {t('sim.resultClosest', {
            ...{ design, level: closest.level, rate: closest.rate, target: scenario.target },
            ...{ share: percentText(result.closestSelected), trials: scenario.trials },
            above: percentText(result.aboveSelected),
          })}
        </p>
      )}
      <ChartFrame
        title={t('sim.chart')}
        subtitle={t('sim.chartSub', {
          ...{ design, target: scenario.target, trials: scenario.trials, seed: String(scenario.seed) },
        })}
        fileName={`simulation ${scenario.design.kind} ${scenario.seed}`}
        twin={simulationTwin(result, text)}
        provenance={provenance}
      >
        <div ref={ref} style={{ minHeight: SIMULATION_CHART_HEIGHT }}>
          {width > 0 && <SimulationBars result={result} width={width} label={t('sim.chart')} />}
        </div>
      </ChartFrame>
      <SimulationTables result={result} />
      <div className={classes.foot} data-testid="simulation-provenance">
        <p>{t('sim.selection')}</p>
        <p>{provenance}</p>
        <Again result={result} />
      </div>
    </div>
  );
};
