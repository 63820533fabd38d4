import { describe, expect, test } from 'vitest';
import { cutContentHash, cutContentHashInTurns } from '../../../electron/db/contentHash.ts';
import { dropTriggers, exampleRows, insertCut, newStudyDb, type TestRow } from '../../builders/workspace.ts';

describe('content hash of a stored cut', () => {
  test('SRC-INT-030: what is stored hashes to what was imported, whatever the order', async () => {
    const { db } = await newStudyDb();
    const imported = insertCut(db, 'cut-1');
    insertCut(db, 'cut-2', exampleRows.toReversed());
    expect(cutContentHash(db, 'cut-1')).toBe(imported);
    expect(cutContentHash(db, 'cut-2')).toBe(imported);
  });

  test('SRC-INT-031: the same content from a transport file has the same hash', async () => {
    const { db } = await newStudyDb();
    const fromText: TestRow[] = [['LB', { USUBJID: 'S-1', LBTESTCD: 'ALT', LBSTRESN: '35.5', LBSTAT: '' }]];
    const fromTransport: TestRow[] = [['LB', { LBSTRESN: 35.5, USUBJID: 'S-1  ', LBTESTCD: 'ALT     ' }]];
    insertCut(db, 'cut-1', fromText);
    insertCut(db, 'cut-2', fromTransport);
    expect(cutContentHash(db, 'cut-1')).toBe(cutContentHash(db, 'cut-2'));
  });

  test.each([
    ['a value', `UPDATE record SET data = json_set(data, '$.LBSTRESN', 36) WHERE line = 2 AND domain = 'LB'`],
    ['a removed row', `DELETE FROM record WHERE domain = 'VS'`],
    [
      'a repeated row',
      `INSERT INTO record (cut_id, domain, subject_id, test_code, file_id, line, data)
       SELECT cut_id, domain, subject_id, test_code, file_id, 77, data FROM record WHERE domain = 'VS'`,
    ],
    ['the domain', `UPDATE record SET domain = 'XX' WHERE domain = 'VS'`],
    ['the subject by which a row is found', `UPDATE record SET subject_id = 'S-9' WHERE domain = 'VS'`],
    ['the test by which a row is found', `UPDATE record SET test_code = 'AST' WHERE test_code = 'PLAT'`],
    ['the cut of a row', `UPDATE record SET cut_id = 'cut-2' WHERE domain = 'VS'`],
  ])('SRC-INT-032: %s changed behind the triggers gives another hash', async (_name, sql) => {
    const { db } = await newStudyDb();
    const imported = insertCut(db, 'cut-1');
    insertCut(db, 'cut-2');
    dropTriggers(db);
    db.exec(sql);
    expect(cutContentHash(db, 'cut-1')).not.toBe(imported);
  });

  test('SRC-INT-033: a cut that is not there has the hash of nothing, which no import records', async () => {
    const { db } = await newStudyDb();
    expect(cutContentHash(db, 'cut-9')).not.toBe(insertCut(db, 'cut-1'));
  });
});

describe('in turns', () => {
  test('SRC-CUT-121: the same hash, while other work of the thread gets its turn', async () => {
    const { db } = await newStudyDb();
    const rows = Array.from(
      { length: 4500 },
      (_, index): TestRow => ['VS', { USUBJID: 'SUBJ-TEST-0001', VSSEQ: index, VSTESTCD: 'TEMP' }],
    );
    const imported = insertCut(db, 'cut-1', rows);
    insertCut(db, 'cut-2');
    let turns = 0;
    const count = (): void => {
      turns += 1;
      timer = setImmediate(count);
    };
    let timer = setImmediate(count);
    expect(await cutContentHashInTurns(db, 'cut-1')).toBe(imported);
    clearImmediate(timer);
    expect(turns).toBeGreaterThanOrEqual(2);
    expect(await cutContentHashInTurns(db, 'cut-2')).toBe(cutContentHash(db, 'cut-2'));
    expect(await cutContentHashInTurns(db, 'cut-9')).toBe(cutContentHash(db, 'cut-9'));
  });

  test.each([
    `UPDATE record SET data = json_set(data, '$.LBSTRESN', 1) WHERE domain = 'LB'`,
    `UPDATE record SET test_code = 'X' WHERE domain = 'LB'`,
    `DELETE FROM record WHERE domain = 'VS'`,
    `UPDATE record SET cut_id = 'cut-2' WHERE domain = 'VS'`,
  ])('SRC-CUT-122: %s behind the triggers is found', async (sql) => {
    const { db } = await newStudyDb();
    const imported = insertCut(db, 'cut-1');
    insertCut(db, 'cut-2');
    dropTriggers(db);
    db.exec(`${sql} AND cut_id = 'cut-1'`);
    expect(await cutContentHashInTurns(db, 'cut-1')).not.toBe(imported);
    expect(await cutContentHashInTurns(db, 'cut-1')).toBe(cutContentHash(db, 'cut-1'));
  });
});
