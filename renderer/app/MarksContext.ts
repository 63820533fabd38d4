import { createContext, useContext } from 'react';
import type { CutView } from '../../shared/contract/operations.ts';
import type { CutMarks, RecordChange } from '../../shared/dataset/diff/diff.ts';
import { changeOf } from '../../shared/dataset/diff/markRuns.ts';

/** What is new or changed in the cut in view since an older one. */
export interface MarksState {
  /** The cut that is compared with the one in view; null: no marks are shown. */
  readonly since: CutView | null;
  /** Older cuts to choose from, newest first. */
  readonly choices: readonly CutView[];
  readonly choose: (cutId: string | null) => void;
  /** Without marks that were read, nothing on a page may look unchanged in silence: the legend says so. */
  readonly reading: 'none' | 'loading' | 'failed' | 'ready';
  /** Undefined unless `reading` is 'ready'. */
  readonly marks: CutMarks | undefined;
  readonly changeOf: (recordId: number) => RecordChange | undefined;
}

const NOTHING: MarksState = {
  since: null,
  choices: [],
  choose: () => undefined,
  reading: 'none',
  marks: undefined,
  changeOf: () => undefined,
};

/** Outside the frame, on a printed page or in a test, nothing is marked. */
export const MarksContext = createContext<MarksState>(NOTHING);

export const useMarks = (): MarksState => useContext(MarksContext);

/** Looks a row up in marks; without them nothing changed. */
export const lookUp =
  (marks: CutMarks | undefined) =>
  (recordId: number): RecordChange | undefined =>
    marks === undefined ? undefined : changeOf(marks.records, recordId);
