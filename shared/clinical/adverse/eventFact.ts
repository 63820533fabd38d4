import type { AdverseEvent } from '../../dataset/trialData.ts';
import { type Fact, factId } from '../../facts/fact.ts';
import type { ClinicalRule } from '../../facts/rule.ts';
import { termOf } from '../worstGrade.ts';

/** What differs between the facts of one event. */
export type Statement = Pick<Fact, 'value'> & Partial<Pick<Fact, 'clause' | 'reason' | 'inputs' | 'refs'>>;

/** A value that is missing, with why. */
export const none = (kind: 'not-evaluable' | 'not-applicable' | 'ungradable', reason: Fact['reason']) => ({
  value: { kind: 'none' as const, none: kind },
  reason,
});

export const code = (name: string): Fact['value'] => ({ kind: 'code', code: name });

/**
 * Names of a subject's events that stay the same whenever the cut is derived again: the sequence number where it is
 * the event's own, else the record.
 */
export const eventKeys = (events: readonly AdverseEvent[]): ReadonlyMap<AdverseEvent, string> => {
  const times = new Map<number | null, number>();
  for (const { sequence } of events) times.set(sequence, (times.get(sequence) ?? 0) + 1);
  return new Map(
    events.map((event) => [
      event,
      event.sequence !== null && times.get(event.sequence) === 1
        ? `AESEQ ${event.sequence}`
        : `record ${event.ref.recordId}`,
    ]),
  );
};

/** One fact of one event, led by the event's own row. */
export const eventFact = (
  rule: ClinicalRule,
  event: AdverseEvent,
  key: string,
  { value, clause = '', reason = null, inputs = [], refs = [] }: Statement,
): Fact => ({
  id: factId(rule.id, event.subjectId, key),
  rule: rule.id,
  area: rule.area,
  subjectId: event.subjectId,
  about: termOf(event),
  date: event.start.kind === 'missing' ? '' : event.start.text,
  day: event.startDay,
  value,
  clause,
  reason,
  inputs: [...inputs],
  refs: [event.ref, ...refs],
});
