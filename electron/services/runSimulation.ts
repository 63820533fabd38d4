import { Worker } from 'node:worker_threads';
import type { SimulationScenario } from '../../shared/escalation/simulation/scenario.ts';
import type { SimulationResult } from '../../shared/escalation/simulation/simulationResult.ts';
import { type AppError, appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { SimulationMessage } from '../worker/simulationRequest.ts';
import { workerUrl } from './workerUrl.ts';

export interface SimulationOptions {
  /** Aborting gives 'cancelled'. */
  readonly signal: AbortSignal;
  readonly onTrials: (trialsDone: number) => void;
}

const toAppError = ({
  code,
  message,
  details,
}: Extract<SimulationMessage, { kind: 'failed' }>['error']): AppError =>
  details === undefined ? appError(code, message) : appError(code, message, details);

const outcomeOf = (
  worker: Worker,
  onTrials: (trialsDone: number) => void,
): Promise<Result<SimulationResult>> =>
  new Promise((resolve, reject) => {
    let outcome: Result<SimulationResult> | undefined;
    worker.on('message', (raw: unknown) => {
      const message = SimulationMessage.parse(raw);
      if (message.kind === 'progress') onTrials(message.trialsDone);
      else if (message.kind === 'done') outcome = ok(message.result);
      else outcome = err(toAppError(message.error));
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      if (outcome === undefined) reject(new Error('The worker ended without a result'));
      else resolve(outcome);
    });
  });

/** Simulates in a worker thread, so that the window answers meanwhile. Rejects when the worker broke. */
export const runSimulation = async (
  scenario: SimulationScenario,
  { signal, onTrials }: SimulationOptions,
): Promise<Result<SimulationResult>> => {
  if (signal.aborted) return err(appError('cancelled', 'The simulation was cancelled; nothing was kept.'));
  const cancelFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const cancel = (): void => void Atomics.store(new Int32Array(cancelFlag), 0, 1);
  signal.addEventListener('abort', cancel);
  try {
    const worker = new Worker(workerUrl('simulationWorker'), {
      workerData: { scenario, cancelFlag },
      name: 'simulation',
    });
    return await outcomeOf(worker, onTrials);
  } finally {
    signal.removeEventListener('abort', cancel);
  }
};
