import type { RowRef } from '../dataset/sourceRow.ts';
import type { TrialData } from '../dataset/trialData.ts';
import type { IsoDate } from '../kernel/brands.ts';
import { datePart } from '../kernel/isoDate.ts';

/** A disposition record that says that treatment, or taking part in the study, ended. */
export interface Departure {
  /** treatment: the record says that it speaks of treatment only; study: anything else, treatment included. */
  readonly scope: 'treatment' | 'study';
  /** null when the record has no complete date. */
  readonly date: IsoDate | null;
  readonly ref: RowRef;
}

/** DSDECOD of dispositions that end nothing before its time, or never began; a death is read apart (deaths.ts). */
const NO_DEPARTURE: ReadonlySet<string> = new Set(['', 'COMPLETED', 'SCREEN FAILURE', 'ONGOING', 'DEATH']);

type Values = NonNullable<TrialData['otherRows'][string]>[number]['values'];

const upper = (values: Values, name: string): string =>
  typeof values[name] === 'string' ? values[name].trim().toUpperCase() : '';

const departureOf = (ref: RowRef, values: Values): Departure | null => {
  if (upper(values, 'DSCAT') !== 'DISPOSITION EVENT' || NO_DEPARTURE.has(upper(values, 'DSDECOD')))
    return null;
  const date = datePart(upper(values, 'DSSTDTC')) ?? null;
  return { scope: upper(values, 'DSSCAT').includes('TREATMENT') ? 'treatment' : 'study', date, ref };
};

/**
 * Early ends of treatment or study, from disposition (DS). Only rows of DSCAT "DISPOSITION EVENT" count, the first for
 * each subject and scope by date. Source: SDTMIG v3.4, section 6.2, DS: DSCAT (codelist DSCAT), DSDECOD (codelist
 * NCOMPLT), DSSCAT (codelist DSSCAT: "STUDY TREATMENT", "STUDY PARTICIPATION").
 */
export const departures = ({
  otherRows,
}: Pick<TrialData, 'otherRows'>): ReadonlyMap<string, readonly Departure[]> => {
  const found = new Map<string, Departure[]>();
  for (const { ref, values } of otherRows.DS ?? []) {
    const subjectId = typeof values.USUBJID === 'string' ? values.USUBJID.trim() : '';
    const departure = departureOf(ref, values);
    if (departure !== null) found.set(subjectId, [...(found.get(subjectId) ?? []), departure]);
  }
  return found;
};
