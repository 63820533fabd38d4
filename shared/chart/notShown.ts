import type { DosedSet } from '../clinical/dosedSet.ts';
import { phrase } from '../text/phrases.ts';
import type { BoardModel } from './board.ts';

/** Everybody who stands at no dose level, with the reason: never dosed, or at a level or from a day that cannot be told. */
export const notShown = (dosed: DosedSet): BoardModel['notShown'] => [
  ...dosed.unassigned.flatMap(({ subjectId, subject, refs, assignment }) => {
    const [ref] = refs;
    if (ref === undefined) return [];
    const reason =
      assignment.kind === 'contradiction'
        ? phrase('not-shown.level-contradiction', {
            arm: subject?.armCode || '?',
            dose: assignment.dose,
          })
        : assignment.kind === 'undated'
          ? phrase('not-shown.undated')
          : phrase('not-shown.level-unknown');
    return [{ subjectId, reason, ref }];
  }),
  ...dosed.notDosed.map(({ subjectId, ref }) => ({
    subjectId,
    reason: phrase('not-shown.not-dosed'),
    ref,
  })),
];
