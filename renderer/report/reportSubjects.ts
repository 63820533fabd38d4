import type { DecisionReport } from '../../shared/report/decisionReport.ts';
import { subjectNames } from '../ui/subjectNames.ts';

/** Short names of the subjects on the board of a report. */
export const reportSubjects = ({ board }: Pick<DecisionReport, 'board'>): ((subjectId: string) => string) =>
  subjectNames([
    ...board.levels.flatMap((level) => level.subjects.map((subject) => subject.subjectId)),
    ...board.notShown.map((one) => one.subjectId),
  ]);
