import { describe, expect, test } from 'vitest';
import { listAudit } from '../../../electron/db/audit.ts';
import { dateShiftKey, insertDeidKey, verifyDeidKey } from '../../../electron/db/deidKey.ts';
import { dropTriggers, newDb, newStudyDb, newWorkspace } from '../../builders/workspace.ts';

describe('the key from which dates are shifted', () => {
  test('SRC-DEID-301: every workspace has its own 32 random bytes, the same whenever asked', async () => {
    const [one, two] = [await newWorkspace(), await newWorkspace()];
    const key = dateShiftKey(one.db);
    expect(key).toHaveLength(32);
    expect(dateShiftKey(one.db)).toEqual(key);
    expect(dateShiftKey(two.db)).not.toEqual(key);
    expect(key.some((byte) => byte !== 0)).toBe(true);
  });

  test('SRC-DEID-302: the audit trail holds a hash of it, never the key', async () => {
    const { db } = await newWorkspace();
    const key = Buffer.from(dateShiftKey(db));
    const trail = JSON.stringify(listAudit(db, { offset: 0, limit: 100 }));
    for (const encoding of ['hex', 'base64', 'latin1'] as const) {
      expect(trail).not.toContain(key.toString(encoding));
    }
    expect(trail).toContain('"deid.key"');
    expect(verifyDeidKey(db)).toBe(true);
    dropTriggers(db);
    db.prepare('UPDATE deid_key SET key = ?').run(Buffer.alloc(32, 1));
    expect(verifyDeidKey(db)).toBe(false);
  });

  test('SRC-DEID-303: it is made once and has 32 bytes', async () => {
    const { db } = await newStudyDb();
    expect(() => insertDeidKey(db, new Uint8Array(32))).toThrow('append-only');
    const empty = newDb().db;
    expect(() => dateShiftKey(empty)).toThrow('no key');
    expect(() => insertDeidKey(empty, new Uint8Array(31))).toThrow('32 bytes');
  });
});
