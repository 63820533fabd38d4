import type { AdjudicatedEvent, Standing } from '../../clinical/dlt/standing.ts';
import type { SubjectDlt } from '../../clinical/dlt/subjectDlt.ts';
import { toleratedOf } from '../../clinical/dlt/tolerated.ts';
import type { DosedSubject } from '../../clinical/dosedSet.ts';
import { assertNever } from '../../kernel/assertNever.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { parseIsoDate } from '../../kernel/isoDate.ts';
import { phrase } from '../../text/phrases.ts';
import { listParam } from '../../text/template.ts';
import { condition } from '../condition.ts';
import { isDltEvaluable } from '../evaluable.ts';
import type { GateCondition, Phrase } from '../gate.ts';
import { dltOf, type LevelContext } from '../gateInput.ts';
import { countedGroup } from '../group.ts';
import { datesShiftedCondition } from './datesShifted.ts';
import { unsettledCondition } from './unsettledDlt.ts';

const of = ({ events }: SubjectDlt, ...kinds: readonly Standing[]): readonly AdjudicatedEvent[] =>
  events.filter(({ standing }) => kinds.includes(standing));

const rowsOf = (events: readonly AdjudicatedEvent[]) => events.flatMap(({ event }) => event.refs);

const termsOf = (events: readonly AdjudicatedEvent[]): string =>
  listParam([...new Set(events.map(({ event }) => event.term))]);

const missingVerdict = ({ event, standing }: AdjudicatedEvent): Phrase =>
  standing === 'again'
    ? phrase('missing.adjudication-again', { term: event.term })
    : phrase('missing.adjudication', { term: event.term });

const candidates = (dlt: SubjectDlt): GateCondition => {
  const waiting = of(dlt, 'awaiting', 'again');
  return condition({
    id: 'dlt',
    value: 'not-met',
    subjectId: dlt.subjectId,
    phrase: phrase('dlt-condition.candidates', {
      subject: dlt.subjectId,
      n: waiting.length,
      terms: termsOf(waiting),
    }),
    evidence: rowsOf(waiting),
    missing: waiting.map(missingVerdict),
  });
};

/** How many more evaluable subjects it takes until the protocol tolerates so many DLTs; null when no group does. */
const moreSubjects = ({ protocol }: LevelContext, n: number, evaluable: number) =>
  protocol.dlt.toleratedPerGroup.value
    .filter((row) => row.tolerated >= n && row.subjects > evaluable && row.subjects <= protocol.groupSizeMax)
    .toSorted((a, b) => a.subjects - b.subjects)
    .map(({ subjects, tolerated }) => ({ k: subjects - evaluable, subjects, tolerated }))[0] ?? null;

/** How many evaluable subjects of the group have a DLT, against what the protocol tolerates among so many. */
const limiting = (context: LevelContext, dlt: SubjectDlt): GateCondition => {
  const evaluable = countedGroup(context).filter((subject) => isDltEvaluable(context, subject)).length;
  const tolerated = toleratedOf(context.protocol, evaluable);
  const n = context.group.filter(
    ({ subjectId }) => dltOf(context, subjectId).status.kind === 'with-dlt',
  ).length;
  const events = of(dlt, 'yes');
  const waiting = of(dlt, 'awaiting', 'again');
  const terms = termsOf(events);
  const counts = { subject: dlt.subjectId, terms, n, of: evaluable, tolerated };
  const within = n <= tolerated && waiting.length === 0;
  const more = moreSubjects(context, n, evaluable);
  const lacking =
    more === null
      ? phrase('missing.dlt-override', { terms, tolerated })
      : phrase('missing.dlt-more-subjects', { terms, ...more });
  return condition({
    id: 'dlt',
    value: within ? 'met' : 'not-met',
    subjectId: dlt.subjectId,
    phrase: phrase(n <= tolerated ? 'dlt-condition.tolerated' : 'dlt-condition.limiting', counts),
    evidence: rowsOf([...events, ...waiting]),
    missing: [...(n <= tolerated ? [] : [lacking]), ...waiting.map(missingVerdict)],
  });
};

/** The people could not tell: neither a DLT nor none. */
const undecided = (dlt: SubjectDlt): GateCondition => {
  const events = of(dlt, 'not-evaluable');
  return condition({
    id: 'dlt',
    value: 'not-evaluable',
    subjectId: dlt.subjectId,
    phrase: phrase('dlt-condition.undecided', { subject: dlt.subjectId, terms: termsOf(events) }),
    evidence: rowsOf(events),
    missing: events.map(({ event }) => phrase('missing.verdict', { term: event.term })),
  });
};

const none = (dlt: SubjectDlt): GateCondition => {
  const events = of(dlt, 'no');
  const { subjectId: subject } = dlt;
  return condition({
    id: 'dlt',
    value: 'met',
    subjectId: subject,
    phrase:
      events.length === 0
        ? phrase('dlt-condition.none', { subject })
        : phrase('dlt-condition.adjudicated-none', { subject, n: events.length, terms: termsOf(events) }),
    evidence: rowsOf(events),
  });
};

const unevaluable = (
  subject: DosedSubject,
  reason: 'data-end-early' | 'death' | 'no-ae' | 'died' | 'left',
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
  { closes, pending }: { readonly closes: string; readonly pending: boolean },
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
    earliestDate: parseIsoDate(closes) ?? null,
  });
};

/** Nobody is observed any more before the DLT window is over: the safety window names what can no longer come. */
const neverComplete = (
  subject: DosedSubject,
  { asked }: AskedWindow,
  reason: 'died' | 'left',
): GateCondition => {
  if (asked) return unevaluable(subject, reason, [phrase('missing.dlt-never')]);
  const { subjectId } = subject;
  return condition({
    id: 'dlt',
    value: 'not-applicable',
    subjectId,
    phrase: phrase('dlt-condition.not-evaluable', { subject: subjectId, reason }),
  });
};

const notEvaluable = (
  subject: DosedSubject,
  dlt: SubjectDlt,
  { window, reason }: { readonly window: AskedWindow; readonly reason: Phrase },
): GateCondition => {
  switch (reason.key) {
    case 'dlt.not-evaluable.adjudicated':
      return undecided(dlt);
    case 'dlt.not-evaluable.dates-shifted':
      return datesShiftedCondition('dlt', subject);
    case 'dlt.not-evaluable.no-ae':
      return unevaluable(subject, 'no-ae', [phrase('missing.adverse-events')]);
    case 'dlt.not-evaluable.death':
      return unevaluable(subject, 'death', [phrase('missing.death-event')]);
    case 'dlt.not-evaluable.died':
      return neverComplete(subject, window, 'died');
    case 'dlt.not-evaluable.left':
      return neverComplete(subject, window, 'left');
    default:
      return incomplete(subject, window, { closes: dlt.closes, pending: false });
  }
};

/**
 * Whether a subject stands against going on: no event asks for DLT adjudication, or people have adjudicated each of
 * them to be none, over a DLT window that is complete; or its DLT is one that the protocol tolerates. Of a subject
 * whose window the gate does not ask for, only the events already known count.
 */
export const dltCondition = (
  context: LevelContext,
  subject: DosedSubject,
  window: AskedWindow,
): GateCondition => {
  const dlt = dltOf(context, subject.subjectId);
  const { status } = dlt;
  switch (status.kind) {
    case 'with-dlt':
      return limiting(context, dlt);
    case 'needs-adjudication':
      return candidates(dlt);
    case 'no-candidate':
    case 'without-dlt':
      return unsettledCondition(dlt) ?? none(dlt);
    case 'pending':
      // With the window asked for, its end is named; without, an event that time decides still stands in the way.
      return (
        (window.asked ? null : unsettledCondition(dlt)) ??
        incomplete(subject, window, { closes: status.closes, pending: true })
      );
    case 'not-evaluable': {
      const told = notEvaluable(subject, dlt, { window, reason: status.reason });
      return told.value === 'not-applicable' ? (unsettledCondition(dlt) ?? told) : told;
    }
    default:
      return assertNever(status);
  }
};
