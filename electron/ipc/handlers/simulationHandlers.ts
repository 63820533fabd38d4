import { appError } from '../../../shared/kernel/appError.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { runSimulation } from '../../services/runSimulation.ts';
import type { HandlerMap } from '../handlerMap.ts';
import type { HandlerDeps } from './deps.ts';

/** Simulation of a design in a worker thread; one at a time. */
export const simulationHandlers = ({
  emit,
}: Pick<HandlerDeps, 'emit'>): Pick<HandlerMap, 'simulation.run' | 'simulation.cancel'> => {
  let running: AbortController | null = null;
  return {
    'simulation.run': async (scenario) => {
      if (running !== null) return err(appError('busy', 'A simulation is running. Cancel it first.'));
      const controller = new AbortController();
      running = controller;
      try {
        return await runSimulation(scenario, {
          signal: controller.signal,
          onTrials: (trialsDone) => emit('simulation.progress', { trialsDone, trialsTotal: scenario.trials }),
        });
      } finally {
        running = null;
      }
    },
    'simulation.cancel': async () => {
      running?.abort();
      return ok({});
    },
  };
};
