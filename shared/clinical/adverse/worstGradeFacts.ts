import type { AdverseEvent } from '../../dataset/trialData.ts';
import { type Fact, factId } from '../../facts/fact.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import { phrase } from '../../text/phrases.ts';
import { isTreatmentEmergent } from '../treatmentEmergence.ts';
import { termOf, worstGrade } from '../worstGrade.ts';
import { RULES } from './adverseEventRules.ts';

/** By preferred term; a reported term that is not coded is a term of its own. */
const byTerm = (events: readonly AdverseEvent[]): ReadonlyMap<string, readonly AdverseEvent[]> => {
  const groups = new Map<string, AdverseEvent[]>();
  for (const event of events) {
    const key = `${event.preferredTerm === '' ? 'reported' : 'coded'}|${termOf(event)}`;
    groups.set(key, [...(groups.get(key) ?? []), event]);
  }
  return groups;
};

const worstOf = (events: readonly AdverseEvent[]): Pick<Fact, 'value' | 'reason'> => {
  const worst = worstGrade(events);
  if (worst.kind !== 'grade') {
    return {
      value: { kind: 'none', none: 'ungradable' },
      reason: phrase('fact-reason.ae.none-graded', { n: events.length }),
    };
  }
  const { grade, ungraded } = worst;
  return {
    value: { kind: 'grade', scale: 'AETOXGR', grade, min: grade, max: grade },
    reason: ungraded === 0 ? null : phrase('fact-reason.ae.some-not-graded', { n: ungraded }),
  };
};

/** The worst reported grade of each term among the treatment-emergent events of a subject. */
export const worstGradeFacts = (input: SubjectInput): readonly Fact[] => {
  const first = input.firstInfusion;
  if (first === null) return [];
  const emergent = input.adverseEvents.filter((event) => isTreatmentEmergent(event, first));
  return [...byTerm(emergent)].map(([key, events]) => ({
    id: factId(RULES.worstGrade.id, input.subjectId, key),
    rule: RULES.worstGrade.id,
    area: RULES.worstGrade.area,
    subjectId: input.subjectId,
    about: key.slice(key.indexOf('|') + 1),
    date: '',
    day: null,
    clause: '',
    inputs: events.map(({ grade, start }) => ({
      name: start.kind === 'missing' ? 'AETOXGR' : `AETOXGR ${start.text}`,
      value: grade === null ? '' : String(grade),
    })),
    refs: events.map(({ ref }) => ref),
    ...worstOf(events),
  }));
};
