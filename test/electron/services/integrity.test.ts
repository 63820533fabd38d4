import { expect, test } from 'vitest';
import { checkIntegrity } from '../../../electron/services/integrity.ts';
import { sealDecision } from '../../../electron/services/sealDecision.ts';
import { rewriteBlocks } from '../../builders/blocks.ts';
import {
  cutIdOf,
  escalation,
  exampleWorkspace,
  renderBase,
  tickingClock,
} from '../../builders/exampleWorkspace.ts';
import { codeOf, dropTriggers } from '../../builders/workspace.ts';

test('SRC-INT-101: a row rewritten behind the triggers is found before anything is sealed on it', async () => {
  const now = tickingClock();
  const workspace = await exampleWorkspace(2, now);
  const cutId = cutIdOf(workspace, 2);
  expect((await checkIntegrity(workspace.db, cutId)).ok).toBe(true);
  workspace.db.exec('DROP TRIGGER record_block_no_update');
  const milder = (lines: readonly string[]): readonly string[] =>
    lines.map((line) => line.replace(/"AETOXGR":"[2-5]"/, '"AETOXGR":"1"'));
  expect(rewriteBlocks(workspace.db, `cut_id = '${cutId}' AND domain = 'AE'`, milder)).toBeGreaterThan(0);
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
  ['the check', `UPDATE data_cut SET checked_at = '2020-01-01T00:00:00.000Z'`],
  ['the status', `UPDATE data_cut SET status = 'checked', locked_at = NULL`],
  ['the shift of dates', 'UPDATE data_cut SET dates_shifted = 1'],
  [
    'the importing account',
    `UPDATE data_cut SET account_id = (SELECT account_id FROM account WHERE login = 'chair')`,
  ],
  ['the version of the readers', `UPDATE data_cut SET reader_versions = '{}'`],
  ['a file that was read', `UPDATE source_file SET sha256 = 'x', kept_sha256 = 'x'`],
  ['what is kept of a file', `UPDATE source_file SET kept = 'deidentified'`],
])('SRC-INT-103: %s of a cut rewritten behind the triggers is found', async (_what, sql) => {
  const workspace = await exampleWorkspace(1);
  const cutId = cutIdOf(workspace, 1);
  dropTriggers(workspace.db);
  workspace.db.exec(sql);
  const result = await checkIntegrity(workspace.db, cutId);
  expect(result).toMatchObject({ ok: false, error: { code: 'chain-broken', details: { part: 'data_cut' } } });
});

test.each([
  [
    'an added remark',
    `INSERT INTO row_issue (cut_id, file, domain, line, "column", rule, severity, message)
     SELECT cut_id, 'lb.csv', 'LB', 2, 'LBDTC', 'DQ-LB-004', 'warning', 'Partial date.' FROM data_cut`,
    'row_issue',
  ],
  ['what is kept of a file', `UPDATE source_chunk SET packed = x'00'`, 'source_chunk'],
  ['where a row stands', `UPDATE record_block SET place = 'elsewhere.csv'`, 'record_block'],
])(
  'SRC-INT-104: %s of a cut rewritten behind the triggers is found before anything stands on it',
  async (_what, sql, part) => {
    const now = tickingClock();
    const workspace = await exampleWorkspace(2, now);
    const { db } = workspace;
    dropTriggers(db);
    expect(db.prepare(sql).run().changes).toBeGreaterThan(0);
    const broken = { ok: false, error: { code: 'chain-broken', details: { part } } };
    expect(await checkIntegrity(db, cutIdOf(workspace, 2))).toMatchObject(broken);
    const sealing = sealDecision(workspace, escalation(workspace, 2), { now, render: renderBase });
    expect(await sealing).toMatchObject(broken);
  },
);
