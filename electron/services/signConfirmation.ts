import { randomUUID } from 'node:crypto';
import { dosedSet, groupOf } from '../../shared/clinical/dosedSet.ts';
import { sentinelOf } from '../../shared/clinical/sentinel.ts';
import type { ConfirmationView, OperationInput } from '../../shared/contract/operations.ts';
import { InvestigatorConfirmation } from '../../shared/decision/record.ts';
import { canonicalJson } from '../../shared/integrity/canonicalJson.ts';
import { hashCanonical } from '../../shared/integrity/sha256.ts';
import { appError } from '../../shared/kernel/appError.ts';
import { utcInstant } from '../../shared/kernel/isoDate.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { appendAudit, clockRunsBackwards } from '../db/audit.ts';
import { insertConfirmation, listConfirmations } from '../db/confirmations.ts';
import { signBytes } from '../signing/statement.ts';
import { reauthenticate, type UnlockedWorkspace } from '../workspace/workspace.ts';
import { checkIntegrity } from './integrity.ts';
import { type LoadedCut, loadCut } from './loadCut.ts';
import { requireRole } from './requireRole.ts';

type Input = OperationInput<'confirmation.sign'>;

/** The subject whom the judgement is about: the first dosed at the level (trial.md, Rules of escalation 1 and 2). */
const sentinelAt = ({ data, protocol }: LoadedCut, level: number): Result<string> => {
  const sentinel = sentinelOf(groupOf(dosedSet(data, protocol), level));
  if (sentinel.kind === 'sentinel') return ok(sentinel.subject.subjectId);
  const message =
    sentinel.kind === 'none'
      ? 'Nobody has been dosed at this dose level in this cut.'
      : 'The data do not tell which subject of this dose level was dosed first.';
  return err(appError('invalid-input', message, { level }));
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
  if (loaded.value.cut.status !== 'locked')
    return err(appError('cut-not-locked', 'Only a locked cut can carry a confirmation.'));
  if (loaded.value.cut.datesShifted) {
    const message =
      'The dates of this cut were shifted per subject: whether the days of data are complete cannot be told from it.';
    return err(appError('gate-not-met', message));
  }
  const subjectId = sentinelAt(loaded.value, input.level);
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
