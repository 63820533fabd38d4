import { FACTS_ALGORITHM } from '../../shared/facts/deriveFacts.ts';
import { appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { getCut } from '../db/cuts.ts';
import { protocolsOfFacts } from '../db/factSets.ts';
import type { ReadableDb } from '../db/handles.ts';
import { findProtocol } from '../db/protocolVersions.ts';
import { type ChangedPart, verifyCutData } from '../db/verifyCutData.ts';
import { verifyWorkspace } from '../db/verifyWorkspace.ts';
import { verifyCutFacts } from './cutFacts.ts';
import { loadCutUnder } from './loadCut.ts';

const CHANGED: { readonly [P in ChangedPart]: string } = {
  record_block: 'The rows of this data cut are no longer those that were imported.',
  row_issue: 'The remarks on this data cut are no longer those of its import.',
  source_chunk: 'What is kept of a source file of this data cut is no longer what was imported.',
};

/** SECURITY: facts that are not those of the rows are found here. test/electron/services/cutFacts.test.ts */
const checkFactsUnder = async (
  db: ReadableDb,
  cutId: string,
  protocolHash: string,
): Promise<Result<null>> => {
  const protocol = findProtocol(db, protocolHash);
  if (protocol === undefined) throw new Error('Stored facts name a protocol version that is not there');
  const loaded = loadCutUnder(db, cutId, { protocol, hash: protocolHash });
  if (!loaded.ok) return loaded;
  return (await verifyCutFacts(db, loaded.value)) === 'different'
    ? err(
        appError('chain-broken', 'The stored facts of this data cut are not those of its rows.', {
          part: 'fact_set',
        }),
      )
    : ok(null);
};

/** Under every protocol version, because a decision may rest on one that was amended since. */
const checkFacts = async (db: ReadableDb, cutId: string): Promise<Result<null>> => {
  for (const protocolHash of protocolsOfFacts(db, cutId, FACTS_ALGORITHM)) {
    const checked = await checkFactsUnder(db, cutId, protocolHash);
    if (!checked.ok) return checked;
  }
  return ok(null);
};

/**
 * Everything that a decision stands on is recomputed before a cut is locked and before a decision is sealed, signed or
 * exported: the audit chain, accounts, protocol versions, cuts, the chain of confirmations, decisions and signatures,
 * and of the cut its rows, remarks and kept sources; the facts stored with it are derived again.
 */
export const checkIntegrity = async (db: ReadableDb, cutId: string): Promise<Result<null>> => {
  const cut = getCut(db, cutId);
  if (cut === undefined) return err(appError('cut-not-found', 'This data cut is not in the workspace.'));
  const check = verifyWorkspace(db);
  if (!check.intact) {
    const { part, at, reason } = check;
    return err(appError('chain-broken', 'The record was changed behind the program.', { part, at, reason }));
  }
  // SECURITY: rows, remarks and sources rewritten behind the triggers are found here. test/electron/services/integrity.test.ts
  const part = await verifyCutData(db, cut);
  return part === undefined ? checkFacts(db, cutId) : err(appError('chain-broken', CHANGED[part], { part }));
};
