import { useMemo } from 'react';
import { useOperation } from '../api/queries.ts';
import { useCut } from '../app/CutContext.ts';
import { subjectNames } from './subjectNames.ts';

/** Short name of a subject within the cut in view; the whole id stands in titles and rows. */
export const useSubjectName = (): ((subjectId: string) => string) => {
  const { cut } = useCut();
  const board = useOperation('board.get', cut === null ? null : { cutId: cut.cutId });
  return useMemo(
    () =>
      subjectNames([
        ...(board.data?.levels.flatMap((level) => level.subjects.map((subject) => subject.subjectId)) ?? []),
        ...(board.data?.notShown.map((one) => one.subjectId) ?? []),
      ]),
    [board.data],
  );
};
