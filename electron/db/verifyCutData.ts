import { z } from 'zod';
import { cutContentHashInTurns } from './contentHash.ts';
import { type CutDigests, digestCut } from './cutDigests.ts';
import type { ReadableDb } from './handles.ts';
import { changedSource } from './keptSources.ts';
import { inTurns } from './steps.ts';
import { recordedDigests } from './verifyCuts.ts';

/** Part of a cut that no longer is what was imported. */
export type ChangedPart = 'record_block' | 'row_issue' | 'source_chunk';

/** Digests as they are now; undefined when a row no longer has the shape that was written. */
const digestsNow = async (db: ReadableDb, cutId: string): Promise<CutDigests | undefined> => {
  try {
    return await inTurns(digestCut(db, cutId));
  } catch (error) {
    if (error instanceof z.ZodError) return undefined;
    throw error;
  }
};

/**
 * Recomputes, in turns of a few milliseconds, all that was stored of a cut: the content hash of its rows, their lines,
 * tables and ids, every remark with the rejected rows, and the bytes that are kept of its files. Gives the first part
 * that is no longer what the cut and the audit event of its import say; whether those are intact, verifyWorkspace tells.
 */
export const verifyCutData = async (
  db: ReadableDb,
  { cutId, contentHash }: { readonly cutId: string; readonly contentHash: string },
): Promise<ChangedPart | undefined> => {
  if ((await cutContentHashInTurns(db, cutId)) !== contentHash) return 'record_block';
  const recorded = recordedDigests(db, cutId);
  const now = await digestsNow(db, cutId);
  if (recorded === undefined || now?.blocks !== recorded.blocks) return 'record_block';
  if (now.issues !== recorded.issues) return 'row_issue';
  return (await inTurns(changedSource(db, cutId))) === undefined ? undefined : 'source_chunk';
};
