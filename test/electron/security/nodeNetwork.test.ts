import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const module = join(import.meta.dirname, '..', '..', '..', 'electron', 'security', 'nodeNetwork.ts');

/** In a process of its own, since the refusal cannot be taken back. */
const attempt = (code: string, refuseFirst: boolean): string => {
  const setUp = refuseFirst ? `(await import(${JSON.stringify(module)})).refuseNodeNetwork();` : '';
  const script = `
    import http from 'node:http'; import https from 'node:https'; import net from 'node:net';
    import tls from 'node:tls'; import dgram from 'node:dgram';
    const server = await new Promise((done) => { const s = net.createServer((c) => c.end()).listen(0, '127.0.0.1', () => done(s)); });
    const port = server.address().port;
    ${setUp}
    const outcome = await new Promise((resolve) => {
      const no = (error) => resolve(/never opens/.test(String(error?.cause ?? error)) ? 'refused' : 'tried');
      try { ${code} } catch (error) { no(error); }
    });
    console.log(outcome);
    process.exit(0);`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  return run.stdout.trim() || run.stderr;
};

const ATTEMPTS = [
  ['a socket', `net.connect(port, '127.0.0.1', () => resolve('tried')).on('error', no);`],
  ['http', `http.get({ port, host: '127.0.0.1' }, () => resolve('tried')).on('error', no);`],
  ['https', `https.get({ port, host: '127.0.0.1' }, () => resolve('tried')).on('error', no);`],
  ['tls', `tls.connect(port, '127.0.0.1', () => resolve('tried')).on('error', no);`],
  ['fetch', `fetch('http://127.0.0.1:' + port).then(() => resolve('tried'), no);`],
  [
    'a datagram',
    `dgram.createSocket('udp4').on('error', no).send('x', port, '127.0.0.1', () => resolve('tried'));`,
  ],
  ['a server', `net.createServer().on('error', no).listen(0, '127.0.0.1', () => resolve('tried'));`],
  [
    'a web socket',
    `const s = new WebSocket('ws://127.0.0.1:' + port); s.onerror = (e) => no(e.error ?? e.message); s.onopen = () => resolve('tried');`,
  ],
] as const;

describe('network of the main process', () => {
  test.each(ATTEMPTS)('SRC-SEC-009: %s is refused', (_name, code) => {
    expect(attempt(code, true)).toBe('refused');
  });

  test.each(ATTEMPTS)('SRC-SEC-009: without the refusal %s would be tried', (_name, code) => {
    expect(attempt(code, false)).toBe('tried');
  });
});
