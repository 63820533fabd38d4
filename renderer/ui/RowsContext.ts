import { createContext, useContext } from 'react';
import type { RowRef } from '../../shared/dataset/sourceRow.ts';

/** What the side panel shows: the rows behind one number. */
export interface RowsRequest {
  readonly title: string;
  readonly cutId: string;
  readonly refs: readonly RowRef[];
  /** Older cut with which each row is compared; left out: the one whose marks are shown. */
  readonly since?: string;
  /** Newer cut that no longer has these rows. */
  readonly goneFrom?: string;
}

export interface RowsPanelState {
  readonly request: RowsRequest | null;
  readonly pinned: boolean;
  readonly open: (request: RowsRequest) => void;
  readonly close: () => void;
  readonly togglePin: () => void;
}

export const RowsContext = createContext<RowsPanelState | null>(null);

/** The side panel "the rows behind this". */
export const useRowsPanel = (): RowsPanelState => {
  const state = useContext(RowsContext);
  if (state === null) throw new Error('useRowsPanel is used outside the frame');
  return state;
};
