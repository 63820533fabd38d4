const MS_PER_MINUTE = 60_000;

export interface IdleLockOptions {
  /** Minutes without activity after which the workspace is locked; asked anew each time, so a change counts at once. */
  readonly minutes: () => number;
  readonly lock: () => void;
}

/**
 * Locks the workspace after minutes without activity. `touch` at every sign of a person; `stop` at the end.
 *
 * SECURITY: a workspace left alone does not stay open. test/electron/ipc/idleLock.test.ts
 */
export const createIdleLock = ({ minutes, lock }: IdleLockOptions) => {
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => clearTimeout(timer);
  const touch = (): void => {
    stop();
    timer = setTimeout(lock, minutes() * MS_PER_MINUTE);
    timer.unref();
  };
  return { touch, stop };
};
