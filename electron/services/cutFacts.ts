import { createHash } from 'node:crypto';
import { z } from 'zod';
import { FACTS_ALGORITHM } from '../../shared/facts/deriveFacts.ts';
import { utcInstant } from '../../shared/kernel/isoDate.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { AuditEvent } from '../db/audit.ts';
import { blockText, type DerivedFacts, deriveBlocks, type FactBlock } from '../db/factBlock.ts';
import {
  type FactBlockHead,
  type FactSet,
  type FactSetKey,
  findFactBlock,
  findFactSet,
  insertFactSet,
  listFactBlocks,
} from '../db/factSets.ts';
import type { ReadableDb } from '../db/handles.ts';
import { inTurns } from '../db/steps.ts';
import type { UnlockedWorkspace } from '../workspace/workspace.ts';
import { changing } from './changing.ts';
import { type LoadedCut, loadCut } from './loadCut.ts';

/** What names the facts of a cut under the protocol in force, by the rules of this program. */
const keyOf = ({ cut, protocolHash }: LoadedCut): FactSetKey => ({
  cutId: cut.cutId,
  protocolHash,
  algorithm: FACTS_ALGORITHM,
});

/** Facts of a cut, stored or derived now, block by block. */
export interface CutFacts {
  readonly algorithm: string;
  readonly sha256: string;
  readonly factCount: number;
  /** Since when they are stored with the cut; null when they were derived for this reading only. */
  readonly storedAt: string | null;
  /** In the order of their facts; '' as subject comes last. */
  readonly blocks: readonly FactBlockHead[];
  readonly block: (position: number) => FactBlock;
}

const orThrow = (block: FactBlock | undefined): FactBlock => {
  if (block === undefined) throw new Error('A block of facts is not there');
  return block;
};

const asStored = (db: ReadableDb, set: FactSet): CutFacts => ({
  ...{ algorithm: set.algorithm, sha256: set.sha256, factCount: set.factCount, storedAt: set.createdAt },
  blocks: listFactBlocks(db, set.setId),
  block: (position) => orThrow(findFactBlock(db, set.setId, position)),
});

const asDerived = ({ sha256, factCount, blocks }: DerivedFacts): CutFacts => ({
  ...{ algorithm: FACTS_ALGORITHM, sha256, factCount, storedAt: null },
  blocks: blocks.map((block, position) => ({
    position,
    ...{ subjectId: block.subjectId, factCount: block.factCount, areas: block.areas },
  })),
  block: (position) => orThrow(blocks[position]),
});

/** Facts that are not stored, packed, of as many cuts as are kept loaded: a page asks for them subject by subject. */
const KEPT_CUTS = 2;
const kept = new WeakMap<ReadableDb, Map<string, Promise<DerivedFacts>>>();

const deriveOnce = (db: ReadableDb, { data, protocol }: LoadedCut, key: string): Promise<DerivedFacts> => {
  const cache = kept.get(db) ?? new Map<string, Promise<DerivedFacts>>();
  kept.set(db, cache);
  const known = cache.get(key);
  if (known !== undefined) return known;
  const derived = inTurns(deriveBlocks(data, protocol));
  derived.catch(() => cache.delete(key));
  cache.set(key, derived);
  for (const old of [...cache.keys()].slice(0, -KEPT_CUTS)) cache.delete(old);
  return derived;
};

/**
 * The facts of a loaded cut under the protocol in force: those stored with it, else derived now and not stored, so
 * that everybody who may read a cut may read its facts.
 */
export const cutFacts = async (db: ReadableDb, loaded: LoadedCut): Promise<CutFacts> => {
  const key = keyOf(loaded);
  const set = findFactSet(db, key);
  if (set !== undefined) return asStored(db, set);
  return asDerived(await deriveOnce(db, loaded, `${key.cutId} ${key.protocolHash}`));
};

/**
 * Derives the facts of a cut under the protocol in force and stores them with it, once: a set that is there stays. In
 * turns of a few milliseconds, then one transaction with its audit event. Errors: 'cut-not-found', 'not-unlocked'
 * (locked meanwhile), 'busy', 'storage-failed'.
 */
export const storeCutFacts = (
  workspace: UnlockedWorkspace,
  cutId: string,
  { now, account = workspace.account }: { now: () => Date; account?: AuditEvent['account'] },
): Promise<Result<FactSet>> =>
  changing(workspace, async ({ db }) => {
    const loaded = loadCut(db, cutId);
    if (!loaded.ok) return loaded;
    const key = keyOf(loaded.value);
    const known = findFactSet(db, key);
    if (known !== undefined) return ok(known);
    const derived = await inTurns(deriveBlocks(loaded.value.data, loaded.value.protocol));
    const at = utcInstant(now());
    const store = db.transaction(
      () =>
        // Another change may have stored them meanwhile.
        findFactSet(db, key) ?? insertFactSet(db, key, derived, { at, account }),
    );
    return ok(store.immediate());
  });

/** What a new derivation says of the stored facts; `none-stored` where these rules stored none for this protocol. */
export type FactsCheck = 'none-stored' | 'same' | 'different';

const isSameBlock = (stored: FactBlock | undefined, derived: FactBlock): boolean =>
  stored !== undefined &&
  stored.subjectId === derived.subjectId &&
  stored.sha256 === derived.sha256 &&
  createHash('sha256').update(blockText(stored)).digest('hex') === derived.sha256;

/** Whether a stored block holds exactly these bytes; one that is no longer readable does not. */
const holds = (db: ReadableDb, setId: number, position: number, derived: FactBlock): boolean => {
  try {
    return isSameBlock(findFactBlock(db, setId, position), derived);
  } catch (error) {
    // A row of another shape or bytes that do not unpack are not what was stored; anything else is a bug.
    const unreadable = error instanceof z.ZodError || (error instanceof Error && 'code' in error);
    if (!unreadable) throw error;
    return false;
  }
};

/** Derives the facts of a cut again and compares them byte for byte with those stored. In turns of a few milliseconds. */
export const verifyCutFacts = async (db: ReadableDb, loaded: LoadedCut): Promise<FactsCheck> => {
  const set = findFactSet(db, keyOf(loaded));
  if (set === undefined) return 'none-stored';
  const derived = await inTurns(deriveBlocks(loaded.data, loaded.protocol));
  const same =
    set.factCount === derived.factCount &&
    set.sha256 === derived.sha256 &&
    derived.blocks.every((block, position) => holds(db, set.setId, position, block)) &&
    listFactBlocks(db, set.setId).length === derived.blocks.length;
  return same ? 'same' : 'different';
};
