import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  createEntry,
  findEntry,
  type Keyring,
  openEntry,
  readKeyring,
  writeKeyring,
} from '../../../electron/workspace/keyring.ts';
import { openWorkspace, unlockWorkspace } from '../../../electron/workspace/workspace.ts';
import {
  CHEAP_KDF,
  codeOf,
  good,
  NOW,
  newWorkspace,
  PASSPHRASE,
  temporaryFolder,
} from '../../builders/workspace.ts';

const dataKey = new Uint8Array(32).fill(9);

const entryOf = async (accountId: string, login: string) =>
  (
    await createEntry({
      ...{ workspaceId: 'w', accountId, login, passphrase: PASSPHRASE, dataKey, cost: CHEAP_KDF },
    })
  ).entry;

const keyringOf = async (): Promise<Keyring> => ({
  ...{ version: 1, workspaceId: 'w' },
  accounts: [await entryOf('a', 'Helen'), await entryOf('b', 'Anna')],
});

describe('keyring', () => {
  test('SRC-WS-050: an entry gives the data key for its passphrase only', async () => {
    const entry = await entryOf('a', 'Helen');
    expect((await openEntry('w', entry, PASSPHRASE))?.dataKey).toEqual(dataKey);
    expect(await openEntry('w', entry, `${PASSPHRASE} `)).toBeUndefined();
    expect(await openEntry('other', entry, PASSPHRASE)).toBeUndefined();
    expect(await openEntry('w', { ...entry, accountId: 'b' }, PASSPHRASE)).toBeUndefined();
    const cheaper = { ...entry, kdf: { ...entry.kdf, cost: { ...CHEAP_KDF, memoryKib: 32 } } };
    expect(await openEntry('w', cheaper, PASSPHRASE)).toBeUndefined();
  });

  test('SRC-WS-051: two accounts with one passphrase share no salt and no wrapped key', async () => {
    const { accounts } = await keyringOf();
    expect(new Set(accounts.map((account) => account.kdf.salt)).size).toBe(2);
    expect(new Set(accounts.map((account) => account.wrappedDataKey)).size).toBe(2);
  });

  test('SRC-WS-052: the file is replaced whole, for this user only, and read back as written', async () => {
    const path = join(temporaryFolder(), 'keyring.json');
    writeFileSync(path, 'old', { mode: 0o644 });
    const keyring = await keyringOf();
    writeKeyring(path, keyring);
    expect(readKeyring(path)).toEqual({ ok: true, value: keyring });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(path))).toEqual(['keyring.json']);
    expect(readFileSync(path, 'utf8')).not.toContain(Buffer.from(dataKey).toString('base64').slice(0, 20));
  });

  test('SRC-WS-053: a login is found in any case and composition', async () => {
    const keyring = await keyringOf();
    expect(findEntry(keyring, ' HELEN')?.accountId).toBe('a');
    expect(findEntry(keyring, 'Hele')).toBeUndefined();
  });

  test.each([
    ['nothing', '', 'workspace-damaged'],
    ['half of it', '{"version":1,', 'workspace-damaged'],
    ['another thing', '[]', 'workspace-damaged'],
    ['no account', '{"version":1,"workspaceId":"w","accounts":[]}', 'workspace-damaged'],
    ['an older unknown version', '{"version":0,"workspaceId":"w","accounts":[]}', 'workspace-damaged'],
    ['a newer version', '{"version":2,"what":"ever"}', 'workspace-from-future'],
  ])('SRC-WS-054: a keyring that holds %s is refused', (_name, text, code) => {
    const path = join(temporaryFolder(), 'keyring.json');
    writeFileSync(path, text);
    expect(codeOf(readKeyring(path))).toBe(code);
    expect(codeOf(readKeyring(`${path}.gone`))).toBe('workspace-damaged');
  });

  test('SRC-WS-055: a field that does not belong there is refused', async () => {
    const path = join(temporaryFolder(), 'keyring.json');
    writeFileSync(path, JSON.stringify({ ...(await keyringOf()), passphrase: 'x' }));
    expect(codeOf(readKeyring(path))).toBe('workspace-damaged');
  });

  test('SRC-WS-056: an entry renamed to another login does not unlock', async () => {
    const workspace = await newWorkspace();
    const path = join(workspace.folder, 'keyring.json');
    workspace.lock();
    const keyring = good(readKeyring(path));
    writeKeyring(path, {
      ...keyring,
      accounts: keyring.accounts.map((account) => ({ ...account, login: 'chair' })),
    });
    const locked = good(openWorkspace(workspace.folder));
    const refused = await unlockWorkspace(locked, 'chair', PASSPHRASE, () => NOW);
    expect(codeOf(refused)).toBe('workspace-damaged');
  });

  test('SRC-WS-057: keyring and database of two workspaces do not go together', async () => {
    const one = await newWorkspace();
    const two = await newWorkspace();
    for (const workspace of [one, two]) workspace.lock();
    writeFileSync(join(one.folder, 'workspace.db'), readFileSync(join(two.folder, 'workspace.db')));
    const refused = await unlockWorkspace(good(openWorkspace(one.folder)), 'monitor', PASSPHRASE, () => NOW);
    expect(codeOf(refused)).toBe('workspace-damaged');
  });
});
