import type { OperationInput, OperationName, OperationOutput } from '../../shared/contract/operations.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { PageName } from '../security/origin.ts';

/** Who called; set by main, never by the page. */
export interface CallContext {
  readonly page: PageName;
  /** Id of the web contents that called: tells hidden report windows apart. */
  readonly senderId: number;
}

export type Handler<N extends OperationName> = (
  input: OperationInput<N>,
  context: CallContext,
) => Promise<Result<OperationOutput<N>>>;

/** One handler for each operation of the contract. */
export type HandlerMap = { readonly [N in OperationName]: Handler<N> };
