import type { EventName, EventPayload } from '../../shared/contract/events.ts';
import type { OperationInput, OperationName, OperationOutput } from '../../shared/contract/operations.ts';
import type { Result } from '../../shared/kernel/result.ts';

/** What the preload gives to the window; nothing else of the program can be reached from here. */
export interface Bridge {
  readonly call: <N extends OperationName>(
    name: N,
    input: OperationInput<N>,
  ) => Promise<Result<OperationOutput<N>>>;
  /** Listens to an event of main; the returned function stops listening. */
  readonly on: <N extends EventName>(event: N, listener: (payload: EventPayload<N>) => void) => () => void;
  /** Token for a file or folder that was dropped on the window; its path never comes here. */
  readonly fileToken: (file: File) => Promise<Result<{ readonly token: string; readonly name: string }>>;
}

declare global {
  interface Window {
    readonly src: Bridge;
  }
}
