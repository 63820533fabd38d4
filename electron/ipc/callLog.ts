import type { CallLog } from './dispatch.ts';

const SLOW_MS = 40;

/** Name and places of an error; its message may quote data and is left out. */
export const withoutContent = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...places.slice(0, 8)].join('\n');
};

/**
 * A log of calls for standard error.
 *
 * SECURITY: names, codes and durations only; no input, output or message of an error, which may hold what a subject
 * can be known by. test/electron/ipc/callLog.test.ts
 */
export const createCallLog = (write: (line: string) => void): CallLog => ({
  refused: (operation, code) => write(`refused ${operation}: ${code}`),
  failed: (operation, reference, error) =>
    write(`failed ${operation} [${reference}]: ${withoutContent(error)}`),
  finished: (operation, milliseconds) => {
    if (milliseconds > SLOW_MS) write(`slow ${operation}: ${Math.round(milliseconds)} ms`);
  },
});
