import type { SourceRow } from '../../dataset/sourceRow.ts';
import { collectedDate, upper } from '../../dataset/trial/fields.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { possibleDates } from '../possibleDates.ts';

/** When a medication of CM was taken, as far as its dates tell; null is an open side. */
export interface MedicationPeriod {
  readonly earliestStart: IsoDate | null;
  readonly latestStart: IsoDate | null;
  readonly earliestEnd: IsoDate | null;
  readonly latestEnd: IsoDate | null;
  /** Recorded as going on (CMENRTPT, CMENRF or CMONGO). */
  readonly ongoing: boolean;
}

/** Source: CDISC codelist STENRF (C66728), and the Y of CMONGO. */
const ONGOING: ReadonlySet<string> = new Set(['ONGOING', 'AFTER', 'DURING/AFTER', 'Y']);

/** The period of one row of CM. */
export const medicationPeriod = (row: SourceRow): MedicationPeriod => {
  const start = possibleDates(collectedDate(row, 'CMSTDTC'));
  const recorded = possibleDates(collectedDate(row, 'CMENDTC'));
  // A single dose ends on the day on which it is given.
  const end = recorded ?? (upper(row, 'CMDOSFRQ') === 'ONCE' ? start : null);
  return {
    earliestStart: start?.earliest ?? null,
    latestStart: start?.latest ?? null,
    earliestEnd: end?.earliest ?? null,
    latestEnd: end?.latest ?? null,
    ongoing: end === null && ['CMENRTPT', 'CMENRF', 'CMONGO'].some((name) => ONGOING.has(upper(row, name))),
  };
};

/**
 * Whether a medication was taken on a day. `possible`: its dates leave it open. A row without an end that is not
 * recorded as ongoing may have ended at any time after it began.
 */
export const takenOn = (period: MedicationPeriod, date: IsoDate): 'yes' | 'possible' | 'no' => {
  const { earliestStart, latestStart, earliestEnd, latestEnd, ongoing } = period;
  if (earliestStart !== null && date < earliestStart) return 'no';
  if (latestEnd !== null && date > latestEnd) return 'no';
  const begun = latestStart !== null && date >= latestStart;
  const lasts = ongoing || (earliestEnd !== null && date <= earliestEnd) || date === latestStart;
  return begun && lasts ? 'yes' : 'possible';
};
