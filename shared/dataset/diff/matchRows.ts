import type { RowChange } from './diff.ts';
import { createDigestIndex } from './digestIndex.ts';

/** A row as it is matched: a digest of its key and one of everything that is compared, 16 bytes or more each. */
export interface MatchRow {
  readonly recordId: number;
  /** Where the row is stored; comes back with the change. */
  readonly block: number;
  readonly subjectId: string;
  /** Digest of the key; that of the row itself where no key is known. */
  readonly key: Uint8Array;
  readonly digest: Uint8Array;
}

export interface NewerRow extends MatchRow {
  /** Dated so that the older cut could have held it. */
  readonly late: boolean;
}

export interface RowPlace {
  readonly recordId: number;
  readonly block: number;
}

export interface MatchedChange {
  readonly change: RowChange;
  readonly subjectId: string;
  readonly older: RowPlace | null;
  readonly newer: RowPlace | null;
  /** A new row that the older cut could have held. */
  readonly late: boolean;
}

export interface Matcher {
  /** Every row of the older cut, before the first of the newer one. */
  readonly addOlder: (row: MatchRow) => void;
  readonly addNewer: (row: NewerRow) => void;
  /**
   * Once, after all rows: what is new, changed or repeated in the order of the newer cut, then what is gone in the
   * order of the older one. May be read in turns.
   */
  readonly changes: () => Generator<MatchedChange, void>;
  readonly counts: () => {
    readonly rowsOlder: number;
    readonly rowsNewer: number;
    readonly unchanged: number;
  };
}

const NONE = -1;

interface Leftover extends RowPlace {
  readonly subjectId: string;
  readonly group: number;
  readonly late: boolean;
}

/** Rows of the older cut in columns of plain numbers, so that a million of them stay small. */
const createOlderRows = () => {
  const names = new Map<string, number>();
  const subjects: string[] = [];
  const columns = {
    recordId: [] as number[],
    block: [] as number[],
    subject: [] as number[],
    group: [] as number[],
    /** The next row with the same digest, or of the same key once rows are left over. */
    next: [] as number[],
    matched: [] as boolean[],
  };
  const subjectOf = (subjectId: string): number => {
    const known = names.get(subjectId);
    if (known !== undefined) return known;
    names.set(subjectId, subjects.length);
    subjects.push(subjectId);
    return subjects.length - 1;
  };
  return {
    columns,
    size: () => columns.recordId.length,
    add: ({ recordId, block, subjectId }: MatchRow, group: number): number => {
      columns.recordId.push(recordId);
      columns.block.push(block);
      columns.subject.push(subjectOf(subjectId));
      columns.group.push(group);
      columns.next.push(NONE);
      columns.matched.push(false);
      return columns.recordId.length - 1;
    },
    placeOf: (row: number): RowPlace => ({
      recordId: columns.recordId[row] ?? 0,
      block: columns.block[row] ?? 0,
    }),
    subjectIdOf: (row: number): string => subjects[columns.subject[row] ?? 0] ?? '',
  };
};

type OlderRows = ReturnType<typeof createOlderRows>;

/** First in, first out queues of rows by number, threaded through one column. */
const createQueues = (next: number[]) => {
  const first: number[] = [];
  const last: number[] = [];
  return {
    put: (queue: number, row: number): void => {
      next[row] = NONE;
      const end = last[queue] ?? NONE;
      if (end === NONE || (first[queue] ?? NONE) === NONE) first[queue] = row;
      else next[end] = row;
      last[queue] = row;
    },
    take: (queue: number): number => {
      const row = first[queue] ?? NONE;
      if (row !== NONE) first[queue] = next[row] ?? NONE;
      return row;
    },
  };
};

/** Pairs what is left over by key, in the order of both cuts; whatever has no partner is new, repeated or gone. */
const pairLeftovers = function* (
  older: OlderRows,
  newer: readonly Leftover[],
  olderGroups: number,
): Generator<MatchedChange, void> {
  const { matched, group: groups, next } = older.columns;
  const byKey = createQueues(next);
  for (let row = 0; row < older.size(); row += 1) {
    if (matched[row] === false) byKey.put(groups[row] ?? 0, row);
  }
  const seen = new Set<number>();
  for (const { recordId, block, subjectId, group, late } of newer) {
    const place = { recordId, block };
    const partner = byKey.take(group);
    if (partner !== NONE) {
      matched[partner] = true;
      yield { change: 'changed', subjectId, older: older.placeOf(partner), newer: place, late: false };
      continue;
    }
    // A further row of a key that is there already, in the older cut or in this one, repeats it.
    const repeats = group < olderGroups || seen.has(group);
    seen.add(group);
    yield { change: repeats ? 'duplicated' : 'new', subjectId, older: null, newer: place, late };
  }
  for (let row = 0; row < older.size(); row += 1) {
    if (matched[row] === true) continue;
    const subjectId = older.subjectIdOf(row);
    yield { change: 'removed', subjectId, older: older.placeOf(row), newer: null, late: false };
  }
};

/**
 * Matches the rows of one domain of two cuts by key. Rows that are alike in everything compared are matched first, so
 * that a key which several rows share does not make an unchanged row look changed; the rest is paired in the order of
 * the cuts. Every row of both sides is counted exactly once: rowsOlder = unchanged + changed + removed, and rowsNewer =
 * unchanged + changed + new + duplicated.
 */
export const createMatcher = (): Matcher => {
  const contents = createDigestIndex();
  const keys = createDigestIndex();
  const older = createOlderRows();
  const alike = createQueues(older.columns.next);
  const leftover: Leftover[] = [];
  let olderGroups: number | undefined;
  let rowsNewer = 0;
  return {
    addOlder: (row) => {
      if (olderGroups !== undefined) throw new Error('The older cut comes first');
      alike.put(contents.idOf(row.digest), older.add(row, keys.idOf(row.key)));
    },
    addNewer: ({ recordId, block, subjectId, key, digest, late }) => {
      olderGroups ??= keys.size();
      rowsNewer += 1;
      const equal = alike.take(contents.idOf(digest));
      if (equal === NONE) leftover.push({ recordId, block, subjectId, late, group: keys.idOf(key) });
      else older.columns.matched[equal] = true;
    },
    changes: () => pairLeftovers(older, leftover, olderGroups ?? keys.size()),
    counts: () => ({ rowsOlder: older.size(), rowsNewer, unchanged: rowsNewer - leftover.length }),
  };
};
