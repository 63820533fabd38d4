// Run by importBench.ts as a process of its own: creates a workspace, imports one file into it, says how that went.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { importInto } from '../../electron/services/importInto.ts';
import { createWorkspace } from '../../electron/workspace/workspace.ts';
import { axaNk02 } from '../../shared/protocol/axaNk02.ts';
import { good } from './good.ts';

const [folder = '', path = '', cancelAtRow = ''] = process.argv.slice(2);
const now = () => new Date();

/** Highest resident size of this process so far, worker threads included (Linux); -1 elsewhere. Bytes. */
const peakBytes = (): number => {
  if (process.platform !== 'linux') return -1;
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return kilobytes === undefined ? -1 : Number(kilobytes) * 1024;
};

/** The longest time in which this thread, where the window's requests would be answered, did nothing else. */
const watchBlocks = (): (() => number) => {
  let [last, longest] = [performance.now(), 0];
  const timer = setInterval(() => {
    const at = performance.now();
    longest = Math.max(longest, at - last - INTERVAL_MS);
    last = at;
  }, INTERVAL_MS);
  return () => {
    clearInterval(timer);
    return longest;
  };
};
const INTERVAL_MS = 5;

const workspace = good(
  await createWorkspace({
    folder,
    protocol: axaNk02,
    synthetic: true,
    owner: {
      ...{ login: 'bench', printedName: 'Bench', role: 'medical-monitor' },
      passphrase: 'synthetic benchmark only',
    },
    now,
  }),
);
const controller = new AbortController();
let cancelledAt = 0;
const blocks = watchBlocks();
const started = performance.now();
const result = await importInto(workspace, {
  paths: [path],
  label: 'bench',
  cutoffDate: null,
  now,
  signal: controller.signal,
  onProgress: ({ rowsRead }) => {
    if (cancelAtRow === '' || cancelledAt > 0 || rowsRead < Number(cancelAtRow)) return;
    cancelledAt = performance.now();
    controller.abort();
  },
});
const ended = performance.now();
const longestBlockMs = blocks();
workspace.lock();
if (!result.ok && result.error.code !== 'cancelled') throw new Error(result.error.message);
const measured = {
  seconds: (ended - started) / 1000,
  peakBytes: peakBytes(),
  longestBlockMs,
  cancelMs: result.ok ? null : ended - cancelledAt,
  contentHash: result.ok ? result.value.contentHash : null,
};
process.stdout.write(`${JSON.stringify(measured)}\n`);
