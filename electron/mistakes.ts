import process from 'node:process';
import { withoutContent } from './ipc/callLog.ts';

/**
 * What happens when a mistake of the program reaches nobody. What was committed stands, since a change is one
 * transaction. After an exception in the middle of something, what the program holds in memory is not to be trusted, so
 * `afterwards` gives it up.
 *
 * SECURITY: names and places only, no message, which may quote data; and no dialog of Electron that would show it.
 * test/electron/mistakes.test.ts
 */
export const watchMistakes = (
  log: (line: string) => void,
  afterwards: () => void,
  on: Pick<NodeJS.Process, 'on'> = process,
): void => {
  on.on('uncaughtException', (error) => {
    log(`failed, uncaught: ${withoutContent(error)}`);
    afterwards();
  });
  on.on('unhandledRejection', (reason) => log(`failed, unhandled: ${withoutContent(reason)}`));
};
