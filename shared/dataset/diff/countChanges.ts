import type { RowRef } from '../sourceRow.ts';
import type { RecordChange } from './diff.ts';

export type ChangeCounts = { readonly [C in RecordChange]: number };

/** How many of some rows are new, changed or repeated. */
export const countChanges = (
  refs: readonly Pick<RowRef, 'recordId'>[],
  changeOf: (recordId: number) => RecordChange | undefined,
): ChangeCounts => {
  const counts = { new: 0, changed: 0, duplicated: 0 };
  for (const { recordId } of refs) {
    const change = changeOf(recordId);
    if (change !== undefined) counts[change] += 1;
  }
  return counts;
};

/** The change that stands for several: what is new, else what changed, else what is repeated. */
export const leadingChange = (counts: ChangeCounts): RecordChange | undefined =>
  (['new', 'changed', 'duplicated'] as const).find((change) => counts[change] > 0);
