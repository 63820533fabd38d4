import { describe, expect, test } from 'vitest';
import { auditHead } from '../../../electron/db/audit.ts';
import { readBlock } from '../../../electron/db/factBlock.ts';
import { findFactSet, insertFactSet } from '../../../electron/db/factSets.ts';
import { currentProtocol } from '../../../electron/db/protocolVersions.ts';
import { signAmendment } from '../../../electron/services/amendProtocol.ts';
import { exampleExtract } from '../../../electron/services/createExample.ts';
import { cutFacts, storeCutFacts, verifyCutFacts } from '../../../electron/services/cutFacts.ts';
import { importInto } from '../../../electron/services/importInto.ts';
import { checkIntegrity } from '../../../electron/services/integrity.ts';
import { loadCut } from '../../../electron/services/loadCut.ts';
import { sealDecision } from '../../../electron/services/sealDecision.ts';
import { storeAllFacts } from '../../../electron/services/storeAllFacts.ts';
import type { UnlockedWorkspace } from '../../../electron/workspace/workspace.ts';
import { FACTS_ALGORITHM } from '../../../shared/facts/deriveFacts.ts';
import {
  cutIdOf,
  escalation,
  exampleWorkspace,
  renderBase,
  tickingClock,
  unlockAs,
} from '../../builders/exampleWorkspace.ts';
import { exampleFact, packed } from '../../builders/facts.ts';
import { importWorker } from '../../builders/importWorker.ts';
import { AT, codeOf, dropTriggers, good, NOW, newWorkspace, PASSPHRASE } from '../../builders/workspace.ts';

const stored = ({ db }: UnlockedWorkspace, cutId: string) =>
  findFactSet(db, { cutId, protocolHash: currentProtocol(db).hash, algorithm: FACTS_ALGORITHM });

/** A week more each time; the facts are left to be stored. */
const amend = async (workspace: UnlockedWorkspace, now: () => Date) => {
  const { protocol, hash } = currentProtocol(workspace.db);
  const { gateParameters } = protocol;
  const windowDays = { ...gateParameters.windowDays, value: gateParameters.windowDays.value + 7 };
  const document = { ...protocol, gateParameters: { ...gateParameters, windowDays } };
  const reason = 'A longer window, as amended';
  good(await signAmendment(workspace, { document, baseHash: hash, reason, passphrase: PASSPHRASE }, now));
};

describe('facts of a cut', () => {
  test('SRC-FCT-121: an import stores them, as the account that imported', async () => {
    const workspace = await exampleWorkspace(2);
    for (const extract of [1, 2]) {
      const cutId = cutIdOf(workspace, extract);
      const set = stored(workspace, cutId);
      expect(set).toMatchObject({ cutId, accountId: workspace.account.accountId });
      const loaded = good(loadCut(workspace.db, cutId));
      expect(await verifyCutFacts(workspace.db, loaded)).toBe('same');
    }
  });

  test('SRC-FCT-131: an import says when it derives the facts, last of all', async () => {
    const workspace = await newWorkspace();
    const phases: string[] = [];
    const report = good(
      await importInto(workspace, {
        ...{
          paths: [exampleExtract(1)],
          label: 'One',
          cutoffDate: null,
          now: () => NOW,
          worker: importWorker(),
        },
        signal: new AbortController().signal,
        onProgress: ({ phase }) => void phases.push(phase),
      }),
    );
    expect([...new Set(phases)].at(-1)).toBe('deriving');
    expect(phases.filter((phase) => phase === 'deriving')).toHaveLength(1);
    expect(stored(workspace, report.cutId)?.factCount).toBeGreaterThan(100);
  });

  test('SRC-FCT-122: stored and derived for reading are the same', async () => {
    const now = tickingClock();
    const workspace = await exampleWorkspace(2, now);
    const { db } = workspace;
    const loaded = good(loadCut(db, cutIdOf(workspace, 2)));
    const first = await cutFacts(db, loaded);
    expect(first.storedAt).not.toBeNull();
    dropTriggers(db);
    db.exec('DELETE FROM fact_block; DELETE FROM fact_set;');
    const second = await cutFacts(db, loaded);
    expect(second.storedAt).toBeNull();
    expect(second.blocks).toEqual(first.blocks);
    expect([second.sha256, second.factCount, second.algorithm]).toEqual([
      ...[first.sha256, first.factCount, first.algorithm],
    ]);
    expect(() => second.block(second.blocks.length)).toThrow('not there');
    expect(await verifyCutFacts(db, loaded)).toBe('none-stored');
  });

  test('SRC-FCT-123: who may only read reads them, and nothing is written', async () => {
    const now = tickingClock();
    const workspace = await exampleWorkspace(1, now);
    await amend(workspace, now);
    const auditor = await unlockAs(workspace, 'auditor', now);
    const head = auditHead(auditor.db);
    const cutId = cutIdOf(auditor, 1);
    const facts = await cutFacts(auditor.db, good(loadCut(auditor.db, cutId)));
    expect(facts.storedAt).toBeNull();
    expect(facts.factCount).toBeGreaterThan(0);
    expect(facts.blocks.reduce((sum, { factCount }) => sum + factCount, 0)).toBe(facts.factCount);
    expect(facts.blocks.flatMap(({ position }) => readBlock(facts.block(position)))).toHaveLength(
      facts.factCount,
    );
    expect(auditHead(auditor.db)).toBe(head);
  });

  test('SRC-FCT-124: another protocol version is another set; the older stays', async () => {
    const now = tickingClock();
    const workspace = await exampleWorkspace(2, now);
    const cutId = cutIdOf(workspace, 2);
    const before = stored(workspace, cutId);
    await amend(workspace, now);
    expect(stored(workspace, cutId)).toBeUndefined();
    good(await storeAllFacts(workspace, now));
    expect(stored(workspace, cutId)?.protocolHash).toBe(currentProtocol(workspace.db).hash);
    expect(stored(workspace, cutIdOf(workspace, 1))).toBeDefined();
    const { cutId: id, protocolHash, algorithm } = before ?? { cutId: '', protocolHash: '', algorithm: '' };
    expect(findFactSet(workspace.db, { cutId: id, protocolHash, algorithm })).toEqual(before);
    expect((await checkIntegrity(workspace.db, cutId)).ok).toBe(true);
  });

  test('SRC-FCT-125: a set that is there is not stored again', async () => {
    const now = tickingClock();
    const workspace = await exampleWorkspace(1, now);
    const cutId = cutIdOf(workspace, 1);
    const head = auditHead(workspace.db);
    expect(good(await storeCutFacts(workspace, cutId, { now }))).toEqual(stored(workspace, cutId));
    expect(auditHead(workspace.db)).toBe(head);
    expect(codeOf(await storeCutFacts(workspace, 'none', { now }))).toBe('cut-not-found');
    await amend(workspace, now);
    const [one, two] = await Promise.all([
      storeCutFacts(workspace, cutId, { now }),
      storeCutFacts(workspace, cutId, { now }),
    ]);
    expect(good(one)).toEqual(good(two));
  });

  test('SRC-FCT-126: a workspace locked meanwhile is told', async () => {
    const now = tickingClock();
    const workspace = await exampleWorkspace(1, now);
    const cutId = cutIdOf(workspace, 1);
    await amend(workspace, now);
    const storing = storeCutFacts(workspace, cutId, { now });
    workspace.lock();
    expect(codeOf(await storing)).toBe('not-unlocked');
  });

  test('SRC-FCT-127: facts that are not those of the rows stop every decision', async () => {
    const now = tickingClock();
    const workspace = await exampleWorkspace(2, now);
    const { db, account } = workspace;
    await amend(workspace, now);
    const cutId = cutIdOf(workspace, 2);
    const key = { cutId, protocolHash: currentProtocol(db).hash, algorithm: FACTS_ALGORITHM };
    // Stored with their audit event, as somebody would who has changed the program.
    db.transaction(() => insertFactSet(db, key, packed([exampleFact()]), { at: AT, account }))();
    expect(await verifyCutFacts(db, good(loadCut(db, cutId)))).toBe('different');
    const broken = { ok: false, error: { code: 'chain-broken', details: { part: 'fact_set' } } };
    expect(await checkIntegrity(db, cutId)).toMatchObject(broken);
    const sealing = sealDecision(workspace, escalation(workspace, 2), { now, render: renderBase });
    expect(await sealing).toMatchObject(broken);
  });

  test('SRC-FCT-130: facts under an amended protocol are derived again too', async () => {
    const now = tickingClock();
    const workspace = await exampleWorkspace(1, now);
    const cutId = cutIdOf(workspace, 1);
    await amend(workspace, now);
    good(await storeAllFacts(workspace, now));
    expect((await checkIntegrity(workspace.db, cutId)).ok).toBe(true);
    await amend(workspace, now);
    const { db, account } = workspace;
    const key = { cutId, protocolHash: currentProtocol(db).hash, algorithm: FACTS_ALGORITHM };
    db.transaction(() => insertFactSet(db, key, packed([exampleFact()]), { at: AT, account }))();
    await amend(workspace, now);
    // None is stored under the version in force; the forged one belongs to the version before.
    expect(stored(workspace, cutId)).toBeUndefined();
    expect(await checkIntegrity(db, cutId)).toMatchObject({
      ...{ ok: false, error: { code: 'chain-broken', details: { part: 'fact_set' } } },
    });
  });

  test.each([
    ['facts', "UPDATE fact_block SET data = x'28b52ffd'"],
    ['the hash of a block', "UPDATE fact_block SET sha256 = 'x' WHERE position = 1"],
    ['the subject of a block', "UPDATE fact_block SET subject_id = 'x' WHERE position = 1"],
    ['a block that is gone', 'DELETE FROM fact_block WHERE position = 1'],
    [
      'a block too many',
      `INSERT INTO fact_block SELECT set_id, 999, subject_id, fact_count, areas, sha256, data FROM fact_block
       WHERE position = 1`,
    ],
    ['the hash of the set', "UPDATE fact_set SET sha256 = 'x'"],
    ['the count', 'UPDATE fact_set SET fact_count = 1'],
  ])('SRC-FCT-128: %s rewritten behind the triggers differ from a new derivation', async (_what, sql) => {
    const workspace = await exampleWorkspace(1);
    const { db } = workspace;
    dropTriggers(db);
    expect(db.prepare(sql).run().changes).toBeGreaterThan(0);
    expect(await verifyCutFacts(db, good(loadCut(db, cutIdOf(workspace, 1))))).toBe('different');
    expect(codeOf(await checkIntegrity(db, cutIdOf(workspace, 1)))).toBe('chain-broken');
  });

  test('SRC-FCT-129: a sealed decision names the facts of its cut', async () => {
    const now = tickingClock();
    const workspace = await exampleWorkspace(2, now);
    const set = stored(workspace, cutIdOf(workspace, 2));
    const confirmations = { risksControllable: false, nextDoseAppropriate: false };
    const draft = escalation(workspace, 2, { kind: 'stay', confirmations });
    const sealed = good(await sealDecision(workspace, draft, { now, render: renderBase }));
    expect(sealed.record.cut.facts).toEqual({
      ...{ algorithm: FACTS_ALGORITHM, sha256: set?.sha256, count: set?.factCount },
    });
  });
});
