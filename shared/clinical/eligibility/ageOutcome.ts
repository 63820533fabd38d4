import type { Subject } from '../../dataset/trialData.ts';
import { gte, lte } from '../../grading/compare.ts';
import { phrase } from '../../text/phrases.ts';
import type { Outcome } from './outcome.ts';

/** Age in completed years as DM records it, both ends included. */
export const ageOutcome = (
  subject: Pick<Subject, 'age' | 'ref'> | null,
  { from, to }: { readonly from: number; readonly to: number },
): Outcome => {
  const clause = `${from}-${to} years`;
  if (subject === null || subject.age === null) {
    return {
      ...{ outcome: 'not-evaluable', reason: phrase('fact-reason.eligibility.no-age'), clause, date: null },
      ...{ inputs: [], refs: subject === null ? [] : [subject.ref] },
    };
  }
  return {
    outcome: gte(subject.age, from) && lte(subject.age, to) ? 'met' : 'not-met',
    reason: null,
    clause,
    date: null,
    inputs: [{ name: 'age', value: `${subject.age} years` }],
    refs: [subject.ref],
  };
};
