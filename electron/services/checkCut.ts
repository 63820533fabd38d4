import type { CutView, OperationInput } from '../../shared/contract/operations.ts';
import { CutCheck } from '../../shared/decision/cutCheck.ts';
import { canonicalJson } from '../../shared/integrity/canonicalJson.ts';
import { hashCanonical } from '../../shared/integrity/sha256.ts';
import { appError } from '../../shared/kernel/appError.ts';
import { utcInstant } from '../../shared/kernel/isoDate.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { may } from '../../shared/review/role.ts';
import { appendAudit, clockRunsBackwards } from '../db/audit.ts';
import { checkedCut, insertCutCheck } from '../db/cutChecks.ts';
import { cutImporter, getCut, markChecked } from '../db/cuts.ts';
import type { ReadableDb, WritableDb } from '../db/handles.ts';
import { CUT_CHECKED } from '../db/verifyCuts.ts';
import { signBytes } from '../signing/statement.ts';
import { reauthenticate, type UnlockedWorkspace } from '../workspace/workspace.ts';
import { storeCutFacts } from './cutFacts.ts';
import { checkIntegrity } from './integrity.ts';

type Input = OperationInput<'cut.check'>;
type Person = Extract<Awaited<ReturnType<typeof reauthenticate>>, { ok: true }>['value'];

/** So much must be said of what was checked, in characters without blanks at the ends. */
const SHORTEST_STATEMENT = 20;

const draftOf = (db: ReadableDb, cutId: string): Result<CutView> => {
  const cut = getCut(db, cutId);
  if (cut === undefined) return err(appError('cut-not-found', 'This data cut is not in the workspace.'));
  if (cut.status === 'locked') return err(appError('cut-locked', 'This data cut is locked already.'));
  return cut.status === 'checked'
    ? err(appError('cut-checked', 'This data cut has been checked already.'))
    : ok(cut);
};

/** Whether this account may check this cut: the role may, and it is not the one that imported. */
const mayCheck = (db: ReadableDb, cutId: string, { account }: Person): Result<null> => {
  if (!may(account.role, 'cut.check')) {
    const details = { role: account.role, action: 'cut.check' };
    return err(appError('not-permitted', 'The role of this account may not do this.', details));
  }
  // SECURITY: four eyes; the account is the one that gave its passphrase. test/electron/services/checkCut.test.ts
  return cutImporter(db, cutId) === account.accountId
    ? err(appError('same-account', 'A data cut is checked by somebody else than the person who imported it.'))
    : ok(null);
};

const statementOf = (db: ReadableDb, input: Input, { account }: Person, at: Date): CutCheck =>
  CutCheck.parse({
    schema: 'src-cut-check/1',
    ...checkedCut(db, input.cutId),
    statement: input.statement.trim(),
    printedName: account.printedName,
    role: account.role,
    signedAt: utcInstant(at),
  });

const store = (db: WritableDb, statement: CutCheck, person: Person): void => {
  const { account, certificateDer: certificate, privateKeyPkcs8 } = person;
  const { cutId, signedAt } = statement;
  const signature = signBytes(privateKeyPkcs8, new TextEncoder().encode(canonicalJson(statement)));
  const at = utcInstant(new Date(signedAt));
  db.transaction(() => {
    insertCutCheck(db, { statement, accountId: account.accountId, signature, certificate });
    markChecked(db, cutId, at);
    appendAudit(db, {
      ...{ at, account, action: CUT_CHECKED, entity: `cut:${cutId}`, reason: statement.statement },
      ...{ oldValue: 'draft', newValue: hashCanonical(statement) },
    });
  }).immediate();
};

const checkAs = async (
  workspace: UnlockedWorkspace,
  input: Input,
  person: Person,
  now: () => Date,
): Promise<Result<null>> => {
  const { db } = workspace;
  const allowed = mayCheck(db, input.cutId, person);
  if (!allowed.ok) return allowed;
  const facts = await storeCutFacts(workspace, input.cutId, { now, account: person.account });
  if (!facts.ok) return facts;
  const intact = await checkIntegrity(db, input.cutId);
  if (!intact.ok) return intact;
  // The rows took their time: another window may have checked the cut meanwhile.
  const draft = draftOf(db, input.cutId);
  if (!draft.ok) return draft;
  const at = now();
  if (clockRunsBackwards(db, at)) {
    return err(
      appError('clock-backwards', 'The clock of this computer is earlier than the last recorded event.'),
    );
  }
  store(db, statementOf(db, input, person, at), person);
  return ok(null);
};

/**
 * Draft → checked. A second account states what was checked and signs it with its own key; login and passphrase are
 * asked for, whoever unlocked. The facts are stored and the
 * rows hashed again first. Errors: 'cut-not-found', 'cut-checked', 'cut-locked',
 * 'same-account', 'not-permitted', 'invalid-input', 'chain-broken', 'clock-backwards' and those of a passphrase.
 */
export const checkCut = async (
  workspace: UnlockedWorkspace,
  input: Input,
  now: () => Date,
): Promise<Result<CutView>> => {
  const { db } = workspace;
  const draft = draftOf(db, input.cutId);
  if (!draft.ok) return draft;
  if ([...input.statement.trim()].length < SHORTEST_STATEMENT) {
    const message = `Say what was checked, in at least ${SHORTEST_STATEMENT} characters.`;
    return err(appError('invalid-input', message, { field: 'statement' }));
  }
  const person = await reauthenticate(workspace, input.login, input.passphrase, now);
  if (!person.ok) return person;
  try {
    const checked = await checkAs(workspace, input, person.value, now);
    if (!checked.ok) return checked;
  } finally {
    person.value.privateKeyPkcs8.fill(0);
  }
  const cut = getCut(db, input.cutId);
  if (cut === undefined) throw new Error('The checked cut vanished');
  return ok(cut);
};
