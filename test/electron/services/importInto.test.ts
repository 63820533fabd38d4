import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listAudit } from '../../../electron/db/audit.ts';
import { listCuts } from '../../../electron/db/cuts.ts';
import { importInto } from '../../../electron/services/importInto.ts';
import { inspectFor } from '../../../electron/services/inspectExtract.ts';
import type { UnlockedWorkspace } from '../../../electron/workspace/workspace.ts';
import { auditWords } from '../../../renderer/text/auditWords.ts';
import type { DeidPolicy, DeidRule } from '../../../shared/dataset/deid/deid.ts';
import type { Mapping } from '../../../shared/dataset/mapping/mapping.ts';
import { folderOf } from '../../builders/importFiles.ts';
import { importWorker } from '../../builders/importWorker.ts';
import { iso } from '../../builders/trialData.ts';
import { codeOf, good, NOW, newWorkspace, temporaryFolder } from '../../builders/workspace.ts';

const AE = 'STUDYID,DOMAIN,USUBJID,AESEQ,AETERM,AESTDTC,AETOXGR\nS,AE,S-1,1,Nausea,2026-04-12,2\n';

const running = () => ({
  now: () => NOW,
  signal: new AbortController().signal,
  worker: importWorker(),
  onProgress: () => undefined,
});

type Change = Partial<Parameters<typeof importInto>[1]>;

const bring = (workspace: UnlockedWorkspace, paths: readonly string[], change: Change = {}) =>
  importInto(workspace, { ...running(), paths, label: 'April', cutoffDate: null, ...change });

const look = (workspace: UnlockedWorkspace, paths: readonly string[], change: Change = {}) =>
  inspectFor(workspace, { ...running(), paths, cutoffDate: null, mapping: null, policy: null, ...change });

/** Events of the data, oldest first. */
const eventsOf = ({ db }: UnlockedWorkspace) =>
  listAudit(db, { offset: 0, limit: 100 })
    .filter(({ action }) => action.startsWith('data.'))
    .map(({ action, account, at, reason, newValue }) => ({ action, account, at, reason, newValue }))
    .reverse();

const bytesOf = (folder: string): { readonly [name: string]: string } =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path, createHash('sha256').update(readFileSync(path)).digest('hex')];
      }),
  );

const rule: DeidRule = {
  ...{ domain: 'DM', column: 'BRTHDTC', kind: 'birth-date', action: 'not-identifying', reason: 'short' },
};
const policyOf = (rules: DeidRule[], shiftDates = false): DeidPolicy => ({
  ...{ schema: 'src-deid/1', name: 'Monthly', shiftDates, rules },
});
const withoutDomain: Mapping = {
  ...{ schema: 'src-mapping/1', name: 'Lab' },
  tables: [
    {
      ...{ match: { name: 'AE', columns: [] }, use: 'import', domain: '' },
      ...{ columns: [], constants: [], values: [], dates: [] },
    },
  ],
};

describe('before anything is read', () => {
  test.each<[string, Change, string]>([
    [
      'a mapping without a domain',
      { mapping: withoutDomain },
      'The mapping "Lab" cannot be used: AE: No domain',
    ],
    ['a rule without its reason', { policy: policyOf([rule]) }, 'shorter than ten letters'],
    [
      'a rule that cannot be',
      { policy: policyOf([{ ...rule, column: 'USUBJID', kind: 'name', action: 'remove-column' }]) },
      'USUBJID (DM): this cannot be done with this column.',
    ],
    [
      'two rules for one finding',
      {
        policy: policyOf([
          { ...rule, action: 'generalise' },
          { ...rule, action: 'remove-column' },
        ]),
      },
      'two rules are about the same finding',
    ],
    [
      'dates to be shifted, but not switched on',
      { policy: policyOf([{ ...rule, action: 'shift-dates' }]) },
      'shifting is not switched on',
    ],
  ])('SRC-IMC-040: %s is refused in words, by import and look alike', async (_, change, words) => {
    const workspace = await newWorkspace();
    // What is not there would be refused otherwise as soon as it is read.
    const nowhere = [join(temporaryFolder(), 'nowhere')];
    for (const result of [await bring(workspace, nowhere, change), await look(workspace, nowhere, change)]) {
      expect(result).toMatchObject({
        error: { code: 'invalid-input', message: expect.stringContaining(words) },
      });
    }
    expect(eventsOf(workspace)).toEqual([]);
  });

  test('SRC-IMC-041: many problems of a mapping are shortened', async () => {
    const workspace = await newWorkspace();
    const tables = Array.from({ length: 7 }, (_, n) => ({
      ...{ match: { name: `T${'ABCDEFG'[n]}`, columns: [] }, use: 'import' as const, domain: '' },
      ...{ columns: [], constants: [], values: [], dates: [] },
    }));
    const result = await look(workspace, ['nowhere'], { mapping: { ...withoutDomain, tables } });
    expect(result).toMatchObject({
      error: {
        message: expect.stringMatching(/TE: No domain is chosen\. And 2 more\.$/),
        details: { problems: 7 },
      },
    });
  });

  test('SRC-IMC-042: shifted dates tell no cut-off: refused by import, told by look until one is stated', async () => {
    const workspace = await newWorkspace();
    const paths = [folderOf({ 'ae.csv': AE })];
    const policy = policyOf([], true);
    expect(await bring(workspace, paths, { policy })).toMatchObject({
      error: { code: 'invalid-input', message: expect.stringContaining('cut-off date cannot be told') },
    });
    expect(good(await look(workspace, paths, { policy }))).toMatchObject({ latestDate: null, ready: false });
    const stated = { policy, cutoffDate: iso('2026-05-01') };
    expect(good(await look(workspace, paths, stated)).ready).toBe(true);
    expect(good(await bring(workspace, paths, stated)).cutoffBasis).toBe('stated');
  });
});

describe('an import that comes to nothing', () => {
  test('SRC-IMC-050: a failure is an event: who, when, label, code and names without folders, no value', async () => {
    const workspace = await newWorkspace();
    const folder = folderOf({ 'ae.csv': AE.replace('Nausea', 'Dr Schmidt 13812345678') });
    expect(codeOf(await bring(workspace, [folder, join(folder, 'ae.csv')]))).toBe('needs-deidentification');
    expect(eventsOf(workspace)).toEqual([
      {
        ...{ action: 'data.import-failed', account: workspace.account.printedName, at: NOW.toISOString() },
        ...{
          reason: 'April',
          newValue: '{"chosen":2,"code":"needs-deidentification","files":["extract","ae.csv"]}',
        },
      },
    ]);
    expect(listCuts(workspace.db)).toEqual([]);
  });

  test('SRC-IMC-056: what tells who somebody is in the name of a file or the label stays out of the audit trail', async () => {
    const workspace = await newWorkspace();
    const path = join(folderOf({ 'ae.csv': AE }), '姓名：张三 13812345678 2026-04-12.csv');
    expect(codeOf(await bring(workspace, [path], { label: 'April, wang.li@hospital.cn' }))).toBe(
      'file-not-found',
    );
    const [event] = eventsOf(workspace);
    expect(event?.newValue).toContain('2026-04-12.csv');
    expect(JSON.stringify(event)).not.toMatch(/张三|1381|wang|hospital/);
  });

  test('SRC-IMC-051: so is a cancelled one; a look and a refused role are none', async () => {
    const workspace = await newWorkspace();
    const paths = [folderOf({ 'ae.csv': AE })];
    const signal = AbortSignal.abort();
    expect(codeOf(await look(workspace, paths, { signal }))).toBe('cancelled');
    expect(eventsOf(workspace)).toEqual([]);
    expect(codeOf(await bring(workspace, paths, { signal }))).toBe('cancelled');
    expect(eventsOf(workspace).map(({ action }) => action)).toEqual(['data.import-cancelled']);
    const auditor: UnlockedWorkspace = { ...workspace, account: { ...workspace.account, role: 'auditor' } };
    expect(codeOf(await bring(auditor, paths))).toBe('not-permitted');
    expect(eventsOf(workspace)).toHaveLength(1);
  });

  test('SRC-IMC-052: a mistake of the program is recorded as one and stays one', async () => {
    const workspace = await newWorkspace();
    const broken = join(temporaryFolder(), 'worker.mjs');
    writeFileSync(broken, 'throw new Error("broken");');
    const worker = new URL(`file://${broken}`);
    await expect(bring(workspace, [folderOf({ 'ae.csv': AE })], { worker })).rejects.toThrow('broken');
    expect(eventsOf(workspace).map(({ newValue }) => newValue)).toEqual([
      '{"chosen":1,"code":"internal","files":["extract"]}',
    ]);
  });

  test('SRC-IMC-053: long choices are shortened, their number stays', async () => {
    const workspace = await newWorkspace();
    const paths = Array.from({ length: 40 }, (_, n) => `/somewhere/secret/f${n}.csv`);
    expect(codeOf(await bring(workspace, paths))).toBe('file-not-found');
    const [event] = eventsOf(workspace);
    expect(event?.newValue).toContain('"chosen":40');
    expect(event?.newValue).toContain('"f29.csv"');
    expect(event?.newValue).not.toMatch(/f30|secret/);
  });

  test('SRC-IMC-054: a workspace that was locked meanwhile records nothing, and the refusal stays', async () => {
    const workspace = await newWorkspace();
    const controller = new AbortController();
    const result = bring(workspace, [folderOf({ 'ae.csv': AE })], { signal: controller.signal });
    controller.abort();
    workspace.lock();
    expect(codeOf(await result)).toBe('cancelled');
  });

  test('SRC-IMC-055: both events have words in both languages', () => {
    for (const action of ['data.import-failed', 'data.import-cancelled'] as const) {
      const { en, 'zh-CN': zh } = auditWords[`audit.action.${action}`];
      expect([en, zh].every((text) => text.length > 3)).toBe(true);
    }
  });
});

describe('a look', () => {
  test('SRC-IMC-060: not one byte of the workspace changes', async () => {
    const workspace = await newWorkspace();
    const paths = [folderOf({ 'ae.csv': AE, 'log.csv': 'a,b\n1,2\n' })];
    const before = bytesOf(workspace.folder);
    expect(Object.keys(before).length).toBeGreaterThan(1);
    expect(good(await look(workspace, paths)).ready).toBe(false);
    expect(bytesOf(workspace.folder)).toEqual(before);
  });
});
