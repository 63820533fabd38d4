import type { IsoDate } from '../../kernel/brands.ts';
import type { AdjudicationView } from './adjudication.ts';
import type { DltEvent } from './dltEvent.ts';
import { judgedHash } from './judgedEvent.ts';

/**
 * awaiting: asks for adjudication and has none; again: was adjudicated, and has changed or vanished since; yes, no,
 * not-evaluable: the verdict holds; none: nothing is asked (no clause, an exception, or time will tell).
 */
export type Standing = 'awaiting' | 'again' | 'yes' | 'no' | 'not-evaluable' | 'none';

export interface AdjudicatedEvent {
  readonly event: DltEvent;
  readonly standing: Standing;
  /** The verdict that holds, or the former one where the event changed; null when there is none. */
  readonly last: AdjudicationView | null;
  /** All of this event, oldest first. */
  readonly history: readonly AdjudicationView[];
}

/**
 * A verdict holds for exactly what was judged; the last on it counts. Where the event is no longer what was judged, a
 * former verdict of an earlier cut is told: it must be given again when the event still asks for adjudication, or when
 * it was anything but "no", so that no DLT disappears by a correction of data alone.
 */
const standingOf = (
  event: DltEvent,
  history: readonly AdjudicationView[],
  cutoff: IsoDate,
): AdjudicatedEvent => {
  const holding = history.findLast(({ eventHash }) => eventHash === event.eventHash);
  if (holding !== undefined) return { event, standing: holding.verdict, last: holding, history };
  const former = history.findLast(({ cutoffDate }) => cutoffDate <= cutoff) ?? null;
  const asks = event.state === 'asks';
  if (former === null) return { event, standing: asks ? 'awaiting' : 'none', last: null, history };
  return { event, standing: asks || former.verdict !== 'no' ? 'again' : 'none', last: former, history };
};

/** An event that was adjudicated on data up to this cut-off and is not among the events now. */
const vanished = (subjectId: string, eventKey: string): DltEvent => {
  const judged = { source: 'vanished', subjectId, eventKey } as const;
  return {
    eventKey,
    eventHash: judgedHash(judged),
    judged,
    term: '',
    grade: null,
    serious: null,
    onset: null,
    day: null,
    clauses: [],
    state: 'none',
    refs: [],
  };
};

const termOfJudged = ({ event }: AdjudicationView): string =>
  event.source === 'adverse-event'
    ? event.preferredTerm || event.term
    : event.source === 'laboratory'
      ? event.term
      : '';

/** The last words by which a vanished event was known. */
const formerTerm = (history: readonly AdjudicationView[]): string =>
  history.map(termOfJudged).findLast((term) => term !== '') ?? '';

/**
 * The events of one subject that were adjudicated on data up to this cut-off and are not among `all`. `adjudications`
 * are those of the subject.
 */
export const vanishedEvents = (
  subjectId: string,
  all: readonly DltEvent[],
  {
    adjudications,
    cutoff,
  }: { readonly adjudications: readonly AdjudicationView[]; readonly cutoff: IsoDate },
): readonly DltEvent[] => {
  const known = new Set(all.map(({ eventKey }) => eventKey));
  const keys = new Set(
    adjudications
      .filter(({ eventKey, cutoffDate }) => !known.has(eventKey) && cutoffDate <= cutoff)
      .map(({ eventKey }) => eventKey),
  );
  return [...keys].sort().map((eventKey) => ({
    ...vanished(subjectId, eventKey),
    term: formerTerm(adjudications.filter((one) => one.eventKey === eventKey)),
  }));
};

/**
 * The events of one subject that matter to DLT, with what was adjudicated: those that a clause names, those that were
 * adjudicated and no clause names any more, and those that have vanished. `adjudications` come in the order of signing.
 */
export const standings = (
  subjectId: string,
  all: readonly DltEvent[],
  {
    adjudications,
    cutoff,
  }: { readonly adjudications: readonly AdjudicationView[]; readonly cutoff: IsoDate },
): readonly AdjudicatedEvent[] => {
  const own = adjudications.filter((one) => one.subjectId === subjectId);
  const historyOf = (event: DltEvent) => own.filter(({ eventKey }) => eventKey === event.eventKey);
  return [
    ...all.filter((event) => event.state !== 'none' || historyOf(event).length > 0),
    ...vanishedEvents(subjectId, all, { adjudications: own, cutoff }),
  ].map((event) => standingOf(event, historyOf(event), cutoff));
};
