import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { inspectExtract } from '../../../electron/services/inspectExtract.ts';
import type { DeidPolicy } from '../../../shared/dataset/deid/deid.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { folderOf } from '../../builders/importFiles.ts';
import { importWorker } from '../../builders/importWorker.ts';
import { codeOf, good, NOW } from '../../builders/workspace.ts';

const DM = [
  'STUDYID,DOMAIN,USUBJID,SITEID,AGE,SEX,ARMCD,RFICDTC,DTHFL,BRTHDTC',
  'ST,DM,S1,01,20,F,DL1,2026-04-01,,1999-01-02',
  'ST,DM,,01,21,F,DL1,2026-04-05,,2002-10-13',
  '',
].join('\n');
const EX =
  'STUDYID;DOMAIN;USUBJID;EXSEQ;EXTRT;EXDOSE;EXDOSU;EXSTDTC\nST;EX;S1;1;AXA-NK02;2.5E7;cells/kg;2026-05-01T09:00\n';

type Change = Partial<Parameters<typeof inspectExtract>[0]>;

const inspect = (files: Parameters<typeof folderOf>[0], change: Change = {}) =>
  inspectExtract({
    ...{ paths: [folderOf(files)], mapping: null, policy: null, cutoffDate: null, protocol: axaNk02 },
    shiftKey: new Uint8Array(32).fill(9),
    now: () => NOW,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    worker: importWorker(),
    ...change,
  });

const policy: DeidPolicy = {
  ...{ schema: 'src-deid/1', name: 'monthly', shiftDates: false },
  rules: [{ domain: 'DM', column: 'BRTHDTC', kind: 'birth-date', action: 'remove-column', reason: '' }],
};

describe('inspection of an extract', () => {
  test('SRC-INSPECT-001: files, tables, columns, counts and the latest date are those of an import', async () => {
    const seen = good(await inspect({ 'dm.csv': DM, 'ex.csv': EX, 'notes.md': 'x' }, { policy }));
    expect(seen).toMatchObject({
      rowsRead: 3,
      rowsAccepted: 2,
      rowsRejected: 1,
      latestDate: '2026-05-01',
      ready: true,
    });
    expect(seen.ignored).toEqual(['notes.md']);
    const [dm, ex] = seen.files;
    expect(dm).toMatchObject({ file: 'dm.csv', format: 'csv', encoding: 'utf-8, commas', problem: null });
    expect(dm?.sha256).toBe(createHash('sha256').update(DM).digest('hex'));
    expect(ex).toMatchObject({ file: 'ex.csv', encoding: 'utf-8, semicolons' });
    expect(ex?.tables[0]).toMatchObject({
      name: 'EX',
      recognised: 'sdtm',
      domain: 'EX',
      problem: null,
      rowsRead: 1,
    });
    expect(dm?.tables[0]?.columns.map(({ target, role }) => [target, role])).toContainEqual([
      'USUBJID',
      'required',
    ]);
  });

  test('SRC-INSPECT-002: findings are masked wherever they stand, and told as not covered until a policy covers them', async () => {
    const seen = good(await inspect({ 'dm.csv': DM, 'ex.csv': EX }));
    expect(seen.ready).toBe(false);
    expect(seen.findings).toMatchObject([
      {
        domain: 'DM',
        column: 'BRTHDTC',
        kind: 'birth-date',
        rows: 2,
        firstLine: 2,
        files: ['dm.csv'],
        covered: false,
      },
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/1999-01-02|2002-10-13/);
    expect(seen.files[0]?.tables[0]?.preview).toHaveLength(2);
    const covered = good(await inspect({ 'dm.csv': DM, 'ex.csv': EX }, { policy }));
    expect(covered.findings.map((finding) => finding.covered)).toEqual([true]);
  });

  test('SRC-INSPECT-003: what an import would refuse is told of its file or table, and the others are read on', async () => {
    const seen = good(
      await inspect({
        'broken.csv': 'A,B\n"1,2\n',
        'ex.csv': EX,
        'lb.csv': 'USUBJID,DOMAIN,LBSEQ\nS1,LB,1\n',
        'other.csv': 'X,Y\n1,2\n',
      }),
    );
    const of = (file: string) => seen.files.find((one) => one.file === file);
    expect(of('broken.csv')?.problem).toContain(
      'from line 2 on: a quotation mark is opened and never closed',
    );
    expect(of('lb.csv')?.tables[0]).toMatchObject({
      problem: expect.stringContaining('The file has no LBTESTCD'),
      missingRequired: ['LBTESTCD'],
      rowsRead: 1,
      rowsAccepted: 0,
    });
    expect(of('other.csv')?.tables[0]).toMatchObject({ recognised: 'unknown', domain: '' });
    expect(of('ex.csv')?.tables[0]?.rowsAccepted).toBe(1);
    expect(seen).toMatchObject({ rowsRead: 1, rowsAccepted: 1, rowsRejected: 0, ready: false });
  });

  test('SRC-INSPECT-004: each check is counted, with one of its places', async () => {
    const rows = Array.from({ length: 1500 }, (_, i) => `ST;EX;S1;${i + 2};AXA-NK02;x;cells/kg;2026-05-01\n`);
    const seen = good(await inspect({ 'ex.csv': EX + rows.join('') }));
    expect(seen.checks.find(({ rule }) => rule === 'DQ-EX-002')).toMatchObject({
      ...{ severity: 'error', domain: 'EX', column: 'EXDOSE', count: 1500, file: 'ex.csv', line: 3 },
    });
  });

  test('SRC-INSPECT-005: progress is told; an inspection can be cancelled; a choice without data is refused', async () => {
    const phases = new Set<string>();
    good(await inspect({ 'ex.csv': EX }, { onProgress: ({ phase }) => void phases.add(phase) }));
    expect([...phases]).toEqual(['inspecting']);
    const rows = Array.from(
      { length: 60_000 },
      (_, i) => `ST;EX;S1;${i + 2};AXA-NK02;1;cells/kg;2026-05-01\n`,
    );
    const controller = new AbortController();
    const result = await inspect(
      { 'ex.csv': EX + rows.join('') },
      { signal: controller.signal, onProgress: ({ rowsRead }) => rowsRead > 0 && controller.abort() },
    );
    expect(codeOf(result)).toBe('cancelled');
    expect(codeOf(await inspect({ 'notes.md': 'x' }))).toBe('file-not-found');
  });
});
