import { appendAudit } from '../../electron/db/audit.ts';
import { checkedCut, insertCutCheck } from '../../electron/db/cutChecks.ts';
import { lockCut, markChecked } from '../../electron/db/cuts.ts';
import type { WritableDb } from '../../electron/db/handles.ts';
import { CUT_CHECKED } from '../../electron/db/verifyCuts.ts';
import { signBytes } from '../../electron/signing/statement.ts';
import { CutCheck } from '../../shared/decision/cutCheck.ts';
import { canonicalJson } from '../../shared/integrity/canonicalJson.ts';
import { hashCanonical } from '../../shared/integrity/sha256.ts';
import { AT, type TestAccount } from './workspace.ts';

/** What the account would sign about the cut. */
export const checkStatement = (db: WritableDb, cutId: string, account: TestAccount): CutCheck =>
  CutCheck.parse({
    schema: 'src-cut-check/1',
    ...checkedCut(db, cutId),
    statement: 'Rows read compared with the listing of the vendor.',
    ...{ printedName: account.printedName, role: account.role, signedAt: AT },
  });

export const signedCheck = (account: TestAccount, statement: CutCheck) => ({
  statement,
  accountId: account.accountId,
  signature: signBytes(account.privateKeyPkcs8, new TextEncoder().encode(canonicalJson(statement))),
  certificate: account.certificateDer,
});

/** Draft → checked, with a signed statement and its audit event. */
export const checkTestCut = (db: WritableDb, cutId: string, account: TestAccount): void => {
  const statement = checkStatement(db, cutId, account);
  db.transaction(() => {
    insertCutCheck(db, signedCheck(account, statement));
    markChecked(db, cutId, AT);
    appendAudit(db, {
      ...{ at: AT, account, action: CUT_CHECKED, entity: `cut:${cutId}`, reason: statement.statement },
      ...{ oldValue: 'draft', newValue: hashCanonical(statement) },
    });
  }).immediate();
};

export const checkAndLock = (db: WritableDb, cutId: string, account: TestAccount): void => {
  checkTestCut(db, cutId, account);
  lockCut(db, cutId, AT);
};
