import type { Phrase } from '../../gates/gate.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { phrase } from '../../text/phrases.ts';
import { endOfData, lastSafetyObservation } from '../daysOfData.ts';
import type { DosedRecords } from '../dosedSet.ts';
import { dltWindowCloses } from './dltWindow.ts';

/** Whether the DLT window of a subject is over with data to its end. */
export type WindowState =
  | { readonly kind: 'open' }
  | { readonly kind: 'complete' }
  | { readonly kind: 'not-evaluable'; readonly reason: Phrase };

const notEvaluable = (reason: Phrase): WindowState => ({ kind: 'not-evaluable', reason });

/**
 * A window that is over counts as complete only when safety data reach its last day: calendar time without data is not
 * data (domain.md 2.1). Without one adverse event record in the cut nothing is known at all.
 */
export const windowState = (records: DosedRecords, protocol: Protocol, cutoff: IsoDate): WindowState => {
  const closes = dltWindowCloses(records, protocol);
  if (!records.adverseEventsOnRecord) return notEvaluable(phrase('dlt.not-evaluable.no-ae'));
  if (records.death && !records.adverseEvents.some(({ fatal }) => fatal)) {
    return notEvaluable(phrase('dlt.not-evaluable.death'));
  }
  if (records.datesShifted) return notEvaluable(phrase('dlt.not-evaluable.dates-shifted'));
  const last = lastSafetyObservation(records, cutoff);
  if (last !== null && last.date >= closes) return { kind: 'complete' };
  // Time alone completes no window of somebody who is not observed any more.
  const end = endOfData(records, cutoff);
  if (end !== null) return notEvaluable(phrase(`dlt.not-evaluable.${end.kind}`, { date: closes }));
  if (cutoff < closes) return { kind: 'open' };
  if (last === null) return notEvaluable(phrase('dlt.not-evaluable.no-observation', { date: closes }));
  return notEvaluable(phrase('dlt.not-evaluable.data-end-early', { date: closes, last: last.date }));
};
