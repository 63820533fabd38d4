import type { Session } from 'electron';
import { describe, expect, test } from 'vitest';
import { blockNetwork, mayLoad } from '../../../electron/security/network.ts';

const packaged = { dev: undefined, allowDevTools: false };
const developing = { dev: 'http://localhost:5173', allowDevTools: true };

describe('network', () => {
  test.each([
    ['app://src/index.html', true],
    ['devtools://devtools/bundled/x.html', false],
    ['http://localhost:5173/', false],
    ['https://example.org/', false],
    ['http://127.0.0.1/', false],
    ['ws://127.0.0.1/', false],
    ['wss://example.org/', false],
    ['ftp://example.org/', false],
    ['file:///etc/passwd', false],
    ['chrome://gpu/', false],
    ['chrome-extension://x/', false],
    ['', false],
  ])('SRC-SEC-008: packaged, %s loads: %s', (address, loads) => {
    expect(mayLoad(address, packaged)).toBe(loads);
  });

  test.each([
    ['http://localhost:5173/main.tsx', true],
    ['ws://localhost:5173/?token=1', true],
    ['devtools://devtools/bundled/x.html', true],
    ['http://localhost:5174/', false],
    ['ws://localhost:5174/', false],
    ['https://localhost:5173/', false],
    ['http://localhost:5173.evil.example/', false],
  ])('SRC-SEC-008: in development, %s loads: %s', (address, loads) => {
    expect(mayLoad(address, developing)).toBe(loads);
  });

  test('SRC-SEC-008: requests are cancelled, and what passes by them meets a dead proxy', async () => {
    let listener: (details: { url: string }, callback: (answer: unknown) => void) => void = () => undefined;
    const told: unknown[] = [];
    const session = {
      webRequest: {
        onBeforeRequest: (given: typeof listener) => {
          listener = given;
        },
      },
      allowNTLMCredentialsForDomains: (domains: string) => told.push(['ntlm', domains]),
      setSpellCheckerEnabled: (on: boolean) => told.push(['spelling', on]),
      setProxy: async (config: unknown) => {
        told.push(['proxy', config]);
      },
    };
    await blockNetwork(session as unknown as Session, packaged);
    const answers: unknown[] = [];
    for (const url of ['https://example.org/', 'app://src/index.html'])
      listener({ url }, (answer) => answers.push(answer));
    expect(answers).toEqual([{ cancel: true }, { cancel: false }]);
    expect(told).toEqual([
      ['ntlm', ''],
      ['spelling', false],
      ['proxy', { mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' }],
    ]);
  });
});
