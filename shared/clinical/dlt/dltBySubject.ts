import type { TrialData } from '../../dataset/trialData.ts';
import { subjectInputs } from '../../facts/subjectInputs.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import type { AdjudicationView } from './adjudication.ts';
import { isDosedInput, type SubjectDlt, subjectDlt } from './subjectDlt.ts';

/** DLT of every dosed subject at a known level, by subject. `adjudications` come in the order of signing. */
export const dltBySubject = (
  data: TrialData,
  protocol: Protocol,
  adjudications: readonly AdjudicationView[],
): ReadonlyMap<string, SubjectDlt> =>
  new Map(
    subjectInputs(data, protocol)
      .filter(isDosedInput)
      .map((input) => [input.subjectId, subjectDlt(input, adjudications)]),
  );
