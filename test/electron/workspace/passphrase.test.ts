import { describe, expect, test } from 'vitest';
import { checkPassphrase } from '../../../electron/workspace/passphrase.ts';

const ruleOf = (login: string, passphrase: string): unknown => {
  const checked = checkPassphrase(login, passphrase);
  return checked.ok ? 'good' : [checked.error.code, checked.error.details?.rule];
};

describe('rule for new passphrases', () => {
  test.each([
    ['', ['weak-passphrase', 'too-short']],
    ['elevenchars', ['weak-passphrase', 'too-short']],
    ['twelve chars', 'good'],
    ['六七八九十一二三四五六', ['weak-passphrase', 'too-short']],
    ['六七八九十一二三四五六七', 'good'],
    // 11 letters, one of them typed as two code points: still 11 characters.
    ['cafe\u0301sixseve', ['weak-passphrase', 'too-short']],
    ['aaaaaaaaaaaaaaaa', ['weak-passphrase', 'one-character']],
    ['aaaaaaaaaaaaaaab', 'good'],
    ['dr.helen.marsh', ['weak-passphrase', 'login']],
    [' DR.Helen.Marsh ', ['weak-passphrase', 'login']],
    ['dr.helen.marsh1', 'good'],
  ])('SRC-WS-030: %j is %j', (passphrase, expected) => {
    expect(ruleOf('dr.helen.marsh', passphrase)).toEqual(expected);
  });
});
