import { createContext, useContext } from 'react';
import type { ProtocolDraft } from '../pages/protocol-editor/protocolDraft.ts';

export interface ProtocolDraftState {
  /** Null while nothing has been changed. */
  readonly kept: ProtocolDraft | null;
  /** Changes what is kept; always given the latest, so that fast typing loses nothing. */
  readonly update: (next: (kept: ProtocolDraft | null) => ProtocolDraft | null) => void;
}

export const ProtocolDraftContext = createContext<ProtocolDraftState | null>(null);

/** The one protocol in the making: in memory only, and only while the workspace is unlocked. */
export const useProtocolDraft = (): ProtocolDraftState => {
  const state = useContext(ProtocolDraftContext);
  if (state === null) throw new Error('useProtocolDraft is used without an unlocked workspace');
  return state;
};
