import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { appError } from '../../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { listAccounts } from '../../db/accounts.ts';
import { beginningProtocol } from '../../services/beginProtocol.ts';
import { createExample } from '../../services/createExample.ts';
import { requireRole } from '../../services/requireRole.ts';
import {
  addAccount,
  createWorkspace,
  openWorkspace,
  type UnlockedWorkspace,
  unlockWorkspace,
} from '../../workspace/workspace.ts';
import type { HandlerMap } from '../handlerMap.ts';
import type { HandlerDeps } from './deps.ts';

/** How long unlocking waits for an import that locking has cancelled. */
const IMPORT_END_MS = 3000;

type WorkspaceOperations =
  | 'workspace.create'
  | 'workspace.createExample'
  | 'workspace.open'
  | 'workspace.recent'
  | 'workspace.unlock'
  | 'workspace.lock'
  | 'workspace.close'
  | 'account.list'
  | 'account.add';

/** Creating, opening, unlocking and locking the workspace, and its accounts. */
export const workspaceHandlers = (deps: HandlerDeps): Pick<HandlerMap, WorkspaceOperations> => {
  const { session, settings, tokens, now } = deps;

  /** Making and unlocking take a while, in which the person may have gone elsewhere: then nothing is opened behind them. */
  const enter = async (make: () => Promise<Result<UnlockedWorkspace>>) => {
    const before = session.id();
    const made = await make();
    if (!made.ok) return made;
    if (session.id() !== before) {
      made.value.lock();
      return err(appError('already-open', 'Another workspace was opened or closed meanwhile.'));
    }
    const view = session.unlock(made.value);
    await settings.remember(made.value.folder);
    return ok(view);
  };

  return {
    'workspace.create': async ({ token, protocol, owner }) => {
      const folder = tokens.resolve(token, 'save');
      if (!folder.ok) return folder;
      const begun = beginningProtocol(protocol, tokens);
      if (!begun.ok) return begun;
      return enter(() =>
        createWorkspace({
          folder: folder.value,
          protocol: begun.value,
          synthetic: false,
          owner,
          now,
        }),
      );
    },
    'workspace.createExample': async ({ token, passphrase, extracts }) => {
      const folder = tokens.resolve(token, 'save');
      if (!folder.ok) return folder;
      const { value } = folder;
      return enter(() =>
        session.duringImport((signal) => createExample({ folder: value, passphrase, extracts, now, signal })),
      );
    },
    'workspace.open': async ({ token }) => {
      const folder = tokens.resolve(token, 'open');
      if (!folder.ok) return folder;
      const opened = openWorkspace(folder.value);
      if (!opened.ok) return opened;
      await settings.remember(folder.value);
      return ok(session.open(opened.value));
    },
    'workspace.recent': async () =>
      ok(
        settings.get().recent.map((folder) => ({
          token: tokens.issue(folder, 'open'),
          name: basename(folder, '.srcw'),
          folder: dirname(folder),
          exists: existsSync(folder),
        })),
      ),
    'workspace.unlock': async ({ login, passphrase }) => {
      const locked = session.locked();
      if (locked === undefined) return err(appError('already-open', 'The workspace is unlocked already.'));
      return enter(async () => {
        // A cancelled import lets go of the file within a second; before that its log looks like one of a crash.
        await session.importsEnded(IMPORT_END_MS);
        return unlockWorkspace(locked, login, passphrase, now);
      });
    },
    'workspace.lock': async () => ok(session.lock()),
    'workspace.close': async () => ok(session.close()),
    'account.list': async () => {
      const workspace = session.workspace();
      return workspace.ok ? ok(listAccounts(workspace.value.db)) : workspace;
    },
    'account.add': (person) =>
      session.change((workspace) => {
        const allowed = requireRole(workspace, 'account.add');
        return allowed.ok ? addAccount(workspace, person, now) : allowed;
      }),
  };
};
