import { phrase } from '../../text/phrases.ts';
import { condition } from '../condition.ts';
import type { GateCondition } from '../gate.ts';
import type { LevelContext } from '../gateInput.ts';

/** Dosed subjects who may belong to this level: while one is unassigned, the level cannot be judged. */
export const levelKnownConditions = ({ dosed, level }: LevelContext): GateCondition[] =>
  dosed.unassigned
    .filter(({ assignment }) => assignment.candidates.includes(level))
    .map(({ subjectId, assignment, refs, subject }) =>
      condition({
        id: 'level-known',
        value: 'not-evaluable',
        subjectId,
        phrase: phrase('level-known.unclear', { subject: subjectId, reason: assignment.kind }),
        evidence: [...(subject === null ? [] : [subject.ref]), ...refs],
        missing: [
          assignment.kind === 'undated'
            ? phrase('missing.infusion-date', { subject: subjectId })
            : phrase('missing.level', { subject: subjectId }),
        ],
      }),
    );
