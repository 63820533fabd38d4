import { describe, expect, test } from 'vitest';
import type { WritableDb } from '../../../electron/db/handles.ts';
import {
  currentProtocol,
  findProtocol,
  findProtocolVersion,
  insertProtocolVersion,
  listProtocolVersions,
  type SignedVersion,
  verifyProtocolVersions,
} from '../../../electron/db/protocolVersions.ts';
import { verifyWorkspace } from '../../../electron/db/verifyWorkspace.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { type Protocol, protocolHash } from '../../../shared/protocol/protocol.ts';
import {
  AT,
  addTestAccount,
  dropTriggers,
  newDb,
  newStudyDb,
  newWorkspace,
  signedVersion,
} from '../../builders/workspace.ts';

const version2: Protocol = { ...axaNk02, version: 2, groupSizeMax: 4 };
const version3: Protocol = { ...axaNk02, version: 3, groupSizeMax: 5 };
const first = protocolHash(axaNk02);

const insert = (db: WritableDb, version: SignedVersion) =>
  db.transaction(() => insertProtocolVersion(db, version)).immediate();

const withThree = async () => {
  const study = await newStudyDb();
  insert(study.db, signedVersion(version2, study.monitor, { previous: first }));
  insert(study.db, signedVersion(version3, study.monitor, { previous: protocolHash(version2) }));
  return study;
};

describe('protocol versions', () => {
  test('SRC-DB-050: the newest version is in force, the earlier ones stay', async () => {
    const { db, monitor } = await newStudyDb();
    expect(currentProtocol(db)).toEqual({ version: 1, protocol: axaNk02, hash: first });
    const hash = insert(db, signedVersion(version2, monitor, { previous: first, reason: 'Four per group' }));
    expect(hash).toBe(protocolHash(version2));
    expect(currentProtocol(db)).toEqual({ version: 2, protocol: version2, hash });
    const who = { at: AT, by: 'Helen Marsh', role: 'medical-monitor' };
    expect(listProtocolVersions(db)).toEqual([
      { version: 1, hash: first, ...who, reason: 'First version' },
      { version: 2, hash, ...who, reason: 'Four per group' },
    ]);
    expect(findProtocol(db, first)).toEqual(axaNk02);
    expect(findProtocolVersion(db, 2)?.protocol).toEqual(version2);
    expect(findProtocolVersion(db, 3)).toBeUndefined();
    expect(verifyProtocolVersions(db)).toEqual({ intact: true });
  });

  test.each([1, 3, 7])('SRC-DB-051: version %i does not follow version 1', async (version) => {
    const { db, monitor } = await newStudyDb();
    const signed = signedVersion({ ...axaNk02, version }, monitor, { previous: first });
    expect(() => insert(db, signed)).toThrow('next protocol version is 2');
  });

  test('SRC-DB-053: a file without protocol is no workspace', () => {
    const { db } = newDb();
    expect(() => currentProtocol(db)).toThrow('no protocol');
    expect(verifyProtocolVersions(db)).toEqual({ intact: false, at: 1, reason: 'gap' });
  });

  test('SRC-AMD-020: what was not signed by the account, of this document, for this version is not stored', async () => {
    const { db, monitor } = await newStudyDb();
    const good = signedVersion(version2, monitor, { previous: first });
    const chair = await addTestAccount(db, {
      ...{ accountId: 'chair', printedName: 'Anna Müller', role: 'src-chair' },
    });
    const other = await addTestAccount(db, {
      ...{ accountId: 'other', printedName: 'Other Monitor', role: 'medical-monitor' },
    });
    const refused: readonly [SignedVersion, string][] = [
      [signedVersion(version2, chair, { previous: first }), 'may-not-amend'],
      [{ ...good, accountId: 'nobody' }, 'may-not-amend'],
      [{ ...good, accountId: 'other' }, 'other-certificate'],
      [{ ...good, certificate: other.certificateDer, accountId: 'other' }, 'statement-differs-from-account'],
      [signedVersion(version2, monitor, { previous: protocolHash(version3) }), 'previous-version'],
      [signedVersion(version2, monitor, { previous: null }), 'previous-version'],
      [{ ...good, protocol: { ...version2, groupSizeMax: 5 } }, 'statement-differs-from-columns'],
      [{ ...good, statement: { ...good.statement, version: 3 } }, 'statement-differs-from-columns'],
      [{ ...good, statement: { ...good.statement, meaning: 'issue-first-version' } }, 'meaning'],
      [
        { ...good, statement: { ...good.statement, printedName: 'Someone Else' } },
        'statement-differs-from-account',
      ],
      [{ ...good, statement: { ...good.statement, reason: 'Another reason' } }, 'signature-does-not-verify'],
      [{ ...good, signature: new Uint8Array(64) }, 'signature-does-not-verify'],
    ];
    for (const [version, problem] of refused) expect(() => insert(db, version), problem).toThrow(problem);
    expect(currentProtocol(db).version).toBe(1);
    insert(db, good);
  });

  test('SRC-AMD-021: outside a transaction nothing is written', async () => {
    const { db, monitor } = await newStudyDb();
    const good = signedVersion(version2, monitor, { previous: first });
    expect(() => insertProtocolVersion(db, good)).toThrow('inside a transaction');
    expect(currentProtocol(db).version).toBe(1);
  });

  test.each([
    ['a document', `document = json_set(document, '$.doseTolerance.value', 0.5)`, 'altered'],
    ['a document of another schema', `document = '{"schema":"other"}'`, 'altered'],
    ['a document that is no JSON', `document = '{'`, 'altered'],
    ['the hash of the document', `protocol_hash = 'x'`, 'altered'],
    ['the reason', `reason = 'Because'`, 'statement-differs-from-columns'],
    ['the time', `created_at = '2020-01-01T00:00:00Z'`, 'statement-differs-from-columns'],
    [
      'the statement',
      `statement = json_set(statement, '$.reason', 'x'), reason = 'x'`,
      'signature-does-not-verify',
    ],
    ['a statement that cannot be read', `statement = 'x'`, 'statement-altered'],
    ['a statement written otherwise', `statement = statement || ' '`, 'statement-not-canonical'],
    ['the signature', `signature = x'00'`, 'signature-does-not-verify'],
    ['the certificate', `certificate = x'00'`, 'other-certificate'],
    ['the account', `account_id = 'nobody'`, 'may-not-amend'],
    ['the link', `hash = 'x'`, 'altered'],
    ['the link before', `previous_hash = 'x'`, 'unlinked'],
  ])('SRC-DB-052: %s rewritten behind the triggers is found', async (_, set, reason) => {
    const { db } = await withThree();
    expect(verifyProtocolVersions(db)).toEqual({ intact: true });
    dropTriggers(db);
    db.pragma('foreign_keys = OFF');
    db.exec(`UPDATE protocol_version SET ${set} WHERE version = 2`);
    expect(verifyProtocolVersions(db)).toEqual({ intact: false, at: 2, reason });
  });

  test.each([1, 2])('SRC-AMD-022: version %i that went is a gap', async (version) => {
    const { db } = await withThree();
    dropTriggers(db);
    db.pragma('foreign_keys = OFF');
    db.exec(`DELETE FROM protocol_version WHERE version = ${version}`);
    expect(verifyProtocolVersions(db)).toEqual({ intact: false, at: version, reason: 'gap' });
  });

  test('SRC-AMD-023: a version that another key signed, chain and all, is found by the check of the workspace', async () => {
    const { db } = await newWorkspace();
    const signer = await addTestAccount(db, {
      ...{ accountId: 'forger', printedName: 'Helen Marsh 王', role: 'medical-monitor' },
    });
    const { hash } = currentProtocol(db);
    insert(db, signedVersion(version2, signer, { previous: hash }));
    expect(verifyProtocolVersions(db)).toEqual({ intact: true });
    // The account itself stands in no audit event.
    expect(verifyWorkspace(db)).toEqual({ intact: false, part: 'account', at: 2, reason: 'altered' });
    dropTriggers(db);
    db.pragma('foreign_keys = OFF');
    const [owner] = db.prepare('SELECT account_id FROM account').pluck().all();
    db.prepare('UPDATE protocol_version SET account_id = ? WHERE version = 2').run(String(owner));
    db.exec("DELETE FROM account WHERE account_id = 'forger'");
    expect(verifyWorkspace(db)).toEqual({
      ...{ intact: false, part: 'protocol_version', at: 2, reason: 'other-certificate' },
    });
  });

  test('SRC-AMD-024: the first version of a new workspace is signed by its owner', async () => {
    const { db, account } = await newWorkspace();
    expect(listProtocolVersions(db)).toMatchObject([
      { version: 1, hash: first, by: account.printedName, role: 'medical-monitor', reason: 'First version' },
    ]);
    expect(verifyWorkspace(db)).toEqual({ intact: true });
  });
});
