import type { SourceRow } from '../../dataset/sourceRow.ts';
import { upper } from '../../dataset/trial/fields.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { addDays } from '../../kernel/isoDate.ts';
import type { LupusParameters } from '../../protocol/lupus.ts';
import { drugOf } from '../medication/drugName.ts';
import { medicationPeriod } from '../medication/medicationPeriod.ts';

/** Days in which drugs of lymphodepletion may have caused a cytopenia. */
export interface DrugPeriod {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * From the first day of lymphodepletion to some days after its last; null when no such drug began within the days
 * before the first infusion. The same drugs given earlier were treatment of lupus.
 */
export const lymphodepletionPeriod = (
  rows: readonly SourceRow[],
  firstInfusion: IsoDate,
  { drugs, beforeDays, days }: LupusParameters['lymphodepletion']['value'],
): DrugPeriod | null => {
  const earliest = addDays(firstInfusion, -beforeDays);
  let [from, last]: [IsoDate | null, IsoDate | null] = [null, null];
  for (const row of rows) {
    if (drugOf(row, drugs) === undefined || upper(row, 'CMOCCUR') === 'N') continue;
    const { earliestStart, latestStart, latestEnd } = medicationPeriod(row);
    if (earliestStart === null || latestStart === null) continue;
    if (latestStart < earliest || earliestStart > firstInfusion) continue;
    const end = latestEnd ?? latestStart;
    if (from === null || earliestStart < from) from = earliestStart;
    if (last === null || end > last) last = end;
  }
  return from === null || last === null ? null : { from, to: addDays(last, days) };
};
