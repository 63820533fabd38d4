import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { currentProtocol } from '../../../electron/db/protocolVersions.ts';
import { openWorkspace, unlockWorkspace } from '../../../electron/workspace/workspace.ts';
import { boin } from '../../../shared/protocol/templates/boin.ts';
import { commandLine } from '../../builders/commandLine.ts';
import { good, NOW, PASSPHRASE, temporaryFolder } from '../../builders/workspace.ts';

const init = async (folder: string, ...options: readonly string[]) => {
  const run = commandLine();
  return run(...['init', folder, '--login', 'monitor', '--name', 'Helen Marsh', '--json'], ...options);
};

const protocolOf = async (folder: string) => {
  const workspace = good(
    await unlockWorkspace(good(openWorkspace(folder)), 'monitor', PASSPHRASE, () => NOW),
  );
  try {
    return currentProtocol(workspace.db).protocol;
  } finally {
    workspace.lock();
  }
};

const newFolder = (): string => join(temporaryFolder(), 'Trial.srcw');

describe('init --protocol', () => {
  test.each([
    [[], 'axa-nk02'],
    [['--protocol', 'axa-nk02'], 'axa-nk02'],
    [['--protocol', 'template-3-plus-3'], 'template-3-plus-3'],
    [['--protocol', 'template-boin'], 'template-boin'],
  ])('SRC-TPL-031: %j begins with %s', async (options, id) => {
    const folder = newFolder();
    const { code, out } = await init(folder, ...options);
    expect(code).toBe(0);
    expect(JSON.parse(out).protocol).toBe(id);
    expect((await protocolOf(folder)).id).toBe(id);
  });

  test('SRC-TPL-032: a document begins a workspace of its trial', async () => {
    const file = join(temporaryFolder(), 'trial.json');
    const trial = { ...boin, id: 'trial-7', studyId: 'TRIAL-7' };
    writeFileSync(file, JSON.stringify(trial));
    const folder = newFolder();
    expect((await init(folder, '--protocol', file)).code).toBe(0);
    expect(await protocolOf(folder)).toEqual(trial);
  });

  test.each([
    ['template-4-plus-4', /--protocol is one of axa-nk02, template-3-plus-3, template-boin/],
    ['nowhere.json', /nowhere\.json cannot be read/],
  ])('SRC-TPL-033: %s begins none', async (protocol, message) => {
    const { code, errors } = await init(newFolder(), '--protocol', protocol);
    expect(code).toBe(2);
    expect(errors).toMatch(message);
  });
});
