import { useSession } from '../app/SessionContext.ts';

/** Subject without the study's own prefix: VGO-CS01P-002-01-003 → 01-003. The whole id stands in titles and rows. */
export const shortSubject = (subjectId: string, studyId: string): string =>
  subjectId.startsWith(`${studyId}-`) ? subjectId.slice(studyId.length + 1) : subjectId;

export const useSubjectName = (): ((subjectId: string) => string) => {
  const { studyId } = useSession();
  return (subjectId) => shortSubject(subjectId, studyId);
};
