import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptDroppedFile } from '../../../electron/files/droppedFile.ts';
import { createFileTokens } from '../../../electron/files/tokens.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'src-dropped-'));
  for (const name of ['dm.CSV', 'id_rsa', 'key.pem', 'adsl.xpt', 'extract.zip', 'lb.xlsx', 'define.xml'])
    writeFileSync(join(folder, name), 'x');
  mkdirSync(join(folder, 'study.srcw'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const accept = () => {
  const tokens = createFileTokens({ newId: () => 'token', now: () => 0, session: () => 's' });
  return { tokens, accept: acceptDroppedFile(tokens) };
};

describe('dropped file', () => {
  test.each(['dm.CSV', 'adsl.xpt', 'extract.zip', 'lb.xlsx', 'define.xml', 'study.srcw'])(
    'SRC-SEC-018: %s gets a token and its bare name',
    (name) => {
      const { tokens, accept: take } = accept();
      expect(take(join(folder, name))).toEqual({ ok: true, value: { token: 'token', name } });
      expect(tokens.resolve('token', 'open')).toEqual({ ok: true, value: join(folder, name) });
    },
  );

  test.each([
    ['a key', () => join(folder, 'id_rsa'), 'file-unsupported'],
    ['a certificate', () => join(folder, 'key.pem'), 'file-unsupported'],
    ['what is not there', () => join(folder, 'missing.csv'), 'file-not-found'],
    ['a device', () => '/dev/null', 'file-not-found'],
    ['a relative path', () => 'dm.csv', 'file-unsupported'],
    ['a path with a zero byte', () => `${join(folder, 'id_rsa')}\0.csv`, 'file-unsupported'],
    ['a path without end', () => `/${'x'.repeat(5000)}.csv`, 'file-unsupported'],
    ['no text', () => ({ toString: () => '/dm.csv' }), 'file-unsupported'],
    ['nothing', () => undefined, 'file-unsupported'],
  ])('SRC-SEC-018: %s is refused', (_title, path, code) => {
    expect(accept().accept(path())).toMatchObject({ ok: false, error: { code } });
  });
});
