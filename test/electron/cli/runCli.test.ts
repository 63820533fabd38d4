import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CliIo } from '../../../electron/cli/io.ts';
import { runCli } from '../../../electron/cli/runCli.ts';
import { examplePeople } from '../../../electron/services/createExample.ts';
import { exampleWorkspace, renderBase, tickingClock } from '../../builders/exampleWorkspace.ts';
import { importWorker } from '../../builders/importWorker.ts';
import { PASSPHRASE, temporaryFolder } from '../../builders/workspace.ts';

const terminal = (changes: Partial<CliIo> = {}) => {
  const out: string[] = [];
  const errors: string[] = [];
  const io: CliIo = {
    stdout: (text) => void out.push(text),
    stderr: (text) => void errors.push(text),
    env: { SRC_PASSPHRASE: PASSPHRASE, SRC_NEW_PASSPHRASE: PASSPHRASE },
    ask: async () => undefined,
    now: tickingClock('2026-11-21T09:00:00.000Z'),
    render: renderBase,
    signal: new AbortController().signal,
    importWorker: importWorker(),
    ...changes,
  };
  return {
    run: async (...args: string[]) => {
      out.length = 0;
      errors.length = 0;
      const code = await runCli(args, io);
      return { code, out: out.join(''), errors: errors.join('') };
    },
  };
};

const STATEMENT = 'Rows per file compared with the listing of the vendor.';

const check = (
  run: ReturnType<typeof terminal>['run'],
  folder: string,
  cut: string,
  login: string,
  statement = STATEMENT,
) => run('check', folder, cut, '--as', login, '--statement', statement, '--json');

const closedExample = async (extracts: number): Promise<string> => {
  const workspace = await exampleWorkspace(extracts);
  workspace.lock();
  return workspace.folder;
};

describe('help and usage', () => {
  test('SRC-CLI-001: --help explains every command, with examples and exit codes', async () => {
    const { code, out } = await terminal().run('--help');
    expect(code).toBe(0);
    for (const name of [
      'init',
      'account add',
      'import',
      'cuts',
      'check',
      'lock',
      'gates',
      'confirm',
      'decide',
      'sign',
      'export',
      'verify',
      'audit',
    ]) {
      expect(out).toContain(name);
    }
    expect(out).toContain('Examples');
    expect(out).toContain('Exit codes');
  });

  test.each([
    [['nonsense']],
    [['gates']],
    [['gates', 'nowhere.srcw', '--nonsense']],
    [['decide', 'nowhere.srcw']],
    [['init', 'x.srcw', '--login', 'a', '--name', 'b', '--role', 'emperor']],
  ])('SRC-CLI-002: wrong usage %j ends with 2 and no stack trace', async (args) => {
    const { code, errors } = await terminal().run(...args);
    expect(code).toBe(2);
    expect(errors).not.toMatch(/\n\s+at /);
    expect(errors).not.toBe('');
  });
});

describe('a whole decision', () => {
  test('SRC-CLI-003: gates, decide, sign by three, export, verify; one JSON document each', async () => {
    const folder = await closedExample(2);
    const { run } = terminal();
    const gates = await run('gates', folder, '--as', 'monitor', '--json', '--require-met', 'G2:1');
    expect(gates.code).toBe(0);
    expect(JSON.parse(gates.out).results.find((result: { id: string }) => result.id === 'G2:1').value).toBe(
      'met',
    );
    const decided = await run(
      ...['decide', folder, '--as', 'chair', '--kind', 'escalate-as-planned', '--level', '1', '--json'],
      ...['--signers', 'chair,member1,member2', '--risks-controllable', '--next-dose-appropriate'],
      ...['--rationale', 'Three subjects, 28 days each, nothing for adjudication.'],
    );
    expect([decided.code, decided.errors]).toEqual([0, '']);
    for (const login of ['chair', 'member1', 'member2']) {
      expect((await run('sign', folder, '1', '--as', login)).code).toBe(0);
    }
    const pdf = join(temporaryFolder(), 'decision.pdf');
    expect((await run('export', folder, '1', '--as', 'auditor', '--out', pdf)).code).toBe(0);
    const verified = await run('verify', pdf, '--json');
    expect(verified.code).toBe(0);
    expect(JSON.parse(verified.out).verdict).toBe('valid');
    const against = await run('verify', pdf, '--workspace', folder, '--as', 'auditor', '--json');
    expect(JSON.parse(against.out).checks).toContainEqual(
      expect.objectContaining({ id: 'certificate.trust', target: 'sig.1', status: 'passed' }),
    );
  });

  test('SRC-CLI-004: a negative answer ends with 1', async () => {
    const folder = await closedExample(1);
    const { run } = terminal();
    expect((await run('gates', folder, '--as', 'monitor', '--require-met', 'G1:1')).code).toBe(1);
    const blocked = await run(
      ...['decide', folder, '--as', 'chair', '--kind', 'escalate-as-planned', '--level', '1', '--json'],
      ...['--signers', 'chair,member1,member2', '--risks-controllable', '--next-dose-appropriate'],
      ...['--rationale', 'Only the sentinel has been dosed so far.'],
    );
    expect(blocked.code).toBe(1);
    expect(JSON.parse(blocked.out)).toMatchObject({ ok: false, error: { code: 'gate-not-met' } });
    const notPdf = join(temporaryFolder(), 'x.pdf');
    writeFileSync(notPdf, 'not a PDF');
    expect((await run('verify', notPdf)).code).toBe(1);
    expect((await run('verify', join(temporaryFolder(), 'missing.pdf'))).code).toBe(2);
  });
});

describe('one JSON document on stdout, whatever happens', () => {
  test.each([
    [['nonsense', '--json'], 'invalid-input'],
    [['gates', '--json'], 'invalid-input'],
    [['lock', 'nowhere.srcw', '--json'], 'invalid-input'],
    [['check', 'nowhere.srcw', '--json'], 'invalid-input'],
    [['cuts', 'nowhere.srcw', '--json', '--nonsense'], 'invalid-input'],
    [['cuts', 'nowhere.srcw', '--json'], 'workspace-not-found'],
    [['verify', 'nowhere.pdf', '--json'], 'file-not-found'],
  ])('SRC-CLI-008: %j', async (args, code) => {
    const result = await terminal().run(...args);
    expect(result.code).toBe(2);
    expect(JSON.parse(result.out)).toMatchObject({ ok: false, error: { code } });
  });

  test('SRC-CLI-009: a mistake of the program is a document as well, without what it was about', async () => {
    const folder = await closedExample(1);
    const broken = terminal({
      env: {},
      ask: () => Promise.reject(new Error('SUBJ-TEST-0001')),
    });
    const result = await broken.run('cuts', folder, '--as', 'monitor', '--json');
    expect(result.code).toBe(2);
    expect(JSON.parse(result.out)).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(result.out + result.errors).not.toContain('SUBJ-TEST');
  });
});

test('SRC-CLI-010: a label that two cuts carry names neither of them', async () => {
  const folder = await closedExample(1);
  const extract = join('electron', 'example', 'extract-2', 'csv');
  const as = ['--as', 'monitor', '--json'];
  const { run } = terminal();
  for (const part of ['dm.csv', 'ex.csv'])
    expect((await run('import', folder, join(extract, part), '--label', 'August', ...as)).code).toBe(0);
  const refused = await run('lock', folder, 'August', '--reason', 'checked', ...as);
  expect(refused.code).toBe(2);
  const cuts: { cutId: string; label: string; status: string }[] = JSON.parse(
    (await run('cuts', folder, ...as)).out,
  );
  const named = cuts.filter((cut) => cut.label === 'August');
  expect(named.map((cut) => cut.status)).toEqual(['draft', 'draft']);
  for (const { cutId } of named) expect(refused.errors).toContain(cutId);
  const chosen = named[1]?.cutId ?? '';
  const unchecked = await run('lock', folder, chosen, '--reason', 'not checked', ...as);
  expect(JSON.parse(unchecked.out)).toMatchObject({ ok: false, error: { code: 'cut-not-checked' } });
  const checked = await check(run, folder, chosen, 'member1');
  expect(JSON.parse(checked.out)).toMatchObject({ cutId: chosen, status: 'checked' });
  const locked = await run('lock', folder, chosen, '--reason', 'checked', ...as);
  expect(JSON.parse(locked.out)).toMatchObject({ cutId: chosen, status: 'locked' });
});

describe('check', () => {
  test('SRC-CLI-011: a second account signs what was checked; the importer, too few words and others are refused', async () => {
    const folder = await closedExample(1);
    const { run } = terminal();
    const extract = join('electron', 'example', 'extract-2', 'csv');
    await run('import', folder, extract, '--label', 'August', '--as', 'monitor');
    const codeOf = async (login: string, statement?: string) =>
      JSON.parse((await check(run, folder, 'August', login, statement)).out).error?.code;
    expect(await codeOf('monitor')).toBe('same-account');
    expect(await codeOf('auditor')).toBe('not-permitted');
    expect(await codeOf('chair', 'too few words')).toBe('invalid-input');
    const done = await run('check', folder, 'August', '--as', 'chair', '--statement', STATEMENT);
    expect(done.code).toBe(0);
    expect(done.out).toContain('Checked "August" by Anna Müller (example)');
    expect(await codeOf('member1')).toBe('cut-checked');
    const { out } = await run('cuts', folder, '--as', 'auditor');
    expect(out).toMatch(/August .* checked +Anna Müller \(example\)/);
    expect(out).toMatch(/extract 1 .* locked +Daniel Okafor \(example\)/);
    expect(out.split('\n')[0]).toMatch(/label +cut-off +status +checked by .*mapping +policy/);
  });
});

describe('passphrases', () => {
  test('SRC-CLI-005: from the environment, a file or a prompt; wrong or missing ends with 2', async () => {
    const folder = await closedExample(1);
    const file = join(temporaryFolder(), 'passphrase');
    writeFileSync(file, `${PASSPHRASE}\n`);
    const cuts = ['cuts', folder, '--as', 'monitor'];
    expect((await terminal({ env: {} }).run(...cuts, '--passphrase-file', file)).code).toBe(0);
    expect((await terminal({ env: {}, ask: async () => PASSPHRASE }).run(...cuts)).code).toBe(0);
    expect((await terminal({ env: {} }).run(...cuts)).code).toBe(2);
    expect((await terminal({ env: { SRC_PASSPHRASE: 'wrong passphrase' } }).run(...cuts)).code).toBe(2);
  });

  test('SRC-CLI-006: no command takes a passphrase as an argument', async () => {
    const { out } = await terminal().run('--help');
    const options = [...out.matchAll(/--[a-z-]*passphrase[a-z-]*( <\w+>)?/g)].map((match) => match[0]);
    expect(new Set(options)).toEqual(
      new Set(['--passphrase-file <file>', '--new-passphrase-file <file>', '--passphrase-file']),
    );
  });

  test('SRC-CLI-007: with several accounts the command says who could unlock', async () => {
    const folder = await closedExample(1);
    const { code, errors } = await terminal().run('cuts', folder);
    expect(code).toBe(2);
    for (const { login } of examplePeople) expect(errors).toContain(login);
  });
});
