import { createContext, useContext } from 'react';
import type { KeptDraft } from '../pages/decisions/keptDraft.ts';

export interface DecisionDraftState {
  /** Null while nothing has been filled in. */
  readonly kept: KeptDraft | null;
  readonly keep: (draft: KeptDraft | null) => void;
}

export const DecisionDraftContext = createContext<DecisionDraftState | null>(null);

/** The one decision in the making: in memory only, and only while the workspace is unlocked. */
export const useDecisionDraft = (): DecisionDraftState => {
  const state = useContext(DecisionDraftContext);
  if (state === null) throw new Error('useDecisionDraft is used without an unlocked workspace');
  return state;
};
