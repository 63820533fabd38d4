import { createContext, useContext } from 'react';
import type { ImportDraft } from '../pages/data/import/importDraft.ts';
import type { InspectionRunner } from '../pages/data/import/inspectionRunner.ts';

export interface ImportDraftState {
  /** Null while no import is being prepared. */
  readonly kept: ImportDraft | null;
  readonly keep: (change: (draft: ImportDraft | null) => ImportDraft | null) => void;
  /** Looks at the files; goes on while another page is read. */
  readonly runner: InspectionRunner;
}

export const ImportDraftContext = createContext<ImportDraftState | null>(null);

/** The one import in the making: in memory only, and only while the workspace is unlocked. */
export const useImportDraft = (): ImportDraftState => {
  const state = useContext(ImportDraftContext);
  if (state === null) throw new Error('useImportDraft is used without an unlocked workspace');
  return state;
};
