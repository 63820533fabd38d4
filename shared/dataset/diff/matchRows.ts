import type { RowChange } from './diff.ts';

/** A row as it is matched: its key, and a digest of everything that is compared. */
export interface MatchRow {
  readonly recordId: number;
  /** Values of the key variables, joined so that no two keys are alike; the digest itself when no key is known. */
  readonly key: string;
  readonly digest: string;
}

export interface MatchedChange {
  readonly change: RowChange;
  readonly olderId: number | null;
  readonly newerId: number | null;
}

export interface MatchResult {
  readonly changes: readonly MatchedChange[];
  readonly rowsOlder: number;
  readonly rowsNewer: number;
  readonly unchanged: number;
}

interface Held {
  readonly recordId: number;
  readonly digest: string;
}

const grouped = (rows: Iterable<MatchRow>): { groups: Map<string, Held[]>; total: number } => {
  const groups = new Map<string, Held[]>();
  let total = 0;
  for (const { key, recordId, digest } of rows) {
    total += 1;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ recordId, digest }]);
    else group.push({ recordId, digest });
  }
  return { groups, total };
};

/** Takes the rows away that both sides have alike; what is left differs. */
const withoutEqual = (older: readonly Held[], newer: readonly Held[]) => {
  const left = [...older];
  const changedOrNew: Held[] = [];
  for (const row of newer) {
    const equal = left.findIndex(({ digest }) => digest === row.digest);
    if (equal < 0) changedOrNew.push(row);
    else left.splice(equal, 1);
  }
  return { older: left, newer: changedOrNew, unchanged: newer.length - changedOrNew.length };
};

const matchGroup = (older: readonly Held[], newer: readonly Held[]) => {
  const differing = withoutEqual(older, newer);
  const pairs = Math.min(differing.older.length, differing.newer.length);
  const changes: MatchedChange[] = [];
  differing.newer.forEach((row, at) => {
    const partner = differing.older[at];
    if (partner !== undefined)
      changes.push({ change: 'changed', olderId: partner.recordId, newerId: row.recordId });
    else {
      // A further row of a key that is there already, in the older cut or in this one, repeats it.
      const repeats = older.length > 0 || at > 0;
      changes.push({ change: repeats ? 'duplicated' : 'new', olderId: null, newerId: row.recordId });
    }
  });
  for (const row of differing.older.slice(pairs)) {
    changes.push({ change: 'removed', olderId: row.recordId, newerId: null });
  }
  return { changes, unchanged: differing.unchanged };
};

const NONE: readonly Held[] = [];

/**
 * Matches the rows of one domain of two cuts by key. Rows that are alike in everything compared are matched first, so
 * that a key which several rows share does not make an unchanged row look changed; the rest is paired in file order.
 * Every row of both sides is counted exactly once: rowsOlder = unchanged + changed + removed, and rowsNewer =
 * unchanged + changed + new + duplicated.
 */
export const matchRows = (older: Iterable<MatchRow>, newer: Iterable<MatchRow>): MatchResult => {
  const before = grouped(older);
  const after = grouped(newer);
  const changes: MatchedChange[] = [];
  let unchanged = 0;
  for (const [key, rows] of after.groups) {
    const found = matchGroup(before.groups.get(key) ?? NONE, rows);
    unchanged += found.unchanged;
    changes.push(...found.changes);
  }
  for (const [key, rows] of before.groups) {
    if (after.groups.has(key)) continue;
    for (const { recordId } of rows) changes.push({ change: 'removed', olderId: recordId, newerId: null });
  }
  return { changes, rowsOlder: before.total, rowsNewer: after.total, unchanged };
};
