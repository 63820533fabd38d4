import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { appError } from '../../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { listAccounts } from '../../db/accounts.ts';
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

const protocols = { 'axa-nk02': axaNk02 } as const;

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

  const enter = async (made: Result<UnlockedWorkspace>) => {
    if (!made.ok) return made;
    await settings.remember(made.value.folder);
    return ok(session.unlock(made.value));
  };

  return {
    'workspace.create': async ({ token, protocolId, owner }) => {
      const folder = tokens.resolve(token, 'save');
      if (!folder.ok) return folder;
      return enter(
        await createWorkspace({
          folder: folder.value,
          protocol: protocols[protocolId],
          synthetic: false,
          owner,
          now,
        }),
      );
    },
    'workspace.createExample': async ({ token, passphrase, extracts }) => {
      const folder = tokens.resolve(token, 'save');
      if (!folder.ok) return folder;
      return enter(await createExample({ folder: folder.value, passphrase, extracts, now }));
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
      const unlocked = await unlockWorkspace(locked, login, passphrase, now);
      return unlocked.ok ? ok(session.unlock(unlocked.value)) : unlocked;
    },
    'workspace.lock': async () => ok(session.lock()),
    'workspace.close': async () => ok(session.close()),
    'account.list': async () => {
      const workspace = session.workspace();
      return workspace.ok ? ok(listAccounts(workspace.value.db)) : workspace;
    },
    'account.add': async (person) => {
      const workspace = session.writable();
      if (!workspace.ok) return workspace;
      const allowed = requireRole(workspace.value, 'account.add');
      return allowed.ok ? addAccount(workspace.value, person, now) : allowed;
    },
  };
};
