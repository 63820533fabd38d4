import { zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { blockText, readBlock } from '../../../electron/db/factBlock.ts';
import {
  findFactBlock,
  findFactSet,
  insertFactSet,
  listFactBlocks,
  verifyFactSets,
} from '../../../electron/db/factSets.ts';
import { currentProtocol } from '../../../electron/db/protocolVersions.ts';
import { verifyDecisions } from '../../../electron/db/verifyDecisions.ts';
import { verifyWorkspace } from '../../../electron/db/verifyWorkspace.ts';
import { newDecisionDb, seal } from '../../builders/decisions.ts';
import { exampleFact, insertExampleFacts, packed } from '../../builders/facts.ts';
import { AT, dropTriggers } from '../../builders/workspace.ts';

const study = async () => {
  const made = await newDecisionDb();
  const set = insertExampleFacts(made.db, 'cut-1', made.monitor);
  return { ...made, set, setKey: { cutId: 'cut-1', protocolHash: set.protocolHash, algorithm: 'test/1' } };
};

describe('facts stored with a cut', () => {
  test('SRC-FCT-101: a stored set reads back as it was', async () => {
    const { db, set, setKey } = await study();
    expect(findFactSet(db, setKey)).toEqual(set);
    expect(set).toMatchObject({ factCount: 2, createdAt: AT, accountId: 'monitor', cutId: 'cut-1' });
    expect(listFactBlocks(db, set.setId)).toEqual([
      {
        ...{ position: 0, subjectId: 'SUBJ-TEST-0001', factCount: 1 },
        areas: { 'lab-grade': { facts: 1, none: 0 } },
      },
      { position: 1, subjectId: '', factCount: 1, areas: { 'lab-grade': { facts: 1, none: 0 } } },
    ]);
    expect(listFactBlocks(db, set.setId, '')).toHaveLength(1);
    const block = findFactBlock(db, set.setId, 0);
    expect(block && readBlock(block)).toEqual([exampleFact()]);
    expect(findFactBlock(db, set.setId, 2)).toBeUndefined();
    expect(findFactSet(db, { ...setKey, algorithm: 'test/2' })).toBeUndefined();
    expect(findFactSet(db, { ...setKey, cutId: 'cut-2' })).toBeUndefined();
    expect(findFactSet(db, { ...setKey, protocolHash: 'x' })).toBeUndefined();
  });

  test('SRC-FCT-102: the audit event of a derivation names cut, protocol, rules and hash', async () => {
    const { db, set } = await study();
    const event = db
      .prepare('SELECT action, entity, new_value FROM audit_event ORDER BY sequence DESC')
      .get();
    expect(event).toMatchObject({ action: 'facts.derive', entity: 'cut:cut-1' });
    const told: unknown = JSON.parse(String((event as { new_value: string }).new_value));
    expect(told).toMatchObject({
      ...{ protocolHash: currentProtocol(db).hash, algorithm: 'test/1', factCount: 2, sha256: set.sha256 },
    });
  });

  test('SRC-FCT-103: a set is stored once, and only inside a transaction', async () => {
    const { db, setKey, monitor } = await study();
    const again = () => insertFactSet(db, setKey, packed([exampleFact()]), { at: AT, account: monitor });
    expect(again).toThrow('inside a transaction');
    expect(() => db.transaction(again)()).toThrow('append-only');
  });

  test('SRC-FCT-104: nothing joins a set that is there', async () => {
    const { db, set } = await study();
    const insert = `INSERT INTO fact_block (set_id, position, subject_id, fact_count, areas, sha256, data)
      VALUES (${set.setId}, 9, 'X', 0, '{}', '', x'00')`;
    expect(() => db.exec(insert)).toThrow('the set of facts is closed');
    expect(() => db.exec(insert.replace(`(${set.setId},`, '(99,'))).toThrow('FOREIGN KEY');
  });

  test('SRC-FCT-105: what a block may unpack to is bounded', () => {
    const bomb = zstdCompressSync(Buffer.alloc((500 << 17) + 1));
    expect(() => blockText({ data: bomb })).toThrow();
  });
});

describe('verification of stored facts', () => {
  test('SRC-FCT-110: untouched sets are intact', async () => {
    const { db } = await study();
    expect(verifyFactSets(db)).toEqual({ intact: true });
  });

  test.each([
    ['the hash', "UPDATE fact_set SET sha256 = 'x' WHERE set_id = 2", 2, 'altered'],
    ['the count', 'UPDATE fact_set SET fact_count = 9 WHERE set_id = 2', 2, 'altered'],
    ['the version of the rules', "UPDATE fact_set SET algorithm = 'x' WHERE set_id = 1", 1, 'altered'],
    ['the time', "UPDATE fact_set SET created_at = 'x' WHERE set_id = 1", 1, 'altered'],
    ['the account', "UPDATE fact_set SET account_id = 'chair' WHERE set_id = 1", 1, 'altered'],
    [
      'the facts of a block',
      "UPDATE fact_block SET data = x'00' WHERE set_id = 2 AND position = 1",
      2,
      'altered',
    ],
    [
      'the hash of a block',
      "UPDATE fact_block SET sha256 = 'x' WHERE set_id = 2 AND position = 1",
      2,
      'altered',
    ],
    [
      'the counts of a block',
      "UPDATE fact_block SET areas = '{}' WHERE set_id = 2 AND position = 0",
      2,
      'altered',
    ],
    [
      'the subject of a block',
      "UPDATE fact_block SET subject_id = 'x' WHERE set_id = 2 AND position = 1",
      2,
      'altered',
    ],
    ['a block that is gone', 'DELETE FROM fact_block WHERE set_id = 2 AND position = 1', 2, 'altered'],
    ['a set that is gone', 'DELETE FROM fact_set WHERE set_id = 2', 2, 'gap'],
    ['the first set gone', 'DELETE FROM fact_set WHERE set_id = 1', 1, 'altered'],
    [
      'a set that no event tells of',
      `INSERT INTO fact_set SELECT 3, cut_id, protocol_hash, 'other', fact_count, sha256, created_at, account_id
       FROM fact_set WHERE set_id = 2`,
      ...[3, 'altered'],
    ],
    [
      'a block without a set',
      `INSERT INTO fact_block SELECT 9, position, subject_id, fact_count, areas, sha256, data FROM fact_block LIMIT 1`,
      ...[3, 'gap'],
    ],
  ])('SRC-FCT-111: %s changed behind the triggers is found', async (_what, sql, at, reason) => {
    const { db } = await study();
    dropTriggers(db);
    db.pragma('foreign_keys = OFF');
    db.exec(String(sql));
    expect(verifyFactSets(db)).toEqual({ intact: false, part: 'fact_set', at, reason });
  });

  test('SRC-FCT-112: a decision whose facts are gone or others is found', async () => {
    const made = await study();
    seal(made);
    const { db } = made;
    dropTriggers(db);
    db.pragma('foreign_keys = OFF');
    db.exec("UPDATE fact_set SET sha256 = 'x' WHERE algorithm <> 'test/1'");
    expect(verifyWorkspace(db).intact).toBe(false);
    expect(verifyDecisions(db)).toEqual({ intact: false, part: 'decision', at: 1, reason: 'facts' });
  });
});
