import type { TableAction } from '../../protocol/comparators.ts';

/** Actions as small numbers, so that a trial is simulated without a single object. */
export const ACTION = {
  escalate: 0,
  stay: 1,
  'de-escalate': 2,
  eliminate: 3,
  stop: 4,
} as const satisfies Record<TableAction, number>;

/** No action is written for these counts. */
export const NO_ACTION = 255;

/** What to do at so many subjects (rows) with so many DLTs (columns), laid out in one array. */
export interface ActionTable {
  readonly width: number;
  readonly codes: Uint8Array;
}

/** The counts that cohorts of one size can give at a level. */
export interface Reach {
  readonly cohortSize: number;
  readonly maxSubjects: number;
}

/** The table of a rule at the counts that a trial can reach; undefined leaves a cell without action. */
export const actionTable = (
  { cohortSize, maxSubjects }: Reach,
  actionAt: (subjects: number, dlts: number) => TableAction | undefined,
): ActionTable => {
  const width = maxSubjects + 1;
  const codes = new Uint8Array(width * width).fill(NO_ACTION);
  for (let subjects = cohortSize; subjects <= maxSubjects; subjects += cohortSize) {
    for (let dlts = 0; dlts <= subjects; dlts += 1) {
      const action = actionAt(subjects, dlts);
      if (action !== undefined) codes[subjects * width + dlts] = ACTION[action];
    }
  }
  return { width, codes };
};

/** The first counts that a trial can reach and that have no action; a complete table has none. */
export const firstGap = (
  { width, codes }: ActionTable,
  { cohortSize, maxSubjects }: Reach,
): { readonly subjects: number; readonly dlts: number } | undefined => {
  for (let subjects = cohortSize; subjects <= maxSubjects; subjects += cohortSize) {
    for (let dlts = 0; dlts <= subjects; dlts += 1) {
      if (codes[subjects * width + dlts] === NO_ACTION) return { subjects, dlts };
    }
  }
  return undefined;
};
