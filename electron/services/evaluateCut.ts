import type { DecisionView } from '../../shared/contract/operations.ts';
import { evaluateGates } from '../../shared/gates/evaluateGates.ts';
import type { GateEvaluation } from '../../shared/gates/gate.ts';
import { parseIsoDate } from '../../shared/kernel/isoDate.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { listAdjudications } from '../db/adjudications.ts';
import { listConfirmations } from '../db/confirmations.ts';
import { listDecisions } from '../db/decisions.ts';
import type { ReadableDb } from '../db/handles.ts';
import { type LoadedCut, loadCut } from './loadCut.ts';

export const decisionState = (view: DecisionView) => ({
  decisionId: view.decisionId,
  number: view.number,
  kind: view.record.kind,
  level: view.record.level,
  opensLevel: view.record.opensLevel,
  completedAt: view.complete
    ? (view.signatures
        .map((s) => s.signedAt)
        .sort()
        .at(-1) ?? null)
    : null,
  overridden: view.record.override !== null,
  stopsMet: view.record.gates.stopsMet,
});

/** Gates of one loaded cut, as of its cut-off date, with the confirmations and decisions on record. */
export const evaluateLoaded = (db: ReadableDb, loaded: LoadedCut): GateEvaluation => {
  const asOf = parseIsoDate(loaded.cut.cutoffDate);
  if (asOf === undefined) throw new Error(`Cut ${loaded.cut.cutId} has no valid cut-off date`);
  return evaluateGates({
    protocol: loaded.protocol,
    protocolHash: loaded.protocolHash,
    data: loaded.data,
    cutId: loaded.cut.cutId,
    cutContentHash: loaded.cut.contentHash,
    asOf,
    confirmations: listConfirmations(db),
    adjudications: listAdjudications(db),
    decisions: listDecisions(db).map(decisionState),
  });
};

export const evaluateCut = (db: ReadableDb, cutId: string): Result<GateEvaluation> => {
  const loaded = loadCut(db, cutId);
  return loaded.ok ? ok(evaluateLoaded(db, loaded.value)) : loaded;
};
