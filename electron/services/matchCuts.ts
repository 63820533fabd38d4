import type { OperationInput } from '../../shared/contract/operations.ts';
import { appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { getCut, listDomains } from '../db/cuts.ts';
import type { ReadableDb } from '../db/handles.ts';
import { type DomainMatch, matchDomain } from './matchDomain.ts';

/** Two cuts to compare, and the key variables of the domains for which the person chose others. */
export type CutPair = OperationInput<'cut.diff'>;

type Matches = Promise<Result<readonly DomainMatch[]>>;

/** Cuts never change: what was compared for one pair and its keys stands as long as the workspace is open. */
const KEPT_PAIRS = 3;
const kept = new WeakMap<ReadableDb, Map<string, Matches>>();

/** Cut-off of the older cut; null when dates of one of them were shifted: then no day can be compared with another. */
const comparableCutoff = (db: ReadableDb, { olderCutId, newerCutId }: CutPair): string | null => {
  const [older, newer] = [getCut(db, olderCutId), getCut(db, newerCutId)];
  if (older === undefined || newer === undefined) throw new Error('Both cuts are there');
  return older.datesShifted || newer.datesShifted ? null : older.cutoffDate;
};

const matchEach = async (db: ReadableDb, pair: CutPair): Matches => {
  const olderCutoff = comparableCutoff(db, pair);
  const { olderCutId, newerCutId, keys } = pair;
  const domains = new Set([olderCutId, newerCutId].flatMap((cutId) => listDomains(db, cutId)));
  const matches: DomainMatch[] = [];
  for (const domain of [...domains].sort()) {
    const chosen = Object.hasOwn(keys, domain) ? keys[domain] : undefined;
    const match = await matchDomain(db, { olderCutId, newerCutId, domain, chosen, olderCutoff });
    if (!match.ok) return match;
    matches.push(match.value);
  }
  return ok(matches);
};

const nameOf = ({ olderCutId, newerCutId, keys }: CutPair): string =>
  JSON.stringify([olderCutId, newerCutId, Object.entries(keys).sort(([a], [b]) => (a < b ? -1 : 1))]);

/** Compared once for all who ask meanwhile; one that failed is forgotten. */
const matchOnce = (db: ReadableDb, pair: CutPair): Matches => {
  const cache = kept.get(db) ?? new Map<string, Matches>();
  kept.set(db, cache);
  const name = nameOf(pair);
  const known = cache.get(name);
  if (known !== undefined) return known;
  const running = matchEach(db, pair);
  cache.set(name, running);
  for (const old of [...cache.keys()].slice(0, -KEPT_PAIRS)) cache.delete(old);
  const forget = (): void => void cache.delete(name);
  running.then((matches) => (matches.ok ? undefined : forget()), forget);
  return running;
};

const checkPair = (db: ReadableDb, { olderCutId, newerCutId, keys }: CutPair): Result<void> => {
  if (olderCutId === newerCutId) {
    return err(appError('invalid-input', 'Choose two different data cuts to compare.'));
  }
  const cuts = [olderCutId, newerCutId];
  if (cuts.some((cutId) => getCut(db, cutId) === undefined)) {
    return err(appError('cut-not-found', 'This data cut is not in the workspace.'));
  }
  const domains = new Set(cuts.flatMap((cutId) => listDomains(db, cutId)));
  const unknown = Object.keys(keys).find((domain) => !domains.has(domain));
  return unknown === undefined
    ? ok(undefined)
    : err(appError('invalid-input', `Neither data cut holds rows of ${unknown}.`, { domain: unknown }));
};

/**
 * Every domain of two cuts, matched row by row, in alphabetical order. Errors: 'cut-not-found', 'invalid-input' (the
 * same cut twice, a key of unknown variables), 'not-unlocked' (locked meanwhile).
 */
export const matchCuts = async (db: ReadableDb, pair: CutPair): Matches => {
  const checked = checkPair(db, pair);
  return checked.ok ? matchOnce(db, pair) : checked;
};

/** A reading that goes on in turns can meet a workspace that was locked meanwhile: that is told, not thrown. */
export const whileUnlocked = async <T>(
  db: ReadableDb,
  read: () => Promise<Result<T>>,
): Promise<Result<T>> => {
  try {
    return await read();
  } catch (error) {
    if (db.open) throw error;
    return err(appError('not-unlocked', 'The workspace was locked meanwhile.'));
  }
};
