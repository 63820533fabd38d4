import type { DltStatus } from '../../chart/board.ts';
import type { RowRef } from '../../dataset/sourceRow.ts';
import type { Measurement } from '../../dataset/trialData.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { phrase } from '../../text/phrases.ts';
import { listParam } from '../../text/template.ts';
import type { AdjudicationView } from './adjudication.ts';
import type { DltEvents, DosedInput } from './dltEvents.ts';
import { dltWindowCloses } from './dltWindow.ts';
import { type AdjudicatedEvent, type Standing, standings } from './standing.ts';
import { type WindowState, windowState } from './windowState.ts';

/** Everything that is known of DLT for one dosed subject. */
export interface SubjectDlt {
  readonly subjectId: string;
  readonly closes: IsoDate;
  readonly window: WindowState;
  readonly events: readonly AdjudicatedEvent[];
  readonly ungraded: readonly Measurement[];
  readonly unreadable: readonly Measurement[];
  readonly status: DltStatus;
}

const rowsOf = (events: readonly AdjudicatedEvent[]): RowRef[] => events.flatMap(({ event }) => event.refs);

/** The latest day on which an event that time decides can still come to ask for adjudication; null when there is none. */
const undecidedUntil = (events: readonly AdjudicatedEvent[]): string | null =>
  events
    .filter(({ standing, event }) => standing === 'none' && event.state === 'not-yet')
    .flatMap(({ event }) => event.clauses)
    .reduce<string | null>(
      (last, { until }) => (until !== null && (last === null || until > last) ? until : last),
      null,
    );

const later = (a: string, b: string | null): string => (b !== null && b > a ? b : a);

/**
 * A DLT outweighs everything, then what waits for a verdict, then a verdict that cannot be given. Only then does the
 * window decide: open, over with data to its end, or not evaluable.
 */
const statusOf = (
  events: readonly AdjudicatedEvent[],
  window: WindowState,
  { closes, open }: { readonly closes: IsoDate; readonly open: boolean },
): DltStatus => {
  const of = (...kinds: readonly Standing[]) => events.filter(({ standing }) => kinds.includes(standing));
  const waiting = of('awaiting', 'again');
  const limiting = of('yes');
  if (limiting.length > 0) return { kind: 'with-dlt', events: rowsOf(limiting), waiting: waiting.length };
  if (waiting.length > 0) {
    return {
      kind: 'needs-adjudication',
      events: rowsOf(waiting),
      waiting: waiting.length,
      again: of('again').length,
      closes: open ? closes : null,
    };
  }
  const untold = of('not-evaluable');
  if (untold.length > 0) {
    const terms = listParam([...new Set(untold.map(({ event }) => event.term))]);
    return { kind: 'not-evaluable', reason: phrase('dlt.not-evaluable.adjudicated', { terms }) };
  }
  const undecided = undecidedUntil(events);
  if (window.kind === 'not-evaluable') return window;
  if (window.kind === 'open') return { kind: 'pending', closes: later(closes, undecided) };
  if (undecided !== null) return { kind: 'pending', closes: undecided };
  const none = of('no');
  return none.length === 0 ? { kind: 'no-candidate' } : { kind: 'without-dlt', events: rowsOf(none) };
};

/** DLT of one dosed subject, from its events (dltEvents): its window, its events with their verdicts, and what follows from them. */
export const subjectDlt = (
  input: DosedInput,
  { all, ungraded, unreadable }: DltEvents,
  adjudications: readonly AdjudicationView[],
): SubjectDlt => {
  const { dosed, protocol, cutoff, subjectId } = input;
  const closes = dltWindowCloses(dosed, protocol);
  const window = windowState(dosed, protocol, cutoff);
  const events = standings(subjectId, all, { adjudications, cutoff });
  const open = !dosed.datesShifted && cutoff < closes;
  const status = statusOf(events, window, { closes, open });
  return { subjectId, closes, window, events, ungraded, unreadable, status };
};

/** The same subject with other standings of its events, or another state of its window: what would follow from them. */
export const withStandings = (
  dlt: SubjectDlt,
  events: readonly AdjudicatedEvent[],
  window: WindowState = dlt.window,
): SubjectDlt => ({
  ...dlt,
  window,
  events,
  status: statusOf(events, window, { closes: dlt.closes, open: window.kind === 'open' }),
});

/** The inputs that have a dosed subject at a known level. */
export const isDosedInput = (input: SubjectInput): input is DosedInput => input.dosed !== null;
