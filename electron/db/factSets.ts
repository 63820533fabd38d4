import { createHash, hash } from 'node:crypto';
import { z } from 'zod';
import { FactArea } from '../../shared/facts/fact.ts';
import type { AreaCounts } from '../../shared/facts/factLine.ts';
import { type AuditEvent, appendAudit } from './audit.ts';
import type { DerivedFacts, FactBlock } from './factBlock.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import { blob, count, jsonColumn, readAll, readOne } from './rows.ts';
import type { WorkspaceCheck } from './verifyWorkspace.ts';

export const FACTS_DERIVED = 'facts.derive';

/** What names a set of facts. */
export interface FactSetKey {
  readonly cutId: string;
  readonly protocolHash: string;
  readonly algorithm: string;
}

const FactSetRow = z
  .strictObject({
    set_id: z.number().int(),
    cut_id: z.string(),
    protocol_hash: z.string(),
    algorithm: z.string(),
    fact_count: count,
    sha256: z.string(),
    created_at: z.string(),
    account_id: z.string(),
  })
  .transform((row) => ({
    setId: row.set_id,
    cutId: row.cut_id,
    protocolHash: row.protocol_hash,
    algorithm: row.algorithm,
    factCount: row.fact_count,
    sha256: row.sha256,
    createdAt: row.created_at,
    accountId: row.account_id,
  }));
export type FactSet = z.infer<typeof FactSetRow>;

const SELECT_SET =
  'SELECT set_id, cut_id, protocol_hash, algorithm, fact_count, sha256, created_at, account_id FROM fact_set';

/** The stored facts of a cut under a protocol by a version of the rules; undefined when they were never stored. */
export const findFactSet = (
  db: ReadableDb,
  { cutId, protocolHash, algorithm }: FactSetKey,
): FactSet | undefined =>
  readOne(db, {
    row: FactSetRow,
    sql: `${SELECT_SET} WHERE cut_id = ? AND protocol_hash = ? AND algorithm = ?`,
    bind: [cutId, protocolHash, algorithm],
  });

/** Hashes of the protocol versions under which these rules have stored facts of a cut, oldest set first. */
export const protocolsOfFacts = (db: ReadableDb, cutId: string, algorithm: string): string[] =>
  readAll(db, {
    row: z.strictObject({ protocol_hash: z.string() }),
    sql: 'SELECT protocol_hash FROM fact_set WHERE cut_id = ? AND algorithm = ? ORDER BY set_id',
    bind: [cutId, algorithm],
  }).map((row) => row.protocol_hash);

const areaCount = z.strictObject({ facts: count, none: count });
const Areas = z.partialRecord(FactArea, areaCount);

const BlockHeadRow = z.strictObject({
  position: z.number().int(),
  subjectId: z.string(),
  factCount: count,
  areas: jsonColumn(Areas),
});
export type FactBlockHead = Omit<z.infer<typeof BlockHeadRow>, 'areas'> & { readonly areas: AreaCounts };

/** The blocks of a set without their facts, in order; of one subject where one is named. */
export const listFactBlocks = (db: ReadableDb, setId: number, subjectId?: string): FactBlockHead[] =>
  readAll(db, {
    row: BlockHeadRow,
    sql: `SELECT position, subject_id AS subjectId, fact_count AS factCount, areas FROM fact_block
          WHERE set_id = ? ${subjectId === undefined ? '' : 'AND subject_id = ?'} ORDER BY position`,
    bind: subjectId === undefined ? [setId] : [setId, subjectId],
  });

/** One block with its facts; undefined behind the last. */
export const findFactBlock = (db: ReadableDb, setId: number, position: number): FactBlock | undefined =>
  readOne(db, {
    row: z.strictObject({
      ...{
        subjectId: z.string(),
        factCount: count,
        areas: jsonColumn(Areas),
        sha256: z.string(),
        data: blob,
      },
    }),
    sql: `SELECT subject_id AS subjectId, fact_count AS factCount, areas, sha256, data FROM fact_block
          WHERE set_id = ? AND position = ?`,
    bind: [setId, position],
  });

const BlockRow = z.strictObject({
  position: z.number(),
  subject_id: z.string(),
  fact_count: z.number(),
  areas: z.string(),
  sha256: z.string(),
  data: blob,
});

/** Of the blocks byte for byte, as they lie there packed. */
const blocksDigest = (db: ReadableDb, setId: number): string => {
  const digest = createHash('sha256');
  const positions = readAll(db, {
    row: z.strictObject({ position: z.number() }),
    sql: 'SELECT position FROM fact_block WHERE set_id = ? ORDER BY position',
    bind: [setId],
  });
  for (const { position } of positions) {
    const block = readOne(db, {
      row: BlockRow,
      sql: `SELECT position, subject_id, fact_count, areas, sha256, data FROM fact_block
            WHERE set_id = ? AND position = ?`,
      bind: [setId, position],
    });
    if (block === undefined) continue;
    const { data, ...columns } = block;
    digest.update(`${JSON.stringify([...Object.values(columns), hash('sha256', data)])}\n`);
  }
  return digest.digest('hex');
};

/** What the audit event of a derivation says: everything that the tables hold of the set. */
const eventOf = (db: ReadableDb, set: FactSet): { entity: string; newValue: string } => {
  const { setId, cutId, ...told } = set;
  return {
    entity: `cut:${cutId}`,
    newValue: JSON.stringify({ ...told, blocks: blocksDigest(db, setId) }),
  };
};

/**
 * Stores a set of facts with its audit event, inside the caller's transaction. Throws when the set is there already.
 */
export const insertFactSet = (
  db: WritableDb,
  key: FactSetKey,
  derived: DerivedFacts,
  { at, account }: Pick<AuditEvent, 'at' | 'account'>,
): FactSet => {
  if (!db.inTransaction) throw new Error('Facts are stored inside a transaction');
  const next = readOne(db, {
    row: z.strictObject({ next: z.number().int() }),
    sql: 'SELECT COALESCE(MAX(set_id), 0) + 1 AS next FROM fact_set',
  });
  const setId = next?.next ?? 1;
  const block = db.prepare(
    `INSERT INTO fact_block (set_id, position, subject_id, fact_count, areas, sha256, data)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const [position, one] of derived.blocks.entries()) {
    const { subjectId, factCount, areas, sha256, data } = one;
    block.run(setId, position, subjectId, factCount, JSON.stringify(areas), sha256, data);
  }
  const { cutId, protocolHash, algorithm } = key;
  const { factCount, sha256 } = derived;
  db.prepare(
    `INSERT INTO fact_set (set_id, cut_id, protocol_hash, algorithm, fact_count, sha256, created_at, account_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(setId, cutId, protocolHash, algorithm, factCount, sha256, at, account.accountId);
  const set: FactSet = {
    ...{ setId, cutId, protocolHash, algorithm, factCount, sha256 },
    ...{ createdAt: at, accountId: account.accountId },
  };
  appendAudit(db, { at, account, action: FACTS_DERIVED, reason: '', oldValue: null, ...eventOf(db, set) });
  return set;
};

/**
 * Every set of facts is as its audit event says, block by block, and none is there that no event tells of, nor told of
 * and gone. Whether the facts are those of the rows, a new derivation tells (services/cutFacts.ts).
 */
export const verifyFactSets = (db: ReadableDb): WorkspaceCheck => {
  const events = readAll(db, {
    row: z.strictObject({ entity: z.string(), new_value: z.string().nullable() }),
    sql: 'SELECT entity, new_value FROM audit_event WHERE action = ? ORDER BY sequence',
    bind: [FACTS_DERIVED],
  });
  const sets = readAll(db, { row: FactSetRow, sql: `${SELECT_SET} ORDER BY set_id` });
  for (const [index, set] of sets.entries()) {
    const { entity, newValue } = eventOf(db, set);
    const event = events[index];
    if (set.setId !== index + 1 || event?.entity !== entity || event.new_value !== newValue) {
      return { intact: false, part: 'fact_set', at: index + 1, reason: 'altered' };
    }
  }
  const orphan = readOne(db, {
    row: z.strictObject({ set_id: z.number() }),
    sql: 'SELECT set_id FROM fact_block WHERE set_id NOT IN (SELECT set_id FROM fact_set) LIMIT 1',
  });
  return sets.length === events.length && orphan === undefined
    ? { intact: true }
    : { intact: false, part: 'fact_set', at: sets.length + 1, reason: 'gap' };
};
