// Speed of the main job, printed: npm run bench [-- --rows 1000000]
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { cutContentHash } from '../electron/db/contentHash.ts';
import { listCuts } from '../electron/db/cuts.ts';
import { createExample } from '../electron/services/createExample.ts';
import { evaluateCut } from '../electron/services/evaluateCut.ts';
import { importInto } from '../electron/services/importInto.ts';
import { loadCut, provenanceOf } from '../electron/services/loadCut.ts';
import type { UnlockedWorkspace } from '../electron/workspace/workspace.ts';
import { buildAdverseEvents } from '../shared/chart/buildAdverseEvents.ts';
import { buildLabTrend } from '../shared/chart/buildLabTrend.ts';
import type { Result } from '../shared/kernel/result.ts';
import { writeLabCsv } from './bench/labFile.ts';

const rowsAsked = Number(process.argv[process.argv.indexOf('--rows') + 1]);
const rows = process.argv.includes('--rows') && rowsAsked > 0 ? rowsAsked : 1_000_000;
const folder = mkdtempSync(join(tmpdir(), 'src-bench-'));
const now = () => new Date();

const good = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
};

const timed = async <T>(
  what: string,
  run: () => T | Promise<T>,
  note: (value: T, seconds: number) => string,
): Promise<T> => {
  const started = performance.now();
  const value = await run();
  const seconds = (performance.now() - started) / 1000;
  console.log(`${what.padEnd(46)} ${seconds.toFixed(3).padStart(9)} s  ${note(value, seconds)}`);
  return value;
};

/** Highest resident size of this process so far, worker threads included (Linux). */
const peakMb = (): string => {
  const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'));
  return line === null ? 'unknown' : `${Math.round(Number(line[1]) / 1024)} MB`;
};

const importLab = async (workspace: UnlockedWorkspace): Promise<void> => {
  const path = join(folder, 'lb.csv');
  writeLabCsv(path, rows);
  const megabytes = (statSync(path).size / 1e6).toFixed(0);
  await timed(
    `import LB, ${rows} rows, CSV ${megabytes} MB`,
    async () =>
      good(
        await importInto(workspace, {
          paths: [path],
          label: 'bench',
          cutoffDate: null,
          now,
          signal: new AbortController().signal,
          onProgress: () => undefined,
        }),
      ),
    (report, seconds) =>
      `${Math.round(report.rowsAccepted / seconds)} rows/s, peak RSS ${process.platform === 'linux' ? peakMb() : 'not measured'}`,
  );
};

const main = async (): Promise<void> => {
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}`);
  const workspace = await timed(
    'example study, three extracts imported and locked',
    async () =>
      good(
        await createExample({
          folder: join(folder, 'example.srcw'),
          passphrase: 'synthetic example only',
          extracts: 3,
          now,
        }),
      ),
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
  await timed(
    'laboratory model (PLAT)',
    () =>
      buildLabTrend(
        loaded.data,
        loaded.protocol,
        { domain: 'LB', testCode: 'PLAT', scale: 'absolute' },
        provenanceOf(loaded, 'bench'),
      ),
    (model) => `${model.panels.length} panels`,
  );
  await timed(
    'hash the cut again',
    () => cutContentHash(workspace.db, cut.cutId),
    (hash) => hash.slice(0, 16),
  );
  await importLab(workspace);
  workspace.lock();
};

try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
