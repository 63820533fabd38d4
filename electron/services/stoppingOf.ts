import { buildStopping } from '../../shared/stopping/buildStopping.ts';
import { STOPPING_ALGORITHM } from '../../shared/stopping/evaluateStoppingRules.ts';
import type { StoppingModel } from '../../shared/stopping/stoppingModel.ts';
import { listAdjudications } from '../db/adjudications.ts';
import { listDecisions } from '../db/decisions.ts';
import type { ReadableDb } from '../db/handles.ts';
import { decisionState } from './evaluateCut.ts';
import { type LoadedCut, provenanceOf } from './loadCut.ts';

/** Stopping and pausing rules of one loaded cut, with the verdicts and decisions on record. */
export const stoppingOf = (db: ReadableDb, loaded: LoadedCut): StoppingModel =>
  buildStopping(loaded.data, loaded.protocol, {
    adjudications: listAdjudications(db),
    decisions: listDecisions(db).map(decisionState),
    provenance: provenanceOf(loaded, STOPPING_ALGORITHM),
  });
