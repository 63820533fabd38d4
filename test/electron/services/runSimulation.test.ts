import { describe, expect, test } from 'vitest';
import type { CallContext } from '../../../electron/ipc/handlerMap.ts';
import { simulationHandlers } from '../../../electron/ipc/handlers/simulationHandlers.ts';
import { runSimulation } from '../../../electron/services/runSimulation.ts';
import { scenario, simulated } from '../../builders/simulation.ts';

const WINDOW: CallContext = { page: 'index', senderId: 1 };

describe('simulation in a worker thread', () => {
  test('SRC-SIM-060: gives what the thread of the caller would give, and tells how far it is', async () => {
    const told: number[] = [];
    const result = await runSimulation(scenario({ trials: 6000 }), {
      signal: new AbortController().signal,
      onTrials: (done) => told.push(done),
    });
    expect(result).toEqual({ ok: true, value: simulated({ trials: 6000 }) });
    expect(told).toEqual([2000, 4000, 6000]);
  });

  test('SRC-SIM-061: aborting ends it', async () => {
    const controller = new AbortController();
    const result = await runSimulation(scenario({ trials: 1_000_000 }), {
      signal: controller.signal,
      onTrials: () => controller.abort(),
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });

  test('SRC-SIM-061: one that is aborted before it begins does not begin', async () => {
    const result = await runSimulation(scenario(), {
      signal: AbortSignal.abort(),
      onTrials: () => undefined,
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });

  test('SRC-SIM-062: one at a time; cancelled, and then the next', async () => {
    const told: [string, unknown][] = [];
    const handlers = simulationHandlers({
      emit: (name, payload) => void told.push([name, payload]),
      session: { id: () => 'one' },
    });
    const first = handlers['simulation.run'](scenario({ trials: 1_000_000 }), WINDOW);
    expect(await handlers['simulation.run'](scenario({ trials: 10 }), WINDOW)).toMatchObject({
      error: { code: 'busy' },
    });
    expect(await handlers['simulation.cancel']({}, WINDOW)).toEqual({ ok: true, value: {} });
    expect(await first).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    const again = await handlers['simulation.run'](scenario({ trials: 2000 }), WINDOW);
    expect(again.ok).toBe(true);
    expect(told.at(-1)).toEqual(['simulation.progress', { trialsDone: 2000, trialsTotal: 2000 }]);
  });

  test('SRC-SIM-064: it ends when the workspace locks; what comes after begins anew', async () => {
    let id = 'unlocked';
    const told: unknown[] = [];
    const emit = () => {
      told.push(id);
      id = 'locked';
    };
    const handlers = simulationHandlers({ emit, session: { id: () => id } });
    const first = handlers['simulation.run'](scenario({ trials: 1_000_000 }), WINDOW);
    expect(await first).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(told).toEqual(['unlocked']);
    expect(await handlers['simulation.run'](scenario({ trials: 10 }), WINDOW)).toMatchObject({ ok: true });
  });

  test('SRC-SIM-063: what the design cannot do comes back as an answer', async () => {
    const design = { kind: 'custom', table: { name: 'own', cells: [] } };
    const handlers = simulationHandlers({ emit: () => undefined, session: { id: () => 'one' } });
    expect(await handlers['simulation.run'](scenario({ design }), WINDOW)).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
  });
});
