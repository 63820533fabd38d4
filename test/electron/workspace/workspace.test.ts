import { spawn } from 'node:child_process';
import { createPrivateKey, createPublicKey, randomBytes, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { getAccountKeys, listAccounts } from '../../../electron/db/accounts.ts';
import { listAudit, verifyAudit } from '../../../electron/db/audit.ts';
import type { WritableDb } from '../../../electron/db/handles.ts';
import { migrations } from '../../../electron/db/migrate.ts';
import { openWorkspaceDb } from '../../../electron/db/open.ts';
import { signBytes, verifyBytes } from '../../../electron/signing/statement.ts';
import { readKeyring, writeKeyring } from '../../../electron/workspace/keyring.ts';
import {
  addAccount,
  openWorkspace,
  reauthenticate,
  type UnlockedWorkspace,
  unlockWorkspace,
} from '../../../electron/workspace/workspace.ts';
import {
  CHEAP_KDF,
  codeOf,
  dropTriggers,
  good,
  insertCut,
  NOW,
  newWorkspace,
  PASSPHRASE,
  temporaryFolder,
} from '../../builders/workspace.ts';

const now = () => NOW;
const CHAIR_PASSPHRASE = '另一个足够长的密码短语 and more';
const chair = {
  ...({ login: 'chair', printedName: 'Anna Müller', role: 'src-chair' } as const),
  ...{ passphrase: CHAIR_PASSPHRASE, kdf: CHEAP_KDF },
};

const unlock = (folder: string, login = 'monitor', passphrase = PASSPHRASE, at = now) =>
  unlockWorkspace(good(openWorkspace(folder)), login, passphrase, at);

const actions = (db: WritableDb): string[] =>
  listAudit(db, { offset: 0, limit: 100 })
    .toReversed()
    .map((event) => event.action);

const lockedFolder = async (): Promise<string> => {
  const workspace = await newWorkspace();
  workspace.lock();
  return workspace.folder;
};

/** The key of a workspace, as an attacker with a good passphrase would have it. */
const attack = (workspace: UnlockedWorkspace, sql: string): void => {
  const key = Uint8Array.from(workspace.dataKey);
  workspace.lock();
  const db = openWorkspaceDb(join(workspace.folder, 'workspace.db'), key);
  dropTriggers(db);
  db.exec(sql);
  db.close();
};

describe('opening and unlocking', () => {
  test('SRC-WS-100: without a key only the name and the logins are known', async () => {
    const workspace = await newWorkspace();
    good(await addAccount(workspace, chair, now));
    const view = { folder: workspace.folder, name: 'Study', logins: ['monitor', 'chair'] };
    expect(workspace.locked()).toEqual(view);
    workspace.lock();
    expect(good(openWorkspace(workspace.folder))).toEqual(view);
  });

  test('SRC-WS-101: the right passphrase unlocks, and the audit trail says so', async () => {
    const folder = await lockedFolder();
    const workspace = good(await unlock(folder, ' MONITOR '));
    expect(workspace).toMatchObject({
      name: 'Study',
      chain: 'intact',
      check: { intact: true },
      recovered: false,
    });
    expect(workspace.account.printedName).toBe('Helen Marsh 王');
    expect(actions(workspace.db)).toEqual([
      ...['workspace.create', 'account.add', 'deid.key', 'protocol.add', 'workspace.unlock'],
    ]);
    workspace.lock();
  });

  test('SRC-WS-102: locking forgets the key and closes the file; twice is once', async () => {
    const workspace = await newWorkspace();
    expect(workspace.dataKey.some((byte) => byte !== 0)).toBe(true);
    workspace.lock();
    workspace.lock();
    expect(workspace.dataKey.every((byte) => byte === 0)).toBe(true);
    expect(workspace.db.open).toBe(false);
    expect(readdirSync(workspace.folder).filter((name) => name.includes('-'))).toEqual([]);
  });

  test('SRC-WS-103: nothing there, half there and damaged are told apart', async () => {
    expect(codeOf(openWorkspace(join(temporaryFolder(), 'None.srcw')))).toBe('workspace-not-found');
    expect(codeOf(openWorkspace(temporaryFolder()))).toBe('workspace-not-found');
    const folder = await lockedFolder();
    const without = (file: string): string => {
      const copy = join(temporaryFolder(), 'Copy.srcw');
      cpSync(folder, copy, { recursive: true });
      rmSync(join(copy, file));
      return copy;
    };
    expect(codeOf(openWorkspace(without('keyring.json')))).toBe('workspace-damaged');
    expect(codeOf(openWorkspace(without('workspace.db')))).toBe('workspace-damaged');
    expect(good(openWorkspace(without('session.lock'))).name).toBe('Copy');
  });

  test.each([
    ['an empty file', () => Buffer.alloc(0)],
    ['other bytes', () => randomBytes(8192)],
    ['half of it', (good: Buffer) => good.subarray(0, Math.floor(good.length / 8192) * 4096)],
    ['one flipped bit', (good: Buffer) => good.with(5000, (good[5000] ?? 0) ^ 1)],
  ])(
    'SRC-WS-104: a database that is %s is called damaged, and can be replaced by a copy',
    async (_name, change) => {
      const folder = await lockedFolder();
      const path = join(folder, 'workspace.db');
      const whole = readFileSync(path);
      writeFileSync(path, change(whole));
      expect(codeOf(await unlock(folder))).toBe('workspace-damaged');
      expect(codeOf(await unlock(folder))).toBe('workspace-damaged');
      for (const left of readdirSync(folder)) if (/-(wal|shm)$/.test(left)) rmSync(join(folder, left));
      writeFileSync(path, whole);
      good(await unlock(folder)).lock();
    },
  );

  test('SRC-WS-105: a workspace of a newer program is refused and left as it is', async () => {
    const workspace = await newWorkspace();
    attack(workspace, `PRAGMA user_version = ${migrations.length + 1}`);
    const refused = await unlock(workspace.folder);
    expect(refused).toMatchObject({
      ok: false,
      error: {
        code: 'workspace-from-future',
        details: { found: migrations.length + 1, known: migrations.length },
      },
    });
  });

  test('SRC-WS-106: one session at a time', async () => {
    const workspace = await newWorkspace();
    expect(codeOf(await unlock(workspace.folder))).toBe('workspace-in-use');
    insertCut(workspace.db, 'cut-1', undefined, workspace.account.accountId);
    workspace.lock();
    good(await unlock(workspace.folder)).lock();
  });

  test('SRC-WS-107: a broken record opens, and says that it is broken and where', async () => {
    const workspace = await newWorkspace();
    attack(workspace, "UPDATE audit_event SET reason = 'forged' WHERE sequence = 2");
    const again = good(await unlock(workspace.folder));
    expect(again.chain).toBe('broken');
    expect(again.check).toEqual({ intact: false, part: 'audit_event', at: 2, reason: 'altered' });
    expect(listAudit(again.db, { offset: 0, limit: 1 })[0]?.newValue).toBe(
      'chain broken: audit_event 2 altered',
    );
    again.lock();
  });

  test('SRC-WS-108: a role that was forged into nonsense is called damaged', async () => {
    const workspace = await newWorkspace();
    attack(workspace, "UPDATE account SET role = 'god'");
    expect(codeOf(await unlock(workspace.folder))).toBe('workspace-damaged');
    expect(codeOf(await unlock(workspace.folder))).toBe('workspace-damaged');
  });

  test('SRC-WS-109: after a crash the whole database is checked, nothing committed is lost, and it is on record', async () => {
    const folder = await lockedFolder();
    const url = (path: string): string => JSON.stringify(new URL(`../../../${path}`, import.meta.url).href);
    const script = `
      const { openWorkspace, unlockWorkspace, addAccount } = await import(${url('electron/workspace/workspace.ts')});
      const now = () => new Date(${NOW.getTime()});
      const opened = openWorkspace(process.argv[1]);
      const workspace = (await unlockWorkspace(opened.value, 'monitor', ${JSON.stringify(PASSPHRASE)}, now)).value;
      await addAccount(workspace, ${JSON.stringify(chair)}, now);
      process.stdout.write('added');
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    expect(codeOf(await unlock(folder))).toBe('workspace-in-use');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(readFileSync(join(folder, 'workspace.db-wal')).includes('Anna')).toBe(false);
    const workspace = good(await unlock(folder, 'chair', CHAIR_PASSPHRASE));
    expect(workspace).toMatchObject({ recovered: true, chain: 'intact' });
    expect(actions(workspace.db).slice(-2)).toEqual(['account.add', 'workspace.unlock']);
    expect(listAudit(workspace.db, { offset: 0, limit: 1 })[0]?.reason).toContain('did not end in order');
    workspace.lock();
    const clean = good(await unlock(folder));
    expect(clean.recovered).toBe(false);
    clean.lock();
  });
});

describe('wrong passphrases', () => {
  test('SRC-WS-120: a wrong passphrase and an unknown login get one answer', async () => {
    const folder = await lockedFolder();
    const wrong = await unlock(folder, 'monitor', 'not this one');
    const unknown = await unlock(folder, 'nobody', PASSPHRASE);
    expect(codeOf(wrong)).toBe('wrong-passphrase');
    expect(unknown).toEqual(wrong);
  });

  test('SRC-WS-121: after five wrong ones even the right one has to wait; then all are on record', async () => {
    const folder = await lockedFolder();
    const later = (seconds: number) => () => new Date(NOW.getTime() + seconds * 1000);
    for (let i = 0; i < 5; i += 1) {
      expect(codeOf(await unlock(folder, 'monitor', 'not this one'))).toBe('wrong-passphrase');
    }
    const refused = { ok: false, error: { code: 'locked-out', details: { seconds: 30 } } };
    expect(await unlock(folder)).toMatchObject(refused);
    expect(codeOf(await unlock(folder, 'monitor', PASSPHRASE, later(29)))).toBe('locked-out');
    expect(codeOf(await unlock(folder, 'monitor', 'not this one', later(30)))).toBe('wrong-passphrase');
    expect(await unlock(folder, 'monitor', PASSPHRASE, later(31))).toMatchObject({
      error: { code: 'locked-out', details: { seconds: 59 } },
    });
    const workspace = good(await unlock(folder, 'monitor', PASSPHRASE, later(90)));
    const failed = listAudit(workspace.db, { offset: 0, limit: 9 }).find(
      (event) => event.action === 'unlock.failed',
    );
    expect(failed).toMatchObject({ newValue: '6', entity: `account:${workspace.account.accountId}` });
    workspace.lock();
    const again = good(await unlock(folder, 'monitor', PASSPHRASE, later(91)));
    expect(actions(again.db).filter((action) => action === 'unlock.failed')).toHaveLength(1);
    again.lock();
  });

  test('SRC-WS-122: many tries at once are all counted', async () => {
    const folder = await lockedFolder();
    const tries = Array.from({ length: 12 }, () => unlock(folder, 'monitor', 'not this one'));
    const codes = (await Promise.all(tries)).map(codeOf);
    expect(codes.filter((code) => code === 'wrong-passphrase')).toHaveLength(5);
    expect(codes.filter((code) => code === 'locked-out')).toHaveLength(7);
  });

  test('SRC-WS-123: a good passphrase for a workspace that cannot be opened is no failed attempt', async () => {
    const workspace = await newWorkspace();
    for (let i = 0; i < 7; i += 1) expect(codeOf(await unlock(workspace.folder))).toBe('workspace-in-use');
    workspace.lock();
    const again = good(await unlock(workspace.folder));
    expect(actions(again.db)).not.toContain('unlock.failed');
    again.lock();
  });
});

describe('accounts', () => {
  test('SRC-WS-130: an added account unlocks with its own passphrase; who added it is on record', async () => {
    const workspace = await newWorkspace();
    const added = good(await addAccount(workspace, chair, now));
    expect(listAccounts(workspace.db)).toContainEqual(added);
    expect(listAudit(workspace.db, { offset: 0, limit: 1 })[0]).toMatchObject({
      ...{ action: 'account.add', account: 'Helen Marsh 王', entity: `account:${added.accountId}` },
    });
    workspace.lock();
    expect(codeOf(await unlock(workspace.folder, 'chair', PASSPHRASE))).toBe('wrong-passphrase');
    const asChair = good(await unlock(workspace.folder, 'chair', CHAIR_PASSPHRASE));
    expect(asChair.account).toEqual(added);
    expect(asChair.chain).toBe('intact');
    asChair.lock();
    good(await unlock(workspace.folder)).lock();
  });

  test('SRC-WS-131: a login is given once, in any case', async () => {
    const workspace = await newWorkspace();
    good(await addAccount(workspace, chair, now));
    const before = readFileSync(join(workspace.folder, 'keyring.json'), 'utf8');
    for (const login of ['CHAIR', ' chair', 'Monitor']) {
      expect(codeOf(await addAccount(workspace, { ...chair, login }, now))).toBe('account-exists');
    }
    expect(codeOf(await addAccount(workspace, { ...chair, login: 'x', passphrase: 'short' }, now))).toBe(
      'weak-passphrase',
    );
    expect(readFileSync(join(workspace.folder, 'keyring.json'), 'utf8')).toBe(before);
    expect(listAccounts(workspace.db)).toHaveLength(2);
    expect(statSync(join(workspace.folder, 'keyring.json')).mode & 0o777).toBe(0o600);
  });

  test('SRC-WS-132: keyring and database change together or not at all', async () => {
    const workspace = await newWorkspace();
    const path = join(workspace.folder, 'keyring.json');
    const before = readFileSync(path, 'utf8');
    workspace.db.exec(`CREATE TEMP TRIGGER refuse BEFORE INSERT ON main.audit_event
      BEGIN SELECT RAISE(ABORT, 'disk full'); END`);
    await expect(addAccount(workspace, chair, now)).rejects.toThrow('disk full');
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(listAccounts(workspace.db)).toHaveLength(1);
  });

  test('SRC-WS-133: an entry that a crash left without its account gives way', async () => {
    const workspace = await newWorkspace();
    const path = join(workspace.folder, 'keyring.json');
    const keyring = good(readKeyring(path));
    const [entry] = keyring.accounts;
    if (entry === undefined) throw new Error('No entry');
    writeKeyring(path, { ...keyring, accounts: [entry, { ...entry, accountId: 'orphan', login: 'Chair' }] });
    good(await addAccount(workspace, chair, now));
    expect(workspace.locked().logins).toEqual(['monitor', 'chair']);
    workspace.lock();
    good(await unlock(workspace.folder, 'chair', CHAIR_PASSPHRASE)).lock();
  });

  test('SRC-WS-134: an account is not added to a workspace that was locked meanwhile', async () => {
    const workspace = await newWorkspace();
    const adding = addAccount(workspace, chair, now);
    workspace.lock();
    expect(codeOf(await adding)).toBe('not-unlocked');
    expect(good(openWorkspace(workspace.folder)).logins).toEqual(['monitor']);
  });
});

describe('signing again with both components', () => {
  const twoPeople = async (): Promise<UnlockedWorkspace> => {
    const workspace = await newWorkspace();
    good(await addAccount(workspace, chair, now));
    return workspace;
  };

  test('SRC-WS-140: it gives the key of the person who typed, whoever unlocked', async () => {
    const workspace = await twoPeople();
    const person = good(await reauthenticate(workspace, 'Chair', CHAIR_PASSPHRASE, now));
    expect(person.account.printedName).toBe('Anna Müller');
    const bytes = new TextEncoder().encode('a statement');
    const signature = signBytes(person.privateKeyPkcs8, bytes);
    expect(verifyBytes(person.certificateDer, bytes, signature)).toBe(true);
    const key = createPrivateKey({
      ...({ key: Buffer.from(person.privateKeyPkcs8), format: 'der', type: 'pkcs8' } as const),
    });
    const certificate = new X509Certificate(Buffer.from(person.certificateDer));
    expect(createPublicKey(key).equals(certificate.publicKey)).toBe(true);
    expect(workspace.dataKey.some((byte) => byte !== 0)).toBe(true);
  });

  test('SRC-WS-141: a wrong attempt is on record at once and counts towards the wait', async () => {
    const workspace = await twoPeople();
    for (let i = 0; i < 5; i += 1) {
      expect(codeOf(await reauthenticate(workspace, 'chair', PASSPHRASE, now))).toBe('wrong-passphrase');
    }
    expect(codeOf(await reauthenticate(workspace, 'chair', CHAIR_PASSPHRASE, now))).toBe('locked-out');
    expect(codeOf(await reauthenticate(workspace, 'nobody', PASSPHRASE, now))).toBe('wrong-passphrase');
    const events = listAudit(workspace.db, { offset: 0, limit: 6 });
    expect(events.map((event) => [event.action, event.account, event.newValue])).toEqual([
      ['reauthenticate.failed', 'Helen Marsh 王', null],
      ...Array.from({ length: 5 }, () => ['reauthenticate.failed', 'Helen Marsh 王', 'chair']),
    ]);
    expect(verifyAudit(workspace.db)).toEqual({ intact: true });
    workspace.lock();
    const later = () => new Date(NOW.getTime() + 60_000);
    const again = good(await unlock(workspace.folder, 'chair', CHAIR_PASSPHRASE, later));
    expect(actions(again.db)).not.toContain('unlock.failed');
    again.lock();
  });

  test('SRC-WS-142: the data key alone does not give a signing key', async () => {
    const workspace = await twoPeople();
    const { accountId } = workspace.account;
    const wrapped = getAccountKeys(workspace.db, accountId)?.wrappedPrivateKey ?? '';
    expect(Buffer.from(wrapped, 'base64').includes(Buffer.from('2a8648ce3d0201', 'hex'))).toBe(false);
    const other = listAccounts(workspace.db).find((account) => account.login === 'chair');
    dropTriggers(workspace.db);
    workspace.db
      .prepare('UPDATE account SET wrapped_private_key = ? WHERE account_id = ?')
      .run(wrapped, other?.accountId);
    expect(codeOf(await reauthenticate(workspace, 'chair', CHAIR_PASSPHRASE, now))).toBe('workspace-damaged');
  });

  test('SRC-WS-143: a workspace locked meanwhile gives no key', async () => {
    const workspace = await twoPeople();
    const asked = reauthenticate(workspace, 'chair', CHAIR_PASSPHRASE, now);
    workspace.lock();
    expect(codeOf(await asked)).toBe('not-unlocked');
  });
});
