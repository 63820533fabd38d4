import type { RowRef } from '../dataset/sourceRow.ts';
import type { IsoDate } from '../kernel/brands.ts';
import type { Departure } from './departures.ts';
import type { DosedRecords } from './dosedSet.ts';

/** Whether a subject still takes part, as far as the record says. `date` null: on record without a complete date. */
export type Course =
  | { readonly kind: 'on-study' }
  | { readonly kind: 'died'; readonly date: IsoDate | null; readonly refs: readonly RowRef[] }
  | { readonly kind: 'left'; readonly date: IsoDate | null; readonly refs: readonly RowRef[] };

type Treated = Pick<DosedRecords, 'infusions' | 'departures'>;

/** A departure that an infusion followed is contradicted by it, and says nothing. */
const standing =
  ({ infusions }: Treated, cutoff: IsoDate) =>
  ({ date }: Departure): boolean =>
    date === null || (date <= cutoff && infusions.every((infusion) => infusion.date <= date));

const earliest = (departures: readonly Departure[]): Departure | null =>
  departures.reduce<Departure | null>(
    (first, next) =>
      first === null || (next.date !== null && (first.date === null || next.date < first.date))
        ? next
        : first,
    null,
  );

/** The early end of the treatment of a subject by a day; null when none is on record. */
export const treatmentEnd = (records: Treated, cutoff: IsoDate): Departure | null =>
  earliest(records.departures.filter(standing(records, cutoff)));

const fatalRows = ({ adverseEvents, subject }: DosedRecords): RowRef[] => [
  ...adverseEvents.filter(({ fatal }) => fatal).map(({ ref }) => ref),
  ...(subject === null || !subject.death ? [] : [subject.ref]),
];

/** Where a dosed subject stands by a day: a death outweighs leaving; leaving is the early end of the study (DS). */
export const courseOf = (records: DosedRecords, cutoff: IsoDate): Course => {
  const { death, deathDate } = records;
  if (death && (deathDate === null || deathDate <= cutoff)) {
    return { kind: 'died', date: deathDate, refs: fatalRows(records) };
  }
  const left = earliest(
    records.departures.filter(({ scope }) => scope === 'study').filter(standing(records, cutoff)),
  );
  return left === null ? { kind: 'on-study' } : { kind: 'left', date: left.date, refs: [left.ref] };
};
