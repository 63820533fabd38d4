import type { OperationInput, OperationOutput } from '../../shared/contract/operations.ts';
import type { DiffRow } from '../../shared/dataset/diff/diff.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { ReadableDb } from '../db/handles.ts';
import { readChangedRows } from './changedRows.ts';
import { matchCuts, whileUnlocked } from './matchCuts.ts';

/** One page of the differing rows of a domain, cell by cell. Errors as matchCuts. */
export const diffRows = (
  db: ReadableDb,
  input: OperationInput<'cut.diffRows'>,
): Promise<Result<OperationOutput<'cut.diffRows'>>> =>
  whileUnlocked(db, async () => {
    const matches = await matchCuts(db, input);
    if (!matches.ok) return matches;
    const match = matches.value.find(({ view }) => view.domain === input.domain);
    if (match === undefined) return ok({ total: 0, rows: [] });
    const wanted = match.changes.filter(({ change }) => input.changes.includes(change));
    const page = wanted.slice(input.offset, input.offset + input.limit);
    return ok({ total: wanted.length, rows: await readChangedRows(db, input, match, page) });
  });

/** What changed in the named rows of the newer cut, by the declared keys; rows that did not change are left out. */
export const rowChanges = (
  db: ReadableDb,
  { olderCutId, newerCutId, recordIds }: OperationInput<'cut.rowChanges'>,
): Promise<Result<DiffRow[]>> =>
  whileUnlocked(db, async () => {
    const pair = { olderCutId, newerCutId, keys: {} };
    const matches = await matchCuts(db, pair);
    if (!matches.ok) return matches;
    const wanted = new Set(recordIds);
    const rows: DiffRow[] = [];
    for (const match of matches.value) {
      const changes = match.changes.filter(({ newer }) => newer !== null && wanted.has(newer.recordId));
      if (changes.length > 0) rows.push(...(await readChangedRows(db, pair, match, changes)));
    }
    return ok(rows);
  });
