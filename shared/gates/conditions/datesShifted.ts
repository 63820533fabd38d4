import type { DosedSubject } from '../../clinical/dosedSet.ts';
import { phrase } from '../../text/phrases.ts';
import { condition } from '../condition.ts';
import type { GateCondition } from '../gate.ts';

/**
 * A condition that asks for calendar days which the cut does not have: de-identification moved the dates of each
 * subject by a number of days of its own (shared/dataset/deid/deid.ts), so that they can be held neither against
 * another subject nor against the cut-off date or a signature. No date is given from which it could hold.
 */
export const datesShiftedCondition = (
  id: string,
  subject: DosedSubject | null,
  group: readonly DosedSubject[] = [],
): GateCondition =>
  condition({
    id,
    value: 'not-evaluable',
    ...(subject === null ? {} : { subjectId: subject.subjectId }),
    phrase: phrase('dates-shifted'),
    evidence: (subject === null ? group : [subject]).map(({ infusions }) => infusions[0].ref),
    missing: [phrase('missing.collected-dates')],
  });
