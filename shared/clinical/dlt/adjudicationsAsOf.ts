import { cellDate, isAfter, isBy } from '../../dataset/asOf/placeInTime.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import type { AdjudicationView } from './adjudication.ts';
import { type JudgedEvent, judgedHash } from './judgedEvent.ts';

const eventOn = (event: JudgedEvent, date: IsoDate): JudgedEvent | null => {
  switch (event.source) {
    case 'adverse-event': {
      if (isAfter(cellDate(event.start), date)) return null;
      const end = cellDate(event.end);
      if (isBy(end, date)) return event;
      return {
        ...event,
        end: isAfter(end, date) ? '' : event.end,
        outcome: event.fatal ? event.outcome : '',
      };
    }
    case 'laboratory': {
      const results = event.results.filter((result) => !isAfter(cellDate(result.date), date));
      if (results.length === 0) return null;
      const { recovery } = event;
      const recovered = recovery !== null && !isAfter(cellDate(recovery.date), date);
      return { ...event, results, recovery: recovered ? recovery : null };
    }
    default:
      return event;
  }
};

/**
 * Adjudications, what they judged seen as of an earlier day in the way of dataAsOf, so that a verdict holds as of that
 * day for an event that since has done nothing but go on or end. A verdict on an event that began later is left out.
 * By which day a verdict was signed is the caller's question.
 */
export const adjudicationsAsOf = (
  adjudications: readonly AdjudicationView[],
  date: IsoDate,
): readonly AdjudicationView[] =>
  adjudications.flatMap((one) => {
    const event = eventOn(one.event, date);
    return event === null ? [] : [{ ...one, event, eventHash: judgedHash(event) }];
  });
