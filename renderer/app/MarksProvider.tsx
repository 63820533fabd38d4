import { type ReactNode, useMemo, useState } from 'react';
import { useOperation } from '../api/queries.ts';
import { useCut } from './CutContext.ts';
import { chooseCompared, comparedCut, FIRST_CHOICE, olderCuts } from './comparedCut.ts';
import { lookUp, MarksContext, type MarksState } from './MarksContext.ts';

/** Reads the marks of the cut in view since the one chosen; every table, chart and subject asks here. */
export const MarksProvider = ({ children }: { readonly children: ReactNode }) => {
  const { cut, cuts } = useCut();
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const since = comparedCut(cuts, cut, choice);
  const query = useOperation(
    'cut.marks',
    since === null || cut === null ? null : { olderCutId: since.cutId, newerCutId: cut.cutId },
  );
  const marks = since === null ? undefined : query.data;
  const reading =
    since === null ? 'none' : marks !== undefined ? 'ready' : query.error === null ? 'loading' : 'failed';
  const state = useMemo<MarksState>(
    () => ({
      since,
      choices: olderCuts(cuts, cut),
      choose: (older) => {
        if (cut !== null) setChoice((before) => chooseCompared(before, cut.cutId, older));
      },
      reading,
      marks,
      changeOf: lookUp(marks),
    }),
    [since, cuts, cut, reading, marks],
  );
  return <MarksContext value={state}>{children}</MarksContext>;
};
