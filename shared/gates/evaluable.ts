import type { DosedSubject } from '../clinical/dosedSet.ts';
import { isUnsettled } from './conditions/unsettledDlt.ts';
import { dltOf, type GateContext } from './gateInput.ts';

/** DLT of the subject is settled: it has one, or its window is over with data and nothing asks for adjudication. */
export const isDltEvaluable = (
  context: Pick<GateContext, 'dlt'>,
  { subjectId }: Pick<DosedSubject, 'subjectId'>,
): boolean => {
  const dlt = dltOf(context, subjectId);
  const { kind } = dlt.status;
  return kind === 'with-dlt' || ((kind === 'no-candidate' || kind === 'without-dlt') && !isUnsettled(dlt));
};
