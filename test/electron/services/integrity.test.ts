import { expect, test } from 'vitest';
import { checkIntegrity } from '../../../electron/services/integrity.ts';
import { sealDecision } from '../../../electron/services/sealDecision.ts';
import {
  cutIdOf,
  escalation,
  exampleWorkspace,
  renderBase,
  tickingClock,
} from '../../builders/exampleWorkspace.ts';
import { codeOf } from '../../builders/workspace.ts';

test('SRC-INT-101: a row rewritten behind the triggers is found before anything is sealed on it', async () => {
  const now = tickingClock();
  const workspace = await exampleWorkspace(2, now);
  const cutId = cutIdOf(workspace, 2);
  expect((await checkIntegrity(workspace.db, cutId)).ok).toBe(true);
  workspace.db.exec('DROP TRIGGER record_no_update');
  workspace.db
    .prepare(
      `UPDATE record SET data = json_set(data, '$.AESER', 'N', '$.AETOXGR', '1') WHERE cut_id = ? AND domain = 'AE'`,
    )
    .run(cutId);
  expect(codeOf(await checkIntegrity(workspace.db, cutId))).toBe('chain-broken');
  const result = await sealDecision(workspace, escalation(workspace, 2), { now, render: renderBase });
  expect(codeOf(result)).toBe('chain-broken');
});

test('SRC-INT-102: an audit event rewritten behind the triggers is found', async () => {
  const workspace = await exampleWorkspace(1);
  workspace.db.exec('DROP TRIGGER audit_event_no_update');
  workspace.db.exec(`UPDATE audit_event SET reason = 'nothing happened' WHERE sequence = 2`);
  expect(codeOf(await checkIntegrity(workspace.db, cutIdOf(workspace, 1)))).toBe('chain-broken');
});

test.each([
  ['the cut-off date', `UPDATE data_cut SET cutoff_date = '2026-12-31'`],
  ['the label', `UPDATE data_cut SET label = 'Another extract'`],
  ['the lock', `UPDATE data_cut SET locked_at = '2020-01-01T00:00:00.000Z'`],
])('SRC-INT-103: %s of a cut rewritten behind the triggers is found', async (_what, sql) => {
  const workspace = await exampleWorkspace(1);
  const cutId = cutIdOf(workspace, 1);
  workspace.db.exec(`DROP TRIGGER data_cut_only_lock; ${sql}`);
  const result = await checkIntegrity(workspace.db, cutId);
  expect(result).toMatchObject({ ok: false, error: { code: 'chain-broken', details: { part: 'data_cut' } } });
});
