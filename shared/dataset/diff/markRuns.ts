import type { MarkRun, RecordChange } from './diff.ts';
import type { MatchedChange } from './matchRows.ts';

type Change = Pick<MatchedChange, 'change' | 'newer'>;

/**
 * The differing rows of the newer cut as runs of record ids that follow one another: a new subject or visit comes in
 * one piece, so that few runs stand for many rows.
 */
export const markRuns = (changes: readonly Change[]): MarkRun[] => {
  const marked: { readonly recordId: number; readonly change: RecordChange }[] = [];
  for (const { change, newer } of changes) {
    if (newer !== null && change !== 'removed') marked.push({ recordId: newer.recordId, change });
  }
  marked.sort((a, b) => a.recordId - b.recordId);
  const runs: MarkRun[] = [];
  for (const { recordId, change } of marked) {
    const last = runs.at(-1);
    if (last?.change === change && last.to === recordId - 1) last.to = recordId;
    else runs.push({ change, from: recordId, to: recordId });
  }
  return runs;
};

/** What happened to a row, by binary search; undefined: nothing, or another cut. */
export const changeOf = (runs: readonly MarkRun[], recordId: number): RecordChange | undefined => {
  let [low, high] = [0, runs.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run === undefined) return undefined;
    if (recordId < run.from) high = middle - 1;
    else if (recordId > run.to) low = middle + 1;
    else return run.change;
  }
  return undefined;
};
