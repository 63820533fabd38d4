import { setImmediate } from 'node:timers/promises';
import { buildWhatIf, whatIfParts } from '../../shared/escalation/whatIf/buildWhatIf.ts';
import { WHAT_IF_ALGORITHM, type WhatIfModel } from '../../shared/escalation/whatIf/whatIfModel.ts';
import type { ReadableDb } from '../db/handles.ts';
import { gateInputOf } from './evaluateCut.ts';
import { type LoadedCut, provenanceOf } from './loadCut.ts';

const optionsOf = (loaded: LoadedCut, depth: number) => ({
  depth,
  provenance: provenanceOf(loaded, WHAT_IF_ALGORITHM),
});

/** What can come next from the present state of a cut, with the confirmations, verdicts and decisions on record. */
export const whatIfOf = (db: ReadableDb, loaded: LoadedCut, depth: number): WhatIfModel =>
  buildWhatIf(gateInputOf(db, loaded), optionsOf(loaded, depth));

/** The same for the window: other calls are answered between its parts. */
export const whatIfInParts = async (
  db: ReadableDb,
  loaded: LoadedCut,
  depth: number,
): Promise<WhatIfModel> => {
  const parts = whatIfParts(gateInputOf(db, loaded), optionsOf(loaded, depth));
  for (;;) {
    const part = parts.next();
    if (part.done === true) return part.value;
    await setImmediate();
  }
};
