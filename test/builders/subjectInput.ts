import type { TrialData } from '../../shared/dataset/trialData.ts';
import type { SubjectInput } from '../../shared/facts/subjectInput.ts';
import { subjectInputs } from '../../shared/facts/subjectInputs.ts';
import { axaNk02 } from '../../shared/protocol/axaNk02.ts';
import type { Protocol } from '../../shared/protocol/protocol.ts';
import { trialData } from './trialData.ts';

/** What the one subject of these records brings to a cut. */
export const inputOf = (
  records: Partial<TrialData> & { readonly cutoff?: string },
  protocol: Protocol = axaNk02,
): SubjectInput => {
  const { cutoff = '2026-10-14', ...rest } = records;
  const [input] = subjectInputs({ ...trialData(cutoff), ...rest }, protocol);
  if (input === undefined) throw new Error('No subject');
  return input;
};
