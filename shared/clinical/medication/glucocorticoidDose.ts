import type { SourceRow } from '../../dataset/sourceRow.ts';
import { number, upper } from '../../dataset/trial/fields.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import type { LupusParameters } from '../../protocol/lupus.ts';
import { phrase } from '../../text/phrases.ts';
import type { DoseRange } from './doseRange.ts';
import { dosesPerDay } from './dosesPerDay.ts';
import { drugOf } from './drugName.ts';
import { type MedicationPeriod, medicationPeriod, takenOn } from './medicationPeriod.ts';

type Equivalents = LupusParameters['glucocorticoids']['value'];

/** A row of CM that names a glucocorticoid given to the whole body. */
export interface GlucocorticoidRow {
  readonly row: SourceRow;
  readonly drug: string;
  /** mg of prednisolone a day; null when dose, unit or frequency cannot be read. */
  readonly mgPerDay: number | null;
  readonly period: MedicationPeriod;
}

/** Routes that hardly reach the blood. Any other route, and none, counts. Source: CDISC codelist ROUTE (C66729). */
const LOCAL_ROUTES: ReadonlySet<string> = new Set([
  'TOPICAL',
  'CUTANEOUS',
  'OPHTHALMIC',
  'NASAL',
  'INTRANASAL',
  'RESPIRATORY (INHALATION)',
  'INHALATION',
  'AURICULAR (OTIC)',
  'INTRAVITREAL',
  'INTRA-ARTICULAR',
]);

const MG_PER: ReadonlyMap<string, number> = new Map([
  ['MG', 1],
  ['MG/DAY', 1],
  ['MG/D', 1],
  ['G', 1000],
  ['UG', 0.001],
  ['MCG', 0.001],
]);

const DAILY_UNITS: ReadonlySet<string> = new Set(['MG/DAY', 'MG/D']);

const mgPerDay = (row: SourceRow, equalTo5mg: number): number | null => {
  const unit = upper(row, 'CMDOSU');
  const [dose, mg] = [number(row, 'CMDOSE'), MG_PER.get(unit)];
  const times = DAILY_UNITS.has(unit) ? 1 : dosesPerDay(upper(row, 'CMDOSFRQ'));
  if (dose === null || mg === undefined || times === undefined) return null;
  return (dose * mg * times * 5) / equalTo5mg;
};

/** The glucocorticoids among the rows of CM that were taken (not CMOCCUR N, not CMSTAT NOT DONE). */
export const glucocorticoidRows = (
  rows: readonly SourceRow[],
  equivalents: Equivalents,
): readonly GlucocorticoidRow[] => {
  const byDrug = new Map(equivalents.map((one) => [one.drug, one.equalTo5mgPrednisolone]));
  return rows.flatMap((row) => {
    const drug = drugOf(row, [...byDrug.keys()]);
    const equal = drug === undefined ? undefined : byDrug.get(drug);
    if (drug === undefined || equal === undefined) return [];
    if (LOCAL_ROUTES.has(upper(row, 'CMROUTE'))) return [];
    if (upper(row, 'CMOCCUR') === 'N' || upper(row, 'CMSTAT') === 'NOT DONE') return [];
    return [{ row, drug, mgPerDay: mgPerDay(row, equal), period: medicationPeriod(row) }];
  });
};

/** On the day on which one row ends and the next of the same drug begins, the first may not have been taken any more. */
const handedOver = (one: GlucocorticoidRow, date: IsoDate, rows: readonly GlucocorticoidRow[]): boolean =>
  one.period.latestEnd === date &&
  rows.some(({ row, drug, period }) => row !== one.row && drug === one.drug && period.earliestStart === date);

/**
 * The daily dose of glucocorticoids on a day, mg of prednisolone. With rows of CM but none of a glucocorticoid it is 0;
 * without any row of CM nothing is known. Incomplete dates give a range.
 */
export const glucocorticoidOn = (
  rows: readonly GlucocorticoidRow[],
  date: IsoDate,
  medicationOnRecord: boolean,
): DoseRange => {
  if (!medicationOnRecord) {
    return { low: 0, high: null, reason: phrase('fact-reason.lupus.no-medication'), refs: [] };
  }
  let low = 0;
  let high: number | null = 0;
  let reason: DoseRange['reason'] = null;
  const taken = rows.filter(({ period }) => takenOn(period, date) !== 'no');
  for (const one of taken) {
    const sure = takenOn(one.period, date) === 'yes' && !handedOver(one, date, rows);
    if (one.mgPerDay === null) {
      high = null;
      reason = phrase('fact-reason.lupus.dose-unreadable', { drug: one.drug });
      continue;
    }
    if (sure) low += one.mgPerDay;
    else reason ??= phrase('fact-reason.lupus.dose-dates', { drug: one.drug });
    high = high === null ? null : high + one.mgPerDay;
  }
  return { low, high, reason, refs: taken.map(({ row }) => row.ref) };
};
