import type { RenderReport } from '../services/sealDecision.ts';

/** Everything that the command line touches outside the services, so that tests drive it without a process. */
export interface CliIo {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly env: { readonly [name: string]: string | undefined };
  /** Asks without echo; undefined when nobody can be asked (no terminal). */
  readonly ask: (question: string) => Promise<string | undefined>;
  readonly now: () => Date;
  /** Prints a report to PDF; refused outside Electron. */
  readonly render: RenderReport;
  /** Entry of the import worker; given by tests only. */
  readonly importWorker?: URL;
  /** Aborted on Ctrl+C. */
  readonly signal: AbortSignal;
}

/** Exit codes of design.md, "Command line". */
export const EXIT = { success: 0, negative: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
