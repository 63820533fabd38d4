import { describe, expect, test } from 'vitest';
import { listAudit } from '../../../electron/db/audit.ts';
import type { WritableDb } from '../../../electron/db/handles.ts';
import {
  deidPolicies,
  listVersions,
  mappings,
  saveDeidPolicyIn,
  saveMappingIn,
  verifyVersions,
} from '../../../electron/db/savedVersions.ts';
import { hashCanonical } from '../../../shared/integrity/sha256.ts';
import { exampleMapping, examplePolicy } from '../../builders/savedVersions.ts';
import { AT, dropTriggers, newStudyDb, type TestAccount } from '../../builders/workspace.ts';

const save = (db: WritableDb, account: TestAccount, name: string, code?: string) =>
  db.transaction(() => saveMappingIn(db, { mapping: exampleMapping(name, code), at: AT, account }))();

const savePolicy = (db: WritableDb, account: TestAccount, name: string, shift: boolean) =>
  db.transaction(() => saveDeidPolicyIn(db, { policy: examplePolicy(name, shift), at: AT, account }))();

describe('saved mappings and de-identification policies', () => {
  test('SRC-SAVE-001: a new version comes of a change only, and its hash is that of the document', async () => {
    const { db, monitor } = await newStudyDb();
    const first = save(db, monitor, 'Vendor A');
    expect(first).toEqual({ name: 'Vendor A', version: 1, hash: hashCanonical(exampleMapping('Vendor A')) });
    expect(save(db, monitor, 'Vendor A')).toEqual(first);
    expect(save(db, monitor, 'Vendor B').version).toBe(1);
    expect(save(db, monitor, 'Vendor A', 'Mann').version).toBe(2);
    // Going back to an earlier document is a change as well.
    expect(save(db, monitor, 'Vendor A')).toEqual({ ...first, version: 3 });
    expect(listVersions(db, mappings).map(({ version, document }) => [document.name, version])).toEqual([
      ['Vendor A', 3],
      ['Vendor B', 1],
    ]);
    const [newest] = listVersions(db, mappings);
    expect(newest).toEqual({
      ...{ version: 3, hash: first.hash, savedAt: AT, savedBy: 'Helen Marsh' },
      document: exampleMapping('Vendor A'),
    });
    expect(() => saveMappingIn(db, { mapping: exampleMapping('C'), at: AT, account: monitor })).toThrow(
      'inside a transaction',
    );
  });

  test('SRC-SAVE-002: each version is audited with its hash, a repeated save is not', async () => {
    const { db, monitor } = await newStudyDb();
    const one = savePolicy(db, monitor, 'Vendor A', false);
    savePolicy(db, monitor, 'Vendor A', false);
    const two = savePolicy(db, monitor, 'Vendor A', true);
    const events = listAudit(db, { offset: 0, limit: 10 }).filter(({ action }) => action === 'deid.save');
    expect(events.map(({ entity, oldValue, newValue }) => [entity, oldValue, newValue])).toEqual([
      [
        'deid-policy:Vendor A',
        JSON.stringify({ version: 1, hash: one.hash }),
        JSON.stringify({ version: 2, hash: two.hash }),
      ],
      ['deid-policy:Vendor A', null, JSON.stringify({ version: 1, hash: one.hash })],
    ]);
    expect(listVersions(db, deidPolicies).map(({ document }) => document.shiftDates)).toEqual([true]);
  });

  test('SRC-SAVE-003: what is no mapping is not saved', async () => {
    const { db, monitor } = await newStudyDb();
    const broken = { ...exampleMapping('A'), name: ' ' };
    const saving = db.transaction(() => saveMappingIn(db, { mapping: broken, at: AT, account: monitor }));
    expect(() => saving()).toThrow();
    expect(listVersions(db, mappings)).toEqual([]);
  });

  test.each([
    [
      'a document',
      `UPDATE mapping_version SET document = replace(document, 'dmy', 'mdy') WHERE version = 1`,
      1,
      'altered',
    ],
    ['a document with its hash', 'FORGED', 2, 'altered'],
    ['a text that is no document', `UPDATE mapping_version SET document = '{}'`, 1, 'altered'],
    ['a text that is no JSON', `UPDATE mapping_version SET document = '{'`, 1, 'altered'],
    ['a name', `UPDATE mapping_version SET name = 'Other'`, 1, 'altered'],
    ['a version number', 'UPDATE mapping_version SET version = version + 10', 1, 'gap'],
    ['the first version removed', 'DELETE FROM mapping_version WHERE version = 1', 1, 'gap'],
    ['the last version removed', 'DELETE FROM mapping_version WHERE version = 2', 2, 'gap'],
    [
      'a version nobody saved',
      `INSERT INTO mapping_version SELECT name, 3, document, hash, created_at, account_id FROM mapping_version LIMIT 1`,
      3,
      'altered',
    ],
  ])('SRC-SAVE-004: %s changed behind the triggers is found', async (_what, sql, at, reason) => {
    const { db, monitor } = await newStudyDb();
    save(db, monitor, 'Vendor A');
    save(db, monitor, 'Vendor A', 'Mann');
    expect(verifyVersions(db, mappings)).toEqual({ intact: true });
    dropTriggers(db);
    if (sql === 'FORGED') {
      const forged = exampleMapping('Vendor A', 'Monsieur');
      db.prepare('UPDATE mapping_version SET document = ?, hash = ? WHERE version = 2').run(
        JSON.stringify(forged),
        hashCanonical(forged),
      );
    } else db.exec(sql);
    expect(verifyVersions(db, mappings)).toEqual({ intact: false, at, reason });
  });
});
