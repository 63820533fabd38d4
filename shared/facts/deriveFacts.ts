import { adverseEventFacts } from '../clinical/adverse/adverseEventFacts.ts';
import { cellTherapyFacts } from '../clinical/cellTherapy/cellTherapyFacts.ts';
import { dltFacts } from '../clinical/dlt/dltFacts.ts';
import { eligibilityFacts } from '../clinical/eligibility/eligibilityFacts.ts';
import { endpointFacts } from '../clinical/endpoints/endpointFacts.ts';
import { kidneyFacts } from '../clinical/kidney/kidneyFacts.ts';
import { liverFacts } from '../clinical/liver/liverFacts.ts';
import { lupusFacts } from '../clinical/lupus/lupusFacts.ts';
import { pdFacts } from '../clinical/pd/pdFacts.ts';
import type { TrialData } from '../dataset/trialData.ts';
import { labGradeFacts } from '../grading/labGradeFacts.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { Fact, FactArea } from './fact.ts';
import { follows } from './followedAreas.ts';
import type { SubjectInput } from './subjectInput.ts';
import { subjectInputs } from './subjectInputs.ts';

/**
 * Named in every set of facts and bound into decisions. Rises whenever any rule would give another fact for the same
 * rows, so that a stored set is never taken for one of another program.
 */
export const FACTS_ALGORITHM = 'facts/1';

/** A derivation with the areas that its facts belong to. */
interface Derivation<I> {
  readonly areas: readonly FactArea[];
  readonly derive: (input: I) => readonly Fact[];
}

/** Derivations of one subject, in the order in which their facts are listed. */
const OF_A_SUBJECT: readonly Derivation<SubjectInput>[] = [
  { areas: ['lab-grade'], derive: labGradeFacts },
  { areas: ['adverse-event', 'reported-against-derived'], derive: adverseEventFacts },
  { areas: ['cell-therapy'], derive: cellTherapyFacts },
  { areas: ['liver'], derive: liverFacts },
  { areas: ['kidney'], derive: kidneyFacts },
  { areas: ['lupus'], derive: lupusFacts },
  { areas: ['pd'], derive: pdFacts },
  { areas: ['dlt'], derive: dltFacts },
  { areas: ['eligibility'], derive: eligibilityFacts },
];

/** Derivations over everybody: ratios per dose level. */
const OF_THE_CUT: readonly Derivation<readonly SubjectInput[]>[] = [
  { areas: ['endpoint'], derive: endpointFacts },
];

/** The facts of the areas that the protocol follows; nothing is derived for the others. */
const followed = <I>({ areas, derive }: Derivation<I>, input: I, protocol: Protocol): readonly Fact[] => {
  const kept = areas.filter((area) => follows(protocol, area));
  if (kept.length === 0) return [];
  const facts = derive(input);
  return kept.length === areas.length ? facts : facts.filter(({ area }) => kept.includes(area));
};

export interface SubjectFacts {
  /** '' for facts on dose levels and the whole cut; these come last. */
  readonly subjectId: string;
  readonly facts: readonly Fact[];
}

/**
 * The same in small parts: one derivation of one subject each, the parts of a subject after one another, so that a
 * caller that shares its thread with a window can let go in between.
 */
export function* deriveFactParts(data: TrialData, protocol: Protocol): Generator<SubjectFacts> {
  const inputs = subjectInputs(data, protocol);
  for (const input of inputs) {
    for (const one of OF_A_SUBJECT) {
      yield { subjectId: input.subjectId, facts: followed(one, input, protocol) };
    }
  }
  for (const one of OF_THE_CUT) yield { subjectId: '', facts: followed(one, inputs, protocol) };
}

/** All facts of a cut under a protocol, subject after subject, so that a caller never holds more than it needs. */
export function* deriveFacts(data: TrialData, protocol: Protocol): Generator<SubjectFacts> {
  let subjectId: string | undefined;
  let facts: Fact[] = [];
  for (const part of deriveFactParts(data, protocol)) {
    if (subjectId !== undefined && part.subjectId !== subjectId) {
      yield { subjectId, facts };
      facts = [];
    }
    subjectId = part.subjectId;
    for (const fact of part.facts) facts.push(fact);
  }
  if (subjectId !== undefined) yield { subjectId, facts };
}
