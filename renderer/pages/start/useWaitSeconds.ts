import { useEffect, useState } from 'react';
import type { AppError } from '../../../shared/kernel/appError.ts';

/** Seconds that main asks to wait after too many wrong passphrases; 0 when none. */
export const waitSeconds = (error: AppError | null): number => {
  if (error?.code !== 'locked-out') return 0;
  const seconds = error.details?.seconds ?? error.details?.waitSeconds;
  return typeof seconds === 'number' ? Math.ceil(seconds) : 0;
};

/** Counts the wait down. `attempt` changes with each try, so that an equal error starts the count again. */
export const useWaitSeconds = (error: AppError | null, attempt: number): number => {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    // Named so that the linter sees why the attempt restarts the count.
    void attempt;
    const until = Date.now() + waitSeconds(error) * 1000;
    const tick = (): void => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000)));
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [error, attempt]);
  return left;
};
