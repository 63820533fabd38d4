import { z } from 'zod';
import type { UtcInstant } from '../../shared/kernel/brands.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import { flag, readOne } from './rows.ts';

const StudyRow = z
  .strictObject({
    workspace_id: z.string(),
    protocol_id: z.string(),
    synthetic: flag,
    created_at: z.string(),
  })
  .transform((row) => ({
    workspaceId: row.workspace_id,
    protocolId: row.protocol_id,
    synthetic: row.synthetic,
    createdAt: row.created_at,
  }));
export type Study = z.infer<typeof StudyRow>;

/** Writes the one study of a workspace; it never changes afterwards. */
export const insertStudy = (
  db: WritableDb,
  study: { workspaceId: string; protocolId: string; synthetic: boolean; createdAt: UtcInstant },
): void => {
  db.prepare(
    'INSERT INTO study (id, workspace_id, protocol_id, synthetic, created_at) VALUES (1, ?, ?, ?, ?)',
  ).run(study.workspaceId, study.protocolId, study.synthetic ? 1 : 0, study.createdAt);
};

/** The study of this workspace. Throws when there is none: such a file is no workspace. */
export const getStudy = (db: ReadableDb): Study => {
  const study = readOne(db, {
    row: StudyRow,
    sql: 'SELECT workspace_id, protocol_id, synthetic, created_at FROM study',
  });
  if (study === undefined) throw new Error('The workspace holds no study');
  return study;
};
