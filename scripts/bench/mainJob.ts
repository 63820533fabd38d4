import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { cutContentHash } from '../../electron/db/contentHash.ts';
import { listCuts } from '../../electron/db/cuts.ts';
import { createExample } from '../../electron/services/createExample.ts';
import { evaluateCut } from '../../electron/services/evaluateCut.ts';
import { loadCut, provenanceOf } from '../../electron/services/loadCut.ts';
import { buildAdverseEvents } from '../../shared/chart/buildAdverseEvents.ts';
import { buildLabTrend } from '../../shared/chart/buildLabTrend.ts';
import { benchFactsOf } from './facts.ts';
import { good } from './good.ts';

const timed = async <T>(what: string, run: () => T | Promise<T>, note: (value: T) => string): Promise<T> => {
  const started = performance.now();
  const value = await run();
  const seconds = (performance.now() - started) / 1000;
  console.log(`${what.padEnd(54)} ${seconds.toFixed(3).padStart(9)} s  ${note(value)}`);
  return value;
};

/** Speed of what the screens of the example study ask for. */
export const benchMainJob = async (folder: string): Promise<void> => {
  const now = () => new Date();
  const path = join(folder, 'example.srcw');
  const workspace = await timed(
    'example study, three extracts imported and locked',
    async () =>
      good(await createExample({ folder: path, passphrase: 'synthetic example only', extracts: 3, now })),
    () => '',
  );
  const cut = listCuts(workspace.db).find((view) => view.label.endsWith('3'));
  if (cut === undefined) throw new Error('The third extract is missing');
  const loaded = await timed(
    'read and parse the cut',
    () => good(loadCut(workspace.db, cut.cutId)),
    () => `${cut.rowsAccepted} rows`,
  );
  await timed(
    'evaluate all gates',
    () => good(evaluateCut(workspace.db, cut.cutId)),
    (evaluation) => `${evaluation.results.length} gates`,
  );
  const filter = { treatmentEmergentOnly: false, relatedOnly: false, seriousOnly: false };
  await timed(
    'adverse-event model',
    () => buildAdverseEvents(loaded.data, loaded.protocol, filter, provenanceOf(loaded, 'bench')),
    (model) => `${model.table.length} table rows`,
  );
  const plat = { domain: 'LB', testCode: 'PLAT', scale: 'absolute' } as const;
  await timed(
    'laboratory model (PLAT)',
    () => buildLabTrend(loaded.data, loaded.protocol, plat, provenanceOf(loaded, 'bench')),
    (model) => `${model.panels.length} panels`,
  );
  benchFactsOf('the example', loaded.data);
  await timed(
    'hash the cut again',
    () => cutContentHash(workspace.db, cut.cutId),
    (hash) => hash.slice(0, 16),
  );
  workspace.lock();
  rmSync(path, { recursive: true, force: true });
};
