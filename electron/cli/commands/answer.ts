import type { Command } from 'commander';
import type { Result } from '../../../shared/kernel/result.ts';
import { type CliIo, EXIT, type ExitCode } from '../io.ts';
import { reportError, reportResult } from '../report.ts';

/** What a command hands to the person or the script. */
export type Answer =
  | {
      readonly document: unknown;
      readonly lines: readonly string[];
      /** 1 for a negative answer; 0 otherwise. */
      readonly exit?: ExitCode;
      readonly printed?: false;
    }
  /** The command has written its document itself, piece by piece, because it may be too long for one text. */
  | { readonly printed: true; readonly exit?: ExitCode };

export interface CommandContext {
  readonly io: CliIo;
  /** Told the exit code of the command that ran. */
  readonly finish: (code: ExitCode) => void;
}

export interface JsonOption {
  readonly json?: boolean;
}

export const withUnlockOptions = (command: Command): Command =>
  command
    .option('--as <login>', 'account that unlocks the workspace (default: the only one)')
    .option(
      '--passphrase-file <file>',
      'file whose first line is the passphrase (else SRC_PASSPHRASE, else a prompt)',
    )
    .option('--json', 'one JSON document on stdout, nothing else there');

/** Runs one command and turns its result into output and exit code. */
export const answer = async (
  { io, finish }: CommandContext,
  options: JsonOption,
  run: () => Promise<Result<Answer>>,
): Promise<void> => {
  const json = options.json === true;
  const result = await run();
  if (!result.ok) return finish(reportError(io, result.error, json));
  const { value } = result;
  if (value.printed !== true) reportResult(io, json, value.document, value.lines);
  finish(result.value.exit ?? EXIT.success);
};
