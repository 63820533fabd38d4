import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { documentPayload, readDocuments } from '../../../electron/db/decisionRows.ts';
import { verifyDecisions } from '../../../electron/db/decisions.ts';
import type { WritableDb } from '../../../electron/db/handles.ts';
import { chainHash, GENESIS } from '../../../shared/integrity/hashChain.ts';
import { confirm, type DecisionDb, newDecisionDb, seal, sign } from '../../builders/decisions.ts';
import { dropTriggers } from '../../builders/workspace.ts';

/** Two decisions, the first signed by both, and two confirmations; then the triggers are gone. */
const attacked = async (): Promise<DecisionDb> => {
  const study = await newDecisionDb();
  const record = seal(study);
  sign(study.db, record, { field: 'sig.1', account: study.chair });
  sign(study.db, record, { field: 'sig.2', account: study.member });
  seal(study);
  confirm(study, 'confirmation-1');
  confirm(study, 'confirmation-2');
  expect(verifyDecisions(study.db)).toEqual({ intact: true });
  dropTriggers(study.db);
  study.db.pragma('foreign_keys = OFF');
  return study;
};

const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

const textOf = (db: WritableDb, sql: string): string => String(db.prepare(sql).pluck().get());

describe('verification of decisions', () => {
  test('SRC-DEC-020: a workspace without decisions is intact', async () => {
    const study = await newDecisionDb();
    expect(verifyDecisions(study.db)).toEqual({ intact: true });
  });

  test.each([
    [
      'rationale',
      `UPDATE decision SET record = replace(record, 'Wait', 'Open') WHERE number = 1`,
      { part: 'decision', at: 1, reason: 'record-altered' },
    ],
    [
      'record and its hash',
      `UPDATE decision SET record_hash = '${'a'.repeat(64)}' WHERE number = 2`,
      { part: 'decision', at: 2, reason: 'altered' },
    ],
    [
      'printed report',
      `UPDATE decision SET report = '{"report":9}' WHERE number = 2`,
      { part: 'decision', at: 2, reason: 'altered' },
    ],
    [
      'first decision removed',
      'DELETE FROM decision WHERE number = 1',
      { part: 'decision', at: 1, reason: 'gap' },
    ],
    [
      'record that is no record',
      `UPDATE decision SET record = '{}' WHERE number = 1`,
      { part: 'decision', at: 0, reason: 'unreadable' },
    ],
    [
      'record that is no JSON',
      `UPDATE decision SET record = 'x' WHERE number = 1`,
      { part: 'decision', at: 0, reason: 'unreadable' },
    ],
    [
      'bytes of a document',
      `UPDATE decision_document SET pdf = x'25' WHERE revision = 1`,
      { part: 'decision_document', at: 2, reason: 'document-altered' },
    ],
    [
      'bytes of a document and its hash',
      `UPDATE decision_document SET pdf = x'25', sha256 = '${sha256('%')}' WHERE revision = 2`,
      { part: 'decision_document', at: 3, reason: 'altered' },
    ],
    [
      'last revision removed',
      'DELETE FROM decision_document WHERE sequence = 4',
      { part: 'decision', at: 2, reason: 'revisions' },
    ],
    [
      'last signature removed',
      'DELETE FROM signature WHERE position = 2',
      { part: 'decision', at: 1, reason: 'revisions' },
    ],
    [
      'signature under another name',
      `UPDATE signature SET account_id = 'member' WHERE position = 1`,
      { part: 'signature', at: 1, reason: 'altered' },
    ],
    [
      'signed time',
      `UPDATE signature SET statement = json_set(statement, '$.signedAt', '2026-01-01T00:00:00.000Z') WHERE position = 2`,
      { part: 'signature', at: 2, reason: 'altered' },
    ],
    [
      'confirmation',
      `UPDATE confirmation SET level = 2 WHERE sequence = 2`,
      { part: 'confirmation', at: 2, reason: 'altered' },
    ],
    [
      'first confirmation removed',
      'DELETE FROM confirmation WHERE sequence = 1',
      { part: 'confirmation', at: 1, reason: 'gap' },
    ],
    [
      'content hash of the cut',
      `UPDATE data_cut SET content_hash = '${'a'.repeat(64)}'`,
      { part: 'confirmation', at: 1, reason: 'data-cut' },
    ],
    [
      'audit trail cut off before the last decision',
      'DELETE FROM audit_event WHERE sequence > 3',
      { part: 'decision', at: 2, reason: 'audit-head' },
    ],
  ])('SRC-DEC-021: %s changed behind the triggers is found', async (_name, sql, found) => {
    const { db } = await attacked();
    db.exec(sql);
    expect(verifyDecisions(db)).toEqual({ intact: false, ...found });
  });

  test('SRC-DEC-022: a statement rewritten with its chain recomputed fails by its signature', async () => {
    const { db } = await attacked();
    const statement = textOf(db, 'SELECT statement FROM confirmation WHERE sequence = 2').replace(
      'grade 2',
      'grade 4',
    );
    const signature = textOf(db, 'SELECT hex(signature) FROM confirmation WHERE sequence = 2');
    const certificate = textOf(db, 'SELECT hex(certificate) FROM confirmation WHERE sequence = 2');
    const previous = textOf(db, 'SELECT hash FROM confirmation WHERE sequence = 1');
    const hash = chainHash(previous, {
      ...{ sequence: 2, confirmationId: 'confirmation-2', cutId: 'cut-1', level: 1 },
      ...{ kind: 'sentinel-risks-controllable', accountId: 'investigator', statement: sha256(statement) },
      signature: signature.toLowerCase(),
      certificate: sha256(Buffer.from(certificate, 'hex')),
    });
    db.prepare('UPDATE confirmation SET statement = ?, hash = ? WHERE sequence = 2').run(statement, hash);
    expect(verifyDecisions(db)).toEqual({
      ...{ intact: false, part: 'confirmation', at: 2, reason: 'signature-does-not-verify' },
    });
  });

  test('SRC-DEC-023: a signed document replaced with its chain recomputed fails by the next signature', async () => {
    const { db } = await attacked();
    db.prepare("UPDATE decision_document SET pdf = x'25', sha256 = ? WHERE sequence = 2").run(sha256('%'));
    let previous: string = GENESIS;
    for (const row of readDocuments(db)) {
      const hash = chainHash(previous, documentPayload(row.sequence, row));
      db.prepare('UPDATE decision_document SET previous_hash = ?, hash = ? WHERE sequence = ?').run(
        ...[previous, hash, row.sequence],
      );
      previous = hash;
    }
    expect(verifyDecisions(db)).toEqual({
      ...{ intact: false, part: 'signature', at: 2, reason: 'statement-differs-from-record' },
    });
  });
});
