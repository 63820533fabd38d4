import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { listAdjudications } from '../../../electron/db/adjudications.ts';
import { verifyDecisions } from '../../../electron/db/decisions.ts';
import { chainHash } from '../../../shared/integrity/hashChain.ts';
import { adjudicate } from '../../builders/adjudications.ts';
import { type DecisionDb, exampleRecord, newDecisionDb, seal } from '../../builders/decisions.ts';
import { dropTriggers, insertCut } from '../../builders/workspace.ts';

const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** Two verdicts on one event, then the triggers are gone. */
const attacked = async (): Promise<DecisionDb> => {
  const study = await newDecisionDb();
  adjudicate(study);
  adjudicate(study, { verdict: 'yes' });
  expect(verifyDecisions(study.db)).toEqual({ intact: true });
  dropTriggers(study.db);
  study.db.pragma('foreign_keys = OFF');
  return study;
};

describe('adjudications on record', () => {
  test('SRC-DLT-200: a later verdict supersedes the earlier, and both stay in the order of signing', async () => {
    const study = await newDecisionDb();
    const first = adjudicate(study);
    const second = adjudicate(study, { verdict: 'yes' });
    expect(second.supersedes).toBe(first.adjudicationId);
    expect(
      listAdjudications(study.db).map(({ adjudicationId, verdict, supersedes }) => [
        adjudicationId,
        verdict,
        supersedes,
      ]),
    ).toEqual([
      ['adjudication-1', 'no', null],
      ['adjudication-2', 'yes', 'adjudication-1'],
    ]);
    expect(verifyDecisions(study.db)).toEqual({ intact: true });
  });

  test.each([
    ['an event whose hash is not that of the statement', { eventHash: 'a'.repeat(64) }, 'event-hash'],
    ['an event of another subject', { subjectId: '002' }, 'other-event'],
    ['another event', { eventKey: 'AE:AE-009' }, 'other-event'],
    ['a content that the cut has not', { cutContentHash: 'b'.repeat(64) }, 'data-cut'],
    ['a cut-off that the cut has not', { cutoffDate: '2020-01-01' }, 'data-cut'],
    ['a protocol version that is not here', { protocolHash: 'c'.repeat(64) }, 'protocol-version'],
    ['a predecessor that there is not', { supersedes: 'adjudication-0' }, 'supersedes'],
    ['another name', { printedName: 'Somebody Else' }, 'statement-differs-from-account'],
    ['another role', { role: 'src-chair' as const }, 'statement-differs-from-account'],
  ])('SRC-DLT-201: a statement about %s is not stored', async (_, over, problem) => {
    const study = await newDecisionDb();
    expect(() => adjudicate(study, over)).toThrow(problem);
    expect(listAdjudications(study.db)).toEqual([]);
  });

  test('SRC-DLT-202: the predecessor must be named', async () => {
    const study = await newDecisionDb();
    adjudicate(study);
    expect(() => adjudicate(study, { supersedes: null })).toThrow('supersedes');
  });

  test('SRC-DLT-203: nobody but the medical monitor adjudicates', async () => {
    const study = await newDecisionDb();
    for (const person of [study.chair, study.member, study.investigator]) {
      const { printedName, role } = person;
      expect(() => adjudicate(study, { printedName, role }, person)).toThrow('may-not-adjudicate');
    }
  });

  test('SRC-DLT-204: a verdict on a cut that is not locked is refused by the table itself', async () => {
    const study = await newDecisionDb();
    adjudicate(study);
    insertCut(study.db, 'cut-2');
    expect(() =>
      study.db.exec(`INSERT INTO adjudication (adjudication_id, cut_id, subject_id, event_key, verdict, account_id,
        statement, signature, certificate, previous_hash, hash)
        SELECT 'other', 'cut-2', subject_id, event_key, verdict, account_id, statement, signature, certificate,
          previous_hash, 'other' FROM adjudication`),
    ).toThrow('locked data cut');
  });

  test.each([
    [
      'the verdict',
      `UPDATE adjudication SET verdict = 'no' WHERE sequence = 2`,
      { part: 'adjudication', at: 2, reason: 'altered' },
    ],
    [
      'the statement',
      `UPDATE adjudication SET statement = replace(statement, 'pneumococcus', 'nothing') WHERE sequence = 1`,
      { part: 'adjudication', at: 1, reason: 'altered' },
    ],
    [
      'a verdict that is gone',
      'DELETE FROM adjudication WHERE sequence = 1',
      { part: 'adjudication', at: 1, reason: 'gap' },
    ],
    [
      'a statement that is none',
      `UPDATE adjudication SET statement = '{}' WHERE sequence = 1`,
      { part: 'adjudication', at: 0, reason: 'unreadable' },
    ],
    [
      'the cut below it',
      `UPDATE data_cut SET content_hash = '${'a'.repeat(64)}'`,
      { part: 'adjudication', at: 1, reason: 'data-cut' },
    ],
    [
      'the lock of the cut',
      `UPDATE data_cut SET status = 'checked', locked_at = NULL`,
      { part: 'adjudication', at: 1, reason: 'data-cut' },
    ],
  ])('SRC-DLT-205: %s changed behind the triggers is found', async (_, sql, found) => {
    const { db } = await attacked();
    db.exec(sql);
    expect(verifyDecisions(db)).toEqual({ intact: false, ...found });
  });

  test('SRC-DLT-206: a verdict rewritten with its chain recomputed fails by its signature', async () => {
    const { db } = await attacked();
    const text = (column: string) =>
      String(db.prepare(`SELECT ${column} FROM adjudication WHERE sequence = 2`).pluck().get());
    const statement = text('statement').replace('"verdict":"yes"', '"verdict":"no"');
    const hash = chainHash(text('previous_hash'), {
      ...{ sequence: 2, adjudicationId: 'adjudication-2', cutId: 'cut-1', subjectId: '001' },
      ...{ eventKey: 'AE:AE-008', verdict: 'no', accountId: text('account_id') },
      statement: sha256(statement),
      signature: text('hex(signature)').toLowerCase(),
      certificate: sha256(Buffer.from(text('hex(certificate)'), 'hex')),
    });
    db.prepare("UPDATE adjudication SET statement = ?, verdict = 'no', hash = ? WHERE sequence = 2").run(
      statement,
      hash,
    );
    expect(verifyDecisions(db)).toEqual({
      ...{ intact: false, part: 'adjudication', at: 2, reason: 'signature-does-not-verify' },
    });
  });

  test('SRC-DLT-207: a decision that names a verdict is checked against the record', async () => {
    const study = await newDecisionDb();
    adjudicate(study);
    const [view] = listAdjudications(study.db);
    if (view === undefined) throw new Error('No adjudication');
    const { adjudicationId, subjectId, eventKey, verdict, reason, printedName, signedAt, eventHash, hash } =
      view;
    const bound = {
      ...{ adjudicationId, subjectId, eventKey, term: 'Pneumonia', verdict, reason },
      ...{ printedName, signedAt, eventHash, hash },
    };
    seal(study, { ...exampleRecord(study), adjudications: [bound] });
    expect(verifyDecisions(study.db)).toEqual({ intact: true });
    for (const over of [
      { verdict: 'yes' as const },
      { hash: 'd'.repeat(64) },
      { subjectId: '002' },
      { eventKey: 'AE:AE-009' },
      { adjudicationId: 'adjudication-9' },
    ]) {
      const record = { ...exampleRecord(study), adjudications: [{ ...bound, ...over }] };
      expect(() => seal(study, record), JSON.stringify(over)).toThrow('adjudications');
    }
  });
});
