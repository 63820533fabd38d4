import type { AccountView, DecisionView } from '../../shared/contract/operations.ts';
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
import type { ReadableDb, WritableDb } from '../db/handles.ts';
import { readLatinFont, readSigningFont } from '../signing/signingFont.ts';
import { signPdf } from '../signing/signPdf.ts';
import { signBytes } from '../signing/statement.ts';
import { verifyPdf } from '../signing/verifyPdf.ts';
import { reauthenticate, type UnlockedWorkspace } from '../workspace/workspace.ts';
import { checkIntegrity } from './integrity.ts';

interface SignInput {
  readonly decisionId: string;
  readonly login: string;
  readonly passphrase: string;
  /** Field of the signer whose words stood before the person; another account's login is then refused. */
  readonly field?: string;
}

const signerOnRecord = (
  view: DecisionView,
  accountId: string,
  shown: string | undefined,
): Result<RecordSigner> => {
  const signer = view.record.signers.find((candidate) => candidate.accountId === accountId);
  if (signer === undefined)
    return err(appError('not-a-signer', 'This account does not stand among the signers of the decision.'));
  // SECURITY: nobody signs under words that stand for another. test/electron/services/decisionFlow.test.ts
  if (shown !== undefined && shown !== signer.field)
    return err(appError('not-a-signer', 'What was shown is for another signer; nothing was signed.'));
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

type StoredDocument = ReturnType<typeof latestDocument>;

/** Who proved to be who they are, with the key for this signature. */
interface Reauthenticated {
  readonly account: AccountView;
  readonly certificateDer: Uint8Array;
  readonly privateKeyPkcs8: Uint8Array;
}

/** One signature in the making: whose, on what, when. */
interface Signing {
  readonly view: DecisionView;
  readonly signer: RecordSigner;
  readonly person: Reauthenticated;
  readonly document: StoredDocument;
  readonly at: Date;
}

const statementOf = (db: ReadableDb, { view, signer, person, document, at }: Signing): SignatureStatement => {
  const previous = listSignatures(db, view.decisionId).at(-1);
  return SignatureStatement.parse({
    schema: 'src-signature/1',
    decisionId: view.decisionId,
    recordHash: view.recordHash,
    field: signer.field,
    printedName: person.account.printedName,
    role: person.account.role,
    meaning: signer.meaning,
    signedAt: utcInstant(at),
    previousDocument: document.sha256,
    previousSignature: previous === undefined ? null : hashCanonical(previous.statement),
  });
};

/** The PDF with one more signature; it must verify before anything is stored. */
const extendPdf = async ({ view, signer, person, document, at }: Signing): Promise<Result<Uint8Array>> => {
  const signed = await signPdf(document.pdf, {
    field: signer.field,
    appearance: { lines: appearanceLines(view, signer, utcInstant(at)) },
    printedName: person.account.printedName,
    reason: meaningText(view.record.language, signer.meaning),
    signedAt: at,
    privateKeyPkcs8: person.privateKeyPkcs8,
    certificateDer: person.certificateDer,
    font: readSigningFont(),
    fallbackFont: readLatinFont(),
  });
  if (!signed.ok) return signed;
  return (await verifyPdf(signed.value)).verdict === 'invalid'
    ? err(appError('signing-failed', 'The signed document does not verify; nothing was stored.'))
    : signed;
};

const store = (db: WritableDb, signing: Signing, statement: SignatureStatement, pdf: Uint8Array): void => {
  const { view, signer, person, document, at } = signing;
  const signature = signBytes(person.privateKeyPkcs8, new TextEncoder().encode(canonicalJson(statement)));
  db.transaction(() => {
    insertSignature(db, {
      decisionId: view.decisionId,
      statement,
      accountId: person.account.accountId,
      signature,
      certificate: person.certificateDer,
    });
    insertDocument(db, { decisionId: view.decisionId, revision: document.revision + 1, pdf });
    appendAudit(db, {
      at: utcInstant(at),
      account: person.account,
      action: 'decision.sign',
      entity: `decision:${view.number}`,
      reason: signer.meaning,
      oldValue: document.sha256,
      newValue: sha256Hex(pdf),
    });
  }).immediate();
};

const signAs = async (
  db: WritableDb,
  view: DecisionView,
  person: Reauthenticated,
  { at, field }: { at: Date; field: string | undefined },
): Promise<Result<null>> => {
  const signer = signerOnRecord(view, person.account.accountId, field);
  if (!signer.ok) return signer;
  if (clockRunsBackwards(db, at)) {
    return err(
      appError('clock-backwards', 'The clock of this computer is earlier than the last recorded event.'),
    );
  }
  const intact = await checkIntegrity(db, view.record.cut.cutId);
  if (!intact.ok) return intact;
  const document = latestDocument(db, view.decisionId);
  const signing: Signing = { view, signer: signer.value, person, document, at };
  const statement = statementOf(db, signing);
  const pdf = await extendPdf(signing);
  if (!pdf.ok) return pdf;
  store(db, signing, statement, pdf.value);
  return ok(null);
};

/**
 * Adds one person's signature: both components are asked for again, the signer must stand on the sealed record, and
 * the extended PDF must verify before anything is stored. 21 CFR 11.50, 11.70, 11.200(a).
 */
export const signDecision = async (
  workspace: UnlockedWorkspace,
  input: SignInput,
  now: () => Date,
): Promise<Result<DecisionView>> => {
  const { db } = workspace;
  const view = getDecision(db, input.decisionId);
  if (view === undefined)
    return err(appError('decision-not-found', 'This decision is not in the workspace.'));
  // SECURITY: login and passphrase for every signature; the session's account is not enough. test/electron/services/decisionFlow.test.ts
  const person = await reauthenticate(workspace, input.login, input.passphrase, now);
  if (!person.ok) return person;
  try {
    const signed = await signAs(db, view, person.value, { at: now(), field: input.field });
    if (!signed.ok) return signed;
  } finally {
    person.value.privateKeyPkcs8.fill(0);
  }
  const after = getDecision(db, view.decisionId);
  if (after === undefined) throw new Error('The signed decision vanished');
  return ok(after);
};
