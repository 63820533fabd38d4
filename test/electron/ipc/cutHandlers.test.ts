import { describe, expect, test } from 'vitest';
import { appendAudit } from '../../../electron/db/audit.ts';
import { saveDeidPolicyIn } from '../../../electron/db/savedVersions.ts';
import { CUT_IMPORTED, cutEvent } from '../../../electron/db/verifyCuts.ts';
import { cutHandlers } from '../../../electron/ipc/handlers/cutHandlers.ts';
import { createSession } from '../../../electron/services/session.ts';
import { addAccount } from '../../../electron/workspace/workspace.ts';
import { operations } from '../../../shared/contract/operations.ts';
import { exampleMapping, examplePolicy } from '../../builders/savedVersions.ts';
import {
  AT,
  CHEAP_KDF,
  codeOf,
  good,
  insertCut,
  NOW,
  newWorkspace,
  PASSPHRASE,
} from '../../builders/workspace.ts';

const CONTEXT = { page: 'index', senderId: 1 } as const;

/** Handlers on a real session with one draft cut, imported by the monitor, and a chair beside. */
const setUp = async () => {
  const workspace = await newWorkspace();
  const { db, account } = workspace;
  const chair = { login: 'chair', printedName: 'Anna Müller', role: 'src-chair' } as const;
  good(await addAccount(workspace, { ...chair, passphrase: PASSPHRASE, kdf: CHEAP_KDF }, () => NOW));
  insertCut(db, 'cut-1', undefined, account.accountId);
  db.transaction(() => {
    const event = { at: AT, account, action: CUT_IMPORTED, reason: '', oldValue: null };
    appendAudit(db, { ...event, ...cutEvent(db, 'cut-1') });
    saveDeidPolicyIn(db, { policy: examplePolicy('Vendor A'), at: AT, account });
  })();
  const session = createSession(() => undefined);
  session.unlock(workspace);
  return { workspace, session, handlers: cutHandlers({ session, now: () => NOW }) };
};

describe('checking a cut and saved versions, as the window asks', () => {
  test('SRC-CHECK-030: every answer fits the contract', async () => {
    const { handlers } = await setUp();
    const statement = 'Rows per file compared with the listing of the vendor.';
    const input = { cutId: 'cut-1', login: 'chair', passphrase: PASSPHRASE, statement };
    const checked = good(await handlers['cut.check'](input, CONTEXT));
    expect(operations['cut.check'].output.parse(checked)).toMatchObject({
      ...{ status: 'checked', check: { by: 'Anna Müller', statement, at: AT } },
    });
    const mapping = exampleMapping('Vendor A');
    const saved = good(await handlers['mapping.save']({ mapping }, CONTEXT));
    expect(operations['mapping.save'].output.parse(saved)).toMatchObject({ version: 1, mapping });
    const mappings = good(await handlers['mapping.list']({}, CONTEXT));
    expect(operations['mapping.list'].output.parse(mappings)).toEqual([saved]);
    const policies = good(await handlers['deid.list']({}, CONTEXT));
    expect(operations['deid.list'].output.parse(policies)).toMatchObject([
      { version: 1, policy: examplePolicy('Vendor A') },
    ]);
  });

  test('SRC-CHECK-031: a remark leads to its rejected row, and to no other', async () => {
    const { workspace, handlers } = await setUp();
    workspace.db.exec(`DROP TRIGGER row_issue_cut_closed;
      INSERT INTO row_issue (issue_id, cut_id, file, domain, line, "column", rule, severity, message, data)
      VALUES (4, 'cut-1', 'book.xlsx › AE', 'AE', 4, 'AESTDTC', 'DQ-AE-004', 'error', 'No date.', '{"AETERM":"Fever"}'),
        (5, 'cut-1', 'book.xlsx › AE 2', 'AE', 4, 'AESTDTC', 'DQ-AE-004', 'error', 'No date.', '{"AETERM":"Rash"}'),
        (6, 'cut-1', 'lb.csv', 'LB', 3, 'LBORRES', 'DQ-LB-004', 'warning', 'Odd.', NULL)`);
    const cellsOf = async (issueId: number) => {
      const found = good(await handlers['cut.rejectedRow']({ cutId: 'cut-1', issueId }, CONTEXT));
      return operations['cut.rejectedRow'].output.parse(found).cells;
    };
    expect(await cellsOf(4)).toEqual([{ column: 'AETERM', value: 'Fever' }]);
    expect(await cellsOf(5)).toEqual([{ column: 'AETERM', value: 'Rash' }]);
    for (const [cutId, issueId] of [
      ['cut-1', 6],
      ['cut-1', 99],
      ['cut-2', 4],
    ] as const) {
      expect(codeOf(await handlers['cut.rejectedRow']({ cutId, issueId }, CONTEXT))).toBe('invalid-input');
    }
    const refOf = async (issueId: number) => {
      const found = good(await handlers['cut.rowAt']({ cutId: 'cut-1', issueId }, CONTEXT));
      return operations['cut.rowAt'].output.parse(found).ref;
    };
    expect(await refOf(6)).toMatchObject({ domain: 'LB', file: 'lb.csv', line: 3 });
    expect([await refOf(4), await refOf(99)]).toEqual([null, null]);
  });

  test('SRC-CHECK-032: a locked window gives and changes nothing', async () => {
    const { session, handlers } = await setUp();
    session.lock();
    const answers = [
      await handlers['cut.rejectedRow']({ cutId: 'cut-1', issueId: 1 }, CONTEXT),
      await handlers['cut.rowAt']({ cutId: 'cut-1', issueId: 1 }, CONTEXT),
      await handlers['mapping.list']({}, CONTEXT),
      await handlers['deid.list']({}, CONTEXT),
      await handlers['mapping.save']({ mapping: exampleMapping('Vendor B') }, CONTEXT),
    ];
    expect(answers.map(codeOf)).toEqual(answers.map(() => 'not-unlocked'));
  });
});
