import type { CutMarks } from '../../shared/dataset/diff/diff.ts';
import { markRuns } from '../../shared/dataset/diff/markRuns.ts';
import { markSubjects } from '../../shared/dataset/diff/markSubjects.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { ReadableDb } from '../db/handles.ts';
import { matchCuts, whileUnlocked } from './matchCuts.ts';

/** What is new or changed in the newer cut by the declared keys, as marks for its tables and charts. */
export const cutMarks = (
  db: ReadableDb,
  { olderCutId, newerCutId }: { readonly olderCutId: string; readonly newerCutId: string },
): Promise<Result<CutMarks>> =>
  whileUnlocked(db, async () => {
    const matches = await matchCuts(db, { olderCutId, newerCutId, keys: {} });
    if (!matches.ok) return matches;
    const changes = matches.value.flatMap(({ view, changes: rows }) =>
      rows.map((row) => ({ ...row, domain: view.domain })),
    );
    return ok({ olderCutId, newerCutId, records: markRuns(changes), subjects: markSubjects(changes) });
  });
