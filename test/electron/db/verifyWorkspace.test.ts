import { describe, expect, test } from 'vitest';
import { verifyWorkspace } from '../../../electron/db/verifyWorkspace.ts';
import { confirm, newDecisionDb } from '../../builders/decisions.ts';
import { dropTriggers, newWorkspace } from '../../builders/workspace.ts';

describe('verification of a whole workspace', () => {
  test('SRC-WS-001: a new workspace is intact', async () => {
    const { db } = await newWorkspace();
    expect(verifyWorkspace(db)).toEqual({ intact: true });
  });

  test.each([
    ['audit event', "UPDATE audit_event SET action = 'x' WHERE sequence = 2", 'audit_event', 2, 'altered'],
    ['audit trail emptied', 'DELETE FROM audit_event', 'audit_event', 1, 'gap'],
    ['printed name', "UPDATE account SET printed_name = 'Other'", 'account', 1, 'altered'],
    ['role', "UPDATE account SET role = 'src-chair'", 'account', 1, 'altered'],
    ['certificate', "UPDATE account SET certificate = x'00'", 'account', 1, 'altered'],
    ['fingerprint', "UPDATE account SET certificate_fingerprint = 'x'", 'account', 1, 'altered'],
    ['protocol', "UPDATE protocol_version SET protocol_hash = 'x'", 'protocol_version', 1, 'altered'],
  ])('SRC-WS-002: %s changed behind the triggers is found', async (_name, sql, part, at, reason) => {
    const { db } = await newWorkspace();
    dropTriggers(db);
    db.pragma('foreign_keys = OFF');
    db.exec(sql);
    expect(verifyWorkspace(db)).toEqual({ intact: false, part, at, reason });
  });

  test('SRC-WS-003: an account that no audit event tells of is found', async () => {
    const study = await newDecisionDb();
    confirm(study, 'confirmation-1');
    expect(verifyWorkspace(study.db)).toEqual({ intact: false, part: 'account', at: 1, reason: 'altered' });
  });
});
