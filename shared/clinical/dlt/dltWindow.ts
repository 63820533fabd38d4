import type { IsoDate } from '../../kernel/brands.ts';
import { addDays, laterDate } from '../../kernel/isoDate.ts';
import type { DltWindow } from '../../protocol/dlt.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import type { DosedRecords } from '../dosedSet.ts';
import type { PossibleDates } from '../possibleDates.ts';

/** First and last day on which an event can be dose limiting, both inclusive. */
export interface WindowSpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

type Infused = Pick<DosedRecords, 'infusions'>;

/** The spans of a window: one from the first infusion, or one from each that was given. */
export const windowSpans = ({ infusions }: Infused, { days, anchor }: DltWindow): readonly WindowSpan[] => {
  const starts = anchor === 'firstInfusion' ? [infusions[0]] : infusions;
  return starts.map(({ date }) => ({ from: date, to: addDays(date, days) }));
};

/** The spans of the DLT window. */
export const dltWindowSpans = (records: Infused, protocol: Protocol): readonly WindowSpan[] =>
  windowSpans(records, protocol.dlt.rule.value.window);

/**
 * Last day of the DLT window: the day on which its whole days have elapsed since the first infusion, or since the last
 * that was given where each infusion starts one.
 */
export const dltWindowCloses = (records: Infused, protocol: Protocol): IsoDate =>
  dltWindowSpans(records, protocol)
    .map(({ to }) => to)
    .reduce(laterDate);

/** Whether an onset may lie in the window; what is not known of a date never puts it outside. */
export const mayLieIn = (spans: readonly WindowSpan[], onset: PossibleDates | null): boolean =>
  onset === null || spans.some(({ from, to }) => onset.latest >= from && onset.earliest <= to);
