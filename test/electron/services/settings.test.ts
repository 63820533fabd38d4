import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSettings, defaultSettings } from '../../../electron/services/settings.ts';
import { temporaryFolder } from '../../builders/workspace.ts';

test.each(['', '{', 'null', '[]', '{"version":2}', '{"version":1,"idleMinutes":0}', '\u0000\u0001'])(
  'SRC-SET-101: settings that read %j give the defaults and are written anew',
  async (text) => {
    const path = join(temporaryFolder(), 'settings.json');
    writeFileSync(path, text);
    const settings = createSettings(path, 'zh-CN');
    expect(settings.get()).toEqual(defaultSettings('zh-CN'));
    await settings.change({ theme: 'dark' });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ theme: 'dark', language: 'zh-CN' });
  },
);

test('SRC-SET-102: what cannot be remembered stops nobody; what was asked to be kept is refused', async () => {
  const path = join(temporaryFolder(), 'settings.json');
  mkdirSync(path);
  const settings = createSettings(path, 'en');
  await settings.remember('/some/Study.srcw');
  await settings.rememberFolder('/some');
  expect(settings.get().recent).toEqual(['/some/Study.srcw']);
  await expect(settings.change({ theme: 'dark' })).rejects.toThrow();
});
