import { appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';

/** What a person chose the place for: something that exists, or something to be written. */
export type TokenKind = 'open' | 'save';

interface Entry {
  readonly path: string;
  readonly kind: TokenKind;
  readonly session: string;
  readonly expiresAt: number;
}

export interface FileTokenOptions {
  readonly newId: () => string;
  /** Milliseconds of a clock that only runs forward. */
  readonly now: () => number;
  /** Changes whenever a workspace is opened, unlocked, locked or closed. */
  readonly session: () => string;
  readonly lifetimeMs?: number;
}

const HOUR_MS = 3_600_000;
const MAX_TOKENS = 2000;

/**
 * Opaque names for files that a person chose in a dialog or dropped on the window.
 *
 * SECURITY: the page names files by token only; a token stands for one path, one purpose and one session, and expires.
 * test/electron/files/tokens.test.ts
 */
export const createFileTokens = ({ newId, now, session, lifetimeMs = HOUR_MS }: FileTokenOptions) => {
  const entries = new Map<string, Entry>();

  const dropStale = (): void => {
    for (const [token, entry] of entries) {
      if (entry.expiresAt <= now() || entry.session !== session()) entries.delete(token);
    }
  };

  return {
    /** A token for an absolute path. */
    issue: (path: string, kind: TokenKind): string => {
      dropStale();
      const oldest = entries.keys().next();
      if (entries.size >= MAX_TOKENS && !oldest.done) entries.delete(oldest.value);
      const token = newId();
      entries.set(token, { path, kind, session: session(), expiresAt: now() + lifetimeMs });
      return token;
    },
    /** The path that a token stands for. Fails with `file-not-found` when it is unknown, stale or for another purpose. */
    resolve: (token: string, kind: TokenKind): Result<string> => {
      dropStale();
      const entry = entries.get(token);
      if (entry === undefined || entry.kind !== kind) {
        return err(appError('file-not-found', 'That choice of a file is no longer valid. Choose it again.'));
      }
      return ok(entry.path);
    },
  };
};

export type FileTokens = ReturnType<typeof createFileTokens>;
