import type { CutDiff, DiffRow } from '../../shared/dataset/diff/diff.ts';
import { summariseDiff } from '../../shared/dataset/diff/summarise.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { ReadableDb } from '../db/handles.ts';
import { readChangedRows } from './changedRows.ts';
import { evaluateLoaded } from './evaluateCut.ts';
import { type LoadedCut, loadCut } from './loadCut.ts';
import { type CutPair, matchCuts, whileUnlocked } from './matchCuts.ts';
import type { DomainMatch } from './matchDomain.ts';

export const DIFF_ALGORITHM = 'diff/1';

/** Rows of a domain that are told of one by one; a domain of which more differ has its count and its list. */
const TOLD_ROWS = 2000;

/** Domains of which new rows are told as well as changed ones: what happened to a subject. */
const TOLD_WHOLE = new Set(['EX', 'AE', 'DS']);

/** Changes that the summary tells of: a new result is what every extract brings, and is counted with its domain. */
const changesToTell = ({ view: { domain, columns }, changes }: DomainMatch) => {
  if (TOLD_WHOLE.has(domain)) return changes;
  if (domain === 'DM') return changes.filter(({ change }) => change === 'changed');
  const isFinding = columns.includes(`${domain}TESTCD`);
  return isFinding ? changes.filter(({ change }) => change !== 'new') : [];
};

const rowsToTell = async (db: ReadableDb, pair: CutPair, matches: readonly DomainMatch[]) => {
  const rows: DiffRow[] = [];
  const notTold: CutDiff['notTold'] = [];
  for (const match of matches) {
    const changes = changesToTell(match);
    rows.push(...(await readChangedRows(db, pair, match, changes.slice(0, TOLD_ROWS))));
    if (changes.length > TOLD_ROWS) {
      notTold.push({ domain: match.view.domain, rows: changes.length - TOLD_ROWS });
    }
  }
  return { rows, notTold };
};

const compareLoaded = async (
  db: ReadableDb,
  pair: CutPair,
  matches: readonly DomainMatch[],
  { older, newer }: { readonly older: LoadedCut; readonly newer: LoadedCut },
): Promise<CutDiff> => {
  const { rows, notTold } = await rowsToTell(db, pair, matches);
  const { protocol, protocolHash } = newer;
  return {
    olderCutId: pair.olderCutId,
    newerCutId: pair.newerCutId,
    olderHash: older.cut.contentHash,
    newerHash: newer.cut.contentHash,
    identical: older.cut.contentHash === newer.cut.contentHash,
    domains: matches.map(({ view }) => view),
    items: summariseDiff({
      protocol,
      older: { data: older.data, gates: evaluateLoaded(db, older) },
      newer: { data: newer.data, gates: evaluateLoaded(db, newer) },
      rows,
    }),
    notTold,
    protocol: { id: protocol.id, version: protocol.version, hash: protocolHash },
    algorithm: DIFF_ALGORITHM,
  };
};

/**
 * Compares two cuts row by row, by natural key per domain or by keys that the person chose. The gates of both are
 * evaluated under the protocol version in force, so that what moved them is the data. Errors as matchCuts.
 */
export const diffCuts = (db: ReadableDb, pair: CutPair): Promise<Result<CutDiff>> =>
  whileUnlocked(db, async () => {
    const matches = await matchCuts(db, pair);
    if (!matches.ok) return matches;
    const older = loadCut(db, pair.olderCutId);
    if (!older.ok) return older;
    const newer = loadCut(db, pair.newerCutId);
    if (!newer.ok) return newer;
    return ok(await compareLoaded(db, pair, matches.value, { older: older.value, newer: newer.value }));
  });
