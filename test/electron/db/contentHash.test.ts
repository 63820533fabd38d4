import { describe, expect, test } from 'vitest';
import { cutContentHash, cutContentHashInTurns } from '../../../electron/db/contentHash.ts';
import type { WritableDb } from '../../../electron/db/handles.ts';
import { rewriteBlocks } from '../../builders/blocks.ts';
import { dropTriggers, exampleRows, insertCut, newStudyDb, type TestRow } from '../../builders/workspace.ts';

const sqlOf =
  (sql: string) =>
  (db: WritableDb): void =>
    void db.exec(sql);

/** Changes every line of the blocks of a domain. */
const changing =
  (domain: string, change: (line: string) => string) =>
  (db: WritableDb): void =>
    void rewriteBlocks(db, `domain = '${domain}'`, (lines) => lines.map(change));

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
    ['a value', changing('LB', (line) => line.replace('"LBSTRESN":"35"', '"LBSTRESN":"36"'))],
    ['a removed block', sqlOf("DELETE FROM record_block WHERE domain = 'VS'")],
    ['a removed row', (db: WritableDb) => rewriteBlocks(db, "test_code = 'ALT'", (lines) => lines.slice(1))],
    [
      'a repeated row',
      (db: WritableDb) => rewriteBlocks(db, "domain = 'DM'", (lines) => [...lines, ...lines]),
    ],
    [
      'a repeated block',
      sqlOf(`INSERT INTO record_block (cut_id, domain, test_code, file_id, place, first_record, last_record, row_count,
        subjects, data) SELECT cut_id, domain, test_code, file_id, place, first_record + 50, last_record + 50, row_count,
        subjects, data FROM record_block WHERE domain = 'VS'`),
    ],
    ['the domain', sqlOf("UPDATE record_block SET domain = 'XX' WHERE domain = 'VS'")],
    ['the subjects of a block', sqlOf(`UPDATE record_block SET subjects = '["S-9"]' WHERE domain = 'VS'`)],
    ['one subject more', sqlOf(`UPDATE record_block SET subjects = json_insert(subjects, '$[#]', 'S-9')`)],
    ['no subjects', sqlOf(`UPDATE record_block SET subjects = '[]' WHERE domain = 'LB'`)],
    ['subjects that are no list', sqlOf(`UPDATE record_block SET subjects = '{' WHERE domain = 'LB'`)],
    ['the test of a block', sqlOf("UPDATE record_block SET test_code = 'AST' WHERE test_code = 'PLAT'")],
    ['the first record', sqlOf('UPDATE record_block SET first_record = first_record - 1')],
    ['the last record', sqlOf('UPDATE record_block SET last_record = last_record + 1')],
    ['the number of rows', sqlOf("UPDATE record_block SET row_count = 1 WHERE domain = 'DM'")],
    ['the ids of rows', changing('DM', (line) => line.replace(/^\[\d+/, '[77'))],
    [
      'the order of rows',
      (db: WritableDb) => rewriteBlocks(db, "domain = 'DM'", (lines) => lines.toReversed()),
    ],
    ['rows that are none', changing('DM', () => '{}')],
    ['bytes that are no block', sqlOf("UPDATE record_block SET data = x'00' WHERE domain = 'LB'")],
    ['a block cut short', sqlOf("UPDATE record_block SET data = substr(data, 1, 20) WHERE domain = 'LB'")],
    ['the cut of a block', sqlOf("UPDATE record_block SET cut_id = 'cut-2' WHERE domain = 'VS'")],
  ])('SRC-INT-032: %s changed behind the triggers gives another hash', async (_name, tamper) => {
    const { db } = await newStudyDb();
    const imported = insertCut(db, 'cut-1');
    insertCut(db, 'cut-2');
    dropTriggers(db);
    db.pragma('ignore_check_constraints = ON');
    tamper(db);
    expect(cutContentHash(db, 'cut-1')).not.toBe(imported);
    expect(await cutContentHashInTurns(db, 'cut-1')).toBe(cutContentHash(db, 'cut-1'));
  });

  test('SRC-INT-034: an error of the file itself is told as such, not as a changed row', async () => {
    const { db } = await newStudyDb();
    insertCut(db, 'cut-1');
    const hashing = cutContentHashInTurns(db, 'cut-1');
    db.close();
    await expect(hashing).rejects.toThrow('not open');
    expect(() => cutContentHash(db, 'cut-1')).toThrow('not open');
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
});
