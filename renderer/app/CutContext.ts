import { createContext, useContext } from 'react';
import type { CutView } from '../../shared/contract/operations.ts';

export interface CutState {
  /** The cut that every page shows; null while the workspace has none. */
  readonly cut: CutView | null;
  readonly cuts: readonly CutView[];
  readonly choose: (cutId: string) => void;
}

export const CutContext = createContext<CutState | null>(null);

/** The one cut in view, with the others to choose from. */
export const useCut = (): CutState => {
  const state = useContext(CutContext);
  if (state === null) throw new Error('useCut is used outside the frame');
  return state;
};

/** Newest first: by cut-off date, then by time of import. */
export const sortCuts = (cuts: readonly CutView[]): readonly CutView[] =>
  [...cuts].sort((a, b) =>
    a.cutoffDate === b.cutoffDate
      ? b.importedAt.localeCompare(a.importedAt)
      : b.cutoffDate.localeCompare(a.cutoffDate),
  );
