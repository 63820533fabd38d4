import { type AppError, appError, type ErrorCode } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';

/**
 * Carries an expected failure out of streaming code that third-party callbacks would otherwise swallow. It never leaves
 * this program's readers and import: {@link settle} turns it into a Result.
 */
class Refused extends Error {
  readonly error: AppError;

  constructor(error: AppError) {
    super(error.message);
    this.error = error;
  }
}

/** Stops the reading at hand with words for the person who chose the file. */
export const refuse = (code: ErrorCode, message: string, details?: AppError['details']): never => {
  throw new Refused(appError(code, message, details));
};

/** True for what {@link refuse} threw, which keeps its words. */
export const isRefusal = (error: unknown): boolean => error instanceof Refused;

/** Runs reading code of one file; what it refuses names the file. */
export const inFile = async <T>(file: string, run: () => Promise<T>): Promise<T> => {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Refused) || error.error.code === 'cancelled') throw error;
    const { code, message, details } = error.error;
    throw new Refused(appError(code, `${file}: ${message}`, { file, ...details }));
  }
};

/** Runs reading code; what it refuses becomes an error value, bugs still throw. */
export const settle = async <T>(run: () => Promise<T> | T): Promise<Result<T>> => {
  try {
    return ok(await run());
  } catch (error) {
    if (error instanceof Refused) return err(error.error);
    throw error;
  }
};

/** {@link settle} for code that does not wait. */
export const settleNow = <T>(run: () => T): Result<T> => {
  try {
    return ok(run());
  } catch (error) {
    if (error instanceof Refused) return err(error.error);
    throw error;
  }
};
