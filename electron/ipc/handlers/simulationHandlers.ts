import { appError } from '../../../shared/kernel/appError.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { runSimulation } from '../../services/runSimulation.ts';
import type { HandlerMap } from '../handlerMap.ts';
import type { HandlerDeps } from './deps.ts';

interface SimulationDeps {
  readonly emit: HandlerDeps['emit'];
  readonly session: Pick<HandlerDeps['session'], 'id'>;
}

/** Simulation of a design in a worker thread; one at a time. It ends when the workspace locks or closes. */
export const simulationHandlers = ({
  emit,
  session,
}: SimulationDeps): Pick<HandlerMap, 'simulation.run' | 'simulation.cancel'> => {
  let running: AbortController | null = null;
  return {
    'simulation.run': async (scenario) => {
      if (running !== null) return err(appError('busy', 'A simulation is running. Cancel it first.'));
      const controller = new AbortController();
      running = controller;
      const begunIn = session.id();
      try {
        return await runSimulation(scenario, {
          signal: controller.signal,
          // SECURITY: who locks leaves nothing running behind. test/electron/services/runSimulation.test.ts
          onTrials: (trialsDone) => {
            if (session.id() !== begunIn) controller.abort();
            else emit('simulation.progress', { trialsDone, trialsTotal: scenario.trials });
          },
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
