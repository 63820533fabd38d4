import { eq } from '../../grading/compare.ts';
import type { Protocol } from '../protocol.ts';
import { error, type ProtocolProblem, warning, when } from './problem.ts';

/**
 * What an amendment may not change. The id names the protocol for which the workspace was made: a workspace is one
 * trial. The study identifier stands in the rows of every cut (STUDYID), so it can be put right only before the first
 * import. Everything else may be amended; what it means for subjects dosed before is a warning.
 */
export const amendmentProblems = (
  older: Protocol,
  newer: Protocol,
  { hasCuts }: { readonly hasCuts: boolean },
): ProtocolProblem[] => [
  ...when(newer.id !== older.id, () => error('id-changed', ['id'], { id: older.id })),
  ...when(hasCuts && newer.studyId !== older.studyId, () =>
    error('study-changed', ['studyId'], { id: older.studyId }),
  ),
  ...older.doseLevels.flatMap(({ level, dose, unit }) => {
    const index = newer.doseLevels.findIndex((one) => one.level === level);
    const now = newer.doseLevels[index];
    if (now === undefined) return [warning('level-removed', ['doseLevels'], { level })];
    return when(!eq(now.dose, dose) || now.unit !== unit, () =>
      warning('level-dose', ['doseLevels', index, 'dose'], { level }),
    );
  }),
];
