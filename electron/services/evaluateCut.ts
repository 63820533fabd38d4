import type { DecisionView } from '../../shared/contract/operations.ts';
import { evaluateGates } from '../../shared/gates/evaluateGates.ts';
import type { GateEvaluation } from '../../shared/gates/gate.ts';
import type { GateInput } from '../../shared/gates/gateInput.ts';
import { appError } from '../../shared/kernel/appError.ts';
import type { IsoDate } from '../../shared/kernel/brands.ts';
import { parseIsoDate } from '../../shared/kernel/isoDate.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
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
  sealedAt: view.record.sealedAt,
  completedAt: view.complete
    ? (view.signatures
        .map((s) => s.signedAt)
        .sort()
        .at(-1) ?? null)
    : null,
  overridden: view.record.override !== null,
  stopsMet: view.record.gates.stopsMet,
});

const cutoffOf = ({ cut }: LoadedCut): IsoDate => {
  const cutoff = parseIsoDate(cut.cutoffDate);
  if (cutoff === undefined) throw new Error(`Cut ${cut.cutId} has no valid cut-off date`);
  return cutoff;
};

/** What the gates of a cut are evaluated from, by default as of its cut-off date. */
export const gateInputOf = (
  db: ReadableDb,
  loaded: LoadedCut,
  asOf: IsoDate = cutoffOf(loaded),
): GateInput => ({
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

/** Gates of one loaded cut, as of its cut-off date, with the confirmations and decisions on record. */
export const evaluateLoaded = (db: ReadableDb, loaded: LoadedCut): GateEvaluation =>
  evaluateGates(gateInputOf(db, loaded));

/**
 * Gates of one loaded cut as of an earlier day (shared/dataset/dataAsOf.ts says what that can and cannot know). Error:
 * 'invalid-input' for what is no date, a day after the cut-off date, or a cut whose dates were shifted per subject.
 */
export const evaluateLoadedAsOf = (
  db: ReadableDb,
  loaded: LoadedCut,
  date: string | undefined,
): Result<GateEvaluation> => {
  const cutoff = cutoffOf(loaded);
  if (date === undefined || date === cutoff) return ok(evaluateLoaded(db, loaded));
  const asOf = parseIsoDate(date);
  const problem =
    asOf === undefined
      ? 'The day is no complete date (YYYY-MM-DD).'
      : asOf > cutoff
        ? 'The data end on the cut-off date; a later day has no data.'
        : loaded.cut.datesShifted
          ? 'The dates of this cut were shifted per subject: it cannot be seen as of an earlier day.'
          : null;
  if (asOf === undefined || problem !== null) {
    return err(appError('invalid-input', problem ?? '', { cutoff }));
  }
  return ok(evaluateGates(gateInputOf(db, loaded, asOf)));
};

/** Gates of a cut, by default as of its cut-off date. Errors: 'cut-not-found', and those of evaluateLoadedAsOf. */
export const evaluateCut = (db: ReadableDb, cutId: string, asOf?: string): Result<GateEvaluation> => {
  const loaded = loadCut(db, cutId);
  return loaded.ok ? evaluateLoadedAsOf(db, loaded.value, asOf) : loaded;
};
