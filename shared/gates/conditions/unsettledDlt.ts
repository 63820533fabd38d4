import type { AdjudicatedEvent } from '../../clinical/dlt/standing.ts';
import type { SubjectDlt } from '../../clinical/dlt/subjectDlt.ts';
import { phrase } from '../../text/phrases.ts';
import { listParam } from '../../text/template.ts';
import { condition } from '../condition.ts';
import type { GateCondition } from '../gate.ts';

/** Events that ask for nothing today and may tomorrow: time has still to decide. */
const notYet = ({ events }: SubjectDlt): readonly AdjudicatedEvent[] =>
  events.filter(({ standing, event }) => standing === 'none' && event.state === 'not-yet');

/** Whether something already on record may be, or become, a candidate: an event in time, or a result without a grade. */
export const isUnsettled = (dlt: SubjectDlt): boolean => notYet(dlt).length > 0 || dlt.unreadable.length > 0;

const timeDecides = (dlt: SubjectDlt, events: readonly AdjudicatedEvent[]): GateCondition =>
  condition({
    id: 'dlt',
    value: 'not-evaluable',
    subjectId: dlt.subjectId,
    phrase: phrase('dlt-condition.not-yet', {
      subject: dlt.subjectId,
      terms: listParam([...new Set(events.map(({ event }) => event.term))]),
    }),
    evidence: events.flatMap(({ event }) => event.refs),
    missing: events.map(({ event }) => phrase('missing.dlt-course', { term: event.term })),
  });

const withoutGrade = ({ subjectId, unreadable }: SubjectDlt): GateCondition =>
  condition({
    id: 'dlt',
    value: 'not-evaluable',
    subjectId,
    phrase: phrase('dlt-condition.ungraded', { subject: subjectId, n: unreadable.length }),
    evidence: unreadable.map(({ ref }) => ref),
    missing: [phrase('missing.dlt-grade', { n: unreadable.length })],
  });

/**
 * What is on record of a subject and says neither DLT nor none, whatever the gate asks of its window: a laboratory
 * result that the DLT rule asks for and that has no grade (no unit, no range) may be one; so may an event that time
 * decides. Null when there is neither. Source: domain.md 2.1, "Missing data can never produce MET".
 */
export const unsettledCondition = (dlt: SubjectDlt): GateCondition | null => {
  const waiting = notYet(dlt);
  if (waiting.length > 0) return timeDecides(dlt, waiting);
  return dlt.unreadable.length > 0 ? withoutGrade(dlt) : null;
};
