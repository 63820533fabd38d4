import { describe, expect, test } from 'vitest';
import { auditHead } from '../../../electron/db/audit.ts';
import { insertConfirmation, listConfirmations } from '../../../electron/db/confirmations.ts';
import {
  getDecision,
  insertDecision,
  insertDocument,
  insertSignature,
  latestDocument,
  listDecisions,
  listSignatures,
} from '../../../electron/db/decisions.ts';
import { ConfirmationView, DecisionView } from '../../../shared/contract/operations.ts';
import { recordHash } from '../../../shared/decision/record.ts';
import { GENESIS } from '../../../shared/integrity/hashChain.ts';
import { sha256Hex } from '../../../shared/integrity/sha256.ts';
import {
  confirm,
  type DecisionDb,
  exampleConfirmation,
  exampleRecord,
  newDecisionDb,
  seal,
  sign,
  signed,
  statementFor,
} from '../../builders/decisions.ts';
import { AT } from '../../builders/workspace.ts';

const inside = <T>({ db }: DecisionDb, run: () => T): T => db.transaction(run).immediate();

describe('sealed decisions', () => {
  test('SRC-DEC-001: a decision is complete when everyone on its record has signed', async () => {
    const study = await newDecisionDb();
    const record = seal(study);
    const unsigned = getDecision(study.db, 'decision-1');
    expect(DecisionView.parse(unsigned)).toMatchObject({
      number: 1,
      record,
      signatures: [],
      complete: false,
    });
    expect(unsigned?.documentSha256).toBe(sha256Hex(new TextEncoder().encode('%PDF 1')));
    sign(study.db, record, { field: 'sig.1', account: study.chair });
    expect(getDecision(study.db, 'decision-1')?.complete).toBe(false);
    sign(study.db, record, { field: 'sig.2', account: study.member });
    const view = getDecision(study.db, 'decision-1');
    expect(view).toMatchObject({ complete: true, recordHash: recordHash(record) });
    expect(view?.signatures).toEqual([
      {
        ...{ field: 'sig.1', accountId: 'chair', printedName: 'Anna Müller', role: 'src-chair' },
        ...{ meaning: 'approve-as-chair', signedAt: AT },
      },
      {
        ...{ field: 'sig.2', accountId: 'member', printedName: '王芳 Wang Fang', role: 'src-member' },
        ...{ meaning: 'approve-as-member', signedAt: AT },
      },
    ]);
    expect(listSignatures(study.db, 'decision-1').map((one) => one.statement.previousSignature)).toEqual([
      null,
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ]);
    const newest = latestDocument(study.db, 'decision-1');
    expect(newest.revision).toBe(2);
    expect(Buffer.from(newest.pdf).toString()).toBe('%PDF 1signed sig.1signed sig.2');
    expect(view?.documentSha256).toBe(newest.sha256);
  });

  test('SRC-DEC-002: decisions are listed by number, oldest first', async () => {
    const study = await newDecisionDb();
    seal(study);
    seal(study);
    expect(listDecisions(study.db).map((view) => view.number)).toEqual([1, 2]);
    expect(getDecision(study.db, 'decision-9')).toBeUndefined();
    expect(() => latestDocument(study.db, 'decision-9')).toThrow('no document');
  });

  test.each([
    ['another number', { number: 5 }, 'record-differs-from-columns'],
    ['a decision before it that is not', { previousDecision: 'ab'.repeat(32) }, 'previous-decision'],
    ['an audit head that is not', { auditHead: 'ab'.repeat(32) }, 'audit-head'],
  ])('SRC-DEC-003: a record with %s is not stored', async (_name, change, problem) => {
    const study = await newDecisionDb();
    const record = { ...exampleRecord(study), ...change };
    expect(() => inside(study, () => insertDecision(study.db, { record, report: '{}' }))).toThrow(problem);
    expect(listDecisions(study.db)).toEqual([]);
  });

  test('SRC-DEC-004: a record that binds to other rows or another protocol than those here is not stored', async () => {
    const study = await newDecisionDb();
    const record = exampleRecord(study);
    const otherCut = { ...record, cut: { ...record.cut, contentHash: 'ab'.repeat(32) } };
    const otherProtocol = { ...record, protocol: { ...record.protocol, hash: 'ab'.repeat(32) } };
    const insert = (changed: typeof record) => () =>
      inside(study, () => insertDecision(study.db, { record: changed, report: '{}' }));
    expect(insert(otherCut)).toThrow('data-cut');
    expect(insert(otherProtocol)).toThrow('protocol-version');
    expect(insert({ ...record, auditHead: GENESIS })).not.toThrow();
  });

  test('SRC-DEC-005: signatures and documents are written in their order, in a transaction', async () => {
    const study = await newDecisionDb();
    const { db, chair } = study;
    const record = seal(study);
    const pdf = new Uint8Array(1);
    const document = (revision: number) => () =>
      inside(study, () => insertDocument(db, { decisionId: 'decision-1', revision, pdf }));
    expect(document(0)).toThrow('next revision is 1');
    expect(document(2)).toThrow('next revision is 1');
    const statement = statementFor(db, record, 'sig.1');
    const input = { decisionId: 'decision-1', statement, ...signed(chair, statement) };
    expect(() => insertSignature(db, input)).toThrow('inside a transaction');
    inside(study, () => insertSignature(db, input));
    expect(() => inside(study, () => insertSignature(db, input))).toThrow('statement-differs-from-record');
    inside(study, () => insertDocument(db, { decisionId: 'decision-1', revision: 1, pdf }));
    const again = statementFor(db, record, 'sig.1');
    const twice = { decisionId: 'decision-1', statement: again, ...signed(chair, again) };
    expect(() => inside(study, () => insertSignature(db, twice))).toThrow('append-only');
  });

  test('SRC-DEC-006: a signature is stored only for its signer, certificate, document and words', async () => {
    const study = await newDecisionDb();
    const { db, chair, member } = study;
    const record = seal(study);
    const statement = statementFor(db, record, 'sig.1');
    const insert = (account: typeof chair, said = statement, more = {}) => {
      const input = { decisionId: 'decision-1', statement: said, ...signed(account, said), ...more };
      return () => inside(study, () => insertSignature(db, input));
    };
    expect(insert(member)).toThrow('not-a-signer');
    expect(insert(member, statement, { accountId: 'chair' })).toThrow('other-certificate');
    expect(insert(chair, { ...statement, field: 'sig.9' })).toThrow('not-a-signer');
    for (const change of [
      { meaning: 'approve-as-member' as const },
      { printedName: 'Somebody else' },
      { role: 'src-member' as const },
      { recordHash: 'ab'.repeat(32) },
      { previousDocument: 'ab'.repeat(32) },
      { previousSignature: 'ab'.repeat(32) },
      { decisionId: 'decision-2' },
    ]) {
      expect(insert(chair, { ...statement, ...change })).toThrow('statement-differs-from-record');
    }
    const other = signed(chair, { ...statement, signedAt: '2026-11-20T09:00:00.001Z' }).signature;
    expect(insert(chair, statement, { signature: other })).toThrow('signature-does-not-verify');
    expect(listSignatures(db, 'decision-1')).toEqual([]);
    insert(chair)();
    expect(listSignatures(db, 'decision-1')).toHaveLength(1);
  });
});

describe('confirmations of the investigator', () => {
  test('SRC-DEC-010: a confirmation is read as the contract shows it, in signing order', async () => {
    const study = await newDecisionDb();
    confirm(study, 'confirmation-1');
    confirm(study, 'confirmation-2');
    const views = listConfirmations(study.db);
    expect(views.map((view) => ConfirmationView.parse(view).confirmationId)).toEqual([
      ...['confirmation-1', 'confirmation-2'],
    ]);
    expect(views[0]).toEqual({
      ...{ confirmationId: 'confirmation-1', kind: 'sentinel-risks-controllable', level: 1 },
      ...{ subjectId: 'SUBJ-TEST-0001', printedName: '李明 Li Ming', signedAt: AT, cutId: 'cut-1' },
      role: 'investigator',
      cutoffDate: '2026-11-01',
      reason: 'No event above grade 2 in the window.',
    });
  });

  test('SRC-DEC-011: only an investigator confirms, in the own name, on the rows that are here', async () => {
    const study = await newDecisionDb();
    const { db, chair, member, investigator } = study;
    const statement = exampleConfirmation(study, 'c-1');
    const insert = (account: typeof chair, said = statement, more = {}) => {
      const input = { statement: said, ...signed(account, said), ...more };
      return () => inside(study, () => insertConfirmation(db, input));
    };
    const byChair = { ...statement, printedName: chair.printedName, role: chair.role };
    expect(insert(chair, byChair)).toThrow('role-not-in-protocol');
    expect(insert(member, { ...statement, role: member.role })).toThrow('role-not-permitted');
    expect(insert(chair, statement, { accountId: 'investigator' })).toThrow('other-certificate');
    expect(insert(investigator, { ...statement, printedName: 'Anna Müller' })).toThrow(
      'differs-from-account',
    );
    expect(insert(investigator, { ...statement, cutContentHash: 'ab'.repeat(32) })).toThrow('data-cut');
    expect(insert(investigator, { ...statement, protocolHash: 'ab'.repeat(32) })).toThrow('protocol-version');
    const other = signed(investigator, { ...statement, level: 2 }).signature;
    expect(insert(investigator, statement, { signature: other })).toThrow('signature-does-not-verify');
    expect(() => insertConfirmation(db, { statement, ...signed(investigator, statement) })).toThrow(
      'inside a transaction',
    );
    expect(listConfirmations(db)).toEqual([]);
    expect(auditHead(db)).not.toBe(GENESIS);
  });
});
