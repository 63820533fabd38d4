import type { Result } from '../../shared/kernel/result.ts';

/** The value of a good result; throws otherwise. */
export const good = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
};
