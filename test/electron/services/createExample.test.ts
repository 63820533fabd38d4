import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createExample } from '../../../electron/services/createExample.ts';
import { removeWorkspace } from '../../../electron/workspace/removeWorkspace.ts';
import { importWorker } from '../../builders/importWorker.ts';
import {
  CHEAP_KDF,
  codeOf,
  good,
  NOW,
  newWorkspace,
  PASSPHRASE,
  temporaryFolder,
} from '../../builders/workspace.ts';

const options = (folder: string) => ({
  ...{ folder, passphrase: PASSPHRASE, extracts: 1, kdf: CHEAP_KDF, worker: importWorker(), now: () => NOW },
});

/** A clock that counts how often it is read, and does something the n-th time. */
const clockThat = (at: number, run: () => void) => {
  let looks = 0;
  return (): Date => {
    looks += 1;
    if (looks === at) run();
    return NOW;
  };
};

const NOT_THERE = new URL('file:///no/such/worker.js');

describe('an example that fails half-way', () => {
  test.each([
    ['at once', 0],
    ['while people are added', 4],
    ['while an extract is imported', 7],
    ['while it is checked', 8],
  ])('SRC-EXAMPLE-010: cancelled %s, nothing is left', async (_when, looks) => {
    const parent = temporaryFolder();
    const controller = new AbortController();
    const now = clockThat(looks, () => controller.abort());
    if (looks === 0) controller.abort();
    const { signal } = controller;
    const made = await createExample({ ...options(join(parent, 'Example.srcw')), now, signal });
    expect(codeOf(made)).toBe('cancelled');
    expect(readdirSync(parent)).toEqual([]);
  });

  test('SRC-EXAMPLE-011: a bug stays one, and nothing is left', async () => {
    const parent = temporaryFolder();
    const made = createExample({ ...options(join(parent, 'Example.srcw')), worker: NOT_THERE });
    await expect(made).rejects.toThrow();
    expect(readdirSync(parent)).toEqual([]);
  });

  test('SRC-EXAMPLE-012: what was there before, or came meanwhile, stays', async () => {
    const parent = temporaryFolder();
    const folder = join(parent, 'Example.srcw');
    mkdirSync(folder);
    writeFileSync(join(folder, 'mine.txt'), 'x');
    expect(codeOf(await createExample(options(folder)))).toBe('workspace-exists');
    expect(readdirSync(folder)).toEqual(['mine.txt']);
    rmSync(folder, { recursive: true });
    const controller = new AbortController();
    const now = clockThat(4, () => {
      writeFileSync(join(folder, 'mine.txt'), 'x');
      controller.abort();
    });
    const { signal } = controller;
    expect(codeOf(await createExample({ ...options(folder), now, signal }))).toBe('cancelled');
    expect(readdirSync(folder)).toEqual(['mine.txt']);
  });

  test('SRC-EXAMPLE-013: another workspace under the name is not taken for the one that was made', async () => {
    const other = await newWorkspace();
    other.lock();
    const before = readdirSync(other.folder).toSorted();
    removeWorkspace({ folder: other.folder, workspaceId: 'another' });
    expect(readdirSync(other.folder).toSorted()).toEqual(before);
    removeWorkspace({ folder: join(temporaryFolder(), 'nothing.srcw'), workspaceId: 'another' });
    removeWorkspace(other);
    expect(existsSync(other.folder)).toBe(false);
  });

  test('SRC-EXAMPLE-014: one that succeeds is there', async () => {
    const folder = join(temporaryFolder(), 'Example.srcw');
    const workspace = good(await createExample(options(folder)));
    expect(workspace.db.open).toBe(true);
    workspace.lock();
    expect(existsSync(join(folder, 'workspace.db'))).toBe(true);
  });
});
