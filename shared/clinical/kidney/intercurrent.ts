import type { RowRef, SourceRow } from '../../dataset/sourceRow.ts';
import { collectedDate, upper } from '../../dataset/trial/fields.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { phrase } from '../../text/phrases.ts';
import { drugOf } from '../medication/drugName.ts';
import { medicationPeriod } from '../medication/medicationPeriod.ts';
import { possibleDates } from '../possibleDates.ts';
import { NO, unknown, type Verdict, YES } from '../verdict.ts';

export interface IntercurrentInput {
  /** Rows of CM; null when the subject has none, so that nothing is known of rescue. */
  readonly medication: readonly SourceRow[] | null;
  readonly disposition: readonly SourceRow[];
  readonly firstInfusion: IsoDate;
  /** Upper case. */
  readonly rescueTreatments: readonly string[];
  readonly withdrawalTerms: readonly string[];
}

export interface Intercurrent {
  /** Yes: the visit is free of intercurrent events. */
  readonly free: Verdict;
  /** Rows of what happened, or may have. */
  readonly refs: readonly RowRef[];
}

type Happened = 'yes' | 'possible' | 'no';

/** Whether something that began between two days did so after the first infusion and by the visit. */
const between = (
  possible: { readonly earliest: IsoDate | null; readonly latest: IsoDate | null },
  { firstInfusion }: Pick<IntercurrentInput, 'firstInfusion'>,
  visit: IsoDate,
): Happened => {
  const { earliest, latest } = possible;
  if (latest !== null && latest < firstInfusion) return 'no';
  if (earliest !== null && earliest > visit) return 'no';
  return earliest !== null && earliest >= firstInfusion && latest !== null && latest <= visit
    ? 'yes'
    : 'possible';
};

const rescues = (input: IntercurrentInput, visit: IsoDate) =>
  (input.medication ?? []).flatMap((row) => {
    const drug = drugOf(row, input.rescueTreatments);
    // Lymphodepletion uses cyclophosphamide too; it is part of the treatment.
    if (drug === undefined || upper(row, 'CMCAT') === 'LYMPHODEPLETION') return [];
    if (upper(row, 'CMOCCUR') === 'N' || upper(row, 'CMSTAT') === 'NOT DONE') return [];
    const { earliestStart, latestStart } = medicationPeriod(row);
    return [
      { row, what: drug, happened: between({ earliest: earliestStart, latest: latestStart }, input, visit) },
    ];
  });

const withdrawals = (input: IntercurrentInput, visit: IsoDate) =>
  input.disposition.flatMap((row) => {
    const what = upper(row, 'DSDECOD');
    if (!input.withdrawalTerms.includes(what)) return [];
    const dates = possibleDates(collectedDate(row, 'DSSTDTC'));
    const happened = between(
      { earliest: dates?.earliest ?? null, latest: dates?.latest ?? null },
      input,
      visit,
    );
    return [{ row, what, happened }];
  });

/**
 * Whether a visit is free of rescue treatment, death and withdrawal since the first infusion. A visit with a result
 * shows that the subject is alive and followed, so a subject without DS is not "unknown"; one without CM is.
 */
export const intercurrentBy = (input: IntercurrentInput, visit: IsoDate): Intercurrent => {
  const events = [...rescues(input, visit), ...withdrawals(input, visit)];
  const sure = events.filter(({ happened }) => happened === 'yes');
  if (sure.length > 0) return { free: NO, refs: sure.map(({ row }) => row.ref) };
  const possible = events.filter(({ happened }) => happened === 'possible');
  const [first] = possible;
  if (first !== undefined) {
    const reason = phrase('fact-reason.kidney.event-date', { event: first.what });
    return { free: unknown(reason), refs: possible.map(({ row }) => row.ref) };
  }
  if (input.medication === null)
    return { free: unknown(phrase('fact-reason.kidney.no-medication')), refs: [] };
  return { free: YES, refs: [] };
};
