import { describe, expect, test } from 'vitest';
import {
  currentProtocol,
  insertProtocolVersion,
  listProtocolVersions,
  verifyProtocolVersions,
} from '../../../electron/db/protocolVersions.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { type Protocol, protocolHash } from '../../../shared/protocol/protocol.ts';
import { AT, dropTriggers, newDb, newStudyDb } from '../../builders/workspace.ts';

const version2: Protocol = { ...axaNk02, version: 2, groupSizeMax: 4 };
const input = (protocol: Protocol) => ({ protocol, createdAt: AT, accountId: 'monitor', reason: 'Amended' });

describe('protocol versions', () => {
  test('SRC-DB-050: the newest version is in force, the earlier ones stay', async () => {
    const { db } = await newStudyDb();
    expect(currentProtocol(db)).toEqual({ version: 1, protocol: axaNk02, hash: protocolHash(axaNk02) });
    expect(insertProtocolVersion(db, input(version2))).toBe(protocolHash(version2));
    expect(currentProtocol(db)).toEqual({ version: 2, protocol: version2, hash: protocolHash(version2) });
    expect(listProtocolVersions(db)).toEqual([
      { version: 1, hash: protocolHash(axaNk02), at: AT, by: 'Helen Marsh', reason: 'First version' },
      { version: 2, hash: protocolHash(version2), at: AT, by: 'Helen Marsh', reason: 'Amended' },
    ]);
    expect(verifyProtocolVersions(db)).toEqual({ intact: true });
  });

  test.each([1, 3, 7])('SRC-DB-051: version %i does not follow version 1', async (version) => {
    const { db } = await newStudyDb();
    expect(() => insertProtocolVersion(db, input({ ...axaNk02, version }))).toThrow(
      'next protocol version is 2',
    );
  });

  test('SRC-DB-052: a document rewritten behind the triggers is found', async () => {
    const { db } = await newStudyDb();
    insertProtocolVersion(db, input(version2));
    dropTriggers(db);
    db.exec(
      `UPDATE protocol_version SET document = json_set(document, '$.doseTolerance.value', 0.5) WHERE version = 2`,
    );
    expect(verifyProtocolVersions(db)).toEqual({ intact: false, at: 2, reason: 'altered' });
    db.exec(`UPDATE protocol_version SET document = '{"schema":"other"}' WHERE version = 1`);
    expect(verifyProtocolVersions(db)).toEqual({ intact: false, at: 1, reason: 'altered' });
    db.exec('DELETE FROM protocol_version WHERE version = 1');
    expect(verifyProtocolVersions(db)).toEqual({ intact: false, at: 1, reason: 'gap' });
  });

  test('SRC-DB-053: a file without protocol is no workspace', () => {
    const { db } = newDb();
    expect(() => currentProtocol(db)).toThrow('no protocol');
    expect(verifyProtocolVersions(db)).toEqual({ intact: false, at: 1, reason: 'gap' });
  });
});
