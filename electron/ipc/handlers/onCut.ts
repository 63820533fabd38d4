import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { WritableDb } from '../../db/handles.ts';
import { type LoadedCut, loadCut } from '../../services/loadCut.ts';
import type { HandlerDeps } from './deps.ts';

/** Makes a model from a cut of the open workspace. */
export const onCut = <T>(
  { session }: Pick<HandlerDeps, 'session'>,
  cutId: string,
  make: (loaded: LoadedCut, db: WritableDb) => T,
): Result<T> => {
  const workspace = session.workspace();
  if (!workspace.ok) return workspace;
  const loaded = loadCut(workspace.value.db, cutId);
  return loaded.ok ? ok(make(loaded.value, workspace.value.db)) : loaded;
};
