import { describe, expect, test } from 'vitest';
import {
  getAccount,
  getAccountByLogin,
  getAccountKeys,
  listAccounts,
} from '../../../electron/db/accounts.ts';
import { getStudy } from '../../../electron/db/study.ts';
import { AT, addTestAccount, newDb, newStudyDb } from '../../builders/workspace.ts';

describe('accounts and study', () => {
  test('SRC-DB-040: an account is read as the contract shows it, without keys', async () => {
    const { db, monitor } = await newStudyDb();
    const view = {
      ...{ accountId: 'monitor', login: 'monitor', printedName: 'Helen Marsh', role: 'medical-monitor' },
      ...{ certificateFingerprint: monitor.fingerprint, createdAt: AT },
    };
    expect(listAccounts(db)).toEqual([view]);
    expect(getAccount(db, 'monitor')).toEqual(view);
    expect(getAccount(db, 'nobody')).toBeUndefined();
    expect(getAccountKeys(db, 'monitor')?.certificateDer).toEqual(Buffer.from(monitor.certificateDer));
    expect(getAccountKeys(db, 'nobody')).toBeUndefined();
  });

  test('SRC-DB-041: a login is found however it is typed, and given only once', async () => {
    const { db } = await newStudyDb();
    for (const login of ['MONITOR', ' monitor ', 'Monitor']) {
      expect(getAccountByLogin(db, login)?.accountId).toBe('monitor');
    }
    expect(getAccountByLogin(db, 'monito')).toBeUndefined();
    const again = { accountId: 'MONITOR', printedName: 'Other', role: 'auditor' } as const;
    await expect(addTestAccount(db, again)).rejects.toThrow('append-only');
  });

  test('SRC-DB-042: the study says whether its data are synthetic; a file without study is no workspace', async () => {
    const { db } = await newStudyDb();
    expect(getStudy(db)).toEqual({
      ...{ workspaceId: 'ws', protocolId: 'axa-nk02', synthetic: true, createdAt: AT },
    });
    expect(() => getStudy(newDb().db)).toThrow('no study');
  });

  test('SRC-DB-043: a role that the program does not know is refused, not shown', async () => {
    const { db } = await newStudyDb();
    db.exec("DROP TRIGGER account_no_update; UPDATE account SET role = 'superuser'");
    expect(() => listAccounts(db)).toThrow('role');
  });
});
