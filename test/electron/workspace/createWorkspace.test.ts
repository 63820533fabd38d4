import { spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { getAccountKeys } from '../../../electron/db/accounts.ts';
import { listAudit } from '../../../electron/db/audit.ts';
import { currentProtocol } from '../../../electron/db/protocolVersions.ts';
import { getStudy } from '../../../electron/db/study.ts';
import { readKeyring } from '../../../electron/workspace/keyring.ts';
import { createWorkspace, openWorkspace, unlockWorkspace } from '../../../electron/workspace/workspace.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import {
  AT,
  CHEAP_KDF,
  codeOf,
  good,
  NOW,
  newWorkspace,
  PASSPHRASE,
  temporaryFolder,
} from '../../builders/workspace.ts';

const owner = {
  ...({
    login: 'monitor',
    printedName: 'Helen Marsh',
    role: 'medical-monitor',
    passphrase: PASSPHRASE,
  } as const),
};

const create = (folder: string, more: Partial<typeof owner | Record<keyof typeof owner, string>> = {}) =>
  createWorkspace({
    ...{ folder, protocol: axaNk02, synthetic: false, now: () => NOW, kdf: CHEAP_KDF },
    owner: { ...owner, ...more, role: owner.role },
  });

describe('creating a workspace', () => {
  test('SRC-WS-060: it holds study, owner, protocol version 1 and their audit events', async () => {
    const workspace = await newWorkspace();
    const { db, account } = workspace;
    expect(workspace).toMatchObject({ name: 'Study', chain: 'intact', recovered: false });
    expect(account).toMatchObject({
      login: 'monitor',
      printedName: 'Helen Marsh 王',
      role: 'medical-monitor',
    });
    expect(getStudy(db)).toMatchObject({
      workspaceId: workspace.workspaceId,
      synthetic: true,
      createdAt: AT,
    });
    expect(currentProtocol(db).protocol).toEqual(axaNk02);
    expect(listAudit(db, { offset: 0, limit: 9 }).map(({ action, at }) => [action, at])).toEqual([
      ['protocol.add', AT],
      ['deid.key', AT],
      ['account.add', AT],
      ['workspace.create', AT],
    ]);
    const certificate = getAccountKeys(db, account.accountId)?.certificateDer ?? new Uint8Array();
    const x509 = new X509Certificate(Buffer.from(certificate));
    expect(x509.subject).toContain('CN=Helen Marsh 王');
    expect(new Date(x509.validTo).getUTCFullYear()).toBe(2036);
  });

  test('SRC-WS-061: every file is for this user only; none holds a name or passphrase in the clear', async () => {
    const workspace = await newWorkspace();
    workspace.lock();
    const files = readdirSync(workspace.folder);
    expect(files.toSorted()).toEqual(['keyring.json', 'session.lock', 'workspace.db']);
    expect(statSync(workspace.folder).mode & 0o777).toBe(0o700);
    for (const file of files) {
      expect(statSync(join(workspace.folder, file)).mode & 0o777).toBe(0o600);
      const bytes = readFileSync(join(workspace.folder, file));
      for (const text of ['Helen Marsh', PASSPHRASE, 'VGO-CS01P-002', 'PRIVATE KEY', 'SQLite format 3']) {
        expect(bytes.includes(text)).toBe(false);
      }
    }
    expect(readdirSync(dirname(workspace.folder))).toEqual(['Study.srcw']);
  });

  test('SRC-WS-062: the program works at the full cost when none is given', async () => {
    const folder = join(temporaryFolder(), 'Full.srcw');
    const made = good(
      await createWorkspace({ folder, protocol: axaNk02, synthetic: true, owner, now: () => NOW }),
    );
    made.lock();
    const { kdf } = good(readKeyring(join(folder, 'keyring.json'))).accounts[0] ?? {};
    expect(kdf?.cost).toEqual({ memoryKib: 65_536, passes: 3, parallelism: 1 });
  });

  test('SRC-WS-063: what is there is never overwritten', async () => {
    const parent = temporaryFolder();
    for (const name of ['Empty.srcw', 'Full.srcw']) mkdirSync(join(parent, name));
    writeFileSync(join(parent, 'Full.srcw', 'note.txt'), 'mine');
    writeFileSync(join(parent, 'File.srcw'), 'mine');
    for (const name of ['Empty.srcw', 'Full.srcw', 'File.srcw']) {
      expect(codeOf(await create(join(parent, name)))).toBe('workspace-exists');
    }
    expect(readdirSync(parent).toSorted()).toEqual(['Empty.srcw', 'File.srcw', 'Full.srcw']);
    expect(readFileSync(join(parent, 'File.srcw'), 'utf8')).toBe('mine');
  });

  test.each([
    ['another extension', 'Study.txt', {}, 'invalid-input'],
    ['no name', '.srcw', {}, 'invalid-input'],
    ['no such folder', join('missing', 'Study.srcw'), {}, 'file-not-found'],
    ['weak passphrase', 'Study.srcw', { passphrase: 'short' }, 'weak-passphrase'],
    [
      'passphrase is the login',
      'Study.srcw',
      { login: 'monitor-of-it', passphrase: 'Monitor-Of-It' },
      'weak-passphrase',
    ],
    ['empty login', 'Study.srcw', { login: '  ' }, 'invalid-input'],
    ['empty name', 'Study.srcw', { printedName: '' }, 'invalid-input'],
    ['name too long for a certificate', 'Study.srcw', { printedName: 'x'.repeat(65) }, 'invalid-input'],
    ['name of two lines', 'Study.srcw', { printedName: 'Helen\nMarsh' }, 'invalid-input'],
    ['name that turns its direction', 'Study.srcw', { printedName: 'Helen \u202eMarsh' }, 'invalid-input'],
  ])('SRC-WS-064: %s is refused and nothing is written', async (_name, file, more, code) => {
    const parent = temporaryFolder();
    expect(codeOf(await create(join(parent, file), more))).toBe(code);
    expect(readdirSync(parent)).toEqual([]);
  });

  test('SRC-WS-065: a failure on the way leaves nothing behind', async () => {
    const parent = temporaryFolder();
    const folder = join(parent, 'Study.srcw');
    const broken = { ...axaNk02, doseLevels: [] };
    const input = { folder, protocol: broken, synthetic: true, owner, now: () => NOW, kdf: CHEAP_KDF };
    await expect(createWorkspace(input)).rejects.toThrow('does not agree with the workspace: altered');
    expect(readdirSync(parent)).toEqual([]);
  });

  test('SRC-AMD-025: a document that was a later version elsewhere is the first of a new workspace', async () => {
    const folder = join(temporaryFolder(), 'Study.srcw');
    const protocol = { ...axaNk02, version: 7 };
    const input = { folder, protocol, synthetic: true, owner, now: () => NOW, kdf: CHEAP_KDF };
    const made = good(await createWorkspace(input));
    expect(currentProtocol(made.db)).toMatchObject({ version: 1, protocol: axaNk02 });
    made.lock();
  });

  test('SRC-WS-066: a workspace made meanwhile by somebody else is not replaced', async () => {
    const parent = temporaryFolder();
    const folder = join(parent, 'Study.srcw');
    const both = await Promise.all([create(folder), create(folder)]);
    expect(both.map((made) => (made.ok ? 'made' : made.error.code)).toSorted()).toEqual([
      ...['made', 'workspace-exists'],
    ]);
    for (const made of both) if (made.ok) made.value.lock();
    expect(readdirSync(parent)).toEqual(['Study.srcw']);
  });

  test('SRC-WS-067: killed at any moment, the name holds a whole workspace or nothing', async () => {
    const parent = temporaryFolder();
    const moduleUrl = (path: string): string => new URL(`../../../${path}`, import.meta.url).href;
    const script = `
      const { createWorkspace } = await import(${JSON.stringify(moduleUrl('electron/workspace/workspace.ts'))});
      const { axaNk02 } = await import(${JSON.stringify(moduleUrl('shared/protocol/axaNk02.ts'))});
      process.stdout.write('ready');
      await createWorkspace({ folder: process.argv[1], protocol: axaNk02, synthetic: true,
        owner: ${JSON.stringify(owner)}, now: () => new Date(${NOW.getTime()}), kdf: ${JSON.stringify(CHEAP_KDF)} });
      process.stdout.write('made');
      setInterval(() => {}, 1000);`;
    const outcomes = new Set<string>();
    for (const delay of [0, 5, 10, 15, 20, 30, 40, 60, 100, 1000]) {
      const folder = join(parent, `Killed-${delay}.srcw`);
      const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      await wait(delay);
      child.kill('SIGKILL');
      await once(child, 'exit');
      outcomes.add(existsSync(folder) ? 'whole' : 'nothing');
      if (!existsSync(folder)) expect(codeOf(openWorkspace(folder))).toBe('workspace-not-found');
      const workspace = existsSync(folder)
        ? good(await unlockWorkspace(good(openWorkspace(folder)), 'monitor', PASSPHRASE, () => NOW))
        : good(await create(folder));
      expect(workspace.chain).toBe('intact');
      workspace.lock();
    }
    expect([...outcomes].toSorted()).toEqual(['nothing', 'whole']);
  }, 60_000);
});
