import type { DecisionView } from '../../shared/contract/operations.ts';
import type { Signed } from '../../shared/decision/alerts/alertInput.ts';
import type { DecisionOnRecord } from '../../shared/gates/gateInput.ts';
import { listAdjudications } from '../db/adjudications.ts';
import { listConfirmations } from '../db/confirmations.ts';
import { listDecisions } from '../db/decisions.ts';
import type { ReadableDb } from '../db/handles.ts';
import { decisionState } from './evaluateCut.ts';

/** A decision on record as it stood at an instant: completed only when all had signed by then. */
const decisionBy = (view: DecisionView, until: string): DecisionOnRecord => {
  const state = decisionState(view);
  return state.completedAt !== null && state.completedAt <= until ? state : { ...state, completedAt: null };
};

/** Everything that people have signed in this workspace. */
export const signedNow = (db: ReadableDb): Signed => ({
  confirmations: listConfirmations(db),
  adjudications: listAdjudications(db),
  decisions: listDecisions(db).map(decisionState),
});

/** What had been signed when a decision was sealed; the clock of the record never runs backwards. */
export const signedAtSealing = (db: ReadableDb, { number, record }: DecisionView): Signed => ({
  confirmations: listConfirmations(db).filter(({ signedAt }) => signedAt <= record.sealedAt),
  adjudications: listAdjudications(db).filter(({ signedAt }) => signedAt <= record.sealedAt),
  decisions: listDecisions(db)
    .filter((view) => view.number < number)
    .map((view) => decisionBy(view, record.sealedAt)),
});
