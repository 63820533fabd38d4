import { randomUUID } from 'node:crypto';
import { dltBySubject } from '../../shared/clinical/dlt/dltBySubject.ts';
import { adjudicationsReliedOn } from '../../shared/clinical/dlt/reliedOn.ts';
import type { AccountView, DecisionView } from '../../shared/contract/operations.ts';
import { type AlertList, boundAlerts } from '../../shared/decision/alerts/alert.ts';
import { checkDraft } from '../../shared/decision/checkDraft.ts';
import {
  type DecisionDraft,
  DecisionRecord,
  meaningOf,
  type RecordSigner,
  recordHash,
} from '../../shared/decision/record.ts';
import { decidingGateOf, opensLevelOf } from '../../shared/gates/decidingGate.ts';
import type { GateEvaluation } from '../../shared/gates/gate.ts';
import { canonicalJson } from '../../shared/integrity/canonicalJson.ts';
import { appError } from '../../shared/kernel/appError.ts';
import { utcInstant } from '../../shared/kernel/isoDate.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { DecisionReport } from '../../shared/report/decisionReport.ts';
import { sayPhrase } from '../../shared/text/phrases.ts';
import { listAccounts } from '../db/accounts.ts';
import { listAdjudications } from '../db/adjudications.ts';
import { appendAudit, auditHead, clockRunsBackwards } from '../db/audit.ts';
import { cutFiles } from '../db/cutReport.ts';
import { getDecision, insertDecision, insertDocument, listDecisions } from '../db/decisions.ts';
import type { FactSet } from '../db/factSets.ts';
import type { ReadableDb } from '../db/handles.ts';
import { listProtocolVersions } from '../db/protocolVersions.ts';
import { getStudy } from '../db/study.ts';
import type { UnlockedWorkspace } from '../workspace/workspace.ts';
import { allAlerts } from './alerts.ts';
import { storeCutFacts } from './cutFacts.ts';
import { decisionDocument } from './decisionDocument.ts';
import { decisionReport } from './decisionReport.ts';
import { evaluateLoaded } from './evaluateCut.ts';
import { checkIntegrity } from './integrity.ts';
import { type LoadedCut, loadCut } from './loadCut.ts';
import { requireRole } from './requireRole.ts';
import { SOFTWARE } from './software.ts';
import { stoppingOf } from './stoppingOf.ts';

/** Prints the report to PDF bytes; in the program a hidden window, injected so that the services need no window. */
export type RenderReport = (report: DecisionReport) => Promise<Result<Uint8Array>>;

const signersOf = (draft: DecisionDraft, accounts: readonly AccountView[]): RecordSigner[] =>
  draft.signerIds.flatMap((accountId, index) => {
    const account = accounts.find((candidate) => candidate.accountId === accountId);
    const meaning = account === undefined ? undefined : meaningOf(account.role);
    if (account === undefined || meaning === undefined) return [];
    return [
      {
        field: `sig.${index + 1}`,
        accountId,
        printedName: account.printedName,
        role: account.role,
        meaning,
        certificateFingerprint: account.certificateFingerprint,
      },
    ];
  });

interface SealContext {
  readonly db: ReadableDb;
  readonly draft: DecisionDraft;
  readonly loaded: LoadedCut;
  readonly evaluation: GateEvaluation;
  readonly facts: FactSet;
  readonly alerts: AlertList;
  readonly sealedBy: AccountView;
  readonly at: Date;
}

/** Who signed the version of the protocol, and when. */
const issueOf = (db: ReadableDb, hash: string): { signedBy: string; signedAt: string } => {
  const version = listProtocolVersions(db).find((one) => one.hash === hash);
  if (version === undefined) throw new Error('The protocol of a cut is a version of the workspace');
  return { signedBy: version.by, signedAt: version.at };
};

/** Collects everything that the decision binds (design.md, "Gates, decisions, signatures"). */
const buildRecord = ({
  db,
  draft,
  loaded,
  evaluation,
  facts,
  alerts,
  sealedBy,
  at,
}: SealContext): DecisionRecord => {
  const { protocol, cut } = loaded;
  const previous = listDecisions(db).at(-1);
  const deciding = decidingGateOf(draft.kind, draft.level, evaluation);
  return DecisionRecord.parse({
    schema: 'src-decision/1',
    decisionId: randomUUID(),
    number: (previous?.number ?? 0) + 1,
    study: {
      studyId: protocol.studyId,
      title: protocol.title[draft.language],
      product: protocol.product,
      synthetic: getStudy(db).synthetic,
    },
    protocol: {
      id: protocol.id,
      version: protocol.version,
      hash: loaded.protocolHash,
      ...issueOf(db, loaded.protocolHash),
      gateParameters: protocol.gateParameters,
    },
    cut: {
      cutId: cut.cutId,
      label: cut.label,
      cutoffDate: cut.cutoffDate,
      contentHash: cut.contentHash,
      check: cut.check,
      mapping: cut.mapping,
      deidPolicy: cut.deidPolicy,
      datesShifted: cut.datesShifted,
      files: cutFiles(db, cut.cutId).map((file) => ({
        name: file.file,
        sha256: file.sha256,
        rows: file.rowsAccepted,
      })),
      facts: { algorithm: facts.algorithm, sha256: facts.sha256, count: facts.factCount },
    },
    kind: draft.kind,
    level: draft.level,
    opensLevel: opensLevelOf(draft.kind, draft.level, protocol),
    rationale: draft.rationale,
    conditions: draft.conditions,
    confirmations: draft.confirmations,
    modification: draft.modification,
    decidingGate:
      deciding === null ? null : { gate: deciding.gate, level: deciding.level, value: deciding.value },
    override: draft.overrideReason === null ? null : { reason: draft.overrideReason },
    gates: evaluation,
    adjudications: adjudicationsReliedOn(dltBySubject(loaded.data, protocol, listAdjudications(db)).values()),
    alerts: boundAlerts(alerts.alerts),
    alertsNotCompared: alerts.notCompared,
    signers: signersOf(draft, listAccounts(db)),
    language: draft.language,
    sealedAt: utcInstant(at),
    sealedBy: { accountId: sealedBy.accountId, printedName: sealedBy.printedName, role: sealedBy.role },
    software: SOFTWARE,
    auditHead: auditHead(db),
    previousDecision: previous?.recordHash ?? null,
  });
};

const store = (
  workspace: UnlockedWorkspace,
  record: DecisionRecord,
  report: DecisionReport,
  pdf: Uint8Array,
): void => {
  const { db, account } = workspace;
  db.transaction(() => {
    insertDecision(db, { record, report: canonicalJson(report) });
    const document = insertDocument(db, { decisionId: record.decisionId, revision: 0, pdf });
    appendAudit(db, {
      at: utcInstant(new Date(record.sealedAt)),
      account,
      action: 'decision.seal',
      entity: `decision:${record.number}`,
      reason: record.override?.reason ?? '',
      oldValue: null,
      newValue: JSON.stringify({ recordHash: recordHash(record), document }),
    });
  }).immediate();
};

/**
 * Seals a decision: checks the draft against the live gates, binds it to protocol, cut and gate results, renders the
 * document once and makes it ready for the signers. Nothing is stored when any step fails.
 */
export const sealDecision = async (
  workspace: UnlockedWorkspace,
  draft: DecisionDraft,
  { now, render }: { now: () => Date; render: RenderReport },
): Promise<Result<DecisionView>> => {
  const { db, account } = workspace;
  const allowed = requireRole(workspace, 'decision.seal');
  if (!allowed.ok) return allowed;
  const at = now();
  if (clockRunsBackwards(db, at)) {
    return err(
      appError('clock-backwards', 'The clock of this computer is earlier than the last recorded event.'),
    );
  }
  const loaded = loadCut(db, draft.cutId);
  if (!loaded.ok) return loaded;
  const facts = await storeCutFacts(workspace, draft.cutId, { now });
  if (!facts.ok) return facts;
  const intact = await checkIntegrity(db, draft.cutId);
  if (!intact.ok) return intact;
  const evaluation = evaluateLoaded(db, loaded.value);
  const problem = checkDraft(draft, {
    evaluation,
    protocol: loaded.value.protocol,
    cutStatus: loaded.value.cut.status,
    accounts: listAccounts(db),
  })[0];
  if (problem !== undefined)
    return err(appError(problem.code, sayPhrase('en', problem.phrase), { rule: problem.phrase.key }));
  const alerts = await allAlerts(db);
  if (!alerts.ok) return alerts;
  const record = buildRecord({
    ...{ db, draft, loaded: loaded.value, evaluation, sealedBy: account, at },
    alerts: alerts.value,
    facts: facts.value,
  });
  const report = decisionReport(loaded.value, record, {
    recordHash: recordHash(record),
    adjudications: listAdjudications(db),
    stopping: stoppingOf(db, loaded.value).inForce,
  });
  const pdf = await decisionDocument(report, render);
  if (!pdf.ok) return pdf;
  store(workspace, record, report, pdf.value);
  const sealed = getDecision(db, record.decisionId);
  if (sealed === undefined) throw new Error('The sealed decision vanished');
  return ok(sealed);
};
