import { CommanderError } from 'commander';
import { type AppError, appError } from '../../shared/kernel/appError.ts';
import { type CliIo, EXIT, type ExitCode } from './io.ts';
import { createProgram } from './program.ts';

/** A bug must not print data or paths: only what kind of error it was and where in the program. */
const withoutContent = (error: unknown): string =>
  error instanceof Error
    ? [
        error.name,
        ...(error.stack ?? '')
          .split('\n')
          .filter((line) => /^\s+at /.test(line))
          .slice(0, 4),
      ].join('\n')
    : typeof error;

const MISTAKE = 'The program made a mistake (not you). Nothing was reported as done.';

/** With --json a failure is a document too; its words for people stand on stderr already. */
const tellScript = (args: readonly string[], io: CliIo, error: AppError): void => {
  if (args.includes('--json')) io.stdout(`${JSON.stringify({ ok: false, error }, null, 2)}\n`);
};

/** Runs one command line and gives its exit code. Never throws; a user's mistake never prints a stack trace. */
export const runCli = async (args: readonly string[], io: CliIo): Promise<number> => {
  let code: ExitCode = EXIT.usage;
  const program = createProgram({
    io,
    finish: (finished) => {
      code = finished;
    },
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.success;
      tellScript(args, io, appError('invalid-input', error.message));
      return EXIT.usage;
    }
    io.stderr(`${MISTAKE}\n${withoutContent(error)}\n`);
    tellScript(args, io, appError('internal', MISTAKE));
    return EXIT.usage;
  }
};
