import { parentPort, workerData } from 'node:worker_threads';
import { simulate } from '../../shared/escalation/simulation/simulate.ts';
import { refuseNodeNetwork } from '../security/nodeNetwork.ts';
import { SimulationMessage, SimulationRequest } from './simulationRequest.ts';

// SECURITY: a worker has network modules of its own, which main cannot close. test/electron/security/nodeNetwork.test.ts
refuseNodeNetwork();

const main = (): void => {
  const port = parentPort;
  if (port === null) throw new Error('The simulation worker runs in a worker thread');
  const post = (message: SimulationMessage): void => port.postMessage(message);
  const { scenario, cancelFlag } = SimulationRequest.parse(workerData);
  const flag = new Int32Array(cancelFlag);
  const simulated = simulate(scenario, (trialsDone) => {
    post({ kind: 'progress', trialsDone });
    return Atomics.load(flag, 0) === 0 ? 'continue' : 'cancel';
  });
  post(
    simulated.ok
      ? { kind: 'done', result: simulated.value }
      : SimulationMessage.parse({ kind: 'failed', error: simulated.error }),
  );
};

main();
