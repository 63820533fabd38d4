import { appError } from '../../../shared/kernel/appError.ts';
import type { IsoDate } from '../../../shared/kernel/brands.ts';
import { parseIsoDate } from '../../../shared/kernel/isoDate.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { exampleExtract, exampleLabel } from '../../services/createExample.ts';
import { importInto } from '../../services/importInto.ts';
import { inspectFor } from '../../services/inspectExtract.ts';
import type { UnlockedWorkspace } from '../../workspace/workspace.ts';
import type { HandlerMap } from '../handlerMap.ts';
import type { HandlerDeps } from './deps.ts';

type ImportOperations = 'import.inspect' | 'import.start' | 'import.example' | 'import.cancel';

const parseCutoff = (text: string | null): Result<IsoDate | null> => {
  const date = text === null ? null : parseIsoDate(text);
  return date === undefined
    ? err(appError('invalid-input', 'The cut-off is not a calendar date.'))
    : ok(date);
};

/** Looking at extracts and importing them; one at a time. */
export const importHandlers = ({
  session,
  tokens,
  emit,
  now,
}: HandlerDeps): Pick<HandlerMap, ImportOperations> => {
  const pathsOf = (chosen: readonly string[]): Result<string[]> => {
    const paths: string[] = [];
    for (const token of chosen) {
      const path = tokens.resolve(token, 'open');
      if (!path.ok) return path;
      paths.push(path.value);
    }
    return ok(paths);
  };

  const running = async <T>(
    run: (workspace: UnlockedWorkspace, signal: AbortSignal) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const workspace = session.writable();
    if (!workspace.ok) return workspace;
    return session.duringImport((signal) => run(workspace.value, signal));
  };

  const watched = (signal: AbortSignal) => ({
    now,
    signal,
    onProgress: (progress: Parameters<typeof emit<'import.progress'>>[1]) =>
      emit('import.progress', progress),
  });

  return {
    'import.inspect': async ({ tokens: chosen, mapping, policy, cutoffDate }) => {
      const paths = pathsOf(chosen);
      if (!paths.ok) return paths;
      const cutoff = parseCutoff(cutoffDate);
      if (!cutoff.ok) return cutoff;
      const options = { paths: paths.value, mapping, policy, cutoffDate: cutoff.value };
      return running((workspace, signal) => inspectFor(workspace, { ...options, ...watched(signal) }));
    },
    'import.start': async ({ tokens: chosen, label, mapping, policy, cutoffDate, maxRejectedShare }) => {
      const paths = pathsOf(chosen);
      if (!paths.ok) return paths;
      const cutoff = parseCutoff(cutoffDate);
      if (!cutoff.ok) return cutoff;
      const options = {
        paths: paths.value,
        label,
        mapping,
        policy,
        cutoffDate: cutoff.value,
        maxRejectedShare,
      };
      return running((workspace, signal) => importInto(workspace, { ...options, ...watched(signal) }));
    },
    'import.example': async ({ extract }) => {
      const options = { paths: [exampleExtract(extract)], label: exampleLabel(extract), cutoffDate: null };
      return running((workspace, signal) => importInto(workspace, { ...options, ...watched(signal) }));
    },
    'import.cancel': async () => {
      session.cancelImport();
      return ok({});
    },
  };
};
