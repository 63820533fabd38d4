import { Button, Progress } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import type { EventPayload } from '../../../shared/contract/events.ts';
import type { Protocol } from '../../../shared/protocol/protocol.ts';
import { useAsk, useOperation } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { Note } from '../../ui/Note.tsx';
import { Section } from '../../ui/Page.tsx';
import classes from './Simulation.module.css';
import { SimulationForm } from './SimulationForm.tsx';
import { SimulationResultView } from './SimulationResultView.tsx';
import { firstSettings, readSettings, type SimulationSettings } from './simulationSettings.ts';

/** How far the simulation is, and the way to end it. */
const Running = ({ trials }: { readonly trials: number }) => {
  const { t } = useText();
  const cancel = useAsk('simulation.cancel');
  const [progress, setProgress] = useState<EventPayload<'simulation.progress'> | null>(null);
  useEffect(() => window.src.on('simulation.progress', setProgress), []);
  const done = progress?.trialsDone ?? 0;
  return (
    <>
      <div className={classes.progress}>
        <Progress value={(100 * done) / trials} aria-label={t('sim.running')} transitionDuration={0} />
        <span role="status">{t('sim.progress', { done, total: trials })}</span>
      </div>
      <Button variant="default" onClick={() => cancel.mutate({})} loading={cancel.isPending}>
        {t('sim.cancel')}
      </Button>
    </>
  );
};

const Simulation = ({ protocol }: { readonly protocol: Protocol }) => {
  const { t } = useText();
  const comparators = protocol.comparators.value;
  const [settings, setSettings] = useState<SimulationSettings>(() =>
    firstSettings(comparators, protocol.doseLevels.length),
  );
  const run = useAsk('simulation.run');
  const read = readSettings(settings, comparators);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (read.ok && !run.isPending) run.mutate(read.scenario);
  };
  const stale =
    run.data !== undefined &&
    (!read.ok || JSON.stringify(read.scenario) !== JSON.stringify(run.data.scenario));
  return (
    <>
      <form className={classes.form} aria-label={t('sim.form')} onSubmit={submit}>
        <SimulationForm
          settings={settings}
          comparators={comparators}
          onChange={setSettings}
          disabled={run.isPending}
        />
        <div className={classes.go}>
          {run.isPending ? (
            <Running trials={run.variables.trials} />
          ) : (
            <Button type="submit" disabled={!read.ok}>
              {t('sim.run')}
            </Button>
          )}
          {!read.ok && (
            <p className={classes.bad} role="alert">
              {t(`sim.issue.${read.issue}`, { most: 240 })}
            </p>
          )}
        </div>
      </form>
      {run.error !== null &&
        (run.error.code === 'cancelled' ? (
          <Note tone="plain">{t('sim.cancelled')}</Note>
        ) : (
          <ErrorNote error={run.error} />
        ))}
      {run.data !== undefined && (
        <>
          {stale && <Note tone="plain">{t('sim.stale')}</Note>}
          <SimulationResultView result={run.data} />
        </>
      )}
    </>
  );
};

/** Operating characteristics of the comparator designs, simulated on chosen true rates. */
export const SimulationSection = () => {
  const { t } = useText();
  const query = useOperation('protocol.get', {});
  return (
    <Section title={t('sim.title')}>
      <p className={classes.lead}>{t('sim.lead')}</p>
      <Loaded query={query}>{({ protocol }) => <Simulation protocol={protocol} />}</Loaded>
    </Section>
  );
};
