import { readFileSync } from 'node:fs';
import { appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { CliIo } from './io.ts';

interface Source {
  /** Path of a file whose first line is the passphrase. */
  readonly file: string | undefined;
  readonly variable: string;
  readonly question: string;
  /** The option that names the file, for the message. */
  readonly option: string;
}

const fromFile = (path: string): Result<string> => {
  try {
    const line = readFileSync(path, 'utf8').split(/\r?\n/, 1)[0] ?? '';
    return line === ''
      ? err(appError('invalid-input', 'The passphrase file is empty.', { file: path }))
      : ok(line);
  } catch {
    return err(appError('file-not-found', 'The passphrase file cannot be read.', { file: path }));
  }
};

/**
 * A passphrase from a file, the environment, or a prompt, in this order.
 * SECURITY: never from an argument, which every user of the machine can list. test/electron/cli/runCli.test.ts
 */
export const readPassphrase = async (io: CliIo, source: Source): Promise<Result<string>> => {
  if (source.file !== undefined) return fromFile(source.file);
  const given = io.env[source.variable];
  if (given !== undefined && given !== '') return ok(given);
  const typed = await io.ask(source.question);
  if (typed !== undefined && typed !== '') return ok(typed);
  return err(
    appError(
      'invalid-input',
      `No passphrase. Set ${source.variable}, use ${source.option} FILE, or run in a terminal to be asked.`,
    ),
  );
};
