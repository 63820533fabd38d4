import type { Sha256Hex } from '../../shared/kernel/brands.ts';
import { listAccounts } from '../db/accounts.ts';
import type { ReadableDb } from '../db/handles.ts';

/** Fingerprints of every certificate that stands on the workspace's roster of accounts. */
export const rosterOf = (db: ReadableDb): ReadonlySet<Sha256Hex> =>
  new Set(listAccounts(db).map((account) => account.certificateFingerprint as Sha256Hex));
