import type { TrialData } from '../../dataset/trialData.ts';
import { subjectInputs } from '../../facts/subjectInputs.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import type { AdjudicationView } from './adjudication.ts';
import { type DltEvents, type DosedInput, dltEvents } from './dltEvents.ts';
import { isDosedInput, type SubjectDlt, subjectDlt } from './subjectDlt.ts';

interface DosedEvents {
  readonly input: DosedInput;
  readonly events: DltEvents;
}

/**
 * Gates, board and record of one answer ask for the same events, and grading every laboratory record takes time. What
 * was derived from these very rows under this very protocol is kept as long as both are; neither ever changes.
 */
const derived = new WeakMap<TrialData, WeakMap<Protocol, readonly DosedEvents[]>>();

const dosedEvents = (data: TrialData, protocol: Protocol): readonly DosedEvents[] => {
  const byProtocol = derived.get(data) ?? new WeakMap<Protocol, readonly DosedEvents[]>();
  derived.set(data, byProtocol);
  const known = byProtocol.get(protocol);
  if (known !== undefined) return known;
  const made = subjectInputs(data, protocol)
    .filter(isDosedInput)
    .map((input) => ({ input, events: dltEvents(input) }));
  byProtocol.set(protocol, made);
  return made;
};

/** DLT of every dosed subject at a known level, by subject. `adjudications` come in the order of signing. */
export const dltBySubject = (
  data: TrialData,
  protocol: Protocol,
  adjudications: readonly AdjudicationView[],
): ReadonlyMap<string, SubjectDlt> =>
  new Map(
    dosedEvents(data, protocol).map(({ input, events }) => [
      input.subjectId,
      subjectDlt(input, events, adjudications),
    ]),
  );
