import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readRows } from '../../../electron/db/cuts.ts';
import { insertDeidKey } from '../../../electron/db/deidKey.ts';
import { createImportStore } from '../../../electron/db/importStore.ts';
import { settle } from '../../../electron/files/refused.ts';
import { runImport } from '../../../electron/worker/runImport.ts';
import { spooledChunks, storePlace } from '../../../electron/worker/spool.ts';
import type { DeidPolicy, DeidRule } from '../../../shared/dataset/deid/deid.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { countTables, folderOf, importInto, NOTHING, newImportDb } from '../../builders/importFiles.ts';
import { codeOf, good, NOW, type TestDb } from '../../builders/workspace.ts';
import { xptBytes } from '../../builders/xptBytes.ts';

const DM = [
  'STUDYID,DOMAIN,USUBJID,SITEID,AGE,SEX,ARMCD,RFICDTC,DTHFL,BRTHDTC',
  'ST,DM,S1,01,20,F,DL1,2026-04-01,,1999-01-02',
  'ST,DM,S2,01,,F,DL1,2026-04-05,,2001-11-12',
  'ST,DM,,01,21,F,DL1,2026-04-05,,2002-10-13',
  '',
].join('\n');
const EX =
  'STUDYID,DOMAIN,USUBJID,EXSEQ,EXTRT,EXDOSE,EXDOSU,EXSTDTC\nST,EX,S1,1,AXA-NK02,2.5E7,cells/kg,2026-05-01T09:00\n';

const birthDate = (action: DeidRule['action'], reason = ''): DeidRule => ({
  ...{ domain: 'DM', column: 'BRTHDTC', kind: 'birth-date', action, reason },
});
const policyOf = (rules: DeidRule[], shiftDates = false): DeidPolicy => ({
  ...{ schema: 'src-deid/1', name: 'monthly', shiftDates, rules },
});

/** What the workspace keeps of a file. */
const keptText = ({ db }: TestDb, name: string): string => {
  const fileId = db.prepare('SELECT file_id FROM source_file WHERE name = ?').pluck().get(name);
  const place = storePlace(createImportStore(db, 'none'), Number(fileId));
  return Buffer.concat([...spooledChunks(place)].map((chunk) => Buffer.from(chunk))).toString('utf8');
};

/** Everything that the file and its log hold, decrypted by a connection that copies it page by page is not at hand: sizes tell. */
const sizes = ({ path }: TestDb) => ({
  db: statSync(path).size,
  log: statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0,
});

const withKey = (): TestDb => {
  const made = newImportDb();
  if (made.db.prepare('SELECT COUNT(*) FROM deid_key').pluck().get() === 0)
    insertDeidKey(made.db, new Uint8Array(32).fill(9));
  return made;
};

describe('what looks identifying', () => {
  test('SRC-IMPORT-070: without a decision nothing is stored, and the refusal says how much was found', async () => {
    const made = newImportDb();
    made.db.pragma('wal_checkpoint(TRUNCATE)');
    const before = sizes(made);
    const result = await importInto(made, [folderOf({ 'dm.csv': DM, 'ex.csv': EX })]);
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'needs-deidentification', details: { findings: 1, columns: 1 } },
    });
    expect(JSON.stringify(result)).not.toMatch(/1999|2001-11|2002-10/);
    expect(countTables(made.db)).toEqual(NOTHING);
    expect(sizes(made)).toEqual(before);
  });

  test('SRC-IMPORT-071: nothing is handed to the store before the screen has seen every row', async () => {
    const made = withKey();
    const written: string[] = [];
    const watched = new Proxy(made.db, {
      get: (target, name) => {
        if (name !== 'prepare') return Reflect.get(target, name, target);
        return (sql: string) => {
          const statement = target.prepare(sql);
          if (!/^\s*INSERT/.test(sql)) return statement;
          return { run: (...bound: unknown[]) => written.push(sql) && statement.run(...bound) };
        };
      },
    });
    const policies = [null, policyOf([])];
    for (const policy of policies) {
      for (const maxWaitingBytes of [1 << 30, 0]) {
        const result = await settle(() =>
          runImport({
            db: watched,
            maxWaitingBytes,
            request: {
              ...{
                paths: [folderOf({ 'dm.csv': DM, 'ex.csv': EX })],
                mapping: null,
                policy,
                cutoffDate: null,
              },
              ...{ cutId: 'c', label: 'x', maxRejectedShare: null, protocol: axaNk02 },
              account: { accountId: 'monitor', printedName: 'Helen Marsh' },
              at: NOW.toISOString(),
            },
            isCancelled: () => false,
            onProgress: () => undefined,
          }),
        );
        expect(codeOf(result)).toBe('needs-deidentification');
        expect(written).toEqual([]);
      }
    }
  });

  test('SRC-IMPORT-072: a reason that it is not identifying lets it in as it is; policy and reason stand with the cut', async () => {
    const made = newImportDb();
    const policy = policyOf([birthDate('not-identifying', 'Invented dates of a published study')]);
    const { cutId, files } = good(
      await importInto(made, [folderOf({ 'dm.csv': DM, 'ex.csv': EX })], { policy }),
    );
    expect(files.map(({ kept }) => kept)).toEqual(['original', 'original']);
    expect(readRows(made.db, cutId, { domains: ['DM'] }).map(({ values }) => values.BRTHDTC)).toEqual([
      '1999-01-02',
      '2001-11-12',
    ]);
    expect(keptText(made, 'dm.csv')).toBe(DM);
    expect(made.db.prepare('SELECT name, version FROM deid_policy_version').all()).toEqual([
      { name: 'monthly', version: 1 },
    ]);
    expect(made.db.prepare('SELECT deid_name, dates_shifted FROM data_cut').all()).toEqual([
      { deid_name: 'monthly', dates_shifted: 0 },
    ]);
  });

  test('SRC-IMPORT-073: a removed column is nowhere: not in rows, rejected rows or what is kept of the file', async () => {
    const made = newImportDb();
    const policy = policyOf([birthDate('remove-column')]);
    const text = `${DM}ST,DM,S9,broken,1997-07-07\n`;
    const report = good(await importInto(made, [folderOf({ 'dm.csv': text, 'ex.csv': EX })], { policy }));
    const [dm] = report.files;
    expect(dm).toMatchObject({ kept: 'deidentified', rowsRead: 4, rowsAccepted: 2, rowsRejected: 2 });
    expect(dm?.sha256).toBe(createHash('sha256').update(text).digest('hex'));
    expect(keptText(made, 'dm.csv')).toBe(
      [
        'STUDYID,DOMAIN,USUBJID,SITEID,AGE,SEX,ARMCD,RFICDTC,DTHFL',
        'ST,DM,S1,01,20,F,DL1,2026-04-01,',
        'ST,DM,S2,01,,F,DL1,2026-04-05,',
        'ST,DM,,01,21,F,DL1,2026-04-05,',
        '',
      ].join('\r\n'),
    );
    const everything = made.db
      .prepare(
        'SELECT data FROM row_issue WHERE data IS NOT NULL UNION ALL SELECT variables FROM source_file',
      )
      .pluck()
      .all()
      .join('\n');
    expect(everything).not.toMatch(/BRTHDTC|1999-01-02|2001-11-12|2002-10-13|1997-07-07/);
    expect(everything).toContain('{"cellCount":5}');
    expect(JSON.stringify(readRows(made.db, report.cutId, {}))).not.toMatch(/BRTHDTC|1999|2001-11/);
  });

  test('SRC-IMPORT-074: shifted dates move within a subject by one number, the same next month, and the cut says so', async () => {
    const made = withKey();
    const policy = policyOf([birthDate('generalise')], true);
    const ae = 'STUDYID,DOMAIN,USUBJID,AESEQ,AETERM,AESTDTC,AEENDTC\nST,AE,S1,1,Rash,2026-05-03,2026-05\n';
    const import1 = good(
      await importInto(made, [folderOf({ 'dm.csv': DM, 'ex.csv': EX, 'ae.csv': ae })], { policy }),
    );
    const import2 = good(
      await importInto(made, [folderOf({ 'dm.csv': DM, 'ex.csv': EX, 'ae.csv': ae })], { policy }),
    );
    expect(import2.contentHash).toBe(import1.contentHash);
    expect(import1.files.map(({ kept }) => kept)).toEqual(['deidentified', 'deidentified', 'deidentified']);
    const rows = readRows(made.db, import1.cutId, {});
    const dateOf = (domain: string, name: string) =>
      String(rows.find(({ ref, values }) => ref.domain === domain && values.USUBJID === 'S1')?.values[name]);
    const moved = Date.parse('2026-05-01') - Date.parse(dateOf('EX', 'EXSTDTC').slice(0, 10));
    expect(moved).toBeGreaterThan(0);
    expect(dateOf('EX', 'EXSTDTC').slice(10)).toBe('T09:00');
    expect(Date.parse('2026-05-03') - Date.parse(dateOf('AE', 'AESTDTC'))).toBe(moved);
    expect(dateOf('DM', 'BRTHDTC')).toBe('1999');
    expect(import1.cutoffDate < '2026-05-03').toBe(true);
    expect(import1.issues.filter(({ rule }) => rule === 'DQ-FILE-010').map(({ file }) => file)).toEqual([
      'ae.csv',
      'dm.csv',
    ]);
    expect(made.db.prepare('SELECT DISTINCT dates_shifted FROM data_cut').pluck().all()).toEqual([1]);
    expect(made.db.prepare('SELECT COUNT(*) FROM deid_policy_version').pluck().get()).toBe(1);
    expect(`${keptText(made, 'ae.csv')}${keptText(made, 'ex.csv')}`).not.toMatch(/2026-05-0/);
  });

  test('SRC-IMPORT-075: of a transport file whose second data set is changed, the first is kept as rows too', async () => {
    const made = newImportDb();
    const char = (name: string) => ({ name, type: 'Char' as const });
    const xpt = xptBytes(
      {
        name: 'EX',
        columns: [char('USUBJID'), char('EXSEQ'), char('EXTRT'), char('EXSTDTC')],
        rows: [['S1', '1', 'A, "B"', '2026-05-01']],
      },
      { name: 'DM', columns: [char('USUBJID'), char('BRTHDTC')], rows: [['S1', '1999-01-02']] },
    );
    const policy = policyOf([birthDate('remove-column')]);
    const { files } = good(await importInto(made, [folderOf({ 'all.xpt': xpt })], { policy }));
    expect(files[0]).toMatchObject({ kept: 'deidentified', domain: 'EX+DM' });
    expect(keptText(made, 'all.xpt')).toBe(
      'USUBJID,EXSEQ,EXTRT,EXSTDTC\r\nS1,1,"A, ""B""",2026-05-01\r\n\r\nUSUBJID\r\nS1\r\n',
    );
  });

  test('SRC-IMPORT-076: a large extract is screened before it is stored, with the same result', async () => {
    const folder = folderOf({ 'dm.csv': DM, 'ex.csv': EX, 'notes.txt': 'x' });
    const hashes = [];
    for (const maxWaitingBytes of [1 << 30, 0]) {
      const made = withKey();
      const policy = policyOf([birthDate('remove-column')]);
      const report = await runImport({
        db: made.db,
        maxWaitingBytes,
        request: {
          ...{ paths: [folder], mapping: null, policy, cutoffDate: null },
          ...{ cutId: 'c', label: 'x', maxRejectedShare: null, protocol: axaNk02 },
          account: { accountId: 'monitor', printedName: 'Helen Marsh' },
          at: NOW.toISOString(),
        },
        isCancelled: () => false,
        onProgress: () => undefined,
      });
      hashes.push([
        report.contentHash,
        report.files,
        report.issues,
        keptText(made, 'dm.csv'),
        keptText(made, 'ex.csv'),
      ]);
    }
    expect(hashes[1]).toEqual(hashes[0]);
  });
});

describe('mapping and limits', () => {
  const mapping = {
    schema: 'src-mapping/1' as const,
    name: 'vendor',
    tables: [
      {
        match: { name: 'VITALS', columns: ['Patient', 'No', 'Test', 'Result', 'Day'] },
        use: 'import' as const,
        domain: 'VS',
        columns: [
          { source: 'PATIENT', target: 'USUBJID' },
          { source: 'NO', target: 'VSSEQ' },
          { source: 'TEST', target: 'VSTESTCD' },
          { source: 'RESULT', target: 'VSSTRESN' },
          { source: 'DAY', target: 'VSDTC' },
        ],
        constants: [{ target: 'STUDYID', value: 'ST' }],
        values: [{ target: 'VSTESTCD', from: 'temperature', to: 'TEMP' }],
        dates: [{ target: 'VSDTC', order: 'dmy' as const }],
      },
      {
        match: { name: 'CONTACTS', columns: ['A'] },
        use: 'leave-out' as const,
        domain: '',
        columns: [],
        constants: [],
        values: [],
        dates: [],
      },
    ],
  };
  const VITALS =
    'Patient;No;Test;Result;Day\nS1;1;temperature;36.6;01/05/2026\nS1;2;temperature;warm;02/05/2026\n';

  test('SRC-IMPORT-080: a mapped table becomes rows of its domain; mapping and version stand with the cut', async () => {
    const made = newImportDb();
    const folder = folderOf({ 'vitals.csv': VITALS });
    expect(codeOf(await importInto(made, [folder]))).toBe('needs-mapping');
    const { cutId, files } = good(await importInto(made, [folder], { mapping }));
    expect(files[0]).toMatchObject({ domain: 'VS', rowsRead: 2, rowsAccepted: 1, rowsRejected: 1 });
    expect(readRows(made.db, cutId, {}).map(({ values }) => values)).toEqual([
      { STUDYID: 'ST', USUBJID: 'S1', VSSEQ: 1, VSTESTCD: 'TEMP', VSSTRESN: 36.6, VSDTC: '2026-05-01' },
    ]);
    expect(made.db.prepare('SELECT mapping_name, mapping_version FROM data_cut').all()).toEqual([
      { mapping_name: 'vendor', mapping_version: 1 },
    ]);
  });

  test('SRC-IMPORT-081: a table that is left out is told and counted; nothing of it is kept', async () => {
    const made = newImportDb();
    const folder = folderOf({ 'vitals.csv': VITALS, 'contacts.csv': 'A\nCarl\nDora\n' });
    const report = good(await importInto(made, [folder], { mapping }));
    expect(report.files.map(({ file, kept, rowsRead }) => [file, kept, rowsRead])).toEqual([
      ['contacts.csv', 'deidentified', 0],
      ['vitals.csv', 'deidentified', 2],
    ]);
    expect(keptText(made, 'contacts.csv')).toBe('');
    expect(report.issues.find(({ rule }) => rule === 'DQ-FILE-009')?.message).toBe(
      'The table CONTACTS was left out by the mapping: 2 rows were not imported.',
    );
  });

  test('SRC-IMPORT-082: a file that rejects a greater share of its rows than allowed is refused', async () => {
    const made = newImportDb();
    const folder = folderOf({ 'vitals.csv': VITALS });
    const result = await importInto(made, [folder], { mapping, maxRejectedShare: 0.49 });
    expect(result).toMatchObject({
      ok: false,
      error: {
        code: 'too-many-rejected',
        message: 'vitals.csv: 1 of 2 rows would be rejected, 50 %; at most 49 % are allowed.',
        details: { file: 'vitals.csv', rowsRead: 2, rowsRejected: 1 },
      },
    });
    expect(countTables(made.db)).toEqual(NOTHING);
    expect(made.db.prepare('SELECT COUNT(*) FROM mapping_version').pluck().get()).toBe(0);
    good(await importInto(made, [folder], { mapping, maxRejectedShare: 0.5 }));
  });

  test('SRC-IMPORT-090: a value that a mapping replaces is nowhere: the file is kept as the rows that were stored', async () => {
    const labs = 'USUBJID,LBSEQ,LBTESTCD,LBORRES,LBDTC,KLASSE\nS1,1,ALT,20,2026-05-01,Huberklasse\n';
    const columns = ['USUBJID', 'LBSEQ', 'LBTESTCD', 'LBORRES', 'LBDTC', 'KLASSE'];
    const table = {
      match: { name: 'LABS', columns },
      ...{ use: 'import' as const, domain: 'LB', constants: [], dates: [] },
      columns: [{ source: 'KLASSE', target: 'LBCAT' }],
      values: [{ target: 'LBCAT', from: 'Huberklasse', to: 'CHEMISTRY' }],
    };
    const mapping = { schema: 'src-mapping/1' as const, name: 'labs', tables: [table] };
    const made = withKey();
    const report = good(await importInto(made, [folderOf({ 'labs.csv': labs })], { mapping }));
    expect(report.files[0]).toMatchObject({ kept: 'deidentified', rowsAccepted: 1 });
    expect(keptText(made, 'labs.csv')).toContain('CHEMISTRY');
    expect(keptText(made, 'labs.csv')).not.toContain('Huberklasse');
  });
});
