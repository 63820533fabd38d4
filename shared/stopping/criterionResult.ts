import type { RowRef } from '../dataset/sourceRow.ts';
import type { Phrase } from '../gates/gate.ts';
import type { IsoDate } from '../kernel/brands.ts';
import type { StopItem } from './stopFinding.ts';

/** Something that may count, with all that is missing to tell. */
export interface OpenItem {
  readonly missing: readonly Phrase[];
  readonly refs: readonly RowRef[];
}

/** What one criterion finds of one subject. */
export interface CriterionResult {
  readonly items: readonly StopItem[];
  readonly open: readonly OpenItem[];
}

export const NOTHING: CriterionResult = { items: [], open: [] };

/** What is there counts when nothing is missing, else it may count. */
export const found = (
  {
    key,
    what,
    grade,
    date,
    refs,
  }: Omit<StopItem, 'refs' | 'date'> & {
    readonly date: IsoDate | null;
    readonly refs: readonly RowRef[];
  },
  missing: readonly Phrase[],
): CriterionResult =>
  missing.length === 0
    ? { items: [{ key, what, grade, date, refs: [...refs] }], open: [] }
    : { items: [], open: [{ missing, refs }] };

export const mayCount = (missing: readonly Phrase[], refs: readonly RowRef[]): CriterionResult => ({
  items: [],
  open: [{ missing, refs }],
});

export const together = (results: readonly CriterionResult[]): CriterionResult => ({
  items: results.flatMap(({ items }) => items),
  open: results.flatMap(({ open }) => open),
});
