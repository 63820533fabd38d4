import { appendAudit, auditHead } from '../../electron/db/audit.ts';
import { insertConfirmation } from '../../electron/db/confirmations.ts';
import { getCut } from '../../electron/db/cuts.ts';
import {
  insertDecision,
  insertDocument,
  insertSignature,
  latestDocument,
  listDecisions,
  listSignatures,
} from '../../electron/db/decisions.ts';
import { findFactSet } from '../../electron/db/factSets.ts';
import type { WritableDb } from '../../electron/db/handles.ts';
import { currentProtocol } from '../../electron/db/protocolVersions.ts';
import { signBytes } from '../../electron/signing/statement.ts';
import {
  DecisionRecord,
  InvestigatorConfirmation,
  recordHash,
  SignatureStatement,
} from '../../shared/decision/record.ts';
import { FACTS_ALGORITHM } from '../../shared/facts/deriveFacts.ts';
import { canonicalJson } from '../../shared/integrity/canonicalJson.ts';
import { hashCanonical } from '../../shared/integrity/sha256.ts';
import type { Role } from '../../shared/review/role.ts';
import { checkAndLock } from './cutChecks.ts';
import { insertFacts } from './facts.ts';
import { AT, addTestAccount, insertCut, newStudyDb, type TestAccount, type TestDb } from './workspace.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export interface DecisionDb extends TestDb {
  readonly monitor: TestAccount;
  readonly chair: TestAccount;
  readonly member: TestAccount;
  readonly investigator: TestAccount;
}

/** A study with four people and one locked cut "cut-1". */
export const newDecisionDb = async (): Promise<DecisionDb> => {
  const made = await newStudyDb();
  const person = (accountId: string, printedName: string, role: Role) =>
    addTestAccount(made.db, { accountId, printedName, role });
  const chair = await person('chair', 'Anna Müller', 'src-chair');
  const member = await person('member', '王芳 Wang Fang', 'src-member');
  const investigator = await person('investigator', '李明 Li Ming', 'investigator');
  insertCut(made.db, 'cut-1');
  insertFacts(made.db, 'cut-1', made.monitor);
  checkAndLock(made.db, 'cut-1', chair);
  return { ...made, chair, member, investigator };
};

const storedFacts = (db: WritableDb, cutId: string, protocolHash: string) => {
  const set = findFactSet(db, { cutId, protocolHash, algorithm: FACTS_ALGORITHM });
  if (set === undefined) throw new Error('No facts');
  return { algorithm: set.algorithm, sha256: set.sha256, count: set.factCount };
};

/** The next decision on "cut-1", signed by nobody yet. */
export const exampleRecord = (study: DecisionDb): DecisionRecord => {
  const { db, chair, member, monitor } = study;
  const { protocol, hash } = currentProtocol(db);
  const cut = getCut(db, 'cut-1');
  if (cut === undefined) throw new Error('No cut');
  const previous = listDecisions(db).at(-1);
  const number = (previous?.number ?? 0) + 1;
  return DecisionRecord.parse({
    ...{ schema: 'src-decision/1', decisionId: `decision-${number}`, number },
    study: { studyId: protocol.studyId, title: 'T', product: protocol.product, synthetic: true },
    protocol: {
      ...{ id: protocol.id, version: 1, hash, signedBy: monitor.printedName, signedAt: AT },
      gateParameters: protocol.gateParameters,
    },
    cut: {
      ...{ cutId: cut.cutId, label: cut.label, cutoffDate: cut.cutoffDate },
      ...{ contentHash: cut.contentHash, files: [], datesShifted: false, mapping: null, deidPolicy: null },
      facts: storedFacts(db, cut.cutId, hash),
      check: {
        by: 'Daniel Okafor',
        at: '2026-11-20T09:00:00.000Z',
        statement: 'Row counts agree with the listing.',
      },
    },
    ...{ kind: 'stay', level: 1, opensLevel: null, rationale: 'Wait for further data.', conditions: '' },
    confirmations: { risksControllable: false, nextDoseAppropriate: false },
    ...{ modification: null, decidingGate: null, override: null },
    gates: {
      ...{ cutId: cut.cutId, cutContentHash: cut.contentHash, protocolHash: hash, protocolVersion: 1 },
      ...{ asOf: cut.cutoffDate, algorithm: 'gates/1', results: [], stopsMet: [] },
    },
    adjudications: [],
    alerts: [],
    alertsNotCompared: [],
    signers: [
      { ...signer(chair), field: 'sig.1', meaning: 'approve-as-chair' },
      { ...signer(member), field: 'sig.2', meaning: 'approve-as-member' },
    ],
    ...{ language: 'en', sealedAt: AT },
    sealedBy: { accountId: monitor.accountId, printedName: monitor.printedName, role: monitor.role },
    software: { name: 'SRC Workbench', version: '0.1.0' },
    ...{ auditHead: auditHead(db), previousDecision: previous?.recordHash ?? null },
  });
};

const signer = (account: TestAccount) => ({
  accountId: account.accountId,
  printedName: account.printedName,
  role: account.role,
  certificateFingerprint: account.fingerprint,
});

/** Stores the decision with an unsigned document and its audit event. */
export const seal = (study: DecisionDb, record = exampleRecord(study)): DecisionRecord => {
  const { db, monitor } = study;
  db.transaction(() => {
    insertDecision(db, { record, report: canonicalJson({ report: record.number }) });
    insertDocument(db, { decisionId: record.decisionId, revision: 0, pdf: utf8(`%PDF ${record.number}`) });
    appendAudit(db, {
      ...{ at: AT, account: monitor, action: 'decision.seal', entity: `decision:${record.number}` },
      ...{ reason: '', oldValue: null, newValue: recordHash(record) },
    });
  }).immediate();
  return record;
};

/** What the account would sign next on the decision. */
export const statementFor = (db: WritableDb, record: DecisionRecord, field: string): SignatureStatement => {
  const signing = record.signers.find((candidate) => candidate.field === field);
  const last = listSignatures(db, record.decisionId).at(-1);
  return SignatureStatement.parse({
    ...{ schema: 'src-signature/1', decisionId: record.decisionId, recordHash: recordHash(record), field },
    ...{ printedName: signing?.printedName, role: signing?.role, meaning: signing?.meaning, signedAt: AT },
    previousDocument: latestDocument(db, record.decisionId).sha256,
    previousSignature: last === undefined ? null : hashCanonical(last.statement),
  });
};

export const signed = (account: TestAccount, statement: unknown) => ({
  accountId: account.accountId,
  signature: signBytes(account.privateKeyPkcs8, utf8(canonicalJson(statement))),
  certificate: account.certificateDer,
});

/** Signature and the revision that it makes. */
export const sign = (
  db: WritableDb,
  record: DecisionRecord,
  { field, account }: { field: string; account: TestAccount },
): void => {
  const { decisionId } = record;
  const statement = statementFor(db, record, field);
  const before = latestDocument(db, decisionId);
  db.transaction(() => {
    insertSignature(db, { decisionId, statement, ...signed(account, statement) });
    const pdf = Buffer.concat([before.pdf, utf8(`signed ${field}`)]);
    insertDocument(db, { decisionId, revision: before.revision + 1, pdf });
  }).immediate();
};

/** The investigator's judgement on the sentinel of level 1. */
export const exampleConfirmation = (study: DecisionDb, confirmationId: string): InvestigatorConfirmation => {
  const cut = getCut(study.db, 'cut-1');
  return InvestigatorConfirmation.parse({
    ...{ schema: 'src-confirmation/1', confirmationId, kind: 'sentinel-risks-controllable', level: 1 },
    ...{ subjectId: 'SUBJ-TEST-0001', cutId: 'cut-1', cutContentHash: cut?.contentHash },
    ...{ protocolHash: currentProtocol(study.db).hash, reason: 'No event above grade 2 in the window.' },
    ...{ printedName: study.investigator.printedName, role: study.investigator.role, signedAt: AT },
  });
};

export const confirm = (study: DecisionDb, confirmationId: string): void => {
  const statement = exampleConfirmation(study, confirmationId);
  study.db
    .transaction(() => {
      insertConfirmation(study.db, { statement, ...signed(study.investigator, statement) });
    })
    .immediate();
};
