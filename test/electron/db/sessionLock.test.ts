import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { takeSessionLock } from '../../../electron/db/sessionLock.ts';
import { temporaryFolder } from '../../builders/workspace.ts';

const moduleUrl = new URL('../../../electron/db/sessionLock.ts', import.meta.url).href;

describe('session lock', () => {
  test('SRC-DB-020: one session at a time, also within one program', () => {
    const path = join(temporaryFolder(), 'session.lock');
    const first = takeSessionLock(path);
    expect(first).toBeDefined();
    expect(takeSessionLock(path)).toBeUndefined();
    first?.release();
    first?.release();
    const second = takeSessionLock(path);
    expect(second).toBeDefined();
    second?.release();
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(path).size).toBe(0);
  });

  test('SRC-DB-021: another process is kept out, and the lock ends when that process is killed', async () => {
    const path = join(temporaryFolder(), 'session.lock');
    const code = `import(${JSON.stringify(moduleUrl)}).then(({ takeSessionLock }) => {
      globalThis.held = takeSessionLock(${JSON.stringify(path)});
      process.stdout.write(globalThis.held ? 'held' : 'refused');
      setInterval(() => {}, 1000);
    });`;
    const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [said] = await once(child.stdout, 'data');
    expect(String(said)).toBe('held');
    expect(takeSessionLock(path)).toBeUndefined();
    child.kill('SIGKILL');
    await once(child, 'exit');
    const mine = takeSessionLock(path);
    expect(mine).toBeDefined();
    mine?.release();
  });
});
