import type { CliIo } from '../../electron/cli/io.ts';
import { runCli } from '../../electron/cli/runCli.ts';
import { renderBase, tickingClock } from './exampleWorkspace.ts';
import { importWorker } from './importWorker.ts';
import { PASSPHRASE } from './workspace.ts';

export interface Printed {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

/** The command line without a process; the passphrase of test workspaces stands in the environment. */
export const commandLine = (changes: Partial<CliIo> = {}): ((...args: string[]) => Promise<Printed>) => {
  const clock = tickingClock('2026-11-21T09:00:00.000Z');
  return async (...args) => {
    const out: string[] = [];
    const errors: string[] = [];
    const code = await runCli(args, {
      stdout: (text) => void out.push(text),
      stderr: (text) => void errors.push(text),
      env: { SRC_PASSPHRASE: PASSPHRASE },
      ask: async () => undefined,
      now: clock,
      render: renderBase,
      signal: new AbortController().signal,
      importWorker: importWorker(),
      ...changes,
    });
    return { code, out: out.join(''), errors: errors.join('') };
  };
};
