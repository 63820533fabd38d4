import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronUnderTest, expect, test } from './harness.ts';
import { type ListeningHost, pageAttempts, startListeningHost } from './listeningHost.ts';

let host: ListeningHost;

test.beforeEach(async () => {
  host = await startListeningHost();
});
test.afterEach(async () => {
  await host.close();
});

test('SRC-NET-001: the attempts of these tests do arrive when nothing stops them', async ({ launch }) => {
  const { folder } = await launch();
  writeFileSync(join(folder, 'page.html'), '<!doctype html><body></body>');
  writeFileSync(join(folder, 'attempts.js'), pageAttempts(host));
  const { executable, switches } = electronUnderTest();
  const program = join(import.meta.dirname, 'files', 'unguarded.cjs');
  const run = spawn(
    executable,
    [
      ...switches,
      `--user-data-dir=${folder}/other`,
      program,
      join(folder, 'page.html'),
      join(folder, 'attempts.js'),
    ],
    { stdio: 'ignore' },
  );
  await new Promise((resolve) => run.on('exit', resolve));
  const kinds = new Set(host.seen);
  for (const expected of [
    'GET /fetch',
    'GET /image',
    'upgrade /socket',
    'GET /events',
    'POST /beacon',
    'datagram',
  ]) {
    expect(kinds).toContain(expected);
  }
  expect(kinds.size).toBeGreaterThan(12);
});

test('SRC-NET-002: nothing that the page tries reaches a host', async ({ workbench }) => {
  await workbench.page.evaluate(pageAttempts(host));
  expect(host.seen).toEqual([]);
  expect(workbench.problems.length).toBeGreaterThan(5);
  workbench.problems.splice(0);
});

test('SRC-NET-003: nor would it without the content security policy', async ({ workbench }) => {
  await workbench.app.evaluate(async ({ BrowserWindow }, attempts) => {
    for (const partition of ['workbench', '']) {
      const bare = new BrowserWindow({ show: false, webPreferences: partition === '' ? {} : { partition } });
      await bare.loadURL('about:blank');
      await bare.webContents.executeJavaScript(attempts);
      bare.destroy();
    }
  }, pageAttempts(host));
  expect(host.seen).toEqual([]);
  workbench.problems.splice(0);
});

test('SRC-NET-004: nor does the main process, by Chromium or by Node', async ({ workbench }) => {
  const outcomes = await workbench.app.evaluate(
    async ({ net, session }, { port, udpPort }) => {
      const address = `http://127.0.0.1:${port}/main`;
      const load = (name: string) => process.getBuiltinModule(name);
      const http = load('node:http') as typeof import('node:http');
      const nodeNet = load('node:net') as typeof import('node:net');
      const dgram = load('node:dgram') as typeof import('node:dgram');
      const outcome = async (run: () => Promise<unknown>) => {
        try {
          await run();
          return 'went through';
        } catch {
          return 'refused';
        }
      };
      return {
        net: await outcome(() => net.fetch(address)),
        defaultSession: await outcome(() => session.defaultSession.fetch(address)),
        ownSession: await outcome(() => session.fromPartition('workbench').fetch(address)),
        name: await outcome(() => session.fromPartition('workbench').resolveHost('localhost')),
        fetch: await outcome(() => fetch(address)),
        http: await outcome(() => new Promise((done, fail) => http.get(address, done).on('error', fail))),
        socket: await outcome(
          () =>
            new Promise((done, fail) => nodeNet.connect(port, '127.0.0.1', () => done(0)).on('error', fail)),
        ),
        datagram: await outcome(
          () =>
            new Promise((done, fail) =>
              dgram
                .createSocket('udp4')
                .send('x', udpPort, '127.0.0.1', (error) => (error ? fail(error) : done(0))),
            ),
        ),
      };
    },
    { port: host.port, udpPort: host.udpPort },
  );
  expect(outcomes).toEqual({
    net: 'refused',
    defaultSession: 'refused',
    ownSession: 'refused',
    name: 'refused',
    fetch: 'refused',
    http: 'refused',
    socket: 'refused',
    datagram: 'refused',
  });
  expect(host.seen).toEqual([]);
});

/** Remote ends of the TCP and UDP sockets of a process and its children, as the kernel lists them. */
const remoteEnds = (pid: number): string[] => {
  const script = `
    pids() { echo $1; for c in $(cat /proc/$1/task/*/children 2>/dev/null); do pids $c; done; }
    for p in $(pids ${pid}); do ls -l /proc/$p/fd 2>/dev/null | grep -o 'socket:\\[[0-9]*' | grep -o '[0-9]*'; done | sort -u`;
  const inodes = new Set(
    spawnSync('sh', ['-c', script], { encoding: 'utf8' }).stdout.split('\n').filter(Boolean),
  );
  const tables = spawnSync('cat', ['/proc/net/tcp', '/proc/net/tcp6', '/proc/net/udp', '/proc/net/udp6'], {
    encoding: 'utf8',
  });
  return tables.stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => inodes.has(fields[9] ?? ''))
    .map((fields) => `${fields[1]} > ${fields[2]}`);
};

test('SRC-NET-005: while it runs, no process of the program holds a socket to another host', async ({
  workbench,
}) => {
  test.skip(process.platform !== 'linux', 'reads the socket tables of Linux');
  await workbench.page.evaluate(pageAttempts(host));
  const ends = remoteEnds(workbench.app.process().pid ?? 0);
  const loopbackOrNone = /> (?:0100007F|00000000|0{24}01000000|0{32}|0{16}FFFF00000100007F):/i;
  expect(ends.filter((end) => !loopbackOrNone.test(end))).toEqual([]);
  workbench.problems.splice(0);
});
