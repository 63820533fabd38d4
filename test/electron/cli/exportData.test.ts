import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandLine } from '../../builders/commandLine.ts';
import { exampleWorkspace } from '../../builders/exampleWorkspace.ts';
import { temporaryFolder } from '../../builders/workspace.ts';

const run = commandLine();

const closedExample = async (): Promise<string> => {
  const workspace = await exampleWorkspace(1);
  workspace.lock();
  return workspace.folder;
};

const AS = ['--as', 'monitor', '--json'];

/** Content hashes of all cuts of a workspace. */
const hashes = async (folder: string): Promise<string[]> => {
  const { out } = await run('cuts', folder, ...AS);
  const cuts: { contentHash: string }[] = JSON.parse(out);
  return cuts.map(({ contentHash }) => contentHash);
};

/** A new workspace with one cut of these files. */
const importedAnew = async (files: string): Promise<string> => {
  const folder = join(temporaryFolder(), 'again.srcw');
  expect((await run('init', folder, '--login', 'monitor', '--name', 'Helen Marsh')).code).toBe(0);
  const imported = await run('import', folder, files, '--label', 'Again', ...AS);
  expect([imported.code, imported.errors]).toEqual([0, '']);
  return folder;
};

describe('export-data', () => {
  test.each(['csv', 'dataset-json', 'xlsx'] as const)(
    'SRC-EXP-080: a whole cut as %s, imported again, is the same cut',
    async (format) => {
      const folder = await closedExample();
      const out = join(temporaryFolder(), 'out');
      const exported = await run('export-data', folder, '--all', '--format', format, '--out', out, ...AS);
      expect([exported.code, exported.errors]).toEqual([0, '']);
      const { files } = JSON.parse(exported.out);
      expect(readdirSync(out)).toHaveLength(files.length);
      expect(await hashes(await importedAnew(out))).toEqual(await hashes(folder));
    },
    60_000,
  );

  test('SRC-EXP-081: one domain to a file, with rows and hash in the report', async () => {
    const folder = await closedExample();
    const path = join(temporaryFolder(), 'lb.csv');
    const { code, out } = await run('export-data', folder, '--domain', 'lb', '--out', path, ...AS);
    const { files } = JSON.parse(out);
    expect([code, files[0].domain, files[0].rows, files[0].sha256]).toEqual([
      0,
      'LB',
      readFileSync(path, 'utf8').trimEnd().split('\r\n').length - 1,
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ]);
    const twice = await run('export-data', folder, '--domain', 'LB', '--out', path, ...AS);
    expect([twice.code, JSON.parse(twice.out).error.code]).toEqual([2, 'invalid-input']);
    const replaced = await run('export-data', folder, '--domain', 'LB', '--out', path, '--overwrite', ...AS);
    expect(replaced.code).toBe(0);
  });

  test.each([
    ['neither domain nor all', [], 'Say either --domain'],
    ['both', ['--domain', 'LB', '--all'], 'Say either --domain'],
    [
      'an unknown format',
      ['--domain', 'LB', '--format', 'sas'],
      '--format is one of csv, xlsx, dataset-json',
    ],
    ['an unknown domain', ['--domain', 'ZZ'], 'no rows of that domain'],
  ])('SRC-EXP-082: %s is wrong usage', async (_, args, words) => {
    const folder = await closedExample();
    const path = join(temporaryFolder(), 'x.csv');
    const { code, errors } = await run('export-data', folder, '--out', path, '--as', 'monitor', ...args);
    expect(code).toBe(2);
    expect(errors).toContain(words);
    expect(existsSync(path)).toBe(false);
  });

  test('SRC-EXP-083: nothing is written into the workspace', async () => {
    const folder = await closedExample();
    const inside = join(folder, 'out');
    mkdirSync(inside);
    const before = readdirSync(folder).sort();
    const { code } = await run('export-data', folder, '--all', '--out', inside, '--as', 'monitor');
    expect([code, readdirSync(inside), readdirSync(folder).sort()]).toEqual([2, [], before]);
  });
});
