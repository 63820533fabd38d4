import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { verifyAudit } from '../../../electron/db/audit.ts';
import { cutContentHash } from '../../../electron/db/contentHash.ts';
import { importReportOf } from '../../../electron/db/cutReport.ts';
import { readRows } from '../../../electron/db/cuts.ts';
import { createImportStore } from '../../../electron/db/importStore.ts';
import { listIssues } from '../../../electron/db/issues.ts';
import type { Progress } from '../../../electron/worker/progress.ts';
import { spooledChunks, storePlace } from '../../../electron/worker/spool.ts';
import type { ImportReport } from '../../../shared/dataset/importReport.ts';
import type { IsoDate } from '../../../shared/kernel/brands.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { countTables, folderOf, importInto, NOTHING, newImportDb } from '../../builders/importFiles.ts';
import { importWorker } from '../../builders/importWorker.ts';
import { codeOf, good } from '../../builders/workspace.ts';
import { xptBytes } from '../../builders/xptBytes.ts';

const DM = 'STUDYID,DOMAIN,USUBJID,SITEID,AGE,SEX,ARMCD,RFICDTC,DTHFL\nST,DM,S1,01,20,F,DL1,2026-04-01,\n';
const EX =
  'STUDYID,DOMAIN,USUBJID,EXSEQ,EXTRT,EXDOSE,EXDOSU,EXSTDTC\nST,EX,S1,1,AXA-NK02,2.5E7,cells/kg,2026-05-01T09:00\n';
const AE = [
  'STUDYID,DOMAIN,USUBJID,AESEQ,AETERM,AEDECOD,AEBODSYS,AETOXGR,AESER,AEREL,AEOUT,AESTDTC,SPONSOR',
  'ST,AE,S1,1,Rash,Rash,Skin,2,N,NOT RELATED,RECOVERED,2026-05-03,x',
  'ST,AE,S1,2,Fever,Pyrexia,General,7,N,RELATED,RECOVERED,2026-05-04,',
  'ST,AE,S1,1,Rash again,Rash,Skin,1,N,RELATED,RECOVERED,2026-05-05,',
  'ST,AE,S9,1,Cough,Cough,Respiratory,,N,RELATED,RECOVERED,2026-05-06,',
  'ST,AE,S1,3,broken',
  '',
].join('\n');

const kept = (report: ImportReport): string[] =>
  report.issues.map(
    ({ file, line, column, rule, severity }) => `${severity} ${rule} ${file}:${line} ${column}`,
  );

describe('import of an extract', () => {
  test('SRC-IMPORT-001: every row read is accepted, or rejected with file, line, column, rule and reason', async () => {
    const made = newImportDb();
    const folder = folderOf({ 'dm.csv': DM, 'ex.csv': EX, 'ae.csv': AE, 'notes.txt': 'x' });
    const report = good(await importInto(made, [folder]));
    expect(report).toMatchObject({
      label: 'Test cut',
      cutoffDate: '2026-05-06',
      cutoffBasis: 'latest-observation',
      rowsRead: 7,
      rowsAccepted: 4,
      rowsRejected: 3,
      issueCount: 6,
    });
    expect(
      report.files.map((f) => [
        f.file,
        f.domain,
        f.rowsRead,
        f.rowsAccepted,
        f.rowsRejected,
        f.extraVariables,
      ]),
    ).toEqual([
      ['ae.csv', 'AE', 5, 2, 3, ['SPONSOR']],
      ['dm.csv', 'DM', 1, 1, 0, []],
      ['ex.csv', 'EX', 1, 1, 0, []],
    ]);
    expect(kept(report)).toEqual([
      'warning DQ-FILE-001 notes.txt:0 ',
      'error DQ-AE-003 ae.csv:3 AETOXGR',
      'error DQ-AE-005 ae.csv:4 USUBJID, AESEQ',
      'warning DQ-AE-009 ae.csv:5 AETOXGR',
      'error DQ-ROW-001 ae.csv:6 ',
      'warning DQ-AE-006 ae.csv:5 USUBJID',
    ]);
    expect(importReportOf(made.db, report.cutId, 1000)).toEqual(report);
  });

  test('SRC-IMPORT-002: accepted rows hold every column that came in, rejected rows can be read in the workspace', async () => {
    const made = newImportDb();
    const { cutId } = good(await importInto(made, [folderOf({ 'dm.csv': DM, 'ex.csv': EX, 'ae.csv': AE })]));
    const [rash] = readRows(made.db, cutId, { domains: ['AE'] });
    expect(rash).toMatchObject({
      ref: { domain: 'AE', file: 'ae.csv', line: 2 },
      values: { STUDYID: 'ST', USUBJID: 'S1', AESEQ: 1, AETOXGR: '2', AESTDTC: '2026-05-03', SPONSOR: 'x' },
    });
    const rejected = made.db
      .prepare("SELECT line, data FROM row_issue WHERE severity = 'error' ORDER BY line")
      .all();
    expect(rejected).toEqual([
      { line: 3, data: expect.stringContaining('"AETERM":"Fever"') },
      { line: 4, data: expect.stringContaining('"AETERM":"Rash again"') },
      { line: 6, data: '{"cells":["ST","AE","S1","3","broken"]}' },
    ]);
    expect(
      made.db
        .prepare("SELECT COUNT(*) FROM row_issue WHERE severity = 'warning' AND data IS NOT NULL")
        .pluck()
        .get(),
    ).toBe(0);
  });

  test('SRC-IMPORT-003: the source bytes are kept with their SHA-256 and come out as they were', async () => {
    const made = newImportDb();
    const text = `${AE.split('\n').slice(0, 1).join('')}\n${Array.from({ length: 20_000 }, (_, i) => `ST,AE,S1,${i},Rash ${i},Rash,Skin,2,N,R,R,2026-05-03,x`).join('\r\n')}\n`;
    const report = good(await importInto(made, [folderOf({ 'ae.csv': text, 'dm.csv': DM })]));
    const [ae] = report.files;
    expect(ae?.sha256).toBe(createHash('sha256').update(text).digest('hex'));
    expect(ae?.sizeBytes).toBe(Buffer.byteLength(text));
    const fileId = made.db.prepare("SELECT file_id FROM source_file WHERE name = 'ae.csv'").pluck().get();
    const chunks = [...spooledChunks(storePlace(createImportStore(made.db, 'none'), Number(fileId)))];
    expect(chunks.length).toBeGreaterThan(1);
    expect(Buffer.concat(chunks).equals(Buffer.from(text))).toBe(true);
  });

  test('SRC-IMPORT-004: the cut, its hash and the audit event stand together', async () => {
    const made = newImportDb();
    const report = good(await importInto(made, [folderOf({ 'dm.csv': DM, 'ex.csv': EX })]));
    expect(cutContentHash(made.db, report.cutId)).toBe(report.contentHash);
    expect(verifyAudit(made.db)).toMatchObject({ intact: true });
    expect(made.db.prepare('SELECT action, entity, account_name, reason FROM audit_event').all()).toEqual([
      {
        action: 'data.import',
        entity: `cut:${report.cutId}`,
        account_name: 'Helen Marsh',
        reason: 'Test cut',
      },
    ]);
    expect(made.db.pragma('foreign_key_check')).toEqual([]);
    expect(() =>
      made.db
        .prepare("INSERT INTO record_block VALUES (NULL, ?, 'AE', '', 1, 'ae.csv', 1, 1, 1, '[]', x'00')")
        .run(report.cutId),
    ).toThrow('closed');
  });

  test('SRC-IMPORT-005: CSV and XPT of the same rows give the same content hash, and so do two imports', async () => {
    const xpt = xptBytes({
      name: 'EX',
      columns: ['STUDYID', 'DOMAIN', 'USUBJID', 'EXSEQ', 'EXTRT', 'EXDOSE', 'EXDOSU', 'EXSTDTC'].map(
        (name) => ({
          name,
          type: name === 'EXSEQ' || name === 'EXDOSE' ? 'Num' : 'Char',
        }),
      ),
      rows: [['ST', 'EX', 'S1', 1, 'AXA-NK02', 2.5e7, 'cells/kg', '2026-05-01T09:00']],
    });
    const made = newImportDb();
    const hashes: string[] = [];
    for (const files of [
      { 'dm.csv': DM, 'ex.csv': EX },
      { 'dm.csv': DM, 'ex.xpt': xpt },
      { 'z.csv': DM, 'a.csv': EX },
    ]) {
      hashes.push(good(await importInto(made, [folderOf(files)])).contentHash);
    }
    expect(new Set(hashes).size).toBe(1);
    expect(countTables(made.db).data_cut).toBe(3);
  });

  test('SRC-IMPORT-006: a stated cut-off date is kept as stated; later rows are marked', async () => {
    const made = newImportDb();
    const report = good(
      await importInto(made, [folderOf({ 'dm.csv': DM, 'ex.csv': EX })], {
        cutoffDate: '2026-04-30' as IsoDate,
      }),
    );
    expect(report).toMatchObject({ cutoffDate: '2026-04-30', cutoffBasis: 'stated' });
    expect(kept(report)).toEqual(['warning DQ-EX-012 ex.csv:2 EXSTDTC']);
  });

  test('SRC-IMPORT-007: without DM or EX the cut is imported, and says what cannot be told', async () => {
    const report = good(await importInto(newImportDb(), [folderOf({ 'ae.csv': AE })]));
    expect(kept(report).slice(-2)).toEqual(['warning DQ-CUT-001 :0 ', 'warning DQ-CUT-002 :0 ']);
  });

  test('SRC-IMPORT-008: more than one study is told', async () => {
    const dm = DM.replace('ST,DM', 'OTHER,DM');
    const report = good(await importInto(newImportDb(), [folderOf({ 'dm.csv': dm, 'ex.csv': EX })]));
    expect(kept(report)).toEqual(['warning DQ-CUT-003 :0 ']);
  });

  test('SRC-IMPORT-009: a domain in two files is one domain when their keys differ', async () => {
    const second = EX.replace('S1,1,', 'S1,2,');
    const report = good(
      await importInto(newImportDb(), [folderOf({ 'dm.csv': DM, 'ex1.csv': EX, 'ex2.csv': second })]),
    );
    expect(report.files.map(({ domain, rowsAccepted }) => [domain, rowsAccepted])).toEqual([
      ['DM', 1],
      ['EX', 1],
      ['EX', 1],
    ]);
  });

  test('SRC-IMPORT-010: an unknown domain is kept as rows, and an XPT file may hold several data sets', async () => {
    const char = (name: string) => ({ name, type: 'Char' as const });
    const xpt = xptBytes(
      {
        name: 'ZZ',
        columns: [char('DOMAIN'), char('USUBJID'), { name: 'ZZNUM', type: 'Num' }],
        rows: [['ZZ', 'S1', 2.5]],
      },
      {
        name: 'YY',
        columns: [char('DOMAIN'), char('USUBJID'), char('YYTEXT')],
        rows: [
          ['YY', 'S1', 'y'],
          ['YY', 'S1', 'z'],
        ],
      },
    );
    const made = newImportDb();
    const report = good(await importInto(made, [folderOf({ 'dm.csv': DM, 'ex.csv': EX, 'all.xpt': xpt })]));
    expect(report.files[0]).toMatchObject({ file: 'all.xpt', domain: 'ZZ+YY', rowsRead: 3, rowsAccepted: 3 });
    expect(
      readRows(made.db, report.cutId, { domains: ['YY', 'ZZ'] }).map(({ ref, values }) => [
        ref.domain,
        ref.line,
        values,
      ]),
    ).toEqual([
      ['ZZ', 1, { DOMAIN: 'ZZ', USUBJID: 'S1', ZZNUM: '2.5' }],
      ['YY', 1, { DOMAIN: 'YY', USUBJID: 'S1', YYTEXT: 'y' }],
      ['YY', 2, { DOMAIN: 'YY', USUBJID: 'S1', YYTEXT: 'z' }],
    ]);
    expect(kept(report)).toEqual(['ZZ', 'YY'].map((name) => `warning DQ-FILE-002 all.xpt › ${name}:0 `));
  });

  test('SRC-IMPORT-011: the same warning a thousand times is counted from then on; rejected rows are all kept', async () => {
    const header = 'STUDYID,DOMAIN,USUBJID,AESEQ,AETERM,AEDECOD,AEBODSYS,AETOXGR,AESER,AEREL,AEOUT,AESTDTC\n';
    const rows = Array.from(
      { length: 2400 },
      (_, i) => `ST,AE,S1,${i},x,x,x,${i % 2 === 0 ? '' : 9},N,R,R,2026-05-01\n`,
    );
    const made = newImportDb();
    const report = good(
      await importInto(made, [folderOf({ 'dm.csv': DM, 'ex.csv': EX, 'ae.csv': header + rows.join('') })]),
    );
    expect(report).toMatchObject({
      rowsRead: 2402,
      rowsAccepted: 1202,
      rowsRejected: 1200,
      issueCount: 2201,
    });
    expect(report.issues).toHaveLength(1000);
    const last = listIssues(made.db, report.cutId, { offset: 2200, limit: 1 })[0];
    expect(last).toMatchObject({
      line: 0,
      rule: 'DQ-AE-009',
      message: expect.stringMatching(/^200 more rows/),
    });
  });
});

describe('progress and cancel', () => {
  const manyRows = (): string => {
    const row = (i: number): string => `ST,LB,S${i % 9},${i},ALT,Alanine,20,20,U/L,0,40,2026-05-01\n`;
    const header =
      'STUDYID,DOMAIN,USUBJID,LBSEQ,LBTESTCD,LBTEST,LBORRES,LBSTRESN,LBSTRESU,LBSTNRLO,LBSTNRHI,LBDTC\n';
    return folderOf({
      'dm.csv': DM,
      'ex.csv': EX,
      'lb.csv': header + Array.from({ length: 80_000 }, (_, i) => row(i)).join(''),
    });
  };

  test('SRC-IMPORT-020: progress tells phases in order, never runs back, at most about ten times a second', async () => {
    const seen: { phase: string; bytesDone: number; rowsRead: number }[] = [];
    const start = performance.now();
    const report = good(
      await importInto(newImportDb(), [manyRows()], { onProgress: (progress) => void seen.push(progress) }),
    );
    const seconds = (performance.now() - start) / 1000;
    expect([...new Set(seen.map(({ phase }) => phase))]).toEqual([
      'reading',
      'checking',
      'hashing',
      'committing',
    ]);
    expect(seen.length).toBeLessThan(seconds * 10 + 8);
    expect(seen.length).toBeGreaterThan(5);
    seen.forEach((next, i) => {
      const before = seen[i - 1] ?? { bytesDone: 0, rowsRead: 0 };
      expect(next.bytesDone).toBeGreaterThanOrEqual(before.bytesDone);
      expect(next.rowsRead).toBeGreaterThanOrEqual(before.rowsRead);
    });
    expect(seen.at(-1)).toMatchObject({ filesDone: 3, filesTotal: 3, rowsRead: report.rowsRead });
  });

  test.each([
    ['at the first report', () => true],
    ['when rows come in', ({ rowsRead }: Progress) => rowsRead > 0],
    ['half-way', ({ rowsRead }: Progress) => rowsRead > 40_000],
    ['when all is read', ({ phase }: Progress) => phase === 'checking'],
  ])(
    'SRC-IMPORT-021: cancelled %s, the import ends within a second and nothing remains',
    async (_when, isNow) => {
      const made = newImportDb();
      const folder = manyRows();
      const controller = new AbortController();
      let cancelledAt = 0;
      const result = await importInto(made, [folder], {
        signal: controller.signal,
        onProgress: (progress) => {
          if (cancelledAt > 0 || !isNow(progress)) return;
          cancelledAt = performance.now();
          controller.abort();
        },
      });
      const ended = performance.now();
      expect(cancelledAt).toBeGreaterThan(0);
      expect(codeOf(result)).toBe('cancelled');
      expect(ended - cancelledAt).toBeLessThan(1000);
      expect(countTables(made.db)).toEqual(NOTHING);
      expect(statSync(`${made.path}-wal`).size).toBeLessThan(10_000);
      good(await importInto(made, [folderOf({ 'dm.csv': DM, 'ex.csv': EX })]));
    },
  );

  test('SRC-IMPORT-022: a signal that is aborted already starts nothing', async () => {
    const made = newImportDb();
    expect(
      codeOf(await importInto(made, [folderOf({ 'dm.csv': DM })], { signal: AbortSignal.abort() })),
    ).toBe('cancelled');
    expect(countTables(made.db)).toEqual(NOTHING);
  });
});

describe('the worker', () => {
  test('SRC-IMPORT-030: the data key is handed over as a copy and wiped after its one use', async () => {
    const made = newImportDb();
    const before = Uint8Array.from(made.key);
    good(await importInto(made, [folderOf({ 'dm.csv': DM })], { cutoffDate: '2026-05-01' as IsoDate }));
    expect(Uint8Array.from(made.key)).toEqual(before);
    // The same entry in a thread that looks at its key after the end.
    const entry = importWorker();
    const key = Uint8Array.from(made.key);
    const look = `
      const { workerData, parentPort } = require('node:worker_threads');
      import(${JSON.stringify(entry.href)}).then(() => parentPort.postMessage({ wiped: workerData.dataKey.every((byte) => byte === 0) }));`;
    const worker = new Worker(look, {
      eval: true,
      workerData: {
        kind: 'import',
        mapping: null,
        policy: null,
        maxRejectedShare: null,
        dbPath: made.path,
        dataKey: key,
        paths: [folderOf({ 'dm.csv': DM })],
        cutId: 'second',
        label: 'x',
        cutoffDate: '2026-05-01',
        protocol: axaNk02,
        account: { accountId: 'monitor', printedName: 'Helen Marsh' },
        at: '2026-11-20T09:00:00.000Z',
        cancelFlag: new SharedArrayBuffer(4),
      },
      transferList: [key.buffer],
    });
    const messages: unknown[] = [];
    worker.on('message', (message) => messages.push(message));
    await new Promise((resolve, reject) => worker.on('exit', resolve).on('error', reject));
    expect(key.length).toBe(0);
    expect(messages).toContainEqual({ wiped: true });
    expect(messages).toContainEqual(expect.objectContaining({ kind: 'done' }));
  });

  test('SRC-IMPORT-031: a wrong key, or a workspace that is gone, is told in words', async () => {
    const made = newImportDb();
    const folder = folderOf({ 'dm.csv': DM });
    expect(codeOf(await importInto({ ...made, key: new Uint8Array(32) }, [folder]))).toBe(
      'workspace-damaged',
    );
    expect(codeOf(await importInto({ ...made, path: join(folder, 'none.db') }, [folder]))).toBe(
      'workspace-not-found',
    );
    expect(readdirSync(folder)).toEqual(['dm.csv']);
  });

  test('SRC-IMPORT-032: while another change holds the workspace the import is told to wait', async () => {
    const made = newImportDb();
    made.db.exec('BEGIN IMMEDIATE');
    expect(codeOf(await importInto(made, [folderOf({ 'dm.csv': DM })]))).toBe('busy');
    made.db.exec('ROLLBACK');
    expect(countTables(made.db)).toEqual(NOTHING);
  });
});
