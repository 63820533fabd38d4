import type { Provenance } from '../../shared/chart/provenance.ts';
import type { CutView } from '../../shared/contract/operations.ts';
import { toTrialData } from '../../shared/dataset/toTrialData.ts';
import type { TrialData } from '../../shared/dataset/trialData.ts';
import { appError } from '../../shared/kernel/appError.ts';
import { parseIsoDate } from '../../shared/kernel/isoDate.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Protocol } from '../../shared/protocol/protocol.ts';
import { getCut, readRows } from '../db/cuts.ts';
import type { ReadableDb } from '../db/handles.ts';
import { currentProtocol } from '../db/protocolVersions.ts';

/** A cut with its rows in the words of the program, under the protocol version in force. */
export interface LoadedCut {
  readonly cut: CutView;
  readonly protocol: Protocol;
  readonly protocolHash: string;
  readonly data: TrialData;
}

/** A cut never changes once imported, so its parsed rows may be kept; two cuts are enough to switch between. */
const KEPT_CUTS = 2;
const kept = new WeakMap<ReadableDb, Map<string, ReadCut>>();

/** Rows under a protocol, always the same two objects for a cut and a hash: what is derived of both is kept by them. */
type ReadCut = Pick<LoadedCut, 'data' | 'protocol'>;

const readCutOf = (db: ReadableDb, cut: CutView, protocol: Protocol, protocolHash: string): ReadCut => {
  const cache = kept.get(db) ?? new Map<string, ReadCut>();
  kept.set(db, cache);
  const key = `${cut.cutId} ${protocolHash}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const cutoff = parseIsoDate(cut.cutoffDate);
  if (cutoff === undefined) throw new Error(`Cut ${cut.cutId} has no valid cut-off date`);
  const data = toTrialData(readRows(db, cut.cutId, {}), {
    cutoff,
    protocol,
    datesShifted: cut.datesShifted,
  });
  const read = { data, protocol };
  cache.set(key, read);
  for (const old of [...cache.keys()].slice(0, -KEPT_CUTS)) cache.delete(old);
  return read;
};

/** A cut under a given protocol version. Error: 'cut-not-found'. */
export const loadCutUnder = (
  db: ReadableDb,
  cutId: string,
  { protocol, hash }: { readonly protocol: Protocol; readonly hash: string },
): Result<LoadedCut> => {
  const cut = getCut(db, cutId);
  if (cut === undefined) return err(appError('cut-not-found', 'This data cut is not in the workspace.'));
  return ok({ cut, protocolHash: hash, ...readCutOf(db, cut, protocol, hash) });
};

export const loadCut = (db: ReadableDb, cutId: string): Result<LoadedCut> =>
  loadCutUnder(db, cutId, currentProtocol(db));

/** What stands under every chart and table made from this cut. */
export const provenanceOf = (
  loaded: LoadedCut,
  algorithm: string,
  filter: Provenance['filter'] = [],
): Provenance => ({
  cutId: loaded.cut.cutId,
  cutLabel: loaded.cut.label,
  cutoffDate: loaded.cut.cutoffDate,
  cutStatus: loaded.cut.status,
  contentHash: loaded.cut.contentHash,
  datesShifted: loaded.cut.datesShifted,
  protocolId: loaded.protocol.id,
  protocolVersion: loaded.protocol.version,
  protocolHash: loaded.protocolHash,
  algorithm,
  filter,
});
