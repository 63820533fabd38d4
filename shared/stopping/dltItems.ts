import type { WindowSpan } from '../clinical/dlt/dltWindow.ts';
import type { AdjudicatedEvent } from '../clinical/dlt/standing.ts';
import type { SubjectDlt } from '../clinical/dlt/subjectDlt.ts';
import type { IsoDate } from '../kernel/brands.ts';
import { parseIsoDate } from '../kernel/isoDate.ts';
import { phrase } from '../text/phrases.ts';
import { onsetMissing, whatHappened } from './adverseEventItems.ts';
import { type CriterionResult, found, mayCount, NOTHING, together } from './criterionResult.ts';
import { placeIn } from './stopWindow.ts';

const onsetOf = ({ onset }: AdjudicatedEvent['event']) => {
  if (onset === null) return null;
  const [earliest, latest] = [parseIsoDate(onset.earliest), parseIsoDate(onset.latest)];
  return earliest === undefined || latest === undefined ? null : { earliest, latest };
};

const missingVerdict = ({ event: { term }, standing }: AdjudicatedEvent) => {
  if (standing === 'awaiting') return [phrase('missing.adjudication', { term })];
  if (standing === 'again') return [phrase('missing.adjudication-again', { term })];
  return standing === 'not-evaluable' ? [phrase('missing.verdict', { term })] : [];
};

const ofEvent = (one: AdjudicatedEvent, spans: readonly WindowSpan[] | null): CriterionResult => {
  const { event, standing } = one;
  const waits = standing === 'none' && event.state === 'not-yet';
  if (standing === 'no' || (standing === 'none' && !waits)) return NOTHING;
  const onset = onsetOf(event);
  // Without a window of the rule's own, the window of the DLT rule has decided already.
  const place = spans === null ? 'inside' : placeIn(spans, onset);
  if (place === 'outside') return NOTHING;
  const until = event.clauses.reduce<string | null>((last, { until: day }) => day ?? last, null);
  const date: IsoDate | null = onset?.latest ?? null;
  const { eventKey: key, term, grade, refs } = event;
  return found({ key, what: whatHappened(term, grade), grade, date, refs }, [
    ...missingVerdict(one),
    ...(waits ? [phrase('stopping.missing.not-yet', { term: event.term, date: until ?? '' })] : []),
    ...(place === 'unclear' ? [onsetMissing(event.term, '')] : []),
  ]);
};

/**
 * DLTs of one subject by signed adjudication. A candidate that awaits its verdict may become one, and so may what people
 * could not tell, what time has still to decide, and a death without its event. `spans` null: the DLT rule's window.
 */
export const dltItems = (dlt: SubjectDlt, spans: readonly WindowSpan[] | null): CriterionResult => {
  const { status } = dlt;
  const reason = status.kind === 'not-evaluable' ? status.reason.key : '';
  return together([
    ...dlt.events.map((one) => ofEvent(one, spans)),
    ...(reason === 'dlt.not-evaluable.no-ae' ? [mayCount([phrase('missing.adverse-events')], [])] : []),
    ...(reason === 'dlt.not-evaluable.death' ? [mayCount([phrase('missing.death-event')], [])] : []),
  ]);
};
