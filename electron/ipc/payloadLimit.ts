import type { OperationName } from '../../shared/contract/operations.ts';

const DEFAULT_LIMIT = 1_000_000;
const MAX_DEPTH = 40;

/** Characters and bytes that a call may carry, where it is more than the default. */
const LIMITS: { readonly [N in OperationName]?: number } = {
  'file.saveExport': 41_000_000,
  'table.export': 60_000_000,
};

export const payloadLimit = (name: OperationName): number => LIMITS[name] ?? DEFAULT_LIMIT;

const childrenOf = (value: object): readonly unknown[] =>
  Array.isArray(value) ? value : Object.entries(value).flat();

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
};

const ownSize = (value: unknown): number => (typeof value === 'string' ? value.length : 8);

/**
 * Whether a message consists of plain data (text, numbers, booleans, null, lists, records) within `limit` characters.
 * Stops looking once it is over, so that a huge message costs little.
 *
 * SECURITY: size and shape are bounded before any schema runs. test/electron/ipc/payloadLimit.test.ts
 */
export const isWithinLimit = (message: unknown, limit: number): boolean => {
  let left = limit;
  let level: unknown[] = [message];
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    const next: unknown[] = [];
    for (const value of level) {
      left -= ownSize(value);
      if (left < 0) return false;
      if (typeof value !== 'object' || value === null) continue;
      if (!isPlain(value)) return false;
      const children = childrenOf(value);
      if (children.length > left) return false;
      for (const child of children) next.push(child);
    }
    if (next.length === 0) return true;
    level = next;
  }
  return false;
};
