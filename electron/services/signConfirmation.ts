import { randomUUID } from 'node:crypto';
import type { ConfirmationView, OperationInput } from '../../shared/contract/operations.ts';
import { InvestigatorConfirmation } from '../../shared/decision/record.ts';
import { gateContextOf } from '../../shared/gates/gateContext.ts';
import { atLevel } from '../../shared/gates/gateInput.ts';
import { sentinelIn } from '../../shared/gates/group.ts';
import { canonicalJson } from '../../shared/integrity/canonicalJson.ts';
import { hashCanonical } from '../../shared/integrity/sha256.ts';
import { appError } from '../../shared/kernel/appError.ts';
import { utcInstant } from '../../shared/kernel/isoDate.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Role } from '../../shared/review/role.ts';
import { appendAudit, clockRunsBackwards } from '../db/audit.ts';
import { insertConfirmation, listConfirmations } from '../db/confirmations.ts';
import type { ReadableDb } from '../db/handles.ts';
import { signBytes } from '../signing/statement.ts';
import { reauthenticate, type UnlockedWorkspace } from '../workspace/workspace.ts';
import { gateInputOf } from './evaluateCut.ts';
import { checkIntegrity } from './integrity.ts';
import { type LoadedCut, loadCut } from './loadCut.ts';
import { requireRole } from './requireRole.ts';

type Input = OperationInput<'confirmation.sign'>;

/** The subject whom the judgement is about: the first dosed at the level (trial.md, Rules of escalation 1 and 2). */
const sentinelAt = (db: ReadableDb, loaded: LoadedCut, level: number): Result<string> => {
  const sentinel = sentinelIn(atLevel(gateContextOf(gateInputOf(db, loaded)).context, level));
  if (sentinel.kind === 'sentinel') return ok(sentinel.subject.subjectId);
  const message =
    sentinel.kind === 'none'
      ? 'Nobody has been dosed at this dose level in this cut.'
      : 'The data do not tell which subject of this dose level was dosed first.';
  return err(appError('invalid-input', message, { level }));
};

/**
 * Whether the protocol in force asks this role for the judgement, and has a sentinel to judge at all.
 * SECURITY: a role that the protocol does not name signs nothing, whatever the matrix of roles allows.
 * test/electron/services/authority.test.ts
 */
const askedOf = ({ account }: UnlockedWorkspace, { protocol }: LoadedCut): Result<null> => {
  const { sentinel, confirmedBy } = protocol.gateParameters;
  const roles: readonly Role[] = confirmedBy.value;
  if (!sentinel.value) {
    return err(appError('invalid-input', 'The protocol in force has no sentinel to judge.'));
  }
  return roles.includes(account.role)
    ? ok(null)
    : err(
        appError('not-permitted', 'The protocol in force does not ask this role for the judgement.', {
          role: account.role,
          action: 'confirmation.sign',
        }),
      );
};

/**
 * The investigator's own signed judgement on the sentinel: that the risks are controllable, or that the effect is
 * significantly insufficient. Asks for the passphrase again and binds to the locked cut that was judged.
 */
export const signConfirmation = async (
  workspace: UnlockedWorkspace,
  input: Input,
  now: () => Date,
): Promise<Result<ConfirmationView>> => {
  const { db } = workspace;
  const allowed = requireRole(workspace, 'confirmation.sign');
  if (!allowed.ok) return allowed;
  const loaded = loadCut(db, input.cutId);
  if (!loaded.ok) return loaded;
  const asked = askedOf(workspace, loaded.value);
  if (!asked.ok) return asked;
  if (loaded.value.cut.status !== 'locked')
    return err(appError('cut-not-locked', 'Only a locked cut can carry a confirmation.'));
  if (loaded.value.cut.datesShifted) {
    const message =
      'The dates of this cut were shifted per subject: whether the days of data are complete cannot be told from it.';
    return err(appError('gate-not-met', message));
  }
  const subjectId = sentinelAt(db, loaded.value, input.level);
  if (!subjectId.ok) return subjectId;
  const intact = await checkIntegrity(db, input.cutId);
  if (!intact.ok) return intact;
  const person = await reauthenticate(workspace, workspace.account.login, input.passphrase, now);
  if (!person.ok) return person;
  const { account, certificateDer, privateKeyPkcs8 } = person.value;
  try {
    const at = now();
    if (clockRunsBackwards(db, at)) {
      return err(
        appError('clock-backwards', 'The clock of this computer is earlier than the last recorded event.'),
      );
    }
    const statement = InvestigatorConfirmation.parse({
      schema: 'src-confirmation/1',
      confirmationId: randomUUID(),
      kind: input.kind,
      level: input.level,
      subjectId: subjectId.value,
      cutId: input.cutId,
      cutContentHash: loaded.value.cut.contentHash,
      protocolHash: loaded.value.protocolHash,
      reason: input.reason,
      printedName: account.printedName,
      role: account.role,
      signedAt: utcInstant(at),
    });
    db.transaction(() => {
      insertConfirmation(db, {
        statement,
        accountId: account.accountId,
        signature: signBytes(privateKeyPkcs8, new TextEncoder().encode(canonicalJson(statement))),
        certificate: certificateDer,
      });
      appendAudit(db, {
        at: utcInstant(at),
        account,
        action: 'confirmation.sign',
        entity: `confirmation:${input.kind}:level-${input.level}`,
        reason: input.reason,
        oldValue: null,
        newValue: hashCanonical(statement),
      });
    }).immediate();
    const signed = listConfirmations(db).find((view) => view.confirmationId === statement.confirmationId);
    if (signed === undefined) throw new Error('The signed confirmation vanished');
    return ok(signed);
  } finally {
    privateKeyPkcs8.fill(0);
  }
};
