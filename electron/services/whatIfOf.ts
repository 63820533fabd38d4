import { setImmediate } from 'node:timers/promises';
import { buildWhatIf, whatIfParts } from '../../shared/escalation/whatIf/buildWhatIf.ts';
import { WHAT_IF_ALGORITHM, type WhatIfModel } from '../../shared/escalation/whatIf/whatIfModel.ts';
import type { GateInput } from '../../shared/gates/gateInput.ts';
import { hashCanonical } from '../../shared/integrity/sha256.ts';
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

/** Everything that the model hangs on besides the program itself. */
const keyOf = (input: GateInput, depth: number): string =>
  hashCanonical({
    depth,
    cut: input.cutContentHash,
    cutId: input.cutId,
    protocol: input.protocolHash,
    confirmations: input.confirmations,
    decisions: input.decisions,
    adjudications: input.adjudications.map(({ adjudicationId }) => adjudicationId),
  });

/** As many as a reader looks at in turn. */
const MOST_KEPT = 8;

/** Kept as long as the workspace is open: when it locks, its connection goes, and with it what was made of it. */
const kept = new WeakMap<ReadableDb, Map<string, WhatIfModel>>();

const work = async (input: GateInput, options: ReturnType<typeof optionsOf>): Promise<WhatIfModel> => {
  const parts = whatIfParts(input, options);
  for (;;) {
    const part = parts.next();
    if (part.done === true) return part.value;
    await setImmediate();
  }
};

/** The same for the window: other calls are answered between its parts, and nothing is worked out twice. */
export const whatIfInParts = async (
  db: ReadableDb,
  loaded: LoadedCut,
  depth: number,
): Promise<WhatIfModel> => {
  const input = gateInputOf(db, loaded);
  const models = kept.get(db) ?? new Map<string, WhatIfModel>();
  kept.set(db, models);
  const key = keyOf(input, depth);
  const options = optionsOf(loaded, depth);
  const known = models.get(key);
  // The cut may have been checked or locked since: its state is told as it is now.
  if (known !== undefined) return { ...known, provenance: options.provenance };
  const model = await work(input, options);
  const [oldest] = models.keys();
  if (models.size >= MOST_KEPT && oldest !== undefined) models.delete(oldest);
  models.set(key, model);
  return model;
};
