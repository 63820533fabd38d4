import type { MappingView } from '../../shared/contract/operations.ts';
import type { Mapping } from '../../shared/dataset/mapping/mapping.ts';
import { utcInstant } from '../../shared/kernel/isoDate.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { ReadableDb } from '../db/handles.ts';
import { deidPolicies, listVersions, mappings, saveMappingIn } from '../db/savedVersions.ts';
import type { UnlockedWorkspace } from '../workspace/workspace.ts';
import { requireRole } from './requireRole.ts';

/** The newest version of each saved mapping, the one last saved first. */
export const listMappings = (db: ReadableDb): MappingView[] =>
  listVersions(db, mappings).map(({ document, ...saved }) => ({ ...saved, mapping: document }));

/** The newest version of each saved de-identification policy, the one last saved first. */
export const listDeidPolicies = (db: ReadableDb) =>
  listVersions(db, deidPolicies).map(({ document, ...saved }) => ({ ...saved, policy: document }));

/**
 * Saves a mapping before anything is imported with it. A new version comes of it only when it differs from the newest
 * of its name.
 */
export const saveMapping = (
  workspace: UnlockedWorkspace,
  mapping: Mapping,
  now: () => Date,
): Result<MappingView> => {
  const allowed = requireRole(workspace, 'data.import');
  if (!allowed.ok) return allowed;
  const { db, account } = workspace;
  const saved = db
    .transaction(() => saveMappingIn(db, { mapping, at: utcInstant(now()), account }))
    .immediate();
  const view = listMappings(db).find((candidate) => candidate.mapping.name === saved.name);
  if (view === undefined) throw new Error('The saved mapping vanished');
  return ok(view);
};
