import { describe, expect, test } from 'vitest';
import { listAudit } from '../../../electron/db/audit.ts';
import { getCut, listCuts } from '../../../electron/db/cuts.ts';
import { verifyWorkspace } from '../../../electron/db/verifyWorkspace.ts';
import { checkCut } from '../../../electron/services/checkCut.ts';
import { exampleExtract } from '../../../electron/services/createExample.ts';
import { importInto } from '../../../electron/services/importInto.ts';
import { lockCut } from '../../../electron/services/lockCut.ts';
import { saveMapping } from '../../../electron/services/saveMapping.ts';
import { signConfirmation } from '../../../electron/services/signConfirmation.ts';
import type { UnlockedWorkspace } from '../../../electron/workspace/workspace.ts';
import { rewriteBlocks } from '../../builders/blocks.ts';
import { cutIdOf, exampleWorkspace, tickingClock, unlockAs } from '../../builders/exampleWorkspace.ts';
import { importWorker } from '../../builders/importWorker.ts';
import { exampleMapping } from '../../builders/savedVersions.ts';
import { codeOf, dropTriggers, good, PASSPHRASE } from '../../builders/workspace.ts';

const STATEMENT = 'Rows per file compared with the listing of the vendor; all 13 files read.';
const now = tickingClock();

/** The example with a second extract imported by the monitor and still a draft. */
const withDraft = async (): Promise<{ workspace: UnlockedWorkspace; cutId: string }> => {
  const workspace = await exampleWorkspace(1, now);
  const report = await importInto(workspace, {
    ...{ paths: [exampleExtract(2)], label: 'Second', cutoffDate: null, now, worker: importWorker() },
    ...{ signal: new AbortController().signal, onProgress: () => undefined },
  });
  return { workspace, cutId: good(report).cutId };
};

const by = (login: string, cutId: string, changes: Partial<Parameters<typeof checkCut>[1]> = {}) => ({
  ...{ cutId, login, passphrase: PASSPHRASE, statement: STATEMENT },
  ...changes,
});

const actionsOf = (workspace: UnlockedWorkspace): string[] =>
  listAudit(workspace.db, { offset: 0, limit: 5 }).map(({ action }) => action);

describe('quality check of a data cut', () => {
  test('SRC-CHECK-001: a second account states and signs what was checked; then, and only then, it can be locked', async () => {
    const { workspace, cutId } = await withDraft();
    expect(codeOf(await lockCut(workspace, { cutId, reason: 'Without a check' }, now))).toBe(
      'cut-not-checked',
    );
    const checked = good(await checkCut(workspace, by('member1', cutId), now));
    expect(checked).toMatchObject({
      ...{ status: 'checked', lockedAt: null },
      check: { by: '王芳 Wang Fang (example)', statement: STATEMENT },
    });
    const [event] = listAudit(workspace.db, { offset: 0, limit: 1 });
    expect(event).toMatchObject({
      ...{ account: '王芳 Wang Fang (example)', action: 'cut.check', entity: `cut:${cutId}` },
      ...{ reason: STATEMENT, oldValue: 'draft', at: checked.check?.at },
    });
    expect(verifyWorkspace(workspace.db)).toEqual({ intact: true });
    const locked = good(await lockCut(workspace, { cutId, reason: 'Basis of the next meeting' }, now));
    expect(locked).toMatchObject({ status: 'locked', check: checked.check });
    expect(verifyWorkspace(workspace.db)).toEqual({ intact: true });
    expect(codeOf(await checkCut(workspace, by('chair', cutId), now))).toBe('cut-locked');
  });

  test('SRC-CHECK-002: whoever imported the cut does not check it, whoever unlocked the workspace', async () => {
    const { workspace, cutId } = await withDraft();
    expect(codeOf(await checkCut(workspace, by('monitor', cutId), now))).toBe('same-account');
    const chair = await unlockAs(workspace, 'chair', now);
    expect(codeOf(await checkCut(chair, by('MONITOR', cutId), now))).toBe('same-account');
    // The chair unlocked; the member signs.
    expect(good(await checkCut(chair, by('member2', cutId), now)).check?.by).toBe('Daniel Okafor (example)');
  });

  test.each(['investigator', 'auditor'])('SRC-CHECK-003: the role of the %s may not check', async (login) => {
    const { workspace, cutId } = await withDraft();
    expect(codeOf(await checkCut(workspace, by(login, cutId), now))).toBe('not-permitted');
    expect(getCut(workspace.db, cutId)).toMatchObject({ status: 'draft', check: null });
  });

  test('SRC-CHECK-004: a wrong passphrase, an unknown login and too few words change nothing but the trail', async () => {
    const { workspace, cutId } = await withDraft();
    const wrong = by('member1', cutId, { passphrase: 'not the passphrase at all' });
    expect(codeOf(await checkCut(workspace, wrong, now))).toBe('wrong-passphrase');
    expect(actionsOf(workspace)[0]).toBe('reauthenticate.failed');
    expect(codeOf(await checkCut(workspace, by('nobody', cutId), now))).toBe('wrong-passphrase');
    const short = `   ${'x'.repeat(19)}   `;
    expect(codeOf(await checkCut(workspace, by('member1', cutId, { statement: short }), now))).toBe(
      'invalid-input',
    );
    expect(codeOf(await checkCut(workspace, by('member1', 'no-such-cut'), now))).toBe('cut-not-found');
    expect(getCut(workspace.db, cutId)).toMatchObject({ status: 'draft', check: null });
    expect(verifyWorkspace(workspace.db)).toEqual({ intact: true });
  });

  test('SRC-CHECK-005: a cut is checked once, also when two people do so at the same time', async () => {
    const { workspace, cutId } = await withDraft();
    const both = await Promise.all([
      checkCut(workspace, by('member1', cutId), now),
      checkCut(workspace, by('chair', cutId), now),
    ]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(both.filter((result) => !result.ok).map(codeOf)).toEqual(['cut-checked']);
    expect(codeOf(await checkCut(workspace, by('member2', cutId), now))).toBe('cut-checked');
    expect(verifyWorkspace(workspace.db)).toEqual({ intact: true });
  });

  test('SRC-CHECK-006: rows rewritten since the import are found before anything is signed or locked', async () => {
    const { workspace, cutId } = await withDraft();
    dropTriggers(workspace.db);
    const milder = (lines: readonly string[]): readonly string[] =>
      lines.map((line) => line.replace(/"AETOXGR":"[2-5]"/, '"AETOXGR":"1"'));
    const rewrite = (): number =>
      rewriteBlocks(workspace.db, `cut_id = '${cutId}' AND domain = 'AE'`, milder);
    const before = workspace.db.prepare('SELECT block_id, data FROM record_block').all();
    expect(rewrite()).toBeGreaterThan(0);
    expect(codeOf(await checkCut(workspace, by('member1', cutId), now))).toBe('chain-broken');
    expect(getCut(workspace.db, cutId)?.status).toBe('draft');
    const restore = workspace.db.prepare('UPDATE record_block SET data = @data WHERE block_id = @block_id');
    for (const row of before) restore.run(row);
    good(await checkCut(workspace, by('member1', cutId), now));
    rewrite();
    expect(codeOf(await lockCut(workspace, { cutId, reason: 'Rewritten since' }, now))).toBe('chain-broken');
    expect(getCut(workspace.db, cutId)?.status).toBe('checked');
  });

  test('SRC-CHECK-007: nothing is signed while the clock is behind', async () => {
    const { workspace, cutId } = await withDraft();
    const behind = tickingClock('2026-11-20T00:00:00.000Z');
    expect(codeOf(await checkCut(workspace, by('member1', cutId), behind))).toBe('clock-backwards');
    expect(getCut(workspace.db, cutId)?.status).toBe('draft');
  });

  test('SRC-CHECK-008: a checked cut carries no judgement yet; only a locked one does', async () => {
    const { workspace, cutId } = await withDraft();
    good(await checkCut(workspace, by('member1', cutId), now));
    const investigator = await unlockAs(workspace, 'investigator', now);
    const judgement = {
      cutId,
      kind: 'sentinel-risks-controllable',
      level: 1,
      passphrase: PASSPHRASE,
      reason: 'No event above grade 2 in the window.',
    } as const;
    expect(codeOf(await signConfirmation(investigator, judgement, now))).toBe('cut-not-locked');
  });

  test('SRC-CHECK-009: the example is imported by one account, checked by another, and says what it is', async () => {
    const workspace = await exampleWorkspace(2, now);
    for (const cut of listCuts(workspace.db)) {
      expect(cut.importedBy).toBe('Helen Marsh (example)');
      expect(cut).toMatchObject({ status: 'locked', check: { by: 'Daniel Okafor (example)' } });
      expect(cut.check?.statement).toContain('bundled synthetic example');
    }
  });
});

describe('a check changed behind the triggers', () => {
  const wholeSql = (change: string): string => `UPDATE cut_check SET ${change}`;
  test.each([
    ['the words', wholeSql(`statement = replace(statement, 'synthetic', 'real')`)],
    ['the rows accepted', wholeSql(`statement = json_set(statement, '$.rowsAccepted', 1)`)],
    ['the signature', wholeSql("signature = x'00'")],
    ['the certificate', wholeSql("certificate = x'00'")],
    ['a statement that is none', wholeSql("statement = '{}'")],
    ['a statement that is no JSON', wholeSql("statement = '{'")],
    ['the account', wholeSql("account_id = (SELECT account_id FROM account WHERE login = 'chair')")],
    ['the cut', wholeSql("cut_id = 'other'")],
    ['its removal', 'DELETE FROM cut_check'],
  ])('SRC-CHECK-020: %s is found', async (_what, sql) => {
    const workspace = await exampleWorkspace(1, now);
    expect(verifyWorkspace(workspace.db)).toEqual({ intact: true });
    dropTriggers(workspace.db);
    workspace.db.pragma('foreign_keys = OFF');
    workspace.db.exec(sql);
    expect(verifyWorkspace(workspace.db)).toMatchObject({ intact: false, part: 'cut_check' });
    // Whatever was done to it, the window still opens and the integrity check says so in words.
    expect(listCuts(workspace.db)).toHaveLength(1);
    const cutId = cutIdOf(workspace, 1);
    expect(codeOf(await checkCut(workspace, by('member1', cutId), now))).toBe('cut-locked');
  });

  test.each([
    ['a cut made a draft again', `UPDATE data_cut SET status = 'draft', checked_at = NULL, locked_at = NULL`],
    ['a lock without its time', `UPDATE data_cut SET status = 'checked', locked_at = NULL`],
    [
      'a mapping that was not used',
      `UPDATE data_cut SET mapping_name = 'M', mapping_version = 1, mapping_hash = 'h'`,
    ],
  ])('SRC-CHECK-021: %s is found', async (_what, sql) => {
    const workspace = await exampleWorkspace(1, now);
    dropTriggers(workspace.db);
    workspace.db.pragma('foreign_keys = OFF');
    workspace.db.exec(sql);
    expect(verifyWorkspace(workspace.db)).toMatchObject({ intact: false, part: 'data_cut' });
  });
});

describe('saving a mapping', () => {
  test('SRC-SAVE-101: a monitor saves it, a member may not', async () => {
    const workspace = await exampleWorkspace(1, now);
    const saved = good(saveMapping(workspace, exampleMapping('Vendor A'), now));
    expect(saved).toMatchObject({ version: 1, savedBy: 'Helen Marsh (example)' });
    expect(saved.mapping).toEqual(exampleMapping('Vendor A'));
    expect(verifyWorkspace(workspace.db)).toEqual({ intact: true });
    const member = await unlockAs(workspace, 'member1', now);
    expect(codeOf(saveMapping(member, exampleMapping('Vendor B'), now))).toBe('not-permitted');
  });
});
