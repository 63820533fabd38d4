import type { z } from 'zod';
import {
  type Needs,
  type OperationName,
  operations,
  type SessionView,
} from '../../shared/contract/operations.ts';
import { type AppError, appError } from '../../shared/kernel/appError.ts';
import { err, type Result } from '../../shared/kernel/result.ts';
import { admit } from './admit.ts';
import type { CallContext, HandlerMap } from './handlerMap.ts';
import { isWithinLimit, payloadLimit } from './payloadLimit.ts';

const MAX_CALLS_AT_ONCE = 64;

/** Told about calls, never about what they carry. */
export interface CallLog {
  readonly refused: (operation: string, code: string) => void;
  readonly failed: (operation: string, reference: string, error: unknown) => void;
  readonly finished: (operation: string, milliseconds: number) => void;
}

export interface DispatchOptions {
  /** The window has all of createHandlers; the command line, which prints reports only, has the one for that. */
  readonly handlers: Partial<HandlerMap>;
  readonly session: () => SessionView;
  readonly log: CallLog;
  /** Milliseconds of a clock that only runs forward. */
  readonly now: () => number;
  /** A new reference that leads from an error message to the log. */
  readonly newReference: () => string;
  /** Called for each admitted call; the idle lock listens. */
  readonly onActivity: () => void;
}

/** The contract's entry with its types forgotten: the name decides at run time. */
interface Operation {
  readonly needs: Needs;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}
type AnyHandler = (input: unknown, context: CallContext) => Promise<Result<unknown>>;

const isOperationName = (name: unknown): name is OperationName =>
  typeof name === 'string' && Object.hasOwn(operations, name);

/** Where the message is wrong, without what it says. */
const invalidInput = (operation: OperationName, error: z.ZodError): AppError => {
  const issue = error.issues[0];
  return appError('invalid-input', 'The request does not have the agreed form.', {
    operation,
    field: issue === undefined ? '' : issue.path.join('.'),
    problem: issue?.code ?? '',
  });
};

/**
 * SECURITY: the report page reads its report and can do nothing else; the program's page cannot ask for it.
 * test/electron/ipc/dispatch.test.ts
 */
const pageMayCall = (name: OperationName, context: CallContext): boolean =>
  (name === 'report.get') === (context.page === 'report');

const prepare = (name: unknown, raw: unknown, context: CallContext, session: () => SessionView) => {
  // SECURITY: name, page, size, form, session, in this order; handlers see parsed values only. test/electron/ipc/dispatch.test.ts
  if (!isOperationName(name)) return err(appError('invalid-input', 'There is no such operation.'));
  if (!pageMayCall(name, context))
    return err(appError('not-permitted', 'Not from this page.', { operation: name }));
  if (!isWithinLimit(raw, payloadLimit(name))) return err(appError('too-large', 'The request is too large.'));
  const operation: Operation = operations[name];
  const input = operation.input.safeParse(raw);
  if (!input.success) return err(invalidInput(name, input.error));
  if (operation.needs !== 'none') {
    const admission = admit(operation.needs, session());
    if (!admission.ok) return admission;
  }
  return { ok: true as const, name, operation, input: input.data };
};

/** Answers one call of a trusted page with an envelope. Never throws: a bug becomes `internal` with a reference. */
export const createDispatch = (options: DispatchOptions) => {
  const { handlers, session, log, now, newReference, onActivity } = options;
  let running = 0;

  const mistake = (name: string, error: unknown) => {
    const reference = newReference();
    log.failed(name, reference, error);
    return err(
      appError('internal', 'The program made a mistake. Nothing was reported as done.', { reference }),
    );
  };

  const run = async (name: OperationName, operation: Operation, input: unknown, context: CallContext) => {
    const started = now();
    running += 1;
    try {
      // Parsed above with the schema of the same name, which HandlerMap ties to the handler.
      const handler = handlers[name] as AnyHandler | undefined;
      if (handler === undefined)
        return err(appError('not-permitted', 'Not in this mode.', { operation: name }));
      const result = await handler(input, context);
      return result.ok ? { ok: true as const, value: operation.output.parse(result.value) } : result;
    } catch (error) {
      return mistake(name, error);
    } finally {
      running -= 1;
      log.finished(name, now() - started);
    }
  };

  /** Reading the session reads the workspace, which may be damaged. */
  const checked = (name: unknown, raw: unknown, context: CallContext) => {
    const known = isOperationName(name) ? name : 'unknown';
    try {
      const call = prepare(name, raw, context, session);
      if (!call.ok) log.refused(known, call.error.code);
      return call;
    } catch (error) {
      return mistake(known, error);
    }
  };

  return async (name: unknown, raw: unknown, context: CallContext): Promise<Result<unknown>> => {
    const call = checked(name, raw, context);
    if (!call.ok) return call;
    if (running >= MAX_CALLS_AT_ONCE) return err(appError('busy', 'Too many requests at once.'));
    onActivity();
    return run(call.name, call.operation, call.input, context);
  };
};

export type Dispatch = ReturnType<typeof createDispatch>;
