import { buildWhatIf } from '../../shared/escalation/whatIf/buildWhatIf.ts';
import { WHAT_IF_ALGORITHM, type WhatIfModel } from '../../shared/escalation/whatIf/whatIfModel.ts';
import type { ReadableDb } from '../db/handles.ts';
import { gateInputOf } from './evaluateCut.ts';
import { type LoadedCut, provenanceOf } from './loadCut.ts';

/** What can come next from the present state of a cut, with the confirmations, verdicts and decisions on record. */
export const whatIfOf = (db: ReadableDb, loaded: LoadedCut, depth: number): WhatIfModel =>
  buildWhatIf(gateInputOf(db, loaded), { depth, provenance: provenanceOf(loaded, WHAT_IF_ALGORITHM) });
