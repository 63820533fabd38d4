import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listAudit } from '../../../electron/db/audit.ts';
import { openWorkspaceDb } from '../../../electron/db/open.ts';
import { addAccount, openWorkspace, unlockWorkspace } from '../../../electron/workspace/workspace.ts';
import { CHEAP_KDF, codeOf, good, NOW, newWorkspace, PASSPHRASE } from '../../builders/workspace.ts';

const now = () => NOW;
const unlock = (folder: string, login = 'monitor', passphrase = PASSPHRASE) =>
  unlockWorkspace(good(openWorkspace(folder)), login, passphrase, now);

test('SRC-WS-124: wrong passphrases of one account are told by whoever unlocks next, once', async () => {
  const workspace = await newWorkspace();
  const chair = {
    login: 'chair',
    printedName: 'Anna Müller',
    role: 'src-chair',
    passphrase: PASSPHRASE,
  } as const;
  const { accountId } = good(await addAccount(workspace, { ...chair, kdf: CHEAP_KDF }, now));
  workspace.lock();
  for (let i = 0; i < 3; i += 1) await unlock(workspace.folder, 'chair', 'not this one');
  for (const login of ['monitor', 'chair']) {
    const again = good(await unlock(workspace.folder, login));
    const failed = listAudit(again.db, { offset: 0, limit: 50 }).filter(
      (event) => event.action === 'unlock.failed',
    );
    expect(failed).toMatchObject([{ entity: `account:${accountId}`, newValue: '3' }]);
    again.lock();
  }
});

test('SRC-WS-125: while a cancelled import ends, unlocking says busy, and works once it has', async () => {
  const workspace = await newWorkspace();
  const { folder } = workspace;
  const writer = openWorkspaceDb(join(folder, 'workspace.db'), workspace.dataKey);
  workspace.lock();
  writer.exec('BEGIN IMMEDIATE');
  expect(codeOf(await unlock(folder))).toBe('busy');
  writer.exec('ROLLBACK');
  writer.close();
  good(await unlock(folder)).lock();
}, 20_000);

test('SRC-WS-126: an unlock that cannot be recorded gives database, lock and key back', async () => {
  const workspace = await newWorkspace();
  const { folder } = workspace;
  workspace.db.exec(
    `CREATE TRIGGER full BEFORE INSERT ON audit_event BEGIN SELECT RAISE(ABORT, 'no room'); END`,
  );
  workspace.lock();
  await expect(unlock(folder)).rejects.toThrow('no room');
  await expect(unlock(folder)).rejects.toThrow('no room');
});
