import type { DecisionView } from '../../shared/contract/operations.ts';
import { type RecordSigner, SignatureStatement } from '../../shared/decision/record.ts';
import { canonicalJson } from '../../shared/integrity/canonicalJson.ts';
import { hashCanonical, sha256Hex } from '../../shared/integrity/sha256.ts';
import { appError } from '../../shared/kernel/appError.ts';
import { utcInstant } from '../../shared/kernel/isoDate.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { meaningText, roleText } from '../../shared/text/words.ts';
import { appendAudit, clockRunsBackwards } from '../db/audit.ts';
import {
  getDecision,
  insertDocument,
  insertSignature,
  latestDocument,
  listSignatures,
} from '../db/decisions.ts';
import { readLatinFont, readSigningFont } from '../signing/signingFont.ts';
import { signPdf } from '../signing/signPdf.ts';
import { signBytes } from '../signing/statement.ts';
import { verifyPdf } from '../signing/verifyPdf.ts';
import { reauthenticate, type UnlockedWorkspace } from '../workspace/workspace.ts';
import { checkIntegrity } from './integrity.ts';

const signerOnRecord = (view: DecisionView, accountId: string): Result<RecordSigner> => {
  const signer = view.record.signers.find((candidate) => candidate.accountId === accountId);
  if (signer === undefined)
    return err(appError('not-a-signer', 'This account does not stand among the signers of the decision.'));
  if (view.signatures.some((signature) => signature.field === signer.field)) {
    return err(appError('already-signed', 'This account has signed the decision already.'));
  }
  return ok(signer);
};

const appearanceLines = (view: DecisionView, signer: RecordSigner, signedAt: string): string[] => {
  const { language } = view.record;
  return [
    signer.printedName,
    roleText(language, signer.role),
    meaningText(language, signer.meaning),
    `${signedAt.slice(0, 19).replace('T', ' ')} UTC`,
  ];
};

/**
 * Adds one person's signature: both components are asked for again, the signer must stand on the sealed record, and
 * the extended PDF must verify before anything is stored. 21 CFR 11.50, 11.70, 11.200(a).
 */
export const signDecision = async (
  workspace: UnlockedWorkspace,
  input: { decisionId: string; login: string; passphrase: string },
  now: () => Date,
): Promise<Result<DecisionView>> => {
  const { db } = workspace;
  const view = getDecision(db, input.decisionId);
  if (view === undefined)
    return err(appError('decision-not-found', 'This decision is not in the workspace.'));
  // SECURITY: login and passphrase for every signature; the session's account is not enough. test/electron/services/decisionFlow.test.ts
  const person = await reauthenticate(workspace, input.login, input.passphrase, now);
  if (!person.ok) return person;
  const { account, certificateDer, privateKeyPkcs8 } = person.value;
  try {
    const signer = signerOnRecord(view, account.accountId);
    if (!signer.ok) return signer;
    const at = now();
    if (clockRunsBackwards(db, at)) {
      return err(
        appError('clock-backwards', 'The clock of this computer is earlier than the last recorded event.'),
      );
    }
    const intact = await checkIntegrity(db, view.record.cut.cutId);
    if (!intact.ok) return intact;
    const document = latestDocument(db, view.decisionId);
    const previous = listSignatures(db, view.decisionId).at(-1);
    const statement = SignatureStatement.parse({
      schema: 'src-signature/1',
      decisionId: view.decisionId,
      recordHash: view.recordHash,
      field: signer.value.field,
      printedName: account.printedName,
      role: account.role,
      meaning: signer.value.meaning,
      signedAt: utcInstant(at),
      previousDocument: document.sha256,
      previousSignature: previous === undefined ? null : hashCanonical(previous.statement),
    });
    const signed = await signPdf(document.pdf, {
      field: signer.value.field,
      appearance: { lines: appearanceLines(view, signer.value, statement.signedAt) },
      printedName: account.printedName,
      reason: meaningText(view.record.language, signer.value.meaning),
      signedAt: at,
      privateKeyPkcs8,
      certificateDer,
      font: readSigningFont(),
      fallbackFont: readLatinFont(),
    });
    if (!signed.ok) return signed;
    const verification = await verifyPdf(signed.value);
    if (verification.verdict === 'invalid') {
      return err(appError('signing-failed', 'The signed document does not verify; nothing was stored.'));
    }
    db.transaction(() => {
      insertSignature(db, {
        decisionId: view.decisionId,
        statement,
        accountId: account.accountId,
        signature: signBytes(privateKeyPkcs8, new TextEncoder().encode(canonicalJson(statement))),
        certificate: certificateDer,
      });
      insertDocument(db, { decisionId: view.decisionId, revision: document.revision + 1, pdf: signed.value });
      appendAudit(db, {
        at: utcInstant(at),
        account,
        action: 'decision.sign',
        entity: `decision:${view.number}`,
        reason: signer.value.meaning,
        oldValue: document.sha256,
        newValue: sha256Hex(signed.value),
      });
    }).immediate();
  } finally {
    privateKeyPkcs8.fill(0);
  }
  const after = getDecision(db, view.decisionId);
  if (after === undefined) throw new Error('The signed decision vanished');
  return ok(after);
};
