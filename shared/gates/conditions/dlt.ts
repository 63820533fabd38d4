import { dltCandidates, dltStatus, dltWindowCloses } from '../../clinical/dltStatus.ts';
import type { DosedSubject } from '../../clinical/dosedSet.ts';
import { termOf } from '../../clinical/worstGrade.ts';
import { assertNever } from '../../kernel/assertNever.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { phrase } from '../../text/phrases.ts';
import { listParam } from '../../text/template.ts';
import { condition } from '../condition.ts';
import type { GateCondition, Phrase } from '../gate.ts';
import type { LevelContext } from '../gateInput.ts';
import { datesShiftedCondition } from './datesShifted.ts';

const candidates = ({ protocol }: LevelContext, subject: DosedSubject): GateCondition => {
  const events = dltCandidates(subject, protocol);
  return condition({
    id: 'dlt',
    value: 'not-met',
    subjectId: subject.subjectId,
    phrase: phrase('dlt-condition.candidates', {
      subject: subject.subjectId,
      n: events.length,
      terms: listParam([...new Set(events.map(termOf))]),
    }),
    evidence: events.map(({ ref }) => ref),
    missing: events.map((event) => phrase('missing.adjudication', { term: termOf(event) })),
  });
};

const unevaluable = (
  subject: DosedSubject,
  reason: 'data-end-early' | 'death' | 'no-ae',
  missing: readonly Phrase[],
): GateCondition =>
  condition({
    id: 'dlt',
    value: 'not-evaluable',
    subjectId: subject.subjectId,
    phrase: phrase('dlt-condition.not-evaluable', { subject: subject.subjectId, reason }),
    evidence: subject.subject === null ? [] : [subject.subject.ref],
    missing,
  });

/** What the gate asks of the subject's safety window: its end (null while it has none), or nothing at all. */
export type AskedWindow = { readonly asked: true; readonly end: IsoDate | null } | { readonly asked: false };

const incomplete = (
  subject: DosedSubject,
  window: AskedWindow,
  { closes, pending }: { readonly closes: IsoDate; readonly pending: boolean },
): GateCondition => {
  const { subjectId } = subject;
  const soFar = phrase('dlt-condition.so-far', { subject: subjectId, date: closes });
  if (!window.asked) {
    const ended = phrase('dlt-condition.not-evaluable', { subject: subjectId, reason: 'data-end-early' });
    return condition({
      id: 'dlt',
      value: 'not-applicable',
      subjectId,
      phrase: pending ? soFar : ended,
    });
  }
  // The safety window names the same missing days when it ends no earlier; they are not named twice.
  const named = window.end !== null && closes <= window.end;
  if (!pending) {
    const missing = named ? [] : [phrase('missing.dlt-data', { date: closes })];
    return unevaluable(subject, 'data-end-early', missing);
  }
  return condition({
    id: 'dlt',
    value: 'not-evaluable',
    subjectId: subject.subjectId,
    phrase: soFar,
    missing: named ? [] : [phrase('missing.dlt-window', { date: closes })],
    earliestDate: closes,
  });
};

/**
 * Whether no event of a subject asks for DLT adjudication, over a DLT window that is complete. Of a subject whose
 * window the gate does not ask for, only the events already known count.
 */
export const dltCondition = (
  context: LevelContext,
  subject: DosedSubject,
  window: AskedWindow,
): GateCondition => {
  const { protocol, asOf } = context;
  const status = dltStatus(subject, protocol, asOf);
  const closes = dltWindowCloses(subject, protocol);
  switch (status.kind) {
    case 'needs-adjudication':
      return candidates(context, subject);
    case 'no-candidate':
      return condition({
        id: 'dlt',
        value: 'met',
        subjectId: subject.subjectId,
        phrase: phrase('dlt-condition.none', { subject: subject.subjectId }),
      });
    case 'pending':
      return incomplete(subject, window, { closes, pending: true });
    case 'not-evaluable':
      if (status.reason.key === 'dlt.not-evaluable.dates-shifted') {
        return datesShiftedCondition('dlt', subject);
      }
      if (status.reason.key === 'dlt.not-evaluable.no-ae') {
        return unevaluable(subject, 'no-ae', [phrase('missing.adverse-events')]);
      }
      return status.reason.key === 'dlt.not-evaluable.death'
        ? unevaluable(subject, 'death', [phrase('missing.death-event')])
        : incomplete(subject, window, { closes, pending: false });
    default:
      return assertNever(status);
  }
};
