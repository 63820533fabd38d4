import type { CellValue, RowRef } from '../../dataset/sourceRow.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { datePart, daysBetween } from '../../kernel/isoDate.ts';
import type { LymphodepletionRule } from '../../protocol/pd.ts';

/** First day of lymphodepletion with its row; null when no dated row says so. */
export interface LymphodepletionStart {
  readonly date: IsoDate;
  readonly ref: RowRef;
}

type Values = { readonly [name: string]: CellValue };

const text = (values: Values, name: string): string => {
  const value = values[name];
  return typeof value === 'string' ? value.trim().toUpperCase() : '';
};

/** Columns that say what a treatment was for, and those that name it. */
const PURPOSE: readonly string[] = ['CAT', 'SCAT', 'INDC'];
const NAME: readonly string[] = ['TRT', 'DECOD'];

const notGiven = (values: Values, domain: string): boolean =>
  text(values, `${domain}OCCUR`) === 'N' || text(values, `${domain}STAT`) === 'NOT DONE';

const isLymphodepletion = (
  values: Values,
  { domain, date }: { readonly domain: string; readonly date: IsoDate },
  { rule, firstInfusion }: { readonly rule: LymphodepletionRule; readonly firstInfusion: IsoDate | null },
): boolean => {
  const purposes = PURPOSE.map((name) => text(values, `${domain}${name}`));
  if (purposes.some((purpose) => rule.categories.some((category) => purpose.includes(category)))) return true;
  const named = NAME.some((name) =>
    rule.treatments.some((treatment) => text(values, `${domain}${name}`).startsWith(treatment)),
  );
  if (!named || firstInfusion === null) return false;
  const before = daysBetween(date, firstInfusion);
  return before >= 0 && before <= rule.withinDays;
};

/**
 * The first day of lymphodepletion among other treatments (CM, EX). Cyclophosphamide is also a treatment of lupus
 * nephritis, so its name alone does not count (protocol parameter `pd.lymphodepletion`).
 */
export const lymphodepletionStart = (
  { otherRows, firstInfusion }: Pick<SubjectInput, 'otherRows' | 'firstInfusion'>,
  rule: LymphodepletionRule,
): LymphodepletionStart | null => {
  let first: LymphodepletionStart | null = null;
  for (const domain of ['CM', 'EX']) {
    for (const { ref, values } of otherRows[domain] ?? []) {
      const date = datePart(text(values, `${domain}STDTC`));
      if (date === undefined || notGiven(values, domain)) continue;
      if (!isLymphodepletion(values, { domain, date }, { rule, firstInfusion })) continue;
      if (first === null || date < first.date) first = { date, ref };
    }
  }
  return first;
};
