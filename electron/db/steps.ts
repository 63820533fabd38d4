import { setImmediate } from 'node:timers/promises';

/** Work in steps of a few milliseconds, with its result at the end. No statement is open between two steps. */
export type Steps<T> = Generator<void, T, void>;

/** Does all steps one after the other. `look` is called between them, and may throw to end the work. */
export const atOnce = <T>(steps: Steps<T>, look: () => void = () => undefined): T => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    look();
  }
};

/** Lets other work of the thread have its turn after each step, so that the window answers meanwhile. */
export const inTurns = async <T>(steps: Steps<T>): Promise<T> => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await setImmediate();
  }
};
