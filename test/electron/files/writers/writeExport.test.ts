import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { settle } from '../../../../electron/files/refused.ts';
import { isInWorkspace } from '../../../../electron/files/writers/outsideWorkspace.ts';
import { writeBeside } from '../../../../electron/files/writers/writeExport.ts';
import { codeOf, temporaryFolder } from '../../../builders/workspace.ts';

const pieces = (...texts: string[]): Uint8Array[] => texts.map((text) => Buffer.from(text));

describe('a file in one step', () => {
  test('SRC-EXP-040: it is in its place only when it is put there, whole, and readable by its owner alone', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'lb.csv');
    const file = await writeBeside({ path, overwrite: 'never' }, pieces('a', 'b'));
    expect(existsSync(path)).toBe(false);
    file.place();
    expect([readFileSync(path, 'utf8'), readdirSync(folder), file.bytes]).toEqual(['ab', ['lb.csv'], 2]);
    expect(file.sha256).toBe('fb8e20fc2e4c3f248c60c39bd652f3c1347298bb977b8b4d5903b85055620603');
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('SRC-EXP-041: what fails half-way leaves nothing, and the file that was there as it was', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'lb.csv');
    writeFileSync(path, 'before');
    const failing = function* (): Generator<Uint8Array> {
      yield* pieces('a');
      throw new Error('no more rows');
    };
    await expect(writeBeside({ path, overwrite: 'agreed' }, failing())).rejects.toThrow('no more rows');
    expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([['lb.csv'], 'before']);
  });

  test('SRC-EXP-042: nothing is replaced unless somebody agreed', async () => {
    const path = join(temporaryFolder(), 'lb.csv');
    writeFileSync(path, 'before');
    await expect(writeBeside({ path, overwrite: 'never' }, pieces('a'))).rejects.toMatchObject({
      code: 'EEXIST',
    });
    (await writeBeside({ path, overwrite: 'agreed' }, pieces('a'))).place();
    expect(readFileSync(path, 'utf8')).toBe('a');
  });

  test('SRC-EXP-043: a file that comes meanwhile is not replaced either', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'lb.csv');
    const file = await writeBeside({ path, overwrite: 'never' }, pieces('a'));
    writeFileSync(path, 'meanwhile');
    expect(file.place).toThrow();
    file.discard();
    expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([['lb.csv'], 'meanwhile']);
  });

  test('SRC-EXP-044: a cancelled export leaves nothing', async () => {
    const folder = temporaryFolder();
    const cancelled = AbortSignal.abort();
    const result = await settle(() =>
      writeBeside({ path: join(folder, 'x.csv'), overwrite: 'never' }, pieces('a'), cancelled),
    );
    expect([codeOf(result), readdirSync(folder)]).toEqual(['cancelled', []]);
  });
});

describe('outside workspaces', () => {
  test.skipIf(process.platform === 'win32')(
    'SRC-EXP-046: a link that stands outside and leads to a file of a workspace is inside',
    () => {
      const folder = temporaryFolder();
      const workspace = join(folder, 'a.srcw');
      mkdirSync(workspace);
      writeFileSync(join(workspace, 'workspace.db'), 'all of it');
      const link = join(folder, 'decision.pdf');
      symlinkSync(join(workspace, 'workspace.db'), link);
      expect(isInWorkspace(workspace, link)).toBe(true);
      expect(isInWorkspace(join(folder, 'other'), link)).toBe(true);
      expect(isInWorkspace(workspace, join(folder, 'lb.csv'))).toBe(false);
    },
  );

  test('SRC-EXP-045: neither in the open workspace nor in another, nor through a link', () => {
    const folder = temporaryFolder();
    const [open, other, beside] = ['a.srcw', 'b.srcw', '..out'].map((name) => join(folder, name));
    for (const each of [open, other, beside]) mkdirSync(each ?? '');
    const link = join(folder, 'link');
    symlinkSync(open ?? '', link, 'junction');
    const inside = (path: string) => isInWorkspace(open ?? '', path);
    expect([
      inside(join(open ?? '', 'workspace.db')),
      inside(join(open ?? '', 'x.csv')),
      inside(join(other ?? '', 'x.csv')),
      inside(join(link, 'x.csv')),
      inside(join(folder, 'x.csv')),
      inside(join(beside ?? '', 'x.csv')),
      inside(join(folder, 'nowhere', 'x.csv')),
    ]).toEqual([true, true, true, true, false, false, false]);
  });
});
