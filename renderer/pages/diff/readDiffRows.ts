import type { OperationInput } from '../../../shared/contract/operations.ts';
import type { DiffRow } from '../../../shared/dataset/diff/diff.ts';
import { appError } from '../../../shared/kernel/appError.ts';
import { callOrReject } from '../../api/queries.ts';

export type DiffRowsQuestion = Omit<OperationInput<'cut.diffRows'>, 'offset' | 'limit'>;

const PAGE = 500;
/** As the contract allows for one exported table. */
const MOST_LINES = 100_000;

/** Every differing row of a domain, for an export. Rejects with 'too-large' when a table cannot take all cells. */
export const readDiffRows = async (question: DiffRowsQuestion): Promise<readonly DiffRow[]> => {
  const rows: DiffRow[] = [];
  let lines = 0;
  for (let offset = 0, total = 1; offset < total; offset += PAGE) {
    const page = await callOrReject('cut.diffRows', { ...question, offset, limit: PAGE });
    rows.push(...page.rows);
    lines += page.rows.reduce((sum, { cells }) => sum + cells.length, 0);
    total = page.total;
    if (lines > MOST_LINES) {
      const message = 'More cells differ than one exported table holds. The command line lists them all.';
      throw appError('too-large', message);
    }
  }
  return rows;
};
