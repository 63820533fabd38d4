import { describe, expect, test } from 'vitest';
import { createFileTokens } from '../../../electron/files/tokens.ts';

const setUp = () => {
  let time = 0;
  let session = 'one';
  let count = 0;
  const tokens = createFileTokens({
    newId: () => `token-${++count}`,
    now: () => time,
    session: () => session,
    lifetimeMs: 1000,
  });
  return {
    tokens,
    wait: (ms: number) => {
      time += ms;
    },
    changeSession: () => {
      session = 'two';
    },
  };
};

const pathOf = (result: { ok: boolean; value?: string }): string | undefined =>
  result.ok ? result.value : undefined;

describe('file tokens', () => {
  test('SRC-SEC-017: a token stands for its path and says nothing of it', () => {
    const { tokens } = setUp();
    const token = tokens.issue('/data/dm.csv', 'open');
    expect(token).toBe('token-1');
    expect(pathOf(tokens.resolve(token, 'open'))).toBe('/data/dm.csv');
  });

  test('SRC-SEC-017: for another purpose, unknown, or a path itself: refused', () => {
    const { tokens } = setUp();
    const token = tokens.issue('/data/dm.csv', 'open');
    for (const [name, kind] of [
      [token, 'save'],
      ['token-9', 'open'],
      ['/data/dm.csv', 'open'],
      ['', 'open'],
    ] as const) {
      expect(tokens.resolve(name, kind)).toMatchObject({ ok: false, error: { code: 'file-not-found' } });
    }
  });

  test('SRC-SEC-017: expires', () => {
    const { tokens, wait } = setUp();
    const token = tokens.issue('/data/dm.csv', 'open');
    wait(999);
    expect(tokens.resolve(token, 'open').ok).toBe(true);
    wait(1);
    expect(tokens.resolve(token, 'open').ok).toBe(false);
  });

  test('SRC-SEC-017: ends with the session', () => {
    const { tokens, changeSession } = setUp();
    const token = tokens.issue('/data/dm.csv', 'open');
    changeSession();
    expect(tokens.resolve(token, 'open').ok).toBe(false);
  });

  test('SRC-SEC-017: at most 2000 are kept, the oldest goes first', () => {
    const { tokens } = setUp();
    const issued = Array.from({ length: 2001 }, (_, index) => tokens.issue(`/data/${index}`, 'open'));
    expect(tokens.resolve(issued[0] ?? '', 'open').ok).toBe(false);
    expect(tokens.resolve(issued[1] ?? '', 'open').ok).toBe(true);
    expect(tokens.resolve(issued[2000] ?? '', 'open').ok).toBe(true);
  });
});
