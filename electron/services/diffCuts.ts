import { setImmediate } from 'node:timers/promises';
import type { OperationInput } from '../../shared/contract/operations.ts';
import { createRowText } from '../../shared/dataset/contentHash.ts';
import { comparedValues, keyText, toDiffRow } from '../../shared/dataset/diff/compareRows.ts';
import type { CutDiff, CutMarks, DiffRow, DomainDiff, RowChange } from '../../shared/dataset/diff/diff.ts';
import { type MatchedChange, type MatchRow, matchRows } from '../../shared/dataset/diff/matchRows.ts';
import { naturalKey } from '../../shared/dataset/diff/naturalKey.ts';
import { summariseDiff } from '../../shared/dataset/diff/summarise.ts';
import type { SourceRow } from '../../shared/dataset/sourceRow.ts';
import { appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { nativeSha256 } from '../db/contentHash.ts';
import { getCut, listDomains, readRows, readRowsByRef } from '../db/cuts.ts';
import type { ReadableDb } from '../db/handles.ts';
import { evaluateLoaded } from './evaluateCut.ts';
import { loadCut } from './loadCut.ts';

export const DIFF_ALGORITHM = 'diff/1';

type Keys = OperationInput<'cut.diff'>['keys'];

interface Pair {
  readonly olderCutId: string;
  readonly newerCutId: string;
  readonly keys: Keys;
}

interface DomainMatch {
  readonly view: DomainDiff;
  readonly changes: readonly MatchedChange[];
}

const columnsOf = (rows: readonly SourceRow[]): Set<string> => {
  const columns = new Set<string>();
  for (const { values } of rows) for (const name of Object.keys(values)) columns.add(name);
  return columns;
};

/** Variables that a key can be made of: those of both cuts, or of the only one that has rows. */
const commonColumns = (older: readonly SourceRow[], newer: readonly SourceRow[]): Set<string> => {
  const [before, after] = [columnsOf(older), columnsOf(newer)];
  if (older.length === 0) return after;
  return newer.length === 0 ? before : new Set([...before].filter((name) => after.has(name)));
};

const matchable = function* (
  domain: string,
  key: readonly string[],
  rows: readonly SourceRow[],
): Generator<MatchRow> {
  const rowText = createRowText();
  for (const { ref, values } of rows) {
    const digest = Buffer.from(nativeSha256(rowText(comparedValues(domain, values, key)))).toString('base64');
    yield { recordId: ref.recordId, digest, key: key.length === 0 ? digest : keyText(values, key) };
  }
};

const count = (changes: readonly MatchedChange[], change: RowChange): number =>
  changes.reduce((total, row) => total + (row.change === change ? 1 : 0), 0);

const matchDomain = (db: ReadableDb, pair: Pair, domain: string): DomainMatch => {
  const [older, newer] = [pair.olderCutId, pair.newerCutId].map((cutId) =>
    readRows(db, cutId, { domains: [domain] }),
  );
  if (older === undefined || newer === undefined) throw new Error('Both cuts are read');
  const chosen = pair.keys[domain];
  const key = chosen ?? naturalKey(domain, commonColumns(older, newer));
  const { changes, ...counts } = matchRows(matchable(domain, key, older), matchable(domain, key, newer));
  return {
    changes,
    view: {
      domain,
      key: [...key],
      keyBasis: chosen !== undefined ? 'chosen' : key.length === 0 ? 'whole-row' : 'declared',
      ...counts,
      new: count(changes, 'new'),
      changed: count(changes, 'changed'),
      removed: count(changes, 'removed'),
      duplicated: count(changes, 'duplicated'),
    },
  };
};

/** Cuts never change: what was compared for one pair and its keys stands as long as the workspace is open. */
const KEPT_PAIRS = 3;
const kept = new WeakMap<ReadableDb, Map<string, readonly DomainMatch[]>>();

/** Domain by domain, with turns for the window in between. */
const matchAll = async (db: ReadableDb, pair: Pair): Promise<readonly DomainMatch[]> => {
  const cache = kept.get(db) ?? new Map<string, readonly DomainMatch[]>();
  kept.set(db, cache);
  const name = JSON.stringify([pair.olderCutId, pair.newerCutId, Object.entries(pair.keys).sort()]);
  const known = cache.get(name);
  if (known !== undefined) return known;
  const domains = new Set([pair.olderCutId, pair.newerCutId].flatMap((cutId) => listDomains(db, cutId)));
  const matches: DomainMatch[] = [];
  for (const domain of [...domains].sort()) {
    matches.push(matchDomain(db, pair, domain));
    await setImmediate();
  }
  cache.set(name, matches);
  for (const old of [...cache.keys()].slice(0, -KEPT_PAIRS)) cache.delete(old);
  return matches;
};

/** Ids that one query takes. */
const IDS_PER_QUERY = 10_000;

const rowsById = (db: ReadableDb, cutId: string, ids: readonly (number | null)[]): Map<number, SourceRow> => {
  const wanted = ids.filter((id) => id !== null);
  const rows = new Map<number, SourceRow>();
  for (let from = 0; from < wanted.length; from += IDS_PER_QUERY) {
    for (const row of readRowsByRef(db, cutId, wanted.slice(from, from + IDS_PER_QUERY))) {
      rows.set(row.ref.recordId, row);
    }
  }
  return rows;
};

const toRows = (
  db: ReadableDb,
  pair: Pair,
  { view }: DomainMatch,
  changes: readonly MatchedChange[],
): DiffRow[] => {
  const older = rowsById(
    db,
    pair.olderCutId,
    changes.map(({ olderId }) => olderId),
  );
  const newer = rowsById(
    db,
    pair.newerCutId,
    changes.map(({ newerId }) => newerId),
  );
  const at = (rows: Map<number, SourceRow>, id: number | null): SourceRow | null =>
    id === null ? null : (rows.get(id) ?? null);
  return changes.map(({ change, olderId, newerId }) =>
    toDiffRow(change, view.domain, view.key, at(older, olderId), at(newer, newerId)),
  );
};

const checkPair = (db: ReadableDb, pair: Pair): Result<void> => {
  if (pair.olderCutId === pair.newerCutId) {
    return err(appError('invalid-input', 'Choose two different data cuts to compare.'));
  }
  const missing = [pair.olderCutId, pair.newerCutId].some((cutId) => getCut(db, cutId) === undefined);
  return missing ? err(appError('cut-not-found', 'This data cut is not in the workspace.')) : ok(undefined);
};

const isFinding = (rows: readonly DiffRow[], domain: string): boolean =>
  rows.some(({ cells, context }) =>
    [...cells.map(({ column }) => column), ...Object.keys(context)].includes(`${domain}TESTCD`),
  );

/** Rows that the summary tells of: all of exposure and events; of findings those that are not simply new. */
const rowsToTell = (db: ReadableDb, pair: Pair, match: DomainMatch): DiffRow[] => {
  const { domain } = match.view;
  if (domain === 'EX' || domain === 'AE') return toRows(db, pair, match, match.changes);
  if (domain.startsWith('SUPP') || domain === 'DM') return [];
  const known = match.changes.filter(({ change }) => change !== 'new');
  const rows = toRows(db, pair, match, known);
  return isFinding(rows, domain) ? rows : [];
};

/**
 * Compares two cuts row by row, by natural key per domain or by keys that the person chose. Errors: 'cut-not-found',
 * 'invalid-input' (the same cut twice).
 */
export const diffCuts = async (db: ReadableDb, pair: Pair): Promise<Result<CutDiff>> => {
  const checked = checkPair(db, pair);
  if (!checked.ok) return checked;
  const older = loadCut(db, pair.olderCutId);
  if (!older.ok) return older;
  const newer = loadCut(db, pair.newerCutId);
  if (!newer.ok) return newer;
  const matches = await matchAll(db, pair);
  const items = summariseDiff({
    protocol: newer.value.protocol,
    older: { data: older.value.data, gates: evaluateLoaded(db, older.value) },
    newer: { data: newer.value.data, gates: evaluateLoaded(db, newer.value) },
    rows: matches.flatMap((match) => rowsToTell(db, pair, match)),
  });
  return ok({
    olderCutId: pair.olderCutId,
    newerCutId: pair.newerCutId,
    olderHash: older.value.cut.contentHash,
    newerHash: newer.value.cut.contentHash,
    identical: older.value.cut.contentHash === newer.value.cut.contentHash,
    domains: matches.map(({ view }) => view),
    items,
    algorithm: DIFF_ALGORITHM,
  });
};

/** One page of the differing rows of a domain, cell by cell. Errors as diffCuts. */
export const diffRows = async (
  db: ReadableDb,
  input: OperationInput<'cut.diffRows'>,
): Promise<Result<{ total: number; rows: DiffRow[] }>> => {
  const checked = checkPair(db, input);
  if (!checked.ok) return checked;
  const match = (await matchAll(db, input)).find(({ view }) => view.domain === input.domain);
  if (match === undefined) return ok({ total: 0, rows: [] });
  const wanted = match.changes.filter(({ change }) => input.changes.includes(change));
  const page = wanted.slice(input.offset, input.offset + input.limit);
  return ok({ total: wanted.length, rows: toRows(db, input, match, page) });
};

type SubjectMark = CutMarks['subjects'][number];

const markSubjects = (rows: readonly DiffRow[]): SubjectMark[] => {
  const marks = new Map<
    string,
    { new: number; changed: number; removed: number; isNew: boolean; isGone: boolean }
  >();
  for (const { subjectId, change, domain } of rows) {
    const mark = marks.get(subjectId) ?? { new: 0, changed: 0, removed: 0, isNew: false, isGone: false };
    marks.set(subjectId, mark);
    mark[change === 'duplicated' ? 'new' : change] += 1;
    if (domain === 'DM' && change === 'new') mark.isNew = true;
    if (domain === 'DM' && change === 'removed') mark.isGone = true;
  }
  return [...marks].map(([subjectId, { isNew, isGone, ...counts }]) => ({
    subjectId,
    change: isNew ? 'new' : isGone ? 'removed' : 'changed',
    ...counts,
  }));
};

/** What is new or changed in the newer cut, as marks for its tables and charts. Errors as diffCuts. */
export const cutMarks = async (
  db: ReadableDb,
  input: { readonly olderCutId: string; readonly newerCutId: string },
): Promise<Result<CutMarks>> => {
  const pair = { ...input, keys: {} };
  const checked = checkPair(db, pair);
  if (!checked.ok) return checked;
  const matches = await matchAll(db, pair);
  const records = matches.flatMap(({ changes }) =>
    changes.flatMap(({ change, newerId }) =>
      newerId === null || change === 'removed' ? [] : [{ recordId: newerId, change }],
    ),
  );
  const rows = matches.flatMap((match) => toRows(db, pair, match, match.changes));
  return ok({ ...input, records, subjects: markSubjects(rows) });
};
