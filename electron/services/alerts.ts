import { setImmediate } from 'node:timers/promises';
import type { CutView, DecisionView } from '../../shared/contract/operations.ts';
import { ALERTS_ALGORITHM, type AlertList } from '../../shared/decision/alerts/alert.ts';
import {
  type AlertCut,
  type CutAlerts,
  cutName,
  type Signed,
} from '../../shared/decision/alerts/alertInput.ts';
import { alertsOf } from '../../shared/decision/alerts/alertsOf.ts';
import { combineAlerts } from '../../shared/decision/alerts/combineAlerts.ts';
import { completedDecisions } from '../../shared/gates/gateInput.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { Protocol } from '../../shared/protocol/protocol.ts';
import { listCuts } from '../db/cuts.ts';
import { listDecisions } from '../db/decisions.ts';
import type { ReadableDb } from '../db/handles.ts';
import { findProtocol } from '../db/protocolVersions.ts';
import { loadCutUnder } from './loadCut.ts';
import { whileUnlocked } from './matchCuts.ts';
import { signedAtSealing, signedNow } from './signedUntil.ts';

/** A decision signed by all and one cut imported after its own. */
interface Pair {
  readonly view: DecisionView;
  readonly own: CutView;
  readonly later: CutView;
}

/** Cuts and signatures only ever come in addition: what a pair said stands until something more is signed. */
const kept = new WeakMap<ReadableDb, Map<string, CutAlerts>>();

const keptOf = (db: ReadableDb): Map<string, CutAlerts> => {
  const cache = kept.get(db) ?? new Map<string, CutAlerts>();
  kept.set(db, cache);
  return cache;
};

const stateOf = ({ confirmations, adjudications, decisions }: Signed): string =>
  JSON.stringify([
    confirmations.length,
    adjudications.length,
    decisions.map(({ completedAt }) => completedAt),
  ]);

const keyOf = ({ view, later }: Pair, now: Signed): string =>
  `${view.decisionId} ${later.cutId} ${stateOf(now)}`;

/** Newest cut first, newest decision first: what is most pressing is compared first. */
const pairsOf = (db: ReadableDb): Pair[] => {
  const cuts = listCuts(db);
  const decisions = listDecisions(db)
    .filter(({ complete }) => complete)
    .reverse();
  return cuts.flatMap((later, age) =>
    decisions.flatMap((view) => {
      const at = cuts.findIndex(({ cutId }) => cutId === view.record.cut.cutId);
      const own = cuts[at];
      return own === undefined || at <= age ? [] : [{ view, own, later }];
    }),
  );
};

const alertCut = (
  db: ReadableDb,
  cut: CutView,
  version: { readonly protocol: Protocol; readonly hash: string },
): AlertCut => {
  const loaded = loadCutUnder(db, cut.cutId, version);
  if (!loaded.ok) throw new Error(`Data cut ${cut.cutId} vanished`);
  return { ...cutName(cut), data: loaded.value.data };
};

const compare = (db: ReadableDb, { view, own, later }: Pair, now: Signed): CutAlerts => {
  const { hash } = view.record.protocol;
  const protocol = findProtocol(db, hash);
  const decision = completedDecisions(now.decisions).find(({ decisionId }) => decisionId === view.decisionId);
  if (protocol === undefined || decision === undefined) {
    throw new Error(
      `Decision ${view.number} cannot be compared: its protocol or its signatures are not there`,
    );
  }
  return alertsOf({
    decision,
    recorded: view.record.gates.results,
    protocol,
    protocolHash: hash,
    own: alertCut(db, own, { protocol, hash }),
    later: alertCut(db, later, { protocol, hash }),
    atSealing: signedAtSealing(db, view),
    now,
  });
};

/** Compares what is not compared yet, giving way between pairs, until the time is over; at least one pair each time. */
const compareInTurns = async (
  db: ReadableDb,
  pairs: readonly Pair[],
  { now, budgetMs }: { readonly now: Signed; readonly budgetMs: number },
): Promise<void> => {
  const cache = keptOf(db);
  const end = performance.now() + budgetMs;
  for (const pair of pairs) {
    const key = keyOf(pair, now);
    if (cache.has(key)) continue;
    cache.set(key, compare(db, pair, now));
    if (performance.now() > end) return;
    await setImmediate();
  }
};

const resultOf = (db: ReadableDb, pairs: readonly Pair[], now: Signed): AlertList => {
  const cache = keptOf(db);
  const told = pairs.map((pair) => ({ ...pair, result: cache.get(keyOf(pair, now)) }));
  const decisions = listDecisions(db).filter(({ complete }) => complete);
  const alertsOn = ({ decisionId }: DecisionView) =>
    // Oldest import first.
    combineAlerts(
      told
        .filter(({ view }) => view.decisionId === decisionId)
        .flatMap(({ result }) => result ?? [])
        .reverse(),
    );
  return {
    alerts: decisions.flatMap(alertsOn),
    notCompared: told.flatMap(({ result }) => result?.notCompared ?? []),
    notChecked: told
      .filter(({ result }) => result === undefined)
      .map(({ view, later }) => ({
        ...{ decisionId: view.decisionId, number: view.number, cut: cutName(later) },
      })),
    decisions: decisions.length,
    compared: told.filter(({ result }) => result !== undefined).length,
    comparedWith: decisions.map(({ decisionId }) => ({
      decisionId,
      cuts: told.filter(
        ({ view, result }) => view.decisionId === decisionId && result?.gatesCompared === true,
      ).length,
    })),
    algorithm: ALERTS_ALGORITHM,
  };
};

/** How long one answer may take beyond the pair of cuts that it is at. */
const ANSWER_MS = 300;

/**
 * Alerts on every decision signed by all, from every cut imported after its own. Each pair is compared once for what is
 * signed; the newest cut comes first, and what was not compared in time is named: ask again. Error: 'not-unlocked' when
 * the workspace is locked meanwhile.
 */
export const listAlerts = (
  db: ReadableDb,
  { budgetMs = ANSWER_MS }: { readonly budgetMs?: number } = {},
): Promise<Result<AlertList>> =>
  whileUnlocked(db, async () => {
    const pairs = pairsOf(db);
    const now = signedNow(db);
    await compareInTurns(db, pairs, { now, budgetMs });
    return ok(resultOf(db, pairs, now));
  });

/** The same with nothing left out, however long it takes: for a record, a script, or a document. */
export const allAlerts = (db: ReadableDb): Promise<Result<AlertList>> =>
  listAlerts(db, { budgetMs: Number.POSITIVE_INFINITY });
