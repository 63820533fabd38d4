import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { SessionView } from '../../shared/contract/operations.ts';
import { FactArea } from '../../shared/facts/fact.ts';
import { follows } from '../../shared/facts/followedAreas.ts';
import { appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { currentProtocol } from '../db/protocolVersions.ts';
import { getStudy } from '../db/study.ts';
import type { LockedWorkspace, UnlockedWorkspace } from '../workspace/workspace.ts';
import { changing } from './changing.ts';

type State =
  | { readonly kind: 'closed' }
  | { readonly kind: 'locked'; readonly locked: LockedWorkspace }
  | { readonly kind: 'unlocked'; readonly workspace: UnlockedWorkspace };

const viewOf = (state: State, importing: boolean): SessionView => {
  if (state.kind === 'closed') return { state: 'closed' };
  if (state.kind === 'locked') {
    return { state: 'locked', workspaceName: state.locked.name, logins: [...state.locked.logins] };
  }
  const { workspace } = state;
  const { protocol } = currentProtocol(workspace.db);
  return {
    state: 'unlocked',
    workspaceName: workspace.name,
    account: workspace.account,
    studyId: protocol.studyId,
    studyTitle: protocol.title,
    synthetic: getStudy(workspace.db).synthetic,
    protocolVersion: protocol.version,
    areas: FactArea.options.filter((area) => follows(protocol, area)),
    importing,
  };
};

/**
 * The one session of the program: which workspace, and who unlocked it. Lives in main only.
 * SECURITY: identity is never taken from an argument of the page. test/electron/ipc/admit.test.ts
 */
export const createSession = (onChange: (view: SessionView) => void) => {
  let state: State = { kind: 'closed' };
  let id = randomUUID();
  let running: AbortController | undefined;
  /** Imports that have not ended, cancelled ones too. */
  const underWay = new Set<Promise<unknown>>();
  let isChanging = false;
  const view = (): SessionView => viewOf(state, running !== undefined);
  const become = (next: State): SessionView => {
    running?.abort();
    if (state.kind === 'unlocked') state.workspace.lock();
    state = next;
    id = randomUUID();
    onChange(view());
    return view();
  };
  /**
   * The workspace for a change; refused while an import holds the file (its transaction is the only writer) or another
   * change is under way: two decisions sealed at once would both be the next, and what one stands on must not move.
   */
  const writable = (): Result<UnlockedWorkspace> => {
    if (running !== undefined)
      return err(appError('import-running', 'Wait until the import has ended, or cancel it.'));
    if (isChanging) return err(appError('busy', 'Another change of the workspace is under way.'));
    if (state.kind !== 'unlocked') return err(appError('not-unlocked', 'The workspace is locked.'));
    // An open file that was deleted or moved away takes every change and loses it at the end.
    return existsSync(join(state.workspace.folder, 'workspace.db'))
      ? ok(state.workspace)
      : err(appError('workspace-not-found', 'The workspace is no longer there; nothing was changed.'));
  };
  return {
    view,
    /** Changes with every open, unlock, lock and close: file tokens die with it. */
    id: (): string => id,
    open: (locked: LockedWorkspace): SessionView => become({ kind: 'locked', locked }),
    unlock: (workspace: UnlockedWorkspace): SessionView => become({ kind: 'unlocked', workspace }),
    close: (): SessionView => become({ kind: 'closed' }),
    lock: (): SessionView => {
      if (state.kind !== 'unlocked') return view();
      const { workspace } = state;
      return become({ kind: 'locked', locked: workspace.locked() });
    },
    /** Folder of the workspace that is open, locked or not. */
    folder: (): string | undefined => {
      if (state.kind === 'closed') return undefined;
      return state.kind === 'locked' ? state.locked.folder : state.workspace.folder;
    },
    locked: (): LockedWorkspace | undefined => (state.kind === 'locked' ? state.locked : undefined),
    workspace: (): Result<UnlockedWorkspace> =>
      state.kind === 'unlocked'
        ? ok(state.workspace)
        : err(appError('not-unlocked', 'The workspace is locked.')),
    writable,
    /** Runs one change at a time. */
    change: async <T>(
      run: (workspace: UnlockedWorkspace) => Promise<Result<T>> | Result<T>,
    ): Promise<Result<T>> => {
      const workspace = writable();
      if (!workspace.ok) return workspace;
      isChanging = true;
      try {
        return await changing(workspace.value, run);
      } finally {
        isChanging = false;
      }
    },
    /** Runs one import at a time; locking or closing cancels it. */
    duringImport: async <T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> => {
      const controller = new AbortController();
      running = controller;
      onChange(view());
      const ending = run(controller.signal);
      underWay.add(ending);
      try {
        return await ending;
      } finally {
        underWay.delete(ending);
        if (running === controller) running = undefined;
        onChange(view());
      }
    },
    /** Whether an import is under way, or one that was cancelled has not ended yet. */
    isImporting: (): boolean => underWay.size > 0,
    /**
     * Waits until imports have ended and let go of the file, at most so many milliseconds. Does not cancel them. Quitting
     * or unlocking before would leave or meet a write-ahead log that tells of a crash.
     */
    importsEnded: async (atMost: number): Promise<void> => {
      const limit = new AbortController();
      await Promise.race([
        Promise.allSettled(underWay),
        setTimeout(atMost, undefined, { signal: limit.signal }).catch(() => undefined),
      ]);
      limit.abort();
    },
    cancelImport: (): void => running?.abort(),
  };
};

export type Session = ReturnType<typeof createSession>;
