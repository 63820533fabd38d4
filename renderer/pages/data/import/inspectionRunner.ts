import type { OperationInput } from '../../../../shared/contract/operations.ts';
import type { ImportInspection } from '../../../../shared/dataset/inspection.ts';
import type { AppError } from '../../../../shared/kernel/appError.ts';

export type InspectInput = OperationInput<'import.inspect'>;

export interface InspectionState {
  readonly running: boolean;
  /** Of the last look, whether it is running or has ended. */
  readonly input: InspectInput | null;
  /** What the last look that ended well found; stays while the next one runs. */
  readonly inspection: ImportInspection | null;
  readonly error: AppError | null;
}

export interface InspectionPorts {
  /** Rejects with an AppError. */
  readonly inspect: (input: InspectInput) => Promise<ImportInspection>;
  readonly cancel: () => Promise<unknown>;
}

const NOTHING: InspectionState = { running: false, input: null, inspection: null, error: null };

const keyOf = (input: InspectInput | null): string => JSON.stringify(input);

/** Whether what is known was found for just this input. */
export const isFresh = (state: InspectionState, input: InspectInput): boolean =>
  !state.running && state.error === null && state.inspection !== null && keyOf(state.input) === keyOf(input);

/**
 * Looks at the chosen files, one look at a time. A newer request stops the look that runs and takes its place, so that
 * what is shown was always found for what stands on the screen.
 */
export const createInspectionRunner = ({ inspect, cancel }: InspectionPorts) => {
  let state = NOTHING;
  let next: InspectInput | null = null;
  const listeners = new Set<() => void>();

  const change = (part: Partial<InspectionState>): void => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };

  const run = async (input: InspectInput): Promise<void> => {
    change({ running: true, input, error: null });
    const ended = await inspect(input).then(
      (inspection) => ({ inspection, error: null }),
      (error: AppError) => ({ error }),
    );
    const following = next;
    next = null;
    if (following !== null) return run(following);
    // Reset while it ran: nobody asks any more.
    if (state.input === null) return change({ running: false });
    change({ running: false, ...ended });
  };

  const start = (input: InspectInput): void => {
    if (!state.running) {
      void run(input);
      return;
    }
    next = input;
    void cancel().catch(() => undefined);
  };

  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: (): InspectionState => state,
    /** Looks, unless this is just what was looked at or is being looked at. */
    request: (input: InspectInput): void => {
      const current = next ?? state.input;
      if (keyOf(current) !== keyOf(input)) start(input);
    },
    /** Looks again at the same. */
    again: (input: InspectInput): void => start(input),
    stop: (): void => {
      next = null;
      if (state.running) void cancel().catch(() => undefined);
    },
    /** Forgets everything: the import is done or given up. */
    reset: (): void => {
      next = null;
      if (state.running) void cancel().catch(() => undefined);
      change({ ...NOTHING, running: state.running });
    },
  };
};

export type InspectionRunner = ReturnType<typeof createInspectionRunner>;
